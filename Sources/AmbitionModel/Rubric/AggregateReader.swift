/// Reads an aggregate over criteria or decisions.
struct AggregateReader {
  let context: RubricContext

  private enum Key: String, FieldKey { case function, of, weights }
  private enum OperandKey: String, FieldKey {
    case axis
    case eachLayer = "each_layer"
  }

  func aggregate(_ node: DocumentNode) -> Aggregate? {
    let subject = Wording(nl: "een samenvatting", en: "an aggregate")
    guard let fields = FieldReader<Key>(node, as: subject, log: context.log) else { return nil }
    let function: Aggregate.Function? = fields.choice(.function)
    let operands = fields.required(.of).flatMap(readOperands)
    let weights = fields.optional(.weights).flatMap { readWeights($0, for: fields.optional(.of)) }
    guard let function, let operands else { return nil }
    return Aggregate(function: function, operands: operands, weights: weights, range: node.range)
  }

  private func readOperands(_ node: DocumentNode) -> Aggregate.Operands? {
    let log = context.log
    switch node.kind {
    case .array:
      return log.list(node, Key.of.rawValue, atLeast: 1)
        .map { .names($0.compactMap { log.name($0, Key.of.rawValue) }) }
    case .object:
      let subject = Wording(nl: "'of'", en: "'of'")
      guard let fields = FieldReader<OperandKey>(node, as: subject, log: log),
        let key = fields.exactlyOne(of: [.axis, .eachLayer])
      else { return nil }
      if key == .eachLayer {
        return fields.required(.eachLayer).flatMap { log.name($0, key.rawValue) }.map { .everyLayer($0) }
      }
      let axis: Located<Identifier<Axis>>? = fields.identifier(.axis)
      context.axes.check(axis, log: log)
      return axis.map { .axis($0) }
    default:
      let expected = Wording(
        nl: "een lijst namen of een object met 'axis' of 'each_layer'",
        en: "a list of names or an object with 'axis' or 'each_layer'")
      log.wrongType(node, Key.of.rawValue, expected)
      return nil
    }
  }

  private func readWeights(_ node: DocumentNode, for operands: DocumentNode?) -> [Located<Rational>]? {
    guard let items = context.log.list(node, Key.weights.rawValue) else { return nil }
    let weights = items.compactMap { context.log.weight($0, Key.weights.rawValue) }
    if case .array(let names) = operands?.kind, names.count != items.count {
      context.log.report(.wrongWeightCount(items.count, names: names.count), at: node.range)
    }
    return weights
  }
}
