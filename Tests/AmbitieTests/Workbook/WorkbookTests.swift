import AmbitionModel
import Foundation
import FoundationXML
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Workbooks` {
  static let workbook = Workbook(
    title: "T&T",
    sheets: [
      Worksheet(
        name: "een", columns: [.init(width: 10), .init(width: 20, isHidden: true)],
        rows: [
          [.text("kop", .head), .text("<&>\"'", .input)],
          [WorkbookCell(.number("2.5"), .numberInput), WorkbookCell(.headed("vet", "mager"), .locked)],
          [.text("=1+1", .input), .text("twee\nregels\t_x0041_ \u{1}", .input)],
          [WorkbookCell(), WorkbookCell(.formula("1+1", result: "2"), .plain)],
        ], frozenRows: 1, isProtected: true,
        validations: [
          .init(
            cells: [CellReference(row: 2, column: 1)], rule: .list(sheet: "lijst", column: 1, rows: 1...2),
            message: "kies"),
          .init(
            cells: [CellReference(row: 3, column: 1), CellReference(row: 4, column: 1)],
            rule: .formula("A3<2"), message: "getal"),
        ], highlightsEmpty: (1, [2, 3]), footer: "a & b"),
      Worksheet(name: "lijst", visibility: .hidden, rows: [[.text("a", .plain)], [.text("b", .plain)]]),
    ])

  /// CT_Worksheet of ECMA-376, part 1, 18.3.1.99.
  static let order = [
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
    "sheetProtection",
    "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews",
    "mergeCells",
    "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins",
    "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
  ]

  @Test func `have their elements in the order of the schema`() throws {
    var archive = try ZipArchive(WorkbookWriter.bytes(of: Self.workbook))
    let bytes = try #require(try archive.part("xl/worksheets/sheet1.xml"))
    var depth = 0
    var found: [String] = []
    try XMLEvents.read(bytes) { event in
      switch event {
      case .start(let name, _):
        if depth == 1 { found.append(name) }
        depth += 1
      case .end: depth -= 1
      case .text: break
      }
    }
    let places = found.map { Self.order.firstIndex(of: $0) ?? -1 }
    #expect(found.count >= 11)
    #expect(!places.contains(-1))
    #expect(places == places.sorted())
  }

  @Test func `are well-formed in every part and give the same bytes`() throws {
    let bytes = WorkbookWriter.bytes(of: Self.workbook)
    #expect(bytes == WorkbookWriter.bytes(of: Self.workbook))
    var archive = try ZipArchive(bytes)
    #expect(archive.names.count == 8)
    for name in archive.names {
      let part = try #require(try archive.part(name))
      #expect(XMLParser(data: Data(part)).parse(), "\(name)")
    }
  }

  @Test func `come back as they were written`() throws {
    let read = try WorkbookReader.read(WorkbookWriter.bytes(of: Self.workbook))
    #expect(read.sheets.map(\.name) == ["een", "lijst"])
    func cell(_ reference: String) -> ReadCell? {
      CellReference(reference).flatMap { read.sheets[0].cells[$0] }
    }
    #expect(cell("A1")?.content == .text("kop"))
    #expect(cell("B1")?.content == .text("<&>\"'"))
    #expect(cell("A2")?.content == .number("2.5"))
    #expect(cell("B2")?.content == .text("vet\nmager"))
    #expect(cell("A3") == ReadCell(content: .text("=1+1")))
    #expect(cell("B3")?.content == .text("twee\nregels\t_x0041_ \u{1}"))
    #expect(cell("A4") == nil)
    #expect(cell("B4") == ReadCell(content: .text("2"), isFormula: true))
  }

  /// A workbook around the XML of one sheet.
  static func sheet(
    _ rows: String, strings: String = "", styles: String = "", properties: String = ""
  ) throws -> ReadWorkbook {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return try WorkbookReader.read(
      ZipWriter.archive(
        of: [
          (
            "_rels/.rels",
            #"<Relationships><Relationship Id="a" Type="\#(type)/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#
          ),
          (
            "xl/workbook.xml",
            "<x:workbook>\(properties)<x:sheets><x:sheet name=\"Blad\" r:id=\"r1\"/></x:sheets></x:workbook>"
          ),
          (
            "xl/_rels/workbook.xml.rels",
            #"<Relationships><Relationship Id="r1" Type="\#(type)/worksheet" Target="w/s.xml"/><Relationship Id="r2" Type="\#(type)/sharedStrings" Target="../xl/t.xml"/><Relationship Id="r3" Type="\#(type)/styles" Target="st.xml"/></Relationships>"#
          ),
          ("xl/w/s.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
          ("xl/t.xml", "<sst>\(strings)</sst>"), ("xl/st.xml", "<styleSheet>\(styles)</styleSheet>"),
        ].map { ($0.0, Array($0.1.utf8)) }))
  }

  struct Cell: Sendable, CustomTestStringConvertible {
    var xml: String
    var content: ReadCell.Content?
    var testDescription: String { xml }
  }

  @Test(arguments: [
    Cell(xml: #"<c r="A1" t="s"><v>0</v></c>"#, content: .text("een twee")),
    Cell(xml: #"<c r="A1" t="s"><v>9</v></c>"#, content: nil),
    Cell(xml: #"<c r="A1" t="s"><v>-1</v></c>"#, content: nil),
    Cell(xml: #"<c r="A1" t="b"><v>1</v></c>"#, content: .boolean(true)),
    Cell(xml: #"<c r="A1" t="b"><v>0</v></c>"#, content: .boolean(false)),
    Cell(xml: #"<c r="A1" t="e"><v>#N/A</v></c>"#, content: .error("#N/A")),
    Cell(xml: #"<c r="A1" t="str"><v>uit</v></c>"#, content: .text("uit")),
    Cell(xml: #"<c r="A1"><v>44699</v></c>"#, content: .number("44699")),
    Cell(xml: #"<c><v>1</v></c>"#, content: .number("1")),
    Cell(xml: #"<c r="A1" t="inlineStr"><is><t>x</t><rPh><t>y</t></rPh></is></c>"#, content: .text("x")),
    Cell(xml: #"<c r="A1"/>"#, content: nil),
  ])
  func `hold what spreadsheets write`(_ cell: Cell) throws {
    let strings =
      "<si><r><rPr><b/></rPr><t>een</t></r><rPh sb=\"0\" eb=\"1\"><t>フ</t></rPh><r><t xml:space=\"preserve\"> twee</t></r></si>"
    let workbook = try Self.sheet("<row>\(cell.xml)</row>", strings: strings)
    #expect(workbook.sheets[0].cells[CellReference(row: 1, column: 1)]?.content == cell.content)
  }

  @Test func `tell dates from numbers`() throws {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="d-mmm-yy"/><numFmt numFmtId="165" formatCode="[Red]0.0&quot;d&quot;"/>\
      </numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
      """
    let cells = (0...3).map { "<c s=\"\($0)\"><v>1</v></c>" }.joined()
    let read = try Self.sheet(
      "<row>\(cells)</row>", styles: styles, properties: "<x:workbookPr date1904=\"1\"/>")
    #expect(read.countsFrom1904)
    #expect(
      (1...4).map { read.sheets[0].cells[CellReference(row: 1, column: $0)]?.isDate } == [
        false, true, true, false,
      ])
  }

  @Test(arguments: [
    ("1", "1900-01-01", nil), ("59", "1900-02-28", nil), ("60", nil, nil), ("61", "1900-03-01", nil),
    ("44699", "2022-05-18", nil), ("44699.75", "2022-05-18", nil), ("0", nil, "1904-01-01"),
    ("43237", nil, "2022-05-18"), ("2958465", "9999-12-31", nil), ("2958466", nil, nil), ("-1", nil, nil),
    ("nan", nil, nil), ("x", nil, nil),
  ])
  func `count days as spreadsheets do`(_ number: String, _ from1900: String?, _ from1904: String?) {
    if from1904 == nil {
      #expect(SpreadsheetDate.date(number, countsFrom1904: false)?.description == from1900)
    } else {
      #expect(SpreadsheetDate.date(number, countsFrom1904: true)?.description == from1904)
    }
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>", "<worksheet>", "<worksheet></sheet>", "", "<a>&nbsp;</a>",
    "<?xml version=\"1.0\" encoding=\"UTF-7\"?><a/>",
    String(repeating: "<a>", count: 100) + String(repeating: "</a>", count: 100),
  ])
  func `refuse XML that no spreadsheet writes`(_ xml: String) {
    #expect(throws: ArchiveError.damaged) { try XMLEvents.read(Array(xml.utf8)) { _ in } }
  }

  @Test(arguments: [
    ("A1", 1, 1), ("D4", 4, 4), ("Z10", 10, 26), ("AA1", 1, 27), ("XFD1048576", 1_048_576, 16_384),
  ])
  func `name cells as spreadsheets do`(_ name: String, _ row: Int, _ column: Int) {
    #expect(CellReference(name) == CellReference(row: row, column: column))
    #expect(CellReference(row: row, column: column).description == name)
  }

  @Test(arguments: ["", "A", "1", "A0", "a1", "XFE1", "A1048577", "AAAA1", "A12345678", "A1B", "A-1"])
  func `take nothing else for a cell`(_ name: String) {
    #expect(CellReference(name) == nil)
  }

  @Test(arguments: [
    ("", 10, 1), ("kort", 10, 1), ("een twee", 8, 1), ("een twee", 7, 2), ("a\nb", 10, 2),
    ("aaaaaaaaaaaaaaaaaaaaa", 10, 3),
    ("x", 0, 1),
  ])
  func `have room for their texts`(_ text: String, _ width: Int, _ lines: Int) {
    #expect(RowHeight.lines(of: text, width: width) == lines)
  }
}
