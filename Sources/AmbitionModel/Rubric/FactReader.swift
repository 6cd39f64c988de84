/// Reads one fact about the context of a case.
struct FactReader {
  let context: RubricContext

  private enum Key: String, FieldKey {
    case id, type, each, label, question, why, help, ask, control, core, scale, options, minimum, maximum,
      sources, formerly
  }
  private enum TypeName: String, CaseIterable { case ordinal, boolean, number, text }
  private enum Each: String, CaseIterable { case layer }

  func fact(_ node: DocumentNode) -> Fact? {
    let subject = Wording(nl: "een feit", en: "a fact")
    guard let fields = FieldReader<Key>(node, as: subject, log: context.log) else { return nil }
    let id: Located<Identifier<Fact>>? = fields.identifier(.id)
    let each: Each? = fields.optionalChoice(.each)
    context.declareName(id, in: fields.has(.each) ? .eachLayer : .wholeCase)
    let type: TypeName? = fields.choice(.type)
    let kind = type.flatMap { readKind(fields, $0) }
    let label = fields.text(.label)
    let question = fields.text(.question)
    let why = fields.optionalText(.why)
    let guidance = fields.guidance(
      help: .help, ask: .ask, control: .control, core: .core, otherwise: .found)
    let sources = context.sources(fields, .sources)
    let formerly: [Located<Identifier<Fact>>] = fields.identifiers(.formerly)
    guard let id, let kind, let label, let question else { return nil }
    return Fact(
      id: id, kind: kind, isPerLayer: each != nil, label: label, question: question,
      why: why ?? LocalizedText(dutch: nil, english: nil), guidance: guidance, sources: sources,
      formerly: formerly.map { $0.map { $0.rawValue } })
  }

  private func readKind(_ fields: FieldReader<Key>, _ type: TypeName) -> Fact.Kind? {
    if type != .ordinal {
      fields.reject(.scale, unless: .type, is: TypeName.ordinal.rawValue)
      fields.reject(.options, unless: .type, is: TypeName.ordinal.rawValue)
    }
    if type != .number {
      fields.reject(.minimum, unless: .type, is: TypeName.number.rawValue)
      fields.reject(.maximum, unless: .type, is: TypeName.number.rawValue)
    }
    switch type {
    case .ordinal:
      return OptionReader(context: context).options(fields, scale: .scale, options: .options)
        .map { .ordinal($0) }
    case .boolean: return .boolean
    case .text: return .text
    case .number:
      let minimum = fields.optionalNumber(.minimum)
      let maximum = fields.optionalNumber(.maximum)
      if let minimum, let maximum, maximum.value < minimum.value {
        let least = fields.optional(.minimum)?.numberText ?? ""
        let allowed = Wording(nl: "minstens het minimum, \(least)", en: "at least the minimum, \(least)")
        let found = fields.optional(.maximum)?.numberText ?? ""
        context.log.report(.outOfRange("maximum", found: found, allowed: allowed), at: maximum.range)
      }
      return .number(minimum: minimum?.value, maximum: maximum?.value)
    }
  }
}
