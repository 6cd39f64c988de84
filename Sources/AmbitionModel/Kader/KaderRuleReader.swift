/// Reads one rule of a kader.
struct KaderRuleReader {
  let context: RubricContext

  private enum Key: String, FieldKey {
    case id, title, wording, why, each, layers, when, requires, minimum, target, sources
  }

  func rule(_ node: DocumentNode, declaringIn rules: inout Declarations<Kader.Rule>) -> Kader.Rule? {
    let subject = Wording(nl: "een regel van een kader", en: "a rule of a kader")
    guard let fields = FieldReader<Key>(node, as: subject, log: context.log) else { return nil }
    let id: Located<Identifier<Kader.Rule>>? = fields.identifier(.id)
    rules.declare(id, log: context.log)
    let title = fields.text(.title)
    let wording = fields.text(.wording)
    let why = fields.text(.why)
    let scope = context.scope(fields, each: .each, layers: .layers)
    let when = fields.optionalExpression(.when)
    let demand = demand(fields)
    _ = fields.required(.sources)
    let sources = context.sources(fields, .sources)
    guard let id, let title, let wording, let why, let scope, let demand else { return nil }
    return Kader.Rule(
      id: id, title: title, wording: wording, why: why, scope: scope, when: when, demand: demand,
      sources: sources)
  }

  private func demand(_ fields: FieldReader<Key>) -> Kader.Rule.Demand? {
    switch fields.exactlyOne(of: [.requires, .minimum, .target]) {
    case .requires: return fields.expression(.requires).map { .condition($0) }
    case .minimum: return fields.optionalIdentifier(.minimum).map { .minimum($0) }
    case .target: return fields.optionalIdentifier(.target).map { .target($0) }
    default: return nil
    }
  }
}
