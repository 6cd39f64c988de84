import TestSupport
import Testing

@testable import Scoring

/// One table over `size` (0 to 10), what it comes to for each size, and why that is worth a row.
struct TableCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var table: TestTable
  var declared = ""
  var values: [String: String]

  init(
    _ description: String, _ policy: String?, _ rules: [(String, String)], otherwise: String? = nil,
    declared: String = "", _ values: [String: String]
  ) {
    testDescription = description
    table = TestTable(
      policy: policy, inputs: ["size"], rules: rules.map { ([$0.0], $0.1) }, otherwise: otherwise)
    self.declared = declared
    self.values = values
  }

  static let grades = #""type": "ordinal", "# + RubricText.options(["best", "fair", "worst"])

  static let all: [TableCase] = [
    TableCase(
      "unique is the default", nil, [("< 3", "1"), ("[3..5]", "2"), ("> 5", "3")],
      ["0": "1", "3": "2", "5": "2", "5.0001": "3"]),
    TableCase(
      "unique rows that match together are a conflict", "unique", [("< 5", "1"), ("> 3", "2")],
      ["3": "1", "4": "conflictingRules", "5": "2"]),
    TableCase(
      "unique rows conflict even when they agree", "unique", [("< 5", "1"), ("> 3", "1")],
      ["3": "1", "4": "conflictingRules"]),
    TableCase("no row and no otherwise is null", "unique", [("< 5", "1")], ["4": "1", "5": "null"]),
    TableCase("no row is otherwise", "unique", [("< 5", "1")], otherwise: "9", ["4": "1", "5": "9"]),
    TableCase(
      "null matches no order and no equality", "first",
      [("4", "1"), ("< 5", "2"), (">= 5", "3"), ("[0..10]", "4")],
      otherwise: "5", ["4": "1", "3": "2", "not_applicable": "5"]),
    TableCase(
      "a dash takes null too", "first", [("4", "1"), ("-", "2")], ["4": "1", "not_applicable": "2"]),
    TableCase(
      "not of an equality holds for null", "first", [("not(4)", "1")], otherwise: "2",
      ["4": "2", "5": "1", "not_applicable": "1"]),
    TableCase(
      "not of an order is null for null", "first", [("not(< 4)", "1")], otherwise: "2",
      ["3": "2", "4": "1", "not_applicable": "2"]),
    TableCase(
      "null can be asked for", "first", [("null", "1"), ("-", "2")], ["4": "2", "not_applicable": "1"]),
    TableCase(
      "first takes the first row that matches", "first", [("< 8", "1"), ("< 9", "2"), ("-", "3")],
      ["7": "1", "8": "2", "9": "3"]),
    TableCase(
      "any takes rows that agree", "any", [("< 5", "1"), ("> 3", "1"), ("> 8", "2")],
      ["4": "1", "3": "1", "7": "1", "9": "conflictingRules"]),
    TableCase(
      "any compares what expressions come to", "any",
      [("-", #"{"expression": "size + 1"}"#), ("> 3", #"{"expression": "size * 2"}"#)],
      ["1": "2", "3": "4", "4": "conflictingRules"]),
    TableCase(
      "any with one row is that row", "any", [("> 3", "true")], otherwise: "false",
      ["4": "true", "3": "false"]),
    TableCase(
      "priority takes the option that stands first", "priority",
      [("< 8", #""worst""#), ("< 5", #""best""#), ("> 3", #""fair""#)], otherwise: #""worst""#,
      declared: grades,
      ["4": "best", "6": "fair", "3": "best", "9": "fair"]),
    TableCase(
      "priority between expressions", "priority",
      [
        ("-", #"{"expression": "if size > 5 then \"fair\" else \"worst\""}"#),
        ("> 7", #"{"expression": "if size > 8 then \"best\" else \"worst\""}"#),
      ], declared: grades, ["1": "worst", "6": "fair", "8": "fair", "9": "best"]),
    TableCase(
      "collect_sum adds up", "collect_sum", [("> 1", "1"), ("> 2", "0.1"), ("> 3", "0.2")],
      ["1": "null", "2": "1", "3": "11/10", "4": "13/10"]),
    TableCase(
      "collect_sum of no row is otherwise", "collect_sum", [("> 1", "1")], otherwise: "-1",
      ["1": "-1", "2": "1", "not_applicable": "-1"]),
    TableCase(
      "collect_min takes the lowest", "collect_min", [("> 1", "5"), ("> 2", "3"), ("> 3", "4")],
      ["1": "null", "2": "5", "3": "3", "4": "3"]),
    TableCase(
      "collect_max takes the highest", "collect_max", [("> 1", "3"), ("> 2", "5"), ("> 3", "4")],
      otherwise: "0",
      ["1": "0", "2": "3", "3": "5", "4": "5"]),
    TableCase(
      "collect_min of options takes the one that stands first", "collect_min",
      [("> 1", #""worst""#), ("> 2", #""fair""#)], declared: grades, ["1": "null", "2": "worst", "3": "fair"]),
    TableCase(
      "collect_max of options takes the one that stands last", "collect_max",
      [("> 1", #""fair""#), ("> 2", #""worst""#), ("> 3", #""best""#)], declared: grades,
      ["2": "fair", "3": "worst", "4": "worst"]),
    TableCase(
      "collect_count counts rows", "collect_count", [("> 1", "true"), ("> 2", "true"), ("> 1", "true")],
      ["1": "0", "2": "2", "3": "3", "not_applicable": "0"]),
    TableCase(
      "several tests in a cell are alternatives", "first", [("1, [3..4), > 8", "true")], otherwise: "false",
      ["1": "true", "2": "false", "3": "true", "4": "false", "9": "true"]),
    TableCase(
      "open ends do not include their bounds", "first", [("(3..5)", "1"), ("]5..7[", "2"), ("[7..8]", "3")],
      ["3": "null", "4": "1", "5": "null", "6": "2", "7": "3", "8": "3"]),
    TableCase(
      "a cell can mention the input", "first", [("modulo(?, 2) = 0", "true")], otherwise: "false",
      ["4": "true", "5": "false", "not_applicable": "false"]),
    TableCase(
      "otherwise can be an expression", "first", [("< 5", "1")], otherwise: #"{"expression": "size * 2"}"#,
      ["4": "1", "5": "10", "not_applicable": "null"]),
  ]
}

@Suite struct `decision tables` {
  @Test(arguments: TableCase.all) func `come to the value of their rows`(_ row: TableCase) throws {
    let declared = row.declared.isEmpty ? "" : row.declared + ", "
    let program = try RubricText(
      facts: [RubricText.fact("size", "number", #""minimum": 0, "maximum": 10"#)],
      decisions: [RubricText.decision("d", declared + row.table.json)]
    ).program()
    #expect(!row.values.isEmpty)
    for (size, expected) in row.values {
      try expectEqual(program.assess(["size": size]).text("d"), expected, "size \(size)")
    }
  }

  @Test func `have a row for every policy`() {
    #expect(TableCase.all.count >= 25)
    for policy in [
      "unique", "first", "any", "priority", "collect_sum", "collect_min", "collect_max", "collect_count",
    ] {
      #expect(TableCase.all.contains { $0.table.policy == policy }, "\(policy)")
    }
  }

  @Test func `match only rows of which all cells hold`() throws {
    let table = TestTable(
      policy: "unique", inputs: ["data.exit", "shared", "data.exit != \"locked\""],
      rules: [
        (["\"locked\"", "true", "-"], "1"), ([">= \"planned\"", "-", "true"], "2"),
        (["not(\"planned\", \"free\")", "false", "-"], "3"),
      ])
    let program = try RubricText(
      criteria: ["data": [RubricText.criterion("exit", ["locked", "planned", "free"])]],
      facts: [RubricText.fact("shared", "boolean")], decisions: [RubricText.decision("d", table.json)]
    ).program()
    let rows: [(String, String, String)] = [
      ("locked", "true", "1"), ("locked", "false", "3"), ("planned", "true", "2"),
      ("free", "not_applicable", "2"),
      ("not_applicable", "true", "null"), ("not_applicable", "false", "3"),
      ("locked", "not_applicable", "null"),
      ("free", "unknown", "2"), ("locked", "unknown", "unknown"), ("unknown", "true", "unknown"),
    ]
    for (exit, shared, expected) in rows {
      let assessment = try program.assess(["data.exit": exit, "shared": shared])
      try expectEqual(assessment.text("d"), expected, "\(exit) \(shared)")
    }
  }

  @Test func `tell a conflict that is only possible`() throws {
    let table = TestTable(
      policy: "unique", inputs: ["a", "b"], rules: [(["true", "-"], "1"), (["-", "true"], "2")])
    let program = try RubricText(
      facts: [RubricText.fact("a", "boolean"), RubricText.fact("b", "boolean")],
      decisions: [RubricText.decision("d", table.json)]
    ).program()
    let assessment = try program.assess(["a": "true"])
    try expectEqual(assessment.text("d"), "unknown")
    try expectEqual(assessment.possible("d"), ["1", "conflictingRules"])
    try expectEqual(program.assess().possible("d"), ["null", "1", "2", "conflictingRules"])
  }
}
