import AmbitionModel
import Foundation
import FoundationXML
import TestSupport
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
    try XMLEvents.read(bytes, of: "sheet1") { event in
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
    expectEqual(places, places.sorted())
  }

  @Test func `are well-formed in every part and give the same bytes`() throws {
    let bytes = WorkbookWriter.bytes(of: Self.workbook)
    expectEqual(bytes, WorkbookWriter.bytes(of: Self.workbook))
    var archive = try ZipArchive(bytes)
    expectEqual(archive.names.count, 8)
    for name in archive.names {
      let part = try #require(try archive.part(name))
      #expect(XMLParser(data: Data(part)).parse(), "\(name)")
      #expect(try !`XML of workbooks`.events(part).isEmpty)
    }
  }

  @Test func `come back as they were written`() throws {
    let read = try WorkbookReader.read(WorkbookWriter.bytes(of: Self.workbook))
    expectEqual(read.sheets.map(\.name), ["een", "lijst"])
    func cell(_ reference: String) -> ReadCell? {
      CellReference(reference).flatMap { read.sheets[0].cells[$0] }
    }
    expectEqual(cell("A1")?.content, .text("kop"))
    expectEqual(cell("B1")?.content, .text("<&>\"'"))
    expectEqual(cell("A2")?.content, .number("2.5"))
    expectEqual(cell("B2")?.content, .text("vet\nmager"))
    expectEqual(cell("A3"), ReadCell(content: .text("=1+1")))
    expectEqual(cell("B3")?.content, .text("twee\nregels\t_x0041_ \u{1}"))
    expectEqual(cell("A4"), nil)
    expectEqual(cell("B4"), ReadCell(content: .text("2"), isFormula: true))
  }

  /// An archive around the XML of one sheet, whose parts are called as `name` says.
  static func archive(
    _ rows: String, strings: String = "", styles: String = "", properties: String = "",
    name: (String) -> String = { $0 }
  ) -> [UInt8] {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return ZipWriter.archive(
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
      ].map { (name($0.0), Array($0.1.utf8)) })
  }

  /// A workbook around the XML of one sheet.
  static func sheet(
    _ rows: String, strings: String = "", styles: String = "", properties: String = ""
  ) throws -> ReadWorkbook {
    try WorkbookReader.read(archive(rows, strings: strings, styles: styles, properties: properties))
  }

  struct Cell: Sendable, CustomTestStringConvertible {
    var xml: String
    var content: ReadCell.Content?
    var testDescription: String { xml }
  }

  @Test(arguments: [
    Cell(xml: #"<c r="A1" t="s"><v>0</v></c>"#, content: .text("een twee")),
    Cell(xml: #"<c r="A1" t="s"><v><![CDATA[0]]></v></c>"#, content: .text("een twee")),
    Cell(xml: #"<c r="A1" t="s"><v></v></c>"#, content: nil),
    Cell(xml: #"<c r="A1" t="d"><v>2024-05-18T09:30:00</v></c>"#, content: .text("2024-05-18")),
    Cell(xml: #"<c r="A1" t="d"><v>2024-05-18</v></c>"#, content: .text("2024-05-18")),
    Cell(
      xml: #"<c r="A1" t="inlineStr"><is><t><![CDATA[a < b & c]]></t></is></c>"#, content: .text("a < b & c")),
    Cell(xml: #"<?x?><c r="A1"><v>1<!-- 2 -->3</v></c>"#, content: .number("13")),
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
    expectEqual(workbook.sheets[0].cells[CellReference(row: 1, column: 1)]?.content, cell.content)
  }

  /// By what Excel shows for them.
  @Test(arguments: [
    ("d-m-yyyy", NumberFormat.date), ("[$-413]d mmmm yyyy;@", .date), ("[$-F800]dddd, mmmm dd, yyyy", .date),
    ("h:mm AM/PM", .date), ("[h]:mm:ss", .date), ("[mm]", .date), ("[SS]", .date), ("yyyy\\-mm\\-dd", .date),
    ("[Red]d/m;[Blue]General", .date), ("\"week\" d", .date), ("0;d", .date), ("jjjj", .date),
    ("General", .number), ("GENERAL", .number), ("Standaard", .number), ("0.00", .number), ("@", .number),
    ("#,##0.00", .number), ("0.00E+00", .number), ("0\"d\"", .number), ("\"dagen\" 0", .number),
    ("0\\d", .number),
    ("0\\m\\s", .number), ("0_d", .number), ("_d0_m", .number), ("*d0", .number), ("0*y", .number),
    ("0_)", .number),
    ("[Red]0", .number), ("[Magenta]0.0", .number), ("[Color10]0", .number), ("[$€-413] #,##0", .number),
    ("[$USD] 0", .number), ("[<=100]0;0.0", .number), ("[$-m]0", .number), ("[Yellow]General", .number),
    ("\"General\" d", .date), ("0%", .percentage), ("0.0 %;[Red]-0.0 %", .percentage), ("0\"%\"", .number),
    ("0\\%", .number), ("\"", .number), ("[", .number), ("\\", .number), ("_", .number), ("", .number),
    ("\"open d", .number), ("[h", .date), ("[hs]0", .number),
  ])
  func `tell what a format code shows`(_ code: String, _ format: NumberFormat) {
    expectEqual(NumberFormat(code: code), format)
  }

  @Test func `know the formats that every spreadsheet has`() {
    let dates = (0...163).filter { NumberFormat(builtIn: $0) == .date }
    expectEqual(dates, Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))
    expectEqual((0...163).filter { NumberFormat(builtIn: $0) == .percentage }, [9, 10])
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
    expectEqual(
      (1...4).map { read.sheets[0].cells[CellReference(row: 1, column: $0)]?.format == .date },
      [
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
      expectEqual(SpreadsheetDate.date(number, countsFrom1904: false)?.description, from1900)
    } else {
      expectEqual(SpreadsheetDate.date(number, countsFrom1904: true)?.description, from1904)
    }
  }

  @Test(arguments: ["9", "-1", "x", "1.0"])
  func `refuse a shared text that is not there`(_ index: String) {
    #expect(throws: ArchiveError.noSuchText(sheet: "Blad", cell: "B2", index: index, count: 1)) {
      try Self.sheet(#"<row><c r="B2" t="s"><v>\#(index)</v></c></row>"#, strings: "<si><t>een</t></si>")
    }
  }

  @Test(
    arguments: [
      { $0.uppercased() }, { $0.replacing("/", with: "\\") }, { "/" + $0 },
      { "\\" + $0.replacing("/", with: "\\") },
    ] as [@Sendable (String) -> String])
  func `find parts whatever the case and slashes of their names`(_ name: @Sendable (String) -> String) throws
  {
    let bytes = Self.archive("<row><c t=\"s\"><v>0</v></c></row>", strings: "<si><t>een</t></si>", name: name)
    let read = try WorkbookReader.read(bytes)
    #expect(read.sheets[0].cells.values.map(\.content) == [.text("een")])
  }

  @Test func `find parts in any folder, in UTF-16 and in front of other bytes`() throws {
    let sheet = "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>"
    let units = "\u{FEFF}\(sheet)".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let parts: [(name: String, bytes: [UInt8])] = [
      (
        "_rels/.rels",
        Array(
          "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='office\\book.xml'/></Relationships>"
            .utf8)
      ),
      ("office/book.xml", Array("<workbook><sheets><sheet name='a' r:id='b'/></sheets></workbook>".utf8)),
      (
        "office/_rels/book.xml.rels",
        Array(
          "<Relationships><Relationship Id='b' Type='x/worksheet' Target='/data/one.xml'/></Relationships>"
            .utf8)
      ),
      ("data/one.xml", units),
    ]
    let bytes = ZipWriter.archive(of: parts)
    for trailing in [[], [0x0A], [UInt8](repeating: 0, count: 100_000)] {
      let read = try WorkbookReader.read(bytes + trailing)
      #expect(read.sheets[0].cells.values.map(\.content) == [.number("7")])
    }
    #expect(throws: ArchiveError.noSuchSheet("a")) {
      try WorkbookReader.read(ZipWriter.archive(of: parts.dropLast()))
    }
    #expect(throws: ArchiveError.notAnArchive) {
      try WorkbookReader.read(
        ZipWriter.archive(of: [parts[0], ("office/book.xml", Array("<document/>".utf8))]))
    }
  }

  @Test func `have room for formatted rows to the end of the sheet`() throws {
    let rows = (2...60_000).map {
      "<row r=\"\($0)\" s=\"1\" customFormat=\"1\"><c r=\"A\($0)\" s=\"1\"/></row>"
    }
    let read = try Self.sheet(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>\(rows.joined())<row r=\"1048576\" s=\"1\"/>")
    #expect(read.sheets[0].cells.count == 1)
  }

  @Test(arguments: [
    ("A1", 1, 1), ("D4", 4, 4), ("Z10", 10, 26), ("AA1", 1, 27), ("XFD1048576", 1_048_576, 16_384),
  ])
  func `name cells as spreadsheets do`(_ name: String, _ row: Int, _ column: Int) {
    expectEqual(CellReference(name), CellReference(row: row, column: column))
    expectEqual(CellReference(row: row, column: column).description, name)
  }

  @Test(arguments: ["", "A", "1", "A0", "a1", "XFE1", "A1048577", "AAAA1", "A12345678", "A1B", "A-1"])
  func `take nothing else for a cell`(_ name: String) {
    expectEqual(CellReference(name), nil)
  }

  @Test(arguments: [
    ("", 10, 1), ("kort", 10, 1), ("een twee", 8, 1), ("een twee", 7, 2), ("a\nb", 10, 2),
    ("aaaaaaaaaaaaaaaaaaaaa", 10, 3),
    ("x", 0, 1),
  ])
  func `have room for their texts`(_ text: String, _ width: Int, _ lines: Int) {
    expectEqual(RowHeight.lines(of: text, width: width), lines)
  }
}
