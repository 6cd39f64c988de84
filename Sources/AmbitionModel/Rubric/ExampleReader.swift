/// Reads one example; whether its names and values exist is checked against the whole rubric.
struct ExampleReader {
  let context: RubricContext

  private enum Key: String, FieldKey { case id, title, answers, expect }
  private enum ExpectKey: String, FieldKey {
    case values, raised
    case notRaised = "not_raised"
  }
  private enum FlagKey: String, FieldKey { case flag, kind, says }

  func example(_ node: DocumentNode, declaringIn examples: inout Declarations<Example>) -> Example? {
    let log = context.log
    let subject = Wording(nl: "een voorbeeld", en: "an example")
    guard let fields = FieldReader<Key>(node, as: subject, log: log) else { return nil }
    let id: Located<Identifier<Example>>? = fields.identifier(.id)
    examples.declare(id, log: log)
    let title = fields.optionalText(.title)
    let answers = fields.required(.answers).flatMap(answers)
    let expected = fields.required(.expect).flatMap { node in
      let subject = Wording(nl: "een verwachting", en: "an expectation")
      return FieldReader<ExpectKey>(node, as: subject, log: log)
    }
    let values = expected?.optional(.values).flatMap(values) ?? []
    let raised = expected?.optionalList(.raised).compactMap(raised) ?? []
    let notRaised =
      expected?.optionalList(.notRaised).compactMap { log.name($0, ExpectKey.notRaised.rawValue) } ?? []
    guard let id, let answers else { return nil }
    return Example(
      id: id.map { $0.rawValue }, title: title, answers: answers, values: values, raised: raised,
      notRaised: notRaised)
  }

  private func answers(
    _ node: DocumentNode
  ) -> [(name: Located<String>, answer: Located<Answer.Value>)]? {
    // A rubric has no assessors, so any that an answer names is unknown.
    let assessors = Declarations<Assessor>(Wording(nl: "beoordelaar", en: "assessor"))
    let reader = AnswerReader(log: context.log, sources: context.sources, assessors: assessors)
    return context.log.members(node, Key.answers.rawValue)?.compactMap { member in
      guard context.log.checkName(Located(member.key, at: member.keyRange)) else { return nil }
      return reader.exampleAnswer(member.value, member.key)
        .map { (name: Located(member.key, at: member.keyRange), answer: $0.value) }
    }
  }

  private func values(
    _ node: DocumentNode
  ) -> [(name: Located<String>, value: Located<Example.Value>)]? {
    context.log.members(node, ExpectKey.values.rawValue)?.compactMap { member in
      guard context.log.checkName(Located(member.key, at: member.keyRange)) else { return nil }
      return value(member.value, member.key)
        .map { (name: Located(member.key, at: member.keyRange), value: Located($0, at: member.value.range)) }
    }
  }

  private func value(_ node: DocumentNode, _ name: String) -> Example.Value? {
    switch node.kind {
    case .boolean(let flag): return .boolean(flag)
    case .number: return context.log.number(node, name).map { .number($0.value) }
    case .string:
      return context.log.string(node, name).map { text in
        switch text.value {
        case "unknown": .unknown
        case "not_applicable": .notApplicable
        default: .option(text.value)
        }
      }
    default:
      context.log.wrongType(node, name, .answerKinds)
      return nil
    }
  }

  /// A flag by its name alone, or with the kind that it must be of and the words that it must have.
  private func raised(_ node: DocumentNode) -> Example.RaisedFlag? {
    guard case .object = node.kind else {
      return context.log.name(node, ExpectKey.raised.rawValue).map { Example.RaisedFlag($0) }
    }
    let subject = Wording(nl: "een verwacht signaal", en: "an expected flag")
    guard let fields = FieldReader<FlagKey>(node, as: subject, log: context.log),
      let name = fields.required(.flag).flatMap({ context.log.name($0, FlagKey.flag.rawValue) })
    else { return nil }
    let kind = fields.optional(.kind).flatMap { node -> Located<Flag.Kind>? in
      context.log.choice(node, FlagKey.kind.rawValue).map { Located($0, at: node.range) }
    }
    return Example.RaisedFlag(name, kind: kind, says: fields.optionalString(.says))
  }
}
