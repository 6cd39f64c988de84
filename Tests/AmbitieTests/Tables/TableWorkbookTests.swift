import AmbitionModel
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Tables as a workbook` {
  private static func read(_ tables: [DataTable]) throws -> ReadWorkbook {
    try WorkbookReader.read(TableWorkbook.bytes(of: tables, title: "Titel"))
  }

  private static func part(_ name: String, of tables: [DataTable]) throws -> String {
    var archive = try ZipArchive(TableWorkbook.bytes(of: tables, title: "Titel"))
    return String(decoding: try #require(try archive.part(name)), as: UTF8.self)
  }

  private static func table(_ cells: [DataTable.Cell], name: String = "blad", inSight: [Int] = [])
    -> DataTable
  {
    DataTable(name: name, header: cells.indices.map { "kop \($0)" }, rows: [cells], inSight: inSight)
  }

  /// A cell, and what has to be in the second row of the sheet.
  static let cells: [(DataTable.Cell, ReadCell.Content?)] = [
    (.text("=1+1"), .text("=1+1")), (.text("+31 30"), .text("+31 30")), (.text("a\r\nb"), .text("a\nb")),
    (.text("\u{7}"), .text("\\u{7}")), (.text("\u{202E}om"), .text("\\u{202e}om")),
    (.text("</t>&amp;"), .text("</t>&amp;")), (.text("_x0041_"), .text("_x0041_")),
    (.text("0012"), .text("0012")), (.exact("\u{202E}"), .text("\u{202E}")), (.text(""), nil), (.empty, nil),
    (.number(.zero), .number("0")), (.number(Rational(-3)), .number("-3")),
    (.decimal("2.125"), .number("2.125")),
  ]

  @Test(arguments: cells.indices) func `hold what the table holds`(_ index: Int) throws {
    let (cell, content) = Self.cells[index]
    let sheet = try #require(Self.read([Self.table([cell])]).sheets.first)
    expectEqual(sheet.cells[CellReference(row: 1, column: 1)]?.content, .text("kop 0"))
    let found = sheet.cells[CellReference(row: 2, column: 1)]
    expectEqual(found?.content, content)
    expectEqual(found?.isFormula ?? false, false)
  }

  /// Numbers whose nearest binary fraction Foundation's own reader finds, from the same quotient.
  @Test(arguments: [
    (1, 3), (5, 3), (-5, 3), (1, 8), (2, 7), (1_000_000, 7), (1, 700_000), (123_456_789, 1000),
  ])
  func `have the number that binary fractions come closest to`(_ number: (Int, Int)) throws {
    let rational = try #require(Rational(Int128(number.0), over: Int128(number.1)))
    expectEqual(Double(CellNumber.text(of: rational)), Double(number.0) / Double(number.1))
  }

  /// A denominator of 127 bits leaves no room for ten times the rest.
  @Test func `have numbers of any length`() throws {
    let most = Int128.max
    let half = try #require(Rational(most / 2, over: most))
    let text = CellNumber.text(of: half)
    expectEqual(Double(text), 0.5)
    expectEqual(Double(CellNumber.text(of: try #require(Rational(most, over: 1)))), 0x1p127)
  }

  @Test func `have columns in sight first, and a head on every page`() throws {
    let tables = [Self.table([.text("a"), .text("b"), .text("c")], name: "Wat's dit", inSight: [2, 1])]
    let sheet = try #require(Self.read(tables).sheets.first)
    let row = (1...3).map { sheet.cells[CellReference(row: 2, column: $0)]?.content }
    expectEqual(row, [.text("c"), .text("b"), .text("a")])
    let xml = try Self.part("xl/worksheets/sheet1.xml", of: tables)
    #expect(
      xml.contains(
        "<pane xSplit=\"2\" ySplit=\"1\" topLeftCell=\"C2\" activePane=\"bottomRight\" state=\"frozen\"/>"))
    let names = try Self.part("xl/workbook.xml", of: [Self.table([.empty], name: "a b", inSight: [0])])
    #expect(names.contains(">'a b'!$A:$A,'a b'!$1:$1</definedName>"))
  }

  @Test func `give the same bytes`() throws {
    let tables = [Self.table([.text("a"), .number(.one)])]
    try expectEqual(TableWorkbook.bytes(of: tables, title: "t"), TableWorkbook.bytes(of: tables, title: "t"))
  }

  /// What tables are called, and what Excel can call their sheets.
  static let names: [([String], [String])] = [
    (["niveaus", "Niveaus", "NIVEAUS"], ["niveaus", "Niveaus (2)", "NIVEAUS (3)"]),
    (["a/b:c*d?e[f]g\\h"], ["a b c d e f g h"]), (["'x'", "", "History"], ["x", "2", "History (2)"]),
    (["Ambitie per laag van een digitaal product"], ["Ambitie per laag van een …"]),
    ([String(repeating: "x", count: 40)], [String(repeating: "x", count: 31)]),
    (
      [String(repeating: "y", count: 40), String(repeating: "y", count: 41)],
      [String(repeating: "y", count: 31), String(repeating: "y", count: 27) + " (2)"]
    ),
    // Each takes two units of UTF-16.
    ([String(repeating: "😀", count: 20)], [String(repeating: "😀", count: 15)]),
    (["a\nb", "\u{202E}c"], ["a b", "u{202e}c"]),
  ]

  @Test(arguments: names) func `are called as Excel allows`(_ titles: [String], _ expected: [String]) {
    expectEqual(SheetTab.names(for: titles), expected)
  }

  @Test(arguments: [32_767, 32_768]) func `hold no longer text than Excel does`(_ count: Int) throws {
    let table = Self.table([.text("x"), .text(String(repeating: "é", count: count))])
    guard count > 32_767 else {
      try #expect(Self.read([table]).sheets.first?.cells.count == 4)
      return
    }
    let error = #expect(throws: UsageError.self) { try TableWorkbook.bytes(of: [table], title: "") }
    #expect(
      try #require(error).wording.dutch.contains("'blad!B2' ('kop 1') is te lang voor Excel: 32768 tekens"))
  }

  @Test func `have no more rows and columns than Excel has`() throws {
    let rows = Array(repeating: [DataTable.Cell](), count: 1 << 20)
    let long = DataTable(name: "lang", header: [], rows: rows)
    let wide = DataTable(name: "breed", header: Array(repeating: "", count: (1 << 14) + 1), rows: [])
    for (table, size) in [(long, "1048577 × 0"), (wide, "1 × 16385")] {
      let error = #expect(throws: UsageError.self) { try TableWorkbook.bytes(of: [table], title: "") }
      #expect(try #require(error).wording.dutch.contains(size))
    }
  }

  /// A table with a sheet for each rubric has the cells of the one table of all.
  @Test func `have the scores of each rubric by itself`() throws {
    let assessments = try SampleCase.assessments() + [scoresAssessment()]
    let tables = CaseTable.byRubric(assessments, .test())
    let rubrics = Set(assessments.map { "\($0.program.rubric.id.value) v\($0.program.rubric.version)" })
    #expect(tables.count == rubrics.count && tables.count > 1)
    for table in tables {
      let own = table.rows.map { row in if case .text(let text)? = row.last { text } else { "" } }
      expectEqual(Set(own).count, 1)
      #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.header.count })
    }
  }
}
