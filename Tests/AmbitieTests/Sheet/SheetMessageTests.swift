import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `What is wrong with a sheet` {
  /// A table, and the findings that it must give: where, and in which words.
  struct Table: Sendable, CustomTestStringConvertible {
    var text: String
    var findings: [String]
    var answers: Int

    init(_ text: String, answers: Int = 0, _ findings: String...) {
      (self.text, self.answers, self.findings) = (text, answers, findings)
    }

    var testDescription: String { text.debugDescription }
  }

  static let head = "id;antwoord;toelichting;bron;zekerheid\n"

  static let tables = [
    Table(head + "b;ja;;;hoog\n", answers: 1),
    Table("zekerheid;antwoord;;id\n;ja;;b\n", answers: 1),
    Table(
      head + "een.c;hoogg\n", "2:7: error: 'hoogg' is no answer to 'Wat is C?' [unknown-option]",
      "  = help: choose 'Zelfde (laag)', 'Zelfde (hoog)', 'weet ik niet' or 'niet van toepassing'"),
    Table(
      head + "een.cc;ja\n",
      "2:8: error: the rubric has no question 'een.cc'; this row was not read [unknown-reference]",
      "  = help: did you mean 'een.c'?"),
    Table(
      head + "b;=1+1\n",
      "2:3: error: there is a formula as text here, '=1+1'; choose an answer [formula-in-cell]"),
    Table(
      head + "b;ja\nn;2\nb;nee\n", answers: 1,
      "4:3: error: 'B?' has two different answers, here and at 2:3; neither was taken over [conflicting-answers]"
    ),
    Table(
      head + "b;ja\nb;JA\n", answers: 1,
      "3:3: warning: 'B?' is there twice, also at 2:3, with the same answer [duplicate-identifier]"),
    Table(
      head + "b;nvt\n",
      "2:3: error: say in the explanation why 'B?' does not apply; this was not taken over [missing-reason]"),
    Table(head + "b;nvt;geen product\n", answers: 1),
    Table(
      head + "b;;zomaar\n",
      "2:4: error: 'B?' has an explanation, source or certainty, but no answer; this was not taken over [missing-key]",
      "  = help: choose for instance 'I do not know'"),
    Table(
      head + "b;ja;;;hoger\n", answers: 1,
      "2:8: error: 'hoger' is no certainty: choose 'werkhypothese', 'niet zeker', 'redelijk zeker' or 'zeker' [unknown-value]"
    ),
    Table(head + "n;6000\n", "2:3: error: 6000 is not between -5 and 5000 [out-of-range]"),
    Table(
      head + "n;1.000\n", "2:3: error: '1.000' can mean 1 or 1000 [wrong-type]", "  = help: write 1 or 1000"),
    Table(
      head + "n;veel\n", "2:3: error: 'veel' is no number, which 'N?' asks for [wrong-type]",
      "  = help: write at most 18 digits, with at most one point"),
    Table(head + "n;€ 1.250,50\n", answers: 1),
    Table(
      "id;antwoord;toelichtng\nb;ja;x\n", answers: 1,
      "1:13: warning: the column 'toelichtng' is not read [unknown-key]",
      "  = help: did you mean 'toelichting'?"),
    Table(
      "id;antwoord;antwoord\nb;ja;nee\n", answers: 1,
      "1:13: warning: the column 'antwoord' is there twice; this one is not read [duplicate-key]"),
    Table(
      head + "case:reference_date;31-2-2022\n",
      "2:21: error: '31-2-2022' is no day that exists [invalid-date]",
      "  = help: write for instance 2022-05-18"),
    Table(
      head + "case:reference_date;3/4/2022\n",
      "2:21: error: '3/4/2022' can mean 2022-04-03 or 2022-03-04 [invalid-date]",
      "  = help: write 2022-04-03 or 2022-03-04"),
    Table(head + "b;\"ja\n", answers: 1, "2:3: error: this quotation mark is never closed [syntax]"),
    Table("vraag;laag;antwoord\nWhat is C?;one;Hoog.\n", answers: 1),
    Table(
      "vraag;antwoord\nWat is C?;Hoog.\n",
      "2:11: error: the rubric has no question 'Wat is C?'; this row was not read [unknown-reference]"),
  ]

  @Test(arguments: tables)
  func `is told with its place`(_ table: Table) throws {
    let program = try `Sheets to fill in`.program()
    let file = FilledFile.csv(SourceFile(path: "x.csv", text: table.text))
    let sheet = SheetReader.read(file, for: program)
    let lines = sheet.findings.text(in: file.source, .english).split(separator: "\n").map(String.init)
    let told = lines.filter { $0.contains("x.csv") || $0.contains("= help") }.map { line in
      line.replacing("x.csv:", with: "").replacing(#/^ +=/#, with: "  =")
    }
    expectEqual(told, table.findings)
    expectEqual(sheet.entries.count, table.answers)
  }

  @Test func `has no table`() throws {
    let program = try `Sheets to fill in`.program()
    for (text, hint) in [
      ("id;antword\nb;ja\n", "'antword': did you mean 'antwoord'?"), ("\u{0}\u{1}", "makes a sheet"),
    ] {
      let file = FilledFile.csv(SourceFile(path: "x.csv", text: text))
      let message = SheetReader.read(file, for: program).findings.text(in: file.source, .english)
      #expect(message.contains("there is no table here") && message.contains(hint))
    }
  }

  /// Cells of a workbook, as a spreadsheet can make of them what nobody meant.
  static let cells = [
    (
      #"<c r="B2" s="1"><v>44699</v></c>"#,
      "x.xlsx: Blad!B2: error: the spreadsheet made this a date: 2022-05-18"
    ),
    (#"<c r="B2" t="e"><v>#REF!</v></c>"#, "x.xlsx: Blad!B2: error: there is the error '#REF!'"),
    (#"<c r="B2" t="b"><f>TRUE()</f><v>1</v></c>"#, "x.xlsx: Blad!B2: error: there is a formula here"),
    (#"<c r="B2" t="str"><f>A1</f></c>"#, "x.xlsx: Blad!B2: error: there is a formula here"),
    (#"<c r="B2" t="inlineStr"><is><t>veel</t></is></c>"#, "x.xlsx: Blad!B2: error: 'veel' is no answer"),
  ]

  @Test(arguments: cells)
  func `is told with its cell`(_ cell: (xml: String, message: String)) throws {
    let (file, program) = try Self.workbook(
      row: "<c r=\"A2\" t=\"inlineStr\"><is><t>b</t></is></c>" + cell.xml)
    let sheet = SheetReader.read(file, for: program)
    #expect(sheet.entries.isEmpty)
    #expect(sheet.findings.text(in: file.source, .english).hasPrefix(cell.message))
  }

  /// Days as cells hold them: with the format of a date (1), of a number (0), or a text.
  @Test(arguments: [
    (#" s="1"><v>12</v>"#, "1900-01-12 comes from a small number"), (#" s="1"><v>44699</v>"#, ""),
    (#" s="1"><v>44699.9</v>"#, ""), (#" s="0"><v>44699</v>"#, ""), (#" s="0"><v>20220518</v>"#, ""),
    // A year that somebody typed is day 2022 of the calendar, in 1905.
    (#" s="1"><v>2022</v>"#, "1905-07-14 comes from a small number"),
    (#" s="0"><v>2022</v>"#, "1905-07-14 comes from a small number"),
    (#" s="1"><v>60</v>"#, "'60' is no day"), (#" s="0"><v>99999999</v>"#, "'99999999' is no day"),
    (#" t="d"><v>2022-05-18T00:00:00</v>"#, ""), (#" t="d"><v>2022-05-18</v>"#, ""),
    (#" t="d"><v>2022-02-30</v>"#, "'2022-02-30' is no day"),
    (#" t="inlineStr"><is><t>18 mei. 2022</t></is>"#, ""),
    (#" t="inlineStr"><is><t>44699</t></is>"#, "'44699' is no day"),
    (#" t="b"><v>1</v>"#, "'ja' is no day"),
    (#" t="str"><f>TODAY()</f><v>44699</v>"#, "there is a formula here"),
  ])
  func `is a date of 1900`(_ cell: String, _ message: String) throws {
    let id = "<c r=\"A2\" t=\"inlineStr\"><is><t>case:reference_date</t></is></c>"
    let (file, program) = try Self.workbook(row: id + "<c r=\"B2\"\(cell)</c>")
    let sheet = SheetReader.read(file, for: program)
    let text = sheet.findings.text(in: file.source, .english)
    #expect(message.isEmpty ? text.isEmpty : text.contains(message))
    expectEqual(sheet.facts[.referenceDate]?.text, (message.isEmpty ? "2022-05-18" : nil))
    expectEqual(sheet.unreadable, message.isEmpty ? [] : [.referenceDate])
  }

  /// What people see as 12.5 % is a hundredth part of that in the file.
  @Test(arguments: [
    ("minimum=0 maximum=100", "25/2"), ("minimum=0 maximum=1", "1/8"), ("minimum=-5 maximum=5000", nil),
  ])
  func `is a percentage`(_ bounds: String, _ number: String?) {
    let ends = bounds.split(separator: " ").map { Rational(decimal: $0.split(separator: "=")[1]) }
    let typed = CellNumber.percentage(
      of: "0.125", as: TypedNumber.Measure(minimum: ends[0], maximum: ends[1]))
    #expect(typed?.shown == "12.5 %")
    let read: String? = if case .number(let value)? = typed?.1 { value.description } else { nil }
    expectEqual(read, number)
  }

  /// A workbook with the columns `id` and `antwoord` and one row.
  static func workbook(row: String) throws -> (FilledFile, Program) {
    let head = ["id", "antwoord"].map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
    let workbook = try `Workbooks`.sheet(
      "<row r=\"1\">\(head)</row><row r=\"2\">\(row)</row>",
      styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
    return (FilledFile(workbook, SourceFile(path: "x.xlsx", bytes: [])), try `Sheets to fill in`.program())
  }

  @Test func `fits in memory and time, whatever the bytes`() throws {
    let program = try `Sheets to fill in`.program()
    let rows = (0..<30_000).map { "b;\($0)\n" }.joined()
    let sheet = SheetReader.read(
      FilledFile.csv(SourceFile(path: "x.csv", text: Self.head + rows)), for: program)
    expectEqual(sheet.findings.count, SheetReader.findingLimit)
  }
}
