import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `the examples of a rubric` {
  struct Row: Sendable, CustomTestStringConvertible {
    var example: String
    var message: String
    var hint: String?
    var testDescription: String { message }
  }

  private static let rows = [
    Row(
      example: #""answers": {"data.rights": "partner"}, "expect": {"values": {"data.shown": "lead"}}"#,
      message: "example 'trial': 'data.shown' is 'join'; expected is 'lead'"),
    Row(
      example: #""answers": {"data.rights": "partner"}, "expect": {"values": {"data.steering": 1}}"#,
      message: "example 'trial': 'data.steering' is 3/2; expected is 1"),
    Row(
      example: #""answers": {}, "expect": {"values": {"data.shown": "lead"}}"#,
      message: "example 'trial': 'data.shown' is still open: 'follow', 'join' or 'lead'; expected is 'lead'",
      hint: "this still depends on 'data.rights'"),
    Row(
      example: #""answers": {"data.rights": "market"}, "expect": {"values": {"data.shown": "unknown"}}"#,
      message: "example 'trial': 'data.shown' is 'follow'; expected is still open"),
    Row(
      example:
        #""answers": {"data.rights": "not_applicable"}, "expect": {"values": {"data.shown": "follow"}}"#,
      message: "example 'trial': 'data.shown' is not applicable; expected is 'follow'"),
    Row(
      example: #""answers": {"data.rights": "partner"}, "expect": {"raised": ["data.low"]}"#,
      message: "example 'trial': flag 'data.low' is not raised; expected is that it is raised"),
    Row(
      example: #""answers": {"data.rights": "market"}, "expect": {"not_raised": ["data.low"]}"#,
      message: "example 'trial': flag 'data.low' is raised; expected is that it is certainly not raised"),
    Row(
      example: #""answers": {}, "expect": {"not_raised": ["data.low"]}"#,
      message: "example 'trial': flag 'data.low' is still open; expected is that it is certainly not raised",
      hint: "this still depends on 'data.rights'"),
    Row(
      example: #""answers": {"data.right": "market"}, "expect": {}"#,
      message: "the rubric has no question 'data.right' here", hint: "did you mean 'data.rights'?"),
    Row(
      example: #""answers": {"data.rights": "markt"}, "expect": {}"#,
      message:
        "'markt' is not one of the options: 'market', 'partner', 'province', 'unknown' or 'not_applicable'",
      hint: "did you mean 'market'?"),
    Row(
      example: #""answers": {}, "expect": {"values": {"data.shwon": "lead"}}"#,
      message: "the rubric has no decision 'data.shwon'", hint: "did you mean 'data.shown'?"),
    Row(
      example: #""answers": {}, "expect": {"values": {"data.shown": "led"}}"#,
      message: "'led' is not one of the options: 'follow', 'join' or 'lead'", hint: "did you mean 'lead'?"),
    Row(
      example: #""answers": {}, "expect": {"values": {"data.shown": 2}}"#,
      message: "expected one of 'follow', 'join' or 'lead'"),
    Row(
      example: #""answers": {}, "expect": {"raised": ["data.lov"]}"#,
      message: "the rubric has no flag 'data.lov'", hint: "did you mean 'data.low'?"),
    Row(
      example:
        #""answers": {"data.rights": "market"}, "expect": {"raised": ["data.low"], "not_raised": ["data.low"]}"#,
      message: "this example expects 'data.low' both to be raised and not to be"),
    Row(
      example:
        #""answers": {"data.rights": "market"}, "expect": {"raised": [{"flag": "data.low", "kind": "too_high"}]}"#,
      message: "example 'trial': flag 'data.low' is of kind 'missed_opportunity'; expected is 'too_high'"),
    Row(
      example:
        #""answers": {"data.rights": "market"}, "expect": {"raised": [{"flag": "data.low", "says": "another thing"}]}"#,
      message: "example 'trial': no text of flag 'data.low' says 'another thing'"),
  ]

  @Test(arguments: rows) func `say what differs`(_ row: Row) throws {
    let program = try program(holding: [row.example])
    let result = try #require(ExampleResult.all(for: program).first)
    expectEqual(result.findings.map(\.diagnostic.wording.english), [row.message])
    expectEqual(result.findings.first?.diagnostic.hint?.english, row.hint)
    #expect(!result.holds)
    for finding in result.findings { try expectWitnessed(finding, program) }
  }

  private static let sound = [
    #""answers": {"data.rights": "partner"}, "expect": {"values": {"data.shown": "join", "data.steering": 1.5}, "not_raised": ["data.low"]}"#,
    #""answers": {}, "expect": {"values": {"data.shown": "unknown"}}"#,
    #""answers": {"data.rights": "not_applicable"}, "expect": {"values": {"data.shown": "not_applicable"}, "not_raised": ["data.low"]}"#,
    #""answers": {"data.rights": "unknown"}, "expect": {}"#,
    #""answers": {"data.rights": "market"}, "expect": {"raised": [{"flag": "data.low", "kind": "missed_opportunity"}]}"#,
    #""answers": {"data.rights": "market"}, "expect": {"raised": [{"flag": "data.low"}]}"#,
  ]

  @Test(arguments: sound) func `hold`(_ example: String) throws {
    #expect(Self.rows.count >= 12 && Self.sound.count >= 4)
    let results = ExampleResult.all(for: try program(holding: [example]))
    expectEqual(results.map(\.holds), [true])
  }

  @Test func `cover what they show, and no more`() throws {
    let program = try program(holding: [
      #""answers": {"data.rights": "partner"}, "expect": {}"#, #""answers": {}, "expect": {}"#,
    ])
    let coverage = ExampleCoverage(of: program, by: ExampleResult.all(for: program))
    let covered = coverage.items.filter(\.isCovered).map(\.wording.english)
    let lacking = coverage.items.filter { !$0.isCovered }.map(\.wording.english)
    expectEqual(
      covered,
      [
        "'shown' is 'join'", "'grade' is 'low'", "row 2 of 'grade' decides", "flag 'data.low' is not raised",
      ])
    expectEqual(
      lacking,
      [
        "'shown' is 'follow'", "'shown' is 'lead'", "'grade' is 'high'", "row 1 of 'grade' decides",
        "row 3 of 'grade' decides", "flag 'data.low' is raised",
      ])
    expectEqual(coverage.percent, 40)
  }

  /// A rubric with one question, three levels, a table and a flag.
  private func program(holding examples: [String]) throws -> Program {
    let text = CheckExample.rubric(
      flags: [.init("low", when: "rights = 'market'")],
      table: [("'market'", "high"), ("'partner'", "low"), ("'province'", "high")])
    let items = examples.enumerated().map { index, example in
      #"{"id": "trial\#(index == 0 ? "" : "\(index)")", \#(example)}"#
    }
    return try compiled(
      text.replacing("\"examples\": [", with: "\"examples\": [" + items.joined(separator: ",\n")))
  }
}
