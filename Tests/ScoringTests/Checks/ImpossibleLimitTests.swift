import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// At most three cases are chosen; each counts for 0, 1.5 or 3.
@Suite struct `limits of a portfolio` {
  struct Row: Sendable {
    var limit: String
    var isImpossible: Bool
  }

  private static let other = #" }, { "id": "other", "title": "Other", "#

  static let rows = [
    Row(limit: #""of": "data.steering", "minimum": 9.5"#, isImpossible: true),
    Row(limit: #""of": "data.steering", "minimum": 9"#, isImpossible: false),
    Row(limit: #""of": "data.steering", "maximum": -1"#, isImpossible: true),
    Row(limit: #""of": "data.steering", "maximum": 0"#, isImpossible: false),
    Row(limit: #""minimum": 4"#, isImpossible: true),
    Row(limit: #""minimum": 3"#, isImpossible: false),
    Row(limit: #""by": "organisation", "minimum": 4"#, isImpossible: true),
    Row(limit: #""by": "organisation", "minimum": 3"#, isImpossible: false),
    Row(
      limit: #""of": "data.steering", "when": "data.rights = \"market\"", "minimum": 1"#, isImpossible: true),
    Row(
      limit: #""of": "data.steering", "when": "data.rights = \"partner\"", "minimum": 4.5"#,
      isImpossible: false),
    Row(
      limit: #""of": "data.steering", "when": "data.rights = \"partner\"", "minimum": 5"#, isImpossible: true),
    Row(limit: #""of": "0 - data.steering", "maximum": -9.5"#, isImpossible: true),
    Row(limit: #""of": "0 - data.steering", "maximum": -9"#, isImpossible: false),
    Row(limit: #""minimum": 2\#(other)"maximum": 1"#, isImpossible: true),
    Row(limit: #""minimum": 2\#(other)"maximum": 2"#, isImpossible: false),
    Row(limit: #""minimum": 2\#(other)"by": "organisation", "maximum": 1"#, isImpossible: false),
    Row(limit: #""why": "Only told.""#, isImpossible: false),
  ]

  @Test(arguments: rows) func `are found where no selection can meet them`(_ row: Row) throws {
    #expect(Self.rows.count >= 16)
    let program = try compiled(CheckExample.rubric(limit: row.limit))
    let codes = Check.findings(in: program, by: [.impossibleLimit]).map(\.diagnostic.code)
    expectEqual(codes, row.isImpossible ? [.impossibleLimit] : [])
  }
}
