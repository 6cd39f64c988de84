import AmbitionModel

/// The texts of what conditions can read: questions, decisions and their options.
struct RuleSubjects {
  private var questions: [String: [LocalizedText]] = [:]
  /// By name and id of the option.
  private var options: [String: [String: [LocalizedText]]] = [:]
  private var levels: [String: [LocalizedText]] = [:]

  init(_ rubric: Rubric) {
    for level in rubric.levels { levels[level.id.value.rawValue] = [level.title] }
    for layer in rubric.layers {
      for criterion in layer.criteria {
        add(criterion.id.value.rawValue, [criterion.label, criterion.question], criterion.options)
      }
    }
    for fact in rubric.facts {
      var own: [Option] = []
      if case .ordinal(let options) = fact.kind { own = options }
      add(fact.id.value.rawValue, [fact.label, fact.question], own)
    }
    for decision in rubric.decisions {
      var own: [Option] = []
      if case .ordinal(let options) = decision.type { own = options }
      add(decision.id.value.rawValue, [decision.title] + [decision.label].compactMap { $0 }, own)
    }
  }

  private mutating func add(_ name: String, _ texts: [LocalizedText], _ own: [Option]) {
    questions[name, default: []] += texts
    for option in own {
      options[name, default: [:]][option.id.value.rawValue, default: []] += [option.label, option.text]
    }
  }

  /// The texts of the questions and decisions that a condition reads, and of the options it compares them with.
  func texts(readBy condition: LocatedText) -> [LocalizedText] {
    let pieces = condition.text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    let literals = pieces.filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
    let words = pieces.filter { $0.offset.isMultiple(of: 2) }.flatMap { piece in
      piece.element.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    }
    var found: [LocalizedText] = []
    for name in words {
      found += questions[name] ?? []
      for literal in literals { found += options[name]?[literal] ?? [] }
    }
    for literal in literals { found += levels[literal] ?? [] }
    return found
  }
}
