/// Writes blocks as HTML, for a page that holds them.
struct HTMLWriter {
  /// How many levels lower headings are than the blocks say: 1 makes the title of a report an `h2`.
  var shift = 0
  /// The beginning of the anchors of publications, so that marks such as `[2]` lead to them; `nil` without.
  var citations: String?

  func html(_ blocks: [Block]) -> HTML {
    .all(blocks.map(html))
  }

  private func html(_ block: Block) -> HTML {
    switch block {
    case .heading(let level, let title): heading(level, title)
    case .paragraph(let text): .element("p") { inline(text) }
    case .note(let text): .element("p", .class("note")) { inline(text) }
    case .list(let items): .element("ul") { list(items) }
    case .steps(let items): .element("ol") { list(items) }
    case .pairs(let pairs): .element("dl") { pairs.map(pair) }
    case .table(let table): self.table(table)
    }
  }

  /// A text within a line, with its addresses and marks of publications as links.
  func inline(_ text: String) -> HTML {
    guard let citations else { return .linked(text) }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.contains(where: { Self.number(ofMark: $0) != nil }) else { return .linked(text) }
    return .all(
      words.enumerated().map { index, word in
        let blank: HTML = index == 0 ? .none : .text(" ")
        guard let number = Self.number(ofMark: word) else { return blank + .linked(String(word)) }
        return blank + .element("a", .href(to: "\(citations)-\(number)")) { String(word) }
      })
  }

  /// The number in a mark such as `[12]`.
  private static func number(ofMark word: Substring) -> Int? {
    guard word.first == "[", word.last == "]", word.count <= 5 else { return nil }
    return Int(word.dropFirst().dropLast())
  }

  private func heading(_ level: Int, _ title: String) -> HTML {
    let text = HTML.text(title)
    return switch level + shift {
    case ...1: .element("h1") { text }
    case 2: .element("h2") { text }
    case 3: .element("h3") { text }
    case 4: .element("h4") { text }
    case 5: .element("h5") { text }
    default: .element("h6") { text }
    }
  }

  private func list(_ items: [Block.Item]) -> HTML {
    .all(
      items.map { item in
        .element("li") {
          inline(item.text)
          if !item.children.isEmpty { HTML.element("ul") { list(item.children) } }
        }
      })
  }

  private func pair(_ pair: Block.Pair) -> HTML {
    .element("dt") { pair.name } + .element("dd") { inline(pair.text) }
  }

  /// On a small screen each row becomes a block, in which every cell says which column it belongs to.
  private func table(_ table: Block.Table) -> HTML {
    ResponsiveTable(
      header: table.header,
      rows: table.rows.map { row in row.map { inline($0) } }
    ).html
  }
}
