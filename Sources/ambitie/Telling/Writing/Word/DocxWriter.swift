package import AmbitionModel

/// Writes blocks as a Word document (ECMA-376, WordprocessingML) with real headings, lists, tables with header rows and
/// captions, and page numbers; the same blocks give the same bytes.
///
/// Here because the toolchain writes no such files. Texts are texts: nothing in them becomes a field, a link but to an
/// address on the web, or markup.
package struct DocxWriter {
  private let language: Language
  private let styles: WordStyles
  private var body = ""
  /// The addresses that the document links to, each once, in order.
  private var addresses: [String] = []
  /// The heading under which a table stands, for its caption.
  private var heading = ""
  private var tableCount = 0
  /// Each numbered list begins at 1 again.
  private var stepsCount = 0

  /// The bytes of a `.docx` file.
  /// - Parameter template: whose styles the document takes; `nil` for plain ones.
  package static func bytes(
    _ blocks: [Block], _ language: Language, template: WordTemplate? = nil
  ) -> [UInt8] {
    var writer = DocxWriter(language: language, styles: WordStyles(language, template))
    for block in blocks { writer.add(block) }
    let title = blocks.lazy.compactMap { $0.title }.first ?? ""
    return WordPackage(
      title: title, body: writer.body, addresses: writer.addresses, language: language,
      styles: writer.styles.xml, theme: template?.theme, numberedLists: writer.stepsCount
    ).bytes
  }

  private init(language: Language, styles: WordStyles) {
    (self.language, self.styles) = (language, styles)
  }

  private mutating func add(_ block: Block) {
    switch block {
    case .heading(let level, let title):
      heading = title
      body += paragraph(runs(title), .heading(min(max(level, 1), 6)))
    case .paragraph(let text): body += paragraph(runs(text), .body)
    case .note(let text): body += paragraph(runs(text), .note)
    case .list(let items): for item in items { add(item, depth: 0) }
    case .steps(let items):
      stepsCount += 1
      for item in items { add(item, depth: 0, list: WordPackage.bullets + stepsCount) }
    case .pairs(let pairs):
      for pair in pairs {
        body += paragraph(run(pair.name + ": ", isBold: true) + runs(pair.text), .body)
      }
    case .table(let table): add(table)
    }
  }

  private mutating func add(_ item: Block.Item, depth: Int, list: Int = WordPackage.bullets) {
    let place = (depth: min(depth, WordPackage.listDepth - 1), list: list)
    body += paragraph(runs(item.text), .bullet, place)
    for child in item.children { add(child, depth: depth + 1) }
  }

  // MARK: Tables

  private mutating func add(_ table: Block.Table) {
    guard !table.header.isEmpty else { return }
    tableCount += 1
    let label = Wording(nl: "Tabel", en: "Table")[language]
    body += paragraph(
      run("\(label) ")
        + "<w:fldSimple w:instr=\" SEQ \(label) \\* ARABIC \">\(run("\(tableCount)"))</w:fldSimple>"
        + (heading.isEmpty ? "" : run(": \(heading)")), .caption)
    let widths = WordTableWidths(table).twentieths
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    body += """
      <w:tbl><w:tblPr><w:tblStyle w:val="\(styles.id(of: .table))"/><w:tblW w:w="5000" w:type="pct"/>\
      <w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>\
      <w:tblCaption w:val="\(WordText.escaped(heading))"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>
      """
    addRow(table.header, widths, isHeader: true)
    for row in table.rows { addRow(row, widths, isHeader: false) }
    // Word wants a paragraph between two tables.
    body += "</w:tbl>" + paragraph("", .body)
  }

  private mutating func addRow(_ cells: [String], _ widths: [Int], isHeader: Bool) {
    body += "<w:tr><w:trPr><w:cantSplit/>\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>"
    for (index, width) in widths.enumerated() {
      let text = index < cells.count ? cells[index] : ""
      body += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"
      body += paragraph(isHeader ? run(text, isBold: true) : runs(text), .cell) + "</w:tc>"
    }
    body += "</w:tr>"
  }

  // MARK: Paragraphs

  /// - Parameter place: how deep in which list.
  private func paragraph(
    _ content: String, _ style: WordStyles.Style, _ place: (depth: Int, list: Int)? = nil
  ) -> String {
    let numbering =
      place.map {
        "<w:numPr><w:ilvl w:val=\"\($0.depth)\"/><w:numId w:val=\"\($0.list)\"/></w:numPr>"
      } ?? ""
    return "<w:p><w:pPr><w:pStyle w:val=\"\(styles.id(of: style))\"/>\(numbering)</w:pPr>\(content)</w:p>"
  }

  private func run(_ text: String, isBold: Bool = false) -> String {
    guard !text.isEmpty else { return "" }
    let properties = isBold ? "<w:rPr><w:b/></w:rPr>" : ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      "<w:t xml:space=\"preserve\">\(WordText.escaped(String($0)))</w:t>"
    }
    return "<w:r>\(properties)\(lines.joined(separator: "<w:br/>"))</w:r>"
  }

  /// A text whose addresses on the web are links.
  private mutating func runs(_ text: String) -> String {
    guard text.utf8.count > 7, text.split(separator: " ").contains(where: { TextWidth.isAddress($0) }) else {
      return run(text)
    }
    return text.split(separator: " ", omittingEmptySubsequences: false).enumerated().map { index, word in
      let blank = index == 0 ? "" : run(" ")
      guard TextWidth.isAddress(word), Source.isAddress(String(word)) else {
        return blank + run(String(word))
      }
      return blank + link(String(word))
    }.joined()
  }

  private mutating func link(_ address: String) -> String {
    let place = addresses.firstIndex(of: address) ?? addresses.count
    if place == addresses.count { addresses.append(address) }
    let look = "<w:rPr><w:rStyle w:val=\"\(styles.id(of: .link))\"/></w:rPr>"
    let text = "<w:t xml:space=\"preserve\">\(WordText.escaped(address))</w:t>"
    return "<w:hyperlink r:id=\"\(WordPackage.linkID(place))\"><w:r>\(look)\(text)</w:r></w:hyperlink>"
  }
}

extension Block {
  /// The text of a heading; `nil` for anything else.
  fileprivate var title: String? {
    if case .heading(_, let text) = self { text } else { nil }
  }
}

/// Text as the XML of a document can hold it.
enum WordText {
  /// `text` between tags or quotes, without anything that a viewer obeys.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
