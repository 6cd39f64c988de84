/// Reads the levels, from the lowest to the highest.
struct LevelReader {
  let context: RubricContext

  private static let subject = Wording(nl: "een niveau", en: "a level")

  private enum Key: String, FieldKey { case id, title, sentence, threshold, requires }

  func levels(_ nodes: [DocumentNode]) -> [Level] {
    let levels = nodes.compactMap(readLevel)
    warnOfSinkingThresholds(nodes.compactMap { $0[Key.threshold.rawValue] })
    return levels
  }

  private func warnOfSinkingThresholds(_ nodes: [DocumentNode]) {
    var highest: (value: Rational, text: String)?
    for node in nodes {
      guard let value = Rational(decimal: node.numberText) else { continue }
      if let highest, value < highest.value {
        context.log.warn(.thresholdBelow(node.numberText, previous: highest.text), at: node.range)
      } else {
        highest = (value, node.numberText)
      }
    }
  }

  /// Reports levels that a ladder could not tell from the one below: all but the lowest need a threshold
  /// or a condition.
  func checkSteps(_ nodes: [DocumentNode]) {
    for node in nodes.dropFirst() where node["threshold"] == nil && node["requires"] == nil {
      let place = SourceRange(node.range.start, node.range.start + 1)
      context.log.report(
        .missingOneOf([Key.threshold.rawValue, Key.requires.rawValue], in: Self.subject), at: place)
    }
  }

  private func readLevel(_ node: DocumentNode) -> Level? {
    guard let fields = FieldReader<Key>(node, as: Self.subject, log: context.log) else {
      context.levels.isComplete = false
      return nil
    }
    let id: Located<Identifier<Level>>? = fields.identifier(.id)
    if let id, RubricContext.reservedValues.contains(id.value.rawValue) {
      context.log.report(.reservedIdentifier(id.value.rawValue), at: id.range)
    }
    context.levels.declare(id, log: context.log)
    let title = fields.text(.title)
    let sentence = fields.text(.sentence)
    let threshold = fields.optionalNumber(.threshold)
    let requires = fields.optionalExpression(.requires)
    guard let id, let title, let sentence else { return nil }
    return Level(id: id, title: title, sentence: sentence, threshold: threshold, requires: requires)
  }
}
