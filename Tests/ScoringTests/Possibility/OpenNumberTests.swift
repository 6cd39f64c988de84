import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// Open numbers and texts, of which there are more than can be listed.
@Suite struct `open numbers` {
  /// An expression, what it can still be (`nil` when that is not told), and the questions that decide.
  static let rows: [(expression: String, possible: [String]?, undecidedBy: [String])] = [
    ("size > 3", ["false", "true"], ["size"]), ("size >= 0", ["true"], []), ("size > 9", ["false"], []),
    ("size > 3 and size < 3", ["false"], []), ("size in (3..4)", ["false", "true"], ["size"]),
    ("size >= 3 or size < 3", ["true"], []), ("free = 3 and free > 2.5", ["false", "true"], ["free"]),
    ("free > 3 and free < 4", ["false", "true"], ["free"]), ("free > 4 and free < 3", ["false"], []),
    ("free = null", ["false"], []), (#"remark = "a""#, ["false", "true"], ["remark"]),
    (#"remark = "a" and remark = "b""#, ["false"], []),
    (#"remark != "a" and remark != "b""#, ["false", "true"], ["remark"]),
    ("if size > 3 then 1 else 2", ["1", "2"], ["size"]),
    // What is calculated with, compared with another answer, or is the value itself
    ("size * 2 > 10", ["false", "true"], ["size"]), ("size < free", ["false", "true"], ["size", "free"]),
    ("size", nil, ["size"]), ("size * 2", nil, ["size"]),
    ("if shared then size else 0", nil, ["size", "shared"]),
    ("shared and size * 2 > 10", ["false", "true"], ["size", "shared"]),
    ("size * 2 > 10 and false", ["false"], []),
    // What is certain whatever the answer is
    ("size + 1 > 0", ["true"], []), ("size * 2 >= 19", ["false"], []), ("size - 10 < 0", ["true"], []),
    ("size * size < 0", ["false"], []), ("abs(size - 20) >= 11", ["true"], []), ("free * 0", ["0"], []),
    ("mean(80, size, 40, 100, 50) >= 54", ["true"], []),
    ("mean(80, size, 40, 100, 50) > 55.8", ["false"], []),
    ("min(size, 3) <= 3", ["true"], []), ("max(size, free) >= 0", ["true"], []),
    ("size = 10 - 0.5", ["false"], []),
    ("if size + 1 > 0 then 5 else 7", ["5"], []), ("modulo(size, 4) <= 4", ["true"], []),
    ("(if size + 1 > 0 then shared else not(shared)) or not(shared)", ["true"], []),
    ("median(size, 20, 30) = 20", ["true"], []), ("floor(size / 10) <= 0", ["true"], []),
    ("10 / (size + 1) >= 1", ["true"], []), ("size ** 2 <= 81", ["true"], []),
    ("(size * 2) = null", ["false"], []),
    ("some x in [size * 1, free * 1] satisfies x >= 0", ["true"], []),
    // Certain only where it is seen that both are one answer, which is left open
    ("size * 1 - size * 1 = 0", ["false", "true"], ["size"]),
    ("1 / size = null", ["false", "true"], ["size"]),
  ]

  /// An expression, and between which ends it lies.
  static let ranges: [(expression: String, low: String?, high: String?, others: [String])] = [
    ("size", "0", "9", []), ("size * 2", "0", "18", []), ("if shared then size + 5 else 1", "1", "14", []),
    ("10 - size", "1", "10", []), ("size * size", "0", "81", []),
    ("(size - 3) * (size - 3)", "-18", "36", []),
    ("abs(size - 3)", "0", "6", []), ("-size", "-9", "0", []), ("1 / (size + 1)", "1/10", "1", []),
    ("10 / size", "10/9", nil, ["null"]), ("free", nil, nil, []), ("free + size", nil, nil, []),
    ("max(free, size)", "0", nil, []), ("min(free, size)", nil, "9", []), ("size ** 3", "0", "729", []),
    ("mean(80, size, 40, 100, 50)", "54", "279/5", []), ("sum(size, size, 1)", "1", "19", []),
    ("median(size, 5, 20)", "5", "9", []), ("ceiling(size / 2)", "0", "5", []),
    ("modulo(size, 4)", "0", "4", []),
    ("if shared then size else null", "0", "9", ["null"]), ("(size - 4) * (size - 5)", "-25", "20", []),
  ]

  @Test func `give a range`() throws {
    expectEqual(Self.ranges.count, 22)
    for row in Self.ranges {
      let program = try Self.program(row.expression)
      let outcome = try #require(program.assess().outcome(named: "d"))
      expectEqual(outcome.value, .unknown)
      expectEqual(outcome.possible, nil)
      expectEqual(outcome.range?.numbers?.low.map { "\($0)" }, row.low, "\(row.expression)")
      expectEqual(outcome.range?.numbers?.high.map { "\($0)" }, row.high, "\(row.expression)")
      expectEqual(
        outcome.range?.others.map { program.text($0, of: "d") }.sorted(), row.others, "\(row.expression)")
    }
  }

  private static func program(_ expression: String) throws -> Program {
    try RubricText(
      facts: [
        RubricText.fact("size", "number", #""minimum": 0, "maximum": 9"#), RubricText.fact("free", "number"),
        RubricText.fact("remark", "text"), RubricText.fact("shared", "boolean"),
      ], decisions: [RubricText.expression("d", expression)]
    ).program()
  }

  @Test func `are told as far as they can be`() throws {
    expectEqual(Self.rows.count, 43)
    for row in Self.rows {
      let assessment = try Self.program(row.expression).assess()
      try expectEqual(assessment.possible("d"), row.possible, "\(row.expression)")
      let slots = try #require(assessment.outcome(named: "d")).undecidedBy
      expectEqual(assessment.names(slots), row.undecidedBy, "\(row.expression)")
    }
  }

  @Test func `leave a flag undetermined that names them`() throws {
    let program = try RubricText(
      facts: [RubricText.fact("size", "number"), RubricText.fact("shared", "boolean")],
      flags: [RubricText.flag("f", "shared and size * 2 > 10")]
    ).program()
    try expectEqual(
      program.assess(["shared": "true"]).flag("f"), .init(state: .undetermined, undecidedBy: [0]))
    try expectEqual(program.assess(["shared": "false"]).flag("f"), .init(state: .notRaised, undecidedBy: []))
    try expectEqual(program.assess(["size": "6"]).flag("f"), .init(state: .undetermined, undecidedBy: [1]))
  }
}
