import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `feel command` {
  /// Expression, context and the FEEL text of the value.
  static let values: [(String, String, String)] = [
    ("1 + 2", "{}", "3"), ("0.1 + 0.2 = 0.3", "{}", "true"), ("\"a\" + \"b\"", "{}", "\"ab\""),
    ("x * 3", #"{"x": 0.1}"#, "0.3"),
    (
      "x", #" {"x": 12345678901234567890123456789.000000001}"#,
      "12345678901234567890123456789.000000001"
    ),
    ("one.age", #"{"one": {"age": 3}}"#, "3"),
    ("people.age", #"{"people": [{"age": 1}, {"age": 2}]}"#, "[1, 2]"),
    ("[1..5)", "{}", "[1..5)"), ("x = null", #"{"x": null}"#, "true"),
  ]

  @Test(arguments: values) func `prints the value`(_ expression: String, _ context: String, _ value: String) {
    let outcome = Tool.run("feel", expression, "--context", context)
    expectEqual(outcome, CommandResult(value + "\n"))
  }

  @Test func `tells the reason of every null at its place`() {
    let outcome = Tool.run("feel", "[1 / 0, x]")
    expectEqual(outcome.standardOutput, "[null, null]\n")
    expectEqual(outcome.status, .fine)
    expectEqual(
      outcome.standardError,
      """
      expression:1:2: warning: division by zero [null-result]
        |
      1 | [1 / 0, x]
        |  ^^^^^
      expression:1:9: warning: there is no value named 'x' [null-result]
        |
      1 | [1 / 0, x]
        |         ^

      """)
    let dutch = Tool.run("feel", "[1 / 0, x]", language: .dutch)
    #expect(dutch.standardError.contains("expressie:1:9: waarschuwing: er is geen waarde met de naam 'x'"))
  }

  @Test(arguments: [
    ("1 +", "expression:1:4: error:", "[expression-syntax]"),
    ("date(\"2020-01-01\")", "expression:1:1: error:", "[unsupported]"),
    ("{a: 1}", "expression:1:1: error:", "[unsupported]"),
    ("", "expression:1:1: error:", "[expression-syntax]"),
  ])
  func `reports what it cannot read`(_ expression: String, _ place: String, _ code: String) {
    let outcome = Tool.run("feel", expression)
    expectEqual(outcome.status, .wrongUse)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.hasPrefix(place))
    #expect(outcome.standardError.contains(code))
  }

  @Test(arguments: [
    (#"{"x": 1, "x": 2}"#, "--context:1:10: error:", "duplicate-key"),
    (#"{"x": }"#, "--context:1:6: error:", "syntax"),
    (#"{"x": 1e99}"#, "--context:1:7: error:", "number-too-large"),
  ])
  func `reports what is wrong with the context`(_ context: String, _ place: String, _ code: String) {
    let outcome = Tool.run("feel", "x +", "--context", context)
    expectEqual(outcome.status, .wrongUse)
    #expect(outcome.standardError.hasPrefix(place))
    #expect(outcome.standardError.contains("[\(code)]"))
    // The expression has a mistake of its own, which is told in the same run.
    #expect(outcome.standardError.contains("expression:1:4: error:"))
  }

  @Test func `reads the context from a file`() throws {
    try Tool.withFolder { folder in
      let path = try folder.adding("facts.json", "// facts\n{\"x\": [1, 2],}")
      expectEqual(Tool.run("feel", "sum(x)", "--context", path).standardOutput, "3\n")
      let list = try folder.adding("list.json", "[1]")
      #expect(Tool.run("feel", "1", "--context", list).standardError.contains("[wrong-type]"))
    }
    expectEqual(Tool.run("feel", "1", "--context", "/no/such/file").status, .wrongUse)
  }

  @Test func `writes JSON`() throws {
    let outcome = Tool.run("feel", "[0.10, 1/3, \"é\\n\", [1..2], null + 1]", "--json")
    #expect(outcome.standardError.isEmpty)
    expectEqual(
      outcome.standardOutput,
      #"""
      {
        "format": "ambitie-feel/1",
        "value": [0.1, 0.3333333333333333333333333333333333, "é\n", "[1..2]", null],
        "text": "[0.1, 0.3333333333333333333333333333333333, \"é\\n\", [1..2], null]",
        "reasons": [
          { "line": 1, "column": 28,
            "message": { "nl": "'+' gaat niet met null en een getal",
              "en": "'+' does not take null and a number" } }
        ]
      }

      """#)
  }

  @Test(arguments: [[], ["1", "2"], ["1", "--table", "t.json"], ["-", "--context", "-"]])
  func `refuses other calls`(_ arguments: [String]) {
    let outcome = Tool.run(["feel"] + arguments)
    expectEqual(outcome.status, .wrongUse)
    #expect(outcome.standardError.hasPrefix("ambitie: error:"))
  }

  // MARK: Tables

  static let table = """
    {"hitPolicy": "COLLECT", "aggregation": "SUM",
     "inputs": [{"expression": "x"}], "outputs": [{"values": "> 0"}],
     "rules": [{"in": ["> 1"], "out": ["10"]}, {"in": ["> 2"], "out": ["20.5"]}]}
    """

  private func evaluate(_ table: String, _ context: String) throws -> CommandResult {
    var outcome = CommandResult()
    try Tool.withFolder { folder in
      let path = try folder.adding("t.json", table)
      outcome = Tool.run("feel", "--table", path, "--context", context)
      outcome.standardError = outcome.standardError.replacing(path, with: "t.json")
    }
    return outcome
  }

  @Test(arguments: [("3", "30.5"), ("2", "10")]) func `evaluates a table`(_ x: String, _ value: String) throws
  {
    try expectEqual(evaluate(Self.table, "{\"x\": \(x)}"), CommandResult(value + "\n"))
  }

  @Test func `takes a table as the compatibility kit writes it`() throws {
    let table = #"""
      {"hitPolicy": "UNIQUE", "aggregation": null,
       "inputs": [{"expression": "a", "typeRef": "number", "values": null}],
       "outputs": [{"name": null, "typeRef": null, "values": "\"p\", \"q\"", "default": "\"q\""}],
       "rules": [{"in": ["> 1"], "out": ["\"p\""], "annotations": []}]}
      """#
    try expectEqual(evaluate(table, #"{"a": 2}"#), CommandResult("\"p\"\n"))
    try expectEqual(evaluate(table, #"{"a": 1}"#), CommandResult("\"q\"\n"))
  }

  @Test func `tells why a table comes to null`() throws {
    let outcome = try evaluate(Self.table.replacing("> 0", with: "> 15"), #"{"x": 3}"#)
    expectEqual(outcome.standardOutput, "null\n")
    #expect(outcome.standardError.hasPrefix("t.json:3:37: warning: 10 is no allowed value [null-result]\n"))
  }

  /// A change of the table and what is found, at its place.
  static let mistakes: [(String, String, String)] = [
    ("\"> 1\"", "\"> \"", "t.json:3:23: error: "), ("\"20.5\"", "\"2 0\"", "t.json:3:71: error: "),
    ("hitPolicy", "hitpolicy", "t.json:1:2: error: a table has no key 'hitpolicy'"),
    ("\"SUM\"", "\"SUMM\"", "t.json:1:41: error: 'SUMM' is no value of 'aggregation'"),
    ("COLLECT", "FIRST", "t.json:1:24: error: 'aggregation' goes only with 'hitPolicy': 'COLLECT'"),
    ("[\"> 2\"]", "[\"> 2\", \"-\"]", "t.json:3:51: error: the rule has 2 tests and the table 1 input"),
    ("[\"10\"]", "[]", "t.json:3:35: error: the rule has 0 values and the table 1 output"),
    ("[\"10\"]", "[10]", "t.json:3:36: error: 'out' must be a text; found a number"),
    ("[\"10\"]", "[null]", "t.json:3:36: error: 'out' must be a text; found null"),
    ("{\"expression\": \"x\"}", "{}", "t.json:2:13: error: an input lacks key 'expression'"),
    ("{\"values\": \"> 0\"}", "{}, {\"name\": \"a\"}", "t.json:2:47: error: an output lacks key 'name'"),
    ("\"inputs\": [{\"expression\": \"x\"}]", "\"inputs\": []", "t.json:2:12: error: 'inputs' has 0 items"),
    (
      "{\"hitPolicy", "{\"format\": \"ambitie-tabel/1\", \"hitPolicy",
      "t.json:1:12: error: 'ambitie-tabel/1' is an"
    ),
  ]

  @Test(arguments: mistakes)
  func `finds mistakes in tables at their place`(_ old: String, _ new: String, _ message: String) throws {
    let table = Self.table.replacing(old, with: new)
    #expect(table != Self.table)
    let outcome = try evaluate(table, #"{"x": 3}"#)
    expectEqual(outcome.status, .wrongUse)
    #expect(outcome.standardError.contains(message), "\(outcome.standardError)")
  }

  @Test func `agrees with the schema of tables`() throws {
    let schema = try JSONSchema(JSONValue(json: contents(Tool.path("schemas/table.schema.json"))))
    #expect(schema.violations(in: try JSONValue(json: Self.table)).isEmpty)
    // What no schema can see: the words of FEEL, and how many cells go with how many columns.
    for (old, new, _) in Self.mistakes.dropFirst(2) where !new.contains("\"-\"") && new != "[]" {
      let table = try JSONValue(json: Self.table.replacing(old, with: new))
      #expect(!schema.violations(in: table).isEmpty, "\(new)")
    }
  }
}
