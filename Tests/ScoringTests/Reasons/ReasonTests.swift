import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// The rule behind a value: rows, steps and contributions.
@Suite struct `reasons` {
  private func rows(_ policy: String, _ rules: [(String, String)], otherwise: String? = nil, _ size: String)
    throws -> [Int]
  {
    let table = TestTable(
      policy: policy, inputs: ["size"], rules: rules.map { (when: [$0.0], then: $0.1) }, otherwise: otherwise)
    let program = try RubricText(
      facts: [RubricText.fact("size", "number", #""minimum": 0, "maximum": 9"#)],
      decisions: [RubricText.decision("d", table.json)]
    ).program()
    guard case .rows(let rows) = try program.assess(["size": size]).reason(forDecision: 0) else {
      return [-1]
    }
    return rows.map(\.index)
  }

  @Test func `name the rows that bind`() throws {
    let rules = [("> 1", "1"), ("> 3", "1"), ("> 3", "2"), ("> 5", "0.5")]
    try expectEqual(rows("first", rules, "2"), [0])
    try expectEqual(rows("first", rules, "9"), [0])
    try expectEqual(rows("first", rules, "0"), [])
    try expectEqual(rows("collect_sum", rules, "2"), [0])
    try expectEqual(rows("collect_sum", rules, "4"), [0, 1, 2])
    try expectEqual(rows("collect_count", rules, "9"), [0, 1, 2, 3])
    try expectEqual(rows("collect_max", rules, "9"), [2])
    try expectEqual(rows("collect_min", rules, "4"), [0, 1])
    try expectEqual(rows("collect_min", rules, "9"), [3])
    try expectEqual(rows("any", [("> 1", "1"), ("> 2", "1")], "2"), [0])
    try expectEqual(rows("unique", [("> 5", "1"), ("< 3", "2")], "2"), [1])
    try expectEqual(rows("unique", [("> 5", "1"), ("< 3", "2")], "unknown"), [0, 1])
    try expectEqual(rows("unique", [("> 9", "1"), ("< 10", "2")], "unknown"), [1])
    try expectEqual(rows("unique", [("< 5", "1"), ("> 3", "2")], "4"), [0, 1])
  }

  @Test func `name steps up to the first that was not reached`() throws {
    let program = try RubricText(
      criteria: ["data": [RubricText.criterion("a", ["x0=0", "x1=1", "x2=2", "x3=3"])]],
      facts: [RubricText.fact("shared", "boolean")],
      levels: [
        RubricText.level("follow"), RubricText.level("join", threshold: "1"),
        RubricText.level("direct", threshold: "2", requires: "shared"),
        RubricText.level("lead", threshold: "3"),
      ],
      decisions: [
        RubricText.decision("score", #""aggregate": {"function": "mean", "of": {"axis": "steering"}}"#),
        RubricText.decision("level", #""ladder": {"score": "score"}"#),
      ]
    ).program()
    func steps(_ a: String, _ shared: String) throws -> [String] {
      let assessment = try program.assess(["data.a": a, "shared": shared])
      guard case .rungs(let rungs) = assessment.reason(forDecision: 1) else { return [] }
      return rungs.map { rung in
        let flags = [rung.meetsThreshold, rung.meetsRequirement, rung.reached].map {
          $0.map { $0 ? "+" : "-" } ?? "?"
        }
        #expect(rung.threshold == nil || rung.scoreSubject == .decision(0))
        return program.rubric.levels[rung.value].id.value.rawValue + flags.joined()
      }
    }
    try expectEqual(steps("x0", "true"), ["follow??+", "join-?-"])
    try expectEqual(steps("x1", "true"), ["follow??+", "join+?+", "direct-+-"])
    try expectEqual(steps("x2", "false"), ["follow??+", "join+?+", "direct+--"])
    try expectEqual(steps("x3", "true"), ["follow??+", "join+?+", "direct+++", "lead+?+"])
    try expectEqual(steps("x3", "unknown"), ["follow??+", "join+?+", "direct+??"])
    try expectEqual(steps("x1", "unknown"), ["follow??+", "join+?+", "direct-?-"])
    try expectEqual(steps("unknown", "false"), ["follow??+", "join???"])
  }

  @Test func `name everything that an aggregate takes together`() throws {
    let program = try RubricText(
      criteria: [
        "data": [
          RubricText.criterion("a", weight: "2", ["no=1", "yes=5"]),
          RubricText.criterion("b", ["no", "yes"]),
          RubricText.criterion("c", ["no", "yes"]),
        ]
      ],
      decisions: [
        RubricText.decision("d", #""aggregate": {"function": "weighted_mean", "of": {"axis": "steering"}}"#)
      ]
    ).program()
    let assessment = try program.assess(["data.a": "yes", "data.b": "not_applicable"])
    guard case .contributions(.weightedMean, let parts) = assessment.reason(forDecision: 0) else {
      Issue.record("no contributions")
      return
    }
    expectEqual(parts.map(\.subject), [.answer(0), .answer(1), .answer(2)])
    expectEqual(parts.map(\.value), [.number(5), .null, .unknown])
    #expect(parts.map(\.weight) == [2, 1, 1] as [Rational?])
  }
}
