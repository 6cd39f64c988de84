import AmbitionModel
import Formats

/// The parts of a Word document around its text.
struct WordPackage {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// The depths of lists that look different.
  static let listDepth = 3
  /// The number of the list with bullets; those that count come after it.
  static let bullets = 1

  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  let title: String
  let body: String
  let addresses: [String]
  let language: Language
  let styles: String
  /// The colours and fonts of a template; `nil` without.
  let theme: [UInt8]?
  /// How many lists begin at 1 again.
  let numberedLists: Int

  /// The relation to a link, by its place.
  static func linkID(_ place: Int) -> String { "link\(place + 1)" }

  var bytes: [UInt8] {
    let texts: [(name: String, text: String)] = [
      ("word/document.xml", document), ("word/_rels/document.xml.rels", documentRelations),
      ("word/styles.xml", styles), ("word/numbering.xml", numbering), ("word/footer1.xml", footer),
    ]
    let kinds: [(name: String, type: String)] = [
      ("word/document.xml", "document.main"), ("word/styles.xml", "styles"),
      ("word/numbering.xml", "numbering"), ("word/footer1.xml", "footer"),
    ].map { ($0.0, "\(Self.word).\($0.1)+xml") }
    let theme = theme.map { [(name: "word/theme/theme1.xml", bytes: $0)] } ?? []
    return OfficePackage.bytes(
      main: "word/document.xml",
      kinds: kinds
        + theme.map { (name: $0.name, type: "application/vnd.openxmlformats-officedocument.theme+xml") },
      title: WordText.escaped(title),
      properties: "<dc:language>\(language == .dutch ? "nl-NL" : "en-GB")</dc:language>",
      parts: texts.map { (name: $0.name, bytes: OfficePackage.part($0.text)) } + theme)
  }

  private var document: String {
    """
    <w:document xmlns:w="\(Self.main)" xmlns:r="\(OfficePackage.relationships)"><w:body>\(body)\
    <w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>\
    </w:sectPr></w:body></w:document>
    """
  }

  private var documentRelations: String {
    let own: [OfficePackage.Relation] = [
      .init("rId1", "styles", "styles.xml"), .init("rId2", "numbering", "numbering.xml"),
      .init("rId3", "footer", "footer1.xml"),
    ]
    return OfficePackage.relations(
      own + (theme == nil ? [] : [.init("rId4", "theme", "theme/theme1.xml")])
        + addresses.enumerated().map { .init(link: Self.linkID($0), WordText.escaped($1)) })
  }

  /// Bullets, and numbers that begin at 1 in each list.
  private var numbering: String {
    let depths = 0..<Self.listDepth
    let bullets = depths.map { level($0, "bullet", ["•", "–", "•"][$0]) }
    let numbers = depths.map { level($0, "decimal", "%\($0 + 1).") }
    let lists = (0..<numberedLists).map { index in
      """
      <w:num w:numId="\(Self.bullets + index + 1)"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">\
      <w:startOverride w:val="1"/></w:lvlOverride></w:num>
      """
    }
    return """
      <w:numbering xmlns:w="\(Self.main)"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>\
      \(bullets.joined())</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>\
      \(numbers.joined())</w:abstractNum><w:num w:numId="\(Self.bullets)"><w:abstractNumId w:val="0"/></w:num>\
      \(lists.joined())</w:numbering>
      """
  }

  private func level(_ depth: Int, _ format: String, _ text: String) -> String {
    """
    <w:lvl w:ilvl="\(depth)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/>\
    <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="\(360 * (depth + 1))" w:hanging="360"/></w:pPr></w:lvl>
    """
  }

  private var footer: String {
    func field(_ name: String) -> String {
      "<w:fldSimple w:instr=\" \(name) \"><w:r><w:t>1</w:t></w:r></w:fldSimple>"
    }
    return """
      <w:ftr xmlns:w="\(Self.main)"><w:p><w:pPr><w:jc w:val="right"/></w:pPr>\(field("PAGE"))\
      <w:r><w:t xml:space="preserve"> / </w:t></w:r>\(field("NUMPAGES"))</w:p></w:ftr>
      """
  }
}
