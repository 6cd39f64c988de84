import AmbitionModel
import Formats

/// The parts of a Word document around its text.
struct WordPackage {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  /// The depths of lists that look different.
  static let listDepth = 3

  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  let title: String
  let body: String
  let addresses: [String]
  let language: Language
  let styles: String
  /// The colours and fonts of a template; `nil` without.
  let theme: [UInt8]?

  /// The relation to a link, by its place.
  static func linkID(_ place: Int) -> String { "link\(place + 1)" }

  var parts: [(name: String, bytes: [UInt8])] {
    let texts: [(name: String, text: String)] = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageRelations), ("docProps/core.xml", core),
      ("word/document.xml", document), ("word/_rels/document.xml.rels", documentRelations),
      ("word/styles.xml", styles), ("word/numbering.xml", numbering), ("word/footer1.xml", footer),
    ]
    var parts = texts.map { (name: $0.name, bytes: Array((Self.declaration + $0.text).utf8)) }
    if let theme { parts.append((name: "word/theme/theme1.xml", bytes: theme)) }
    return parts
  }

  private var contentTypes: String {
    let own = [
      ("word/document.xml", "document.main"), ("word/styles.xml", "styles"),
      ("word/numbering.xml", "numbering"), ("word/footer1.xml", "footer"),
    ].map { "<Override PartName=\"/\($0.0)\" ContentType=\"\(Self.word).\($0.1)+xml\"/>" }
    let theme =
      theme == nil
      ? ""
      : "<Override PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/>"
    return """
      <Types xmlns="\(Self.packages)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      \(own.joined())\(theme)</Types>
      """
  }

  private var packageRelations: String {
    """
    <Relationships xmlns="\(Self.packages)/relationships">\
    <Relationship Id="rId1" Type="\(Self.relations)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="\(Self.packages)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
    </Relationships>
    """
  }

  private var core: String {
    """
    <cp:coreProperties xmlns:cp="\(Self.packages)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(WordText.escaped(title))</dc:title>\
    <dc:creator>ambitie</dc:creator><dc:language>\(language == .dutch ? "nl-NL" : "en-GB")</dc:language></cp:coreProperties>
    """
  }

  private var document: String {
    """
    <w:document xmlns:w="\(Self.main)" xmlns:r="\(Self.relations)"><w:body>\(body)\
    <w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>\
    <w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>\
    </w:sectPr></w:body></w:document>
    """
  }

  private var documentRelations: String {
    let links = addresses.enumerated().map {
      "<Relationship Id=\"\(Self.linkID($0))\" Type=\"\(Self.relations)/hyperlink\""
        + " Target=\"\(WordText.escaped($1))\" TargetMode=\"External\"/>"
    }
    let theme =
      theme == nil
      ? "" : "<Relationship Id=\"rId4\" Type=\"\(Self.relations)/theme\" Target=\"theme/theme1.xml\"/>"
    return """
      <Relationships xmlns="\(Self.packages)/relationships">\
      <Relationship Id="rId1" Type="\(Self.relations)/styles" Target="styles.xml"/>\
      <Relationship Id="rId2" Type="\(Self.relations)/numbering" Target="numbering.xml"/>\
      <Relationship Id="rId3" Type="\(Self.relations)/footer" Target="footer1.xml"/>\(theme)\(links.joined())</Relationships>
      """
  }

  /// One kind of list, with bullets.
  private var numbering: String {
    let levels = (0..<Self.listDepth).map { depth in
      """
      <w:lvl w:ilvl="\(depth)"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\(["•", "–", "•"][depth])"/>\
      <w:lvlJc w:val="left"/><w:pPr><w:ind w:left="\(360 * (depth + 1))" w:hanging="360"/></w:pPr></w:lvl>
      """
    }
    return """
      <w:numbering xmlns:w="\(Self.main)"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>\
      \(levels.joined())</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
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
