import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Formats
@testable import Telling

@Suite struct `Word documents` {
  static let blocks: [Block] = [
    .heading(1, "Uitkomst & <advies>"),
    .paragraph("Zie https://www.provincie-utrecht.nl/a?b=1&c=2 voor meer."),
    .note("Concept"),
    .list([Block.Item("een", [Block.Item("twee", [Block.Item("drie", [Block.Item("vier")])])])]),
    .pairs([Block.Pair("Datum", "18 mei 2022")]), .heading(2, "Per laag"),
    .table(Block.Table(header: ["laag", "niveau"], rows: [["Data", "3"], ["Besluit", ""], ["kort"]])),
    .table(Block.Table(header: ["a"], rows: [])), .table(Block.Table(header: [], rows: [])),
    .heading(9, ""), .paragraph(""),
  ]

  static func parts(of bytes: [UInt8]) throws -> [String: String] {
    var archive = try ZipArchive(bytes)
    var parts: [String: String] = [:]
    for name in archive.names {
      parts[name] = String(decoding: try #require(try archive.part(name)), as: UTF8.self)
    }
    return parts
  }

  /// ECMA-376, 17.9: a list that begins again is a number of its own that starts over.
  @Test func `begin each numbered list at one`() throws {
    let steps: [Block] = [.steps([.init("a"), .init("b", [.init("c")])]), .steps([.init("d")])]
    let parts = try Self.parts(of: DocxWriter.bytes(steps, .dutch))
    let text = try #require(parts["word/document.xml"])
    let numbers = text.split(separator: "<w:numId w:val=\"").dropFirst().map { $0.prefix(1) }
    expectEqual(numbers, ["2", "2", "1", "3"])
    let numbering = try #require(parts["word/numbering.xml"])
    expectEqual(numbering.split(separator: "<w:startOverride w:val=\"1\"/>").count, 3)
    try XMLEvents.read(Array(numbering.utf8), of: "word/numbering.xml") { _ in }
  }

  /// Each part is XML, and each text is where it belongs.
  @Test func `has headings, lists, tables, links and page numbers`() throws {
    let bytes = DocxWriter.bytes(Self.blocks, .dutch)
    expectEqual(bytes, DocxWriter.bytes(Self.blocks, .dutch))
    let parts = try Self.parts(of: bytes)
    expectEqual(parts.count, 8)
    for (name, text) in parts { try XMLEvents.read(Array(text.utf8), of: name) { _ in } }
    let text = try #require(parts["word/document.xml"])
    for piece in [
      "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">Uitkomst &amp; &lt;advies&gt;</w:t>",
      "<w:pStyle w:val=\"Heading6\"/>", "<w:ilvl w:val=\"2\"/>", "<w:tblHeader/>",
      "<w:tblCaption w:val=\"Per laag\"/>", "<w:fldSimple w:instr=\" SEQ Tabel \\* ARABIC \">",
      "<w:hyperlink r:id=\"link1\">",
    ] { #expect(text.contains(piece), "\(piece)") }
    #expect(!text.contains("<w:ilvl w:val=\"3\"/>"))
    #expect(
      parts["word/_rels/document.xml.rels"]?.contains(
        "Target=\"https://www.provincie-utrecht.nl/a?b=1&amp;c=2\" TargetMode=\"External\"") == true)
    #expect(
      parts["docProps/core.xml"]?.contains("<dc:title>Uitkomst &amp; &lt;advies&gt;</dc:title>") == true)
    #expect(parts["word/footer1.xml"]?.contains("NUMPAGES") == true)
    #expect(parts["word/styles.xml"]?.contains("<w:lang w:val=\"nl-NL\"/>") == true)
  }

  @Test func `hostile texts stay texts`() throws {
    let hostile = SampleCase.hostileText + "\u{1b}[2J\u{9b}\u{202e}\u{2028}\u{0}\u{fffe}</w:t><w:instrText>"
    let table = Block.Table(header: [hostile], rows: [[hostile]])
    let blocks: [Block] = [.heading(1, hostile), .paragraph("javascript:alert(1) " + hostile), .table(table)]
    for (name, text) in try Self.parts(of: DocxWriter.bytes(blocks, .english)) {
      try XMLEvents.read(Array(text.utf8), of: name) { _ in }
      #expect(!text.unicodeScalars.contains { [0x1b, 0x9b, 0x202e, 0x2028, 0].contains($0.value) })
      #expect(!text.contains("<w:instrText>") && !text.contains("<script"))
      #expect(!text.contains("Target=\"javascript"))
    }
  }

  /// The house style of an office whose Word speaks Dutch: its ids are other words, its names are not.
  private static func template(_ styles: String, theme: String? = nil) -> SourceFile {
    var parts = [(name: "word/styles.xml", bytes: Array(styles.utf8))]
    if let theme { parts.append((name: "word/theme/theme1.xml", bytes: Array(theme.utf8))) }
    return SourceFile(path: "huisstijl.docx", bytes: ZipWriter.archive(of: parts))
  }

  @Test func `takes the styles of a template, and adds what it lacks`() throws {
    let styles = """
      <?xml version="1.0"?><w:styles xmlns:w="\(WordPackage.main)"><w:style w:type="paragraph" w:styleId="Standaard">\
      <w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>\
      </w:styles>
      """
    let template = try WordTemplate(Self.template(styles, theme: "<a:theme/>"))
    let parts = try Self.parts(of: DocxWriter.bytes(Self.blocks, .dutch, template: template))
    let text = try #require(parts["word/document.xml"])
    #expect(text.contains("<w:pStyle w:val=\"Kop1\"/>") && text.contains("<w:pStyle w:val=\"Standaard\"/>"))
    #expect(!text.contains("\"Heading1\"") && text.contains("\"Heading2\""))
    let all = try #require(parts["word/styles.xml"])
    #expect(
      all.contains("w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Standaard\"/>"))
    #expect(!all.contains("w:styleId=\"Heading1\""))
    expectEqual(all.components(separatedBy: "<?xml").count, 2)
    expectEqual(parts["word/theme/theme1.xml"], "<a:theme/>")
    try XMLEvents.read(Array(all.utf8), of: "styles") { _ in }
  }

  @Test(arguments: [
    "", "geen zip", "<w:styles", "<w:styles xmlns:w=\"x\"/>", "<w:styles><w:style></w:styles>",
  ])
  func `what is no template is refused`(_ styles: String) {
    #expect(throws: UsageError.self) { try WordTemplate(Self.template(styles)) }
    #expect(throws: UsageError.self) {
      try WordTemplate(SourceFile(path: "x.docx", bytes: Array(styles.utf8)))
    }
  }

  static let tables: [(Block.Table, String)] = [
    (Block.Table(header: ["a", "b"], rows: []), "even"),
    (
      Block.Table(
        header: ["organisatie", "1", "2"], rows: [[String(repeating: "lang woord ", count: 30), "", ""]]),
      "long"
    ),
    (Block.Table(header: (1...40).map { "kolom\($0)" }, rows: []), "many"),
    (Block.Table(header: [""], rows: [[""]]), "empty"),
  ]

  @Test(arguments: tables) func `columns fit on the sheet`(_ row: (table: Block.Table, name: String)) {
    let widths = WordTableWidths(row.table).twentieths
    expectEqual(widths.count, row.table.header.count)
    #expect(widths.allSatisfy { $0 > 0 } && widths.reduce(0, +) <= WordTableWidths.room)
    if row.name == "long" { #expect(widths[0] > 10 * widths[1]) }
  }
}
