/// Reads one decision: what it is about, and one way in which its value follows.
struct DecisionReader {
  let context: RubricContext
  /// Of the rubric, for ladders over them.
  let levels: [Level]

  private enum Key: String, FieldKey {
    case id, title, label, role, axis, each, layers, type, scale, options, expression, table, aggregate,
      ladder
  }
  private enum TypeName: String, CaseIterable { case number, boolean, level, ordinal }

  func decision(_ node: DocumentNode) -> Decision? {
    let subject = Wording(nl: "een besluitregel", en: "a decision")
    guard let fields = FieldReader<Key>(node, as: subject, log: context.log) else { return nil }
    let id: Located<Identifier<Decision>>? = fields.identifier(.id)
    let scope = context.scope(fields, each: .each, layers: .layers)
    context.declareName(id, in: scope)
    let title = fields.text(.title)
    let label = fields.optionalText(.label)
    let role: Decision.Role? = fields.optionalChoice(.role)
    let axis: Located<Identifier<Axis>>? = fields.optionalIdentifier(.axis)
    context.axes.check(axis, log: context.log)
    let type = type(fields)
    let logic = logic(fields)
    guard let id, let title, let scope, let type, let logic else { return nil }
    return Decision(
      id: id, title: title, label: label, axis: axis, role: role, scope: scope, type: type, logic: logic)
  }

  private func type(_ fields: FieldReader<Key>) -> Decision.ValueType? {
    let name: TypeName? = fields.optionalChoice(.type)
    if name == .ordinal {
      return OptionReader(context: context).options(fields, scale: .scale, options: .options)
        .map { .ordinal($0) }
    }
    if name == nil, fields.has(.type) { return nil }
    fields.reject(.scale, unless: .type, is: TypeName.ordinal.rawValue)
    fields.reject(.options, unless: .type, is: TypeName.ordinal.rawValue)
    return switch name {
    case .number: .number
    case .boolean: .boolean
    case .level: .level
    default: .inferred
    }
  }

  private func logic(_ fields: FieldReader<Key>) -> Decision.Logic? {
    switch fields.exactlyOne(of: [.expression, .table, .aggregate, .ladder]) {
    case .expression: fields.expression(.expression).map { .expression($0) }
    case .table: fields.required(.table).flatMap(TableReader(context: context).table).map { .table($0) }
    case .aggregate:
      fields.required(.aggregate).flatMap(AggregateReader(context: context).aggregate)
        .map { .aggregate($0) }
    case .ladder:
      fields.required(.ladder).flatMap(LadderReader(log: context.log, levels: levels).ladder)
        .map { .ladder($0) }
    default: nil
    }
  }
}
