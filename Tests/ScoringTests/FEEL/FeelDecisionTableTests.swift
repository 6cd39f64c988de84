import AmbitionModel
import Scoring
import TestSupport
import Testing

@testable import FEEL

/// Every hit policy on one small table: rows `> 0`, `> 5` and `> 10` yield 10, 30 and 20.
@Suite struct `FEEL decision table` {
  private func table(
    _ policy: FeelDecisionTable.HitPolicy, outputs: [String] = ["10", "30", "20"],
    allowed: String? = "30, 20, 10", otherwise: String? = nil, input: String? = nil
  ) throws -> FeelDecisionTable {
    let cells = ["> 0", "> 5", "> 10"]
    return FeelDecisionTable(
      policy,
      inputs: [.init(try tree("x"), allowed: try input.map { try tests($0) })],
      outputs: [
        .init(allowed: try allowed.map { try tests($0) }, otherwise: try otherwise.map { try tree($0) })
      ],
      rules: try zip(cells, outputs).map { .init([try tests($0)], [try tree($1)]) },
      at: SourceRange(0, 1))
  }

  private func tests(_ text: String) throws -> [UnaryTest] {
    try ExpressionParser.parseUnaryTests(LocatedText(text)).get()
  }

  private func evaluate(_ table: FeelDecisionTable, _ x: FeelValue) -> FeelResult {
    table.evaluate(in: FeelContext([("x", x)]))
  }

  /// Policy and what it yields for 1, 7, 11 and 0.
  static let rows: [(FeelDecisionTable.HitPolicy, [String])] = [
    (.unique, ["10", "null", "null", "null"]), (.any, ["10", "null", "null", "null"]),
    (.first, ["10", "10", "10", "null"]), (.priority, ["10", "30", "30", "null"]),
    (.ruleOrder, ["[10]", "[10, 30]", "[10, 30, 20]", "null"]),
    (.outputOrder, ["[10]", "[30, 10]", "[30, 20, 10]", "null"]),
    (.collect, ["[10]", "[10, 30]", "[10, 30, 20]", "[]"]), (.collectSum, ["10", "40", "60", "null"]),
    (.collectMinimum, ["10", "10", "10", "null"]), (.collectMaximum, ["10", "30", "30", "null"]),
    (.collectCount, ["1", "2", "3", "0"]),
  ]

  @Test(arguments: rows) func `combines by its hit policy`(
    _ policy: FeelDecisionTable.HitPolicy, _ expected: [String]
  ) throws {
    let table = try table(policy)
    for (x, value) in zip([1, 7, 11, 0], expected) {
      let result = evaluate(table, .number(Rational(x)))
      expectEqual(result.value.text, value)
      if value == "null" { expectEqual(result.reasons.count, 1) }
    }
  }

  @Test func `covers every hit policy`() {
    expectEqual(Set(Self.rows.map(\.0)), Set(FeelDecisionTable.HitPolicy.allCases))
  }

  @Test func `lets rules agree under any`() throws {
    expectEqual(evaluate(try table(.any, outputs: ["10", "10", "20"]), .number(7)).value.text, "10")
    #expect(evaluate(try table(.any, outputs: ["10", "10", "20"]), .number(11)).value.isNull)
  }

  @Test func `falls back on its default`() throws {
    expectEqual(evaluate(try table(.unique, otherwise: "99"), .number(0)).value.text, "99")
    expectEqual(evaluate(try table(.unique, otherwise: "99"), .null).value.text, "99")
  }

  @Test func `refuses values that are not allowed`() throws {
    #expect(evaluate(try table(.unique, input: "[0..8]"), .number(9)).value.isNull)
    expectEqual(evaluate(try table(.unique, input: "[0..8]"), .number(1)).value.text, "10")
    let result = evaluate(try table(.first, allowed: "30, 20"), .number(1))
    #expect(result.value.isNull)
    expectEqual(result.reasons.map(\.wording.english), ["10 is no allowed value"])
  }

  @Test func `gives a context for several outputs`() throws {
    let table = FeelDecisionTable(
      .outputOrder, inputs: [.init(try tree("x"))],
      outputs: [
        .init(name: "a", allowed: try tests("1, 2")), .init(name: "b", allowed: try tests("\"p\", \"q\"")),
      ],
      rules: [
        .init([try tests("-")], [try tree("2"), try tree("\"p\"")]),
        .init([try tests("-")], [try tree("1"), try tree("\"q\"")]),
        .init([try tests("-")], [try tree("1"), try tree("\"p\"")]),
      ], at: SourceRange(0, 1))
    expectEqual(evaluate(table, .null).value.text, "[{a: 1, b: \"p\"}, {a: 1, b: \"q\"}, {a: 2, b: \"p\"}]")
  }

  @Test func `survives rules that are too short or long`() throws {
    for policy in FeelDecisionTable.HitPolicy.allCases {
      let table = FeelDecisionTable(
        policy, inputs: [.init(try tree("x"))], outputs: [.init(name: "a"), .init(name: "b")],
        rules: [.init([], []), .init([try tests("-"), try tests("-")], [try tree("1")])],
        at: SourceRange(0, 1))
      #expect(evaluate(table, .number(1)).reasons.count <= 3)
    }
  }
}
