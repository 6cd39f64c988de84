import AmbitionModel

/// The styles of a document: those of a template where it has them, else plain ones.
struct WordStyles {
  enum Style: Hashable {
    case body, note, bullet, caption, cell, table, link, footer
    /// From 1 to 6.
    case heading(Int)

    static let all: [Style] =
      [.body, .note, .bullet, .caption, .cell, .table, .link, .footer] + (1...6).map { .heading($0) }

    /// The name by which Word knows the style in every language.
    var name: String {
      switch self {
      case .body: "Normal"
      case .note: "Note"
      case .bullet: "List Bullet"
      case .caption: "caption"
      case .cell: "Table Text"
      case .table: "Table Grid"
      case .link: "Hyperlink"
      case .footer: "footer"
      case .heading(let level): "heading \(level)"
      }
    }

    fileprivate var ownID: String {
      name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
  }

  /// The styles as the part of the document that holds them.
  let xml: String
  private let ids: [Style: String]

  init(_ language: Language, _ template: WordTemplate?) {
    var ids: [Style: String] = [:]
    var missing: [Style] = []
    for style in Style.all {
      if let id = template?.ids[style.name.lowercased()] {
        ids[style] = id
      } else {
        ids[style] = style.ownID
        missing.append(style)
      }
    }
    self.ids = ids
    let base = ids[.body] ?? "Normal"
    let own = missing.map { Self.definition($0, base: base) }.joined()
    xml = template.map { $0.styles(with: own) } ?? Self.part(language, own)
  }

  func id(of style: Style) -> String { WordText.escaped(ids[style] ?? style.ownID) }

  private static func part(_ language: Language, _ definitions: String) -> String {
    let tongue = language == .dutch ? "nl-NL" : "en-GB"
    return """
      <w:styles xmlns:w="\(WordPackage.main)"><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/>\
      <w:lang w:val="\(tongue)"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>\
      <w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>\(definitions)</w:styles>
      """
  }

  private static func definition(_ style: Style, base: String) -> String {
    let head = "<w:name w:val=\"\(style.name)\"/>"
    let kind = "<w:style w:type=\"paragraph\" w:styleId=\"\(style.ownID)\">"
    let based = "<w:basedOn w:val=\"\(WordText.escaped(base))\"/>"
    switch style {
    case .body:
      return
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">\(head)<w:qFormat/></w:style>"
    case .note:
      return kind + head + based
        + "<w:rPr><w:i/><w:color w:val=\"44546A\"/><w:sz w:val=\"20\"/></w:rPr></w:style>"
    case .bullet:
      return kind + head + based + "<w:pPr><w:spacing w:after=\"60\"/></w:pPr></w:style>"
    case .caption:
      return kind + head + based
        + "<w:pPr><w:keepNext/><w:spacing w:before=\"160\" w:after=\"60\"/></w:pPr>"
        + "<w:rPr><w:i/><w:color w:val=\"44546A\"/><w:sz w:val=\"18\"/></w:rPr></w:style>"
    case .cell:
      return kind + head + based
        + "<w:pPr><w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
        + "<w:rPr><w:sz w:val=\"18\"/></w:rPr></w:style>"
    case .table:
      let sides = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
        "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>"
      }
      return "<w:style w:type=\"table\" w:styleId=\"\(style.ownID)\">\(head)"
        + "<w:tblPr><w:tblBorders>\(sides.joined())</w:tblBorders><w:tblCellMar>"
        + "<w:left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>"
        + "<w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E7EDF5\"/></w:tcPr>"
        + "</w:tblStylePr></w:style>"
    case .link:
      return "<w:style w:type=\"character\" w:styleId=\"\(style.ownID)\">\(head)"
        + "<w:rPr><w:color w:val=\"0B4F9E\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
    case .footer:
      return kind + head + based
        + "<w:pPr><w:jc w:val=\"right\"/></w:pPr><w:rPr><w:sz w:val=\"18\"/></w:rPr></w:style>"
    case .heading(let level):
      let size = [36, 28, 24, 22, 22, 22][level - 1]
      return kind + head + based
        + "<w:next w:val=\"\(WordText.escaped(base))\"/><w:qFormat/>"
        + "<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before=\"\(level == 1 ? 0 : 280)\" w:after=\"100\"/>"
        + "<w:outlineLvl w:val=\"\(level - 1)\"/></w:pPr>"
        + "<w:rPr><w:b/><w:color w:val=\"1F3864\"/><w:sz w:val=\"\(size)\"/></w:rPr></w:style>"
    }
  }
}
