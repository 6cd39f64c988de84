import AmbitionModel
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Tables for a spreadsheet` {
  struct Row: Sendable, CustomTestStringConvertible {
    var text: String
    var field: String

    init(_ text: String, _ field: String) {
      (self.text, self.field) = (text, field)
    }

    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Row("Snuffelfiets", "Snuffelfiets"),
    Row("", ""),
    Row("=1+1", "'=1+1"),
    Row("+31 30", "'+31 30"),
    Row("-2", "'-2"),
    Row("@SUM(A1)", "'@SUM(A1)"),
    Row("  =1+1", "'  =1+1"),
    Row("\u{A0}=1+1", "'\u{A0}=1+1"),
    Row("\u{3000}\u{2009}=1+1", "'\u{3000}\u{2009}=1+1"),
    Row("\u{2060}=1+1", "'\u{2060}=1+1"),
    Row("\u{1}=1+1", #"'\u{1}=1+1"#),
    Row("\u{FEFF}=1+1", #"'\u{feff}=1+1"#),
    Row("\t=1", #"'\u{9}=1"#),
    Row("\n=1", "\"'\n=1\""),
    Row("\u{FF1D}1+1", "'\u{FF1D}1+1"),
    Row("\u{FF0B}1", "'\u{FF0B}1"),
    Row("\u{FF0D}1", "'\u{FF0D}1"),
    Row("\u{FF20}A", "'\u{FF20}A"),
    Row("a=b", "a=b"),
    Row("'=1", "'=1"),
    Row("a;b", "\"a;b\""),
    Row("a,b", "\"a,b\""),
    Row("zegt \"ja\"", "\"zegt \"\"ja\"\"\""),
    Row("twee\r\nregels", "\"twee\nregels\""),
    Row("\u{1B}[31m", #"\u{1b}[31m"#),
    Row("\u{202E}om", #"\u{202e}om"#),
    Row("café 名前", "café 名前"),
  ])
  func `show a text and never run it`(_ row: Row) {
    expectEqual(CSVWriter.text([[.text(row.text)]]), "\u{FEFF}\(row.field)\r\n")
  }

  @Test func `write numbers with a comma and without a defence`() throws {
    let cells: [DataTable.Cell] = [
      .number(try #require(Rational(-5, over: 3))), .number(Rational(2)), .empty, .text("x"),
    ]
    expectEqual(CSVWriter.text([cells, cells]), "\u{FEFF}-1,67;2;;x\r\n-1,67;2;;x\r\n")
  }

  @Test func `have no cell that becomes a date`() throws {
    let text = try CaseTable.csv(SampleCase.assessments(), .test())
    let rows = text.split(separator: "\r\n").dropFirst().map { $0.split(separator: ";") }
    expectEqual(rows.count, SampleCase.allCases.count * 3)
    let date = /[0-9]+[-–\/][0-9]+([-–\/][0-9]+)?/
    // The reference date is one on purpose.
    let cells = rows.joined().filter { $0.wholeMatch(of: date) != nil && $0 != "2022-05-18" }
    expectEqual(cells, [])
  }
}
