/// Reads a decision table.
struct TableReader {
  let context: RubricContext

  private enum Key: String, FieldKey {
    case hitPolicy = "hit_policy"
    case inputs, rules, otherwise
  }
  private enum RuleKey: String, FieldKey { case id, when, then, because, sources }
  private enum OutputKey: String, FieldKey { case expression }

  func table(_ node: DocumentNode) -> DecisionTable? {
    let subject = Wording(nl: "een tabel", en: "a table")
    guard let fields = FieldReader<Key>(node, as: subject, log: context.log) else { return nil }
    let policy: DecisionTable.HitPolicy? = fields.has(.hitPolicy) ? fields.choice(.hitPolicy) : .unique
    let inputNodes = fields.list(.inputs, atLeast: 1)
    let inputs = inputNodes?.compactMap { context.log.expression($0, Key.inputs.rawValue) }
    var names = Declarations<DecisionTable.Rule>(Wording(nl: "regel", en: "rule"))
    let rules = fields.list(.rules, atLeast: 1)?.compactMap {
      rule($0, inputs: inputNodes?.count, declaringIn: &names)
    }
    let otherwise = fields.optional(.otherwise).flatMap { output($0, Key.otherwise.rawValue) }
    guard let policy, let inputs, let rules else { return nil }
    return DecisionTable(
      hitPolicy: policy, inputs: inputs, rules: rules, otherwise: otherwise, range: node.range)
  }

  private func rule(
    _ node: DocumentNode, inputs: Int?, declaringIn names: inout Declarations<DecisionTable.Rule>
  ) -> DecisionTable.Rule? {
    let subject = Wording(nl: "een regel", en: "a rule")
    guard let fields = FieldReader<RuleKey>(node, as: subject, log: context.log) else { return nil }
    let id: Located<Identifier<DecisionTable.Rule>>? = fields.optionalIdentifier(.id)
    if id != nil { names.declare(id, log: context.log) }
    let tests = fields.list(.when)
    if let inputs, let tests, tests.count != inputs, let range = fields.optional(.when)?.range {
      context.log.report(.wrongTestCount(tests.count, inputs: inputs), at: range)
    }
    let when = tests?.compactMap { context.log.expression($0, RuleKey.when.rawValue) }
    let then = fields.required(.then).flatMap { output($0, RuleKey.then.rawValue) }
    let because = fields.optionalText(.because)
    let sources = context.sources(fields, .sources)
    guard let when, let then else { return nil }
    return DecisionTable.Rule(
      id: id?.value.rawValue, when: when, then: then, because: because, sources: sources,
      range: node.range)
  }

  private func output(_ node: DocumentNode, _ name: String) -> DecisionTable.Output? {
    let log = context.log
    switch node.kind {
    case .string: return log.string(node, name).map { .option($0) }
    case .number: return log.number(node, name).map { .number($0) }
    case .boolean(let value): return .boolean(Located(value, at: node.range))
    case .object:
      let subject = Wording(nl: "een uitkomst", en: "an output")
      return FieldReader<OutputKey>(node, as: subject, log: log)?.expression(.expression).map {
        .expression($0)
      }
    case .null, .array:
      log.wrongType(
        node, name,
        Wording(
          nl: "een optie, een getal, true, false of een object met 'expression'",
          en: "an option, a number, true, false or an object with 'expression'"))
      return nil
    }
  }
}
