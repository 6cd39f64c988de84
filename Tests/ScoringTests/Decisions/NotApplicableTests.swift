import TestSupport
import Testing

@testable import Scoring

/// What does not apply is null: out of every mean, and never low.
@Suite struct `not applicable` {
  private static let exit = RubricText.criterion("exit", ["locked", "planned", "free"])

  static let conditions: [(String, String)] = [
    (#"data.exit = "locked""#, "false"), (#"data.exit != "locked""#, "true"),
    (#"data.exit < "planned""#, "null"),
    (#"data.exit >= "locked""#, "null"), (#"not(data.exit = "locked")"#, "true"),
    (#"not(data.exit < "planned")"#, "null"), ("data.exit = null", "true"), ("data.exit != null", "false"),
    (#"data.exit in ("locked", "free")"#, "false"), (#"data.exit between "locked" and "free""#, "null"),
    (#"data.exit < "planned" and false"#, "false"), (#"data.exit < "planned" and true"#, "null"),
    (#"data.exit < "planned" or true"#, "true"), (#"data.exit < "planned" or false"#, "null"),
    (#"if data.exit < "planned" then true else false"#, "false"), ("size + 1 = null", "true"),
    ("size > 0", "null"), (#"some x in layers.exit satisfies x < "free""#, "null"),
    (#"every x in layers.exit satisfies x = "locked""#, "false"),
    (#"count(layers.exit[item < "free"]) = 0"#, "true"),
    (#"list contains(layers.exit[item < "free"], "locked")"#, "false"),
    (#"list contains(layers.exit, "locked")"#, "false"), ("list contains(layers.exit, null)", "true"),
    ("sum(size, 1) = null", "true"), ("min(size, 1) = null", "true"), ("count([size, 1]) = 2", "true"),
  ]

  @Test func `is null in conditions, and a flag on null is not raised`() throws {
    expectEqual(Self.conditions.count, 26)
    let program = try RubricText(
      criteria: ["data": [Self.exit]], facts: [RubricText.fact("size", "number")],
      decisions: Self.conditions.enumerated().map { RubricText.expression("d\($0)", $1.0) },
      flags: Self.conditions.enumerated().map { RubricText.flag("f\($0)", $1.0) }
    ).program()
    let assessment = try program.assess(["data.exit": "not_applicable", "size": "not_applicable"])
    for (index, (condition, expected)) in Self.conditions.enumerated() {
      try expectEqual(assessment.text("d\(index)"), expected, "\(condition)")
      let state: Assessment.FlagOutcome.State = expected == "true" ? .raised : .notRaised
      try expectEqual(assessment.flag("f\(index)"), .init(state: state, undecidedBy: []), "\(condition)")
    }
  }

  @Test func `leaves aggregates with its weight`() throws {
    let functions = ["weighted_mean", "mean", "sum", "min", "max", "median"]
    let program = try RubricText(
      criteria: [
        "data": [
          RubricText.criterion("a", weight: "3", ["no=0", "yes=10"]),
          RubricText.criterion("b", ["no=0", "yes=4"]),
          RubricText.criterion("c", weight: "2", ["no=1", "yes=7"]),
        ]
      ],
      decisions: functions.map {
        RubricText.decision($0, #""aggregate": {"function": "\#($0)", "of": {"axis": "steering"}}"#)
      }
    ).program()
    func values(_ a: String, _ b: String, _ c: String) throws -> [String] {
      let assessment = try program.assess(["data.a": a, "data.b": b, "data.c": c])
      return try functions.map { try assessment.text($0) }
    }
    try expectEqual(values("yes", "yes", "yes"), ["8", "7", "21", "4", "10", "7"])
    try expectEqual(values("not_applicable", "yes", "yes"), ["6", "11/2", "11", "4", "7", "11/2"])
    try expectEqual(values("yes", "no", "not_applicable"), ["15/2", "5", "10", "0", "10", "5"])
    try expectEqual(values("not_applicable", "not_applicable", "no"), ["1", "1", "1", "1", "1", "1"])
    let nothing = try values("not_applicable", "not_applicable", "not_applicable")
    expectEqual(nothing, [String](repeating: "null", count: 6))
  }

  @Test func `never means the lowest level`() throws {
    let rubric = RubricText(
      criteria: [
        "data": [RubricText.criterion("a", ["no", "yes"]), RubricText.criterion("b", ["no", "yes"])]
      ],
      levels: [RubricText.level("follow"), RubricText.level("lead", threshold: "0.5")],
      decisions: [
        RubricText.decision(
          "score", #""each": "layer", "aggregate": {"function": "weighted_mean", "of": {"axis": "steering"}}"#
        ),
        RubricText.decision("shown", #""each": "layer", "type": "level", "ladder": {"score": "score"}"#),
        RubricText.decision("lowest", #""aggregate": {"function": "min", "of": {"each_layer": "shown"}}"#),
      ],
      flags: [RubricText.flag("low", #"shown = "follow""#, #""each": "layer""#)])
    let program = try rubric.program()
    func result(_ a: String, _ b: String) throws -> [String] {
      let assessment = try program.assess(["data.a": a, "data.b": b])
      return [
        try assessment.text("data.shown"), try assessment.text("lowest"),
        try assessment.flag("data.low").state.rawValue,
      ]
    }
    try expectEqual(result("not_applicable", "not_applicable"), ["null", "null", "not_raised"])
    try expectEqual(result("not_applicable", "no"), ["follow", "follow", "raised"])
    try expectEqual(result("no", "yes"), ["lead", "lead", "not_raised"])
    try expectEqual(result("not_applicable", "unknown"), ["unknown", "unknown", "undetermined"])
    try expectEqual(result("yes", "unknown"), ["lead", "lead", "not_raised"])
  }
}
