/// Reads a ladder: over the rubric's levels, or with steps of the decision's own.
struct LadderReader {
  let log: DiagnosticLog
  let levels: [Level]

  private enum Key: String, FieldKey { case score, steps }
  private enum StepKey: String, FieldKey { case value, when }

  func ladder(_ node: DocumentNode) -> Ladder? {
    let subject = Wording(nl: "een ladder", en: "a ladder")
    guard let fields = FieldReader<Key>(node, as: subject, log: log) else { return nil }
    // Levels that hang on conditions alone need no score.
    let needsScore = levels.isEmpty || levels.contains { $0.threshold != nil }
    if !needsScore, !fields.has(.score), !fields.has(.steps) {
      return Ladder(steps: .levels(score: nil), range: node.range)
    }
    switch fields.exactlyOne(of: [.score, .steps]) {
    case .score:
      return fields.expression(.score).map { Ladder(steps: .levels(score: $0), range: node.range) }
    case .steps:
      return fields.list(.steps, atLeast: 1)
        .map { Ladder(steps: .own($0.compactMap(step)), range: node.range) }
    case nil:
      return nil
    }
  }

  private func step(_ node: DocumentNode) -> Ladder.Step? {
    let subject = Wording(nl: "een trede", en: "a step")
    guard let fields = FieldReader<StepKey>(node, as: subject, log: log) else { return nil }
    let value = fields.string(.value)
    let when = fields.expression(.when)
    guard let value, let when else { return nil }
    return Ladder.Step(value: value, when: when, range: node.range)
  }
}
