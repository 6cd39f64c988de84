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
    ("size * 2 > 10", nil, ["size"]), ("size < free", nil, ["size", "free"]), ("size", nil, ["size"]),
    ("size * 2", nil, ["size"]), ("if shared then size else 0", nil, ["size", "shared"]),
    ("shared and size * 2 > 10", nil, ["size", "shared"]), ("size * 2 > 10 and false", ["false"], []),
  ]

  @Test func `are told as far as they can be`() throws {
    expectEqual(Self.rows.count, 21)
    for row in Self.rows {
      let assessment = try RubricText(
        facts: [
          RubricText.fact("size", "number", #""minimum": 0, "maximum": 9"#),
          RubricText.fact("free", "number"),
          RubricText.fact("remark", "text"), RubricText.fact("shared", "boolean"),
        ], decisions: [RubricText.expression("d", row.expression)]
      ).program().assess()
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
