/// The questions of a rubric by name, with what fits them.
struct QuestionList {
  /// Facts of the whole case, then layer by layer its facts and criteria.
  private(set) var names: [String] = []
  private var kinds: [String: (kind: Fact.Kind, section: CaseStudy.Section)] = [:]
  private let formerNames: FormerNames

  init(_ rubric: Rubric) {
    formerNames = FormerNames(of: rubric)
    for fact in rubric.facts where !fact.isPerLayer { add(fact.id.value.rawValue, fact.kind, .context) }
    for layer in rubric.layers {
      for fact in rubric.facts where fact.isPerLayer {
        add("\(layer.id.value).\(fact.id.value)", fact.kind, .context)
      }
      for criterion in layer.criteria {
        add("\(layer.id.value).\(criterion.id.value)", .ordinal(criterion.options), .answers)
      }
    }
  }

  private mutating func add(_ name: String, _ kind: Fact.Kind, _ section: CaseStudy.Section) {
    names.append(name)
    kinds[name] = (kind, section)
  }

  /// The name itself where it is in use, or what it is called now; `nil` for what is no longer asked.
  func currentName(of name: String) -> String? {
    kinds[name] == nil ? formerNames[name] : name
  }

  func section(of name: String) -> CaseStudy.Section? { kinds[name]?.section }

  /// How an answer of before fits a question of now.
  enum Fit: Equatable {
    case asItIs
    /// Its option has this id now.
    case renamed(String)
    case misfit
  }

  func fit(of value: Answer.Value, to name: String) -> Fit {
    switch (value, kinds[name]?.kind) {
    case (.unknown, _), (.notApplicable, _): return .asItIs
    case (.option(let id), .ordinal(let options)), (.text(let id), .ordinal(let options)):
      if options.contains(where: { $0.id.value.rawValue == id }) { return .asItIs }
      let now = options.first { $0.formerly.contains(Identifier(id)) }
      return now.map { .renamed($0.id.value.rawValue) } ?? .misfit
    case (.boolean, .boolean), (.option, .text), (.text, .text): return .asItIs
    case (.number(let number), .number(let minimum, let maximum)):
      let isInside = minimum.map { $0 <= number } != false && maximum.map { number <= $0 } != false
      return isInside ? .asItIs : .misfit
    default: return .misfit
    }
  }
}
