import AmbitionModel

/// Writes blocks as CommonMark with tables; what stands in a text is shown, never obeyed.
enum MarkdownWriter {
  static func text(_ blocks: [Block]) -> String {
    blocks.map(text).joined(separator: "\n")
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .heading(let level, let title):
      String(repeating: "#", count: min(level, 6)) + " \(escaped(title))\n"
    case .paragraph(let text): escaped(text) + "\n"
    case .list(let items): items.map { text($0, depth: 0) }.joined()
    case .table(let table): text(table)
    }
  }

  private static func text(_ item: Block.Item, depth: Int) -> String {
    String(repeating: "  ", count: depth) + "- \(escaped(item.text))\n"
      + item.children.map { text($0, depth: depth + 1) }.joined()
  }

  private static func text(_ table: Block.Table) -> String {
    let rule = "|" + table.header.map { _ in "---|" }.joined() + "\n"
    return row(table.header) + rule + table.rows.map(row).joined()
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }

  /// Addresses stay whole, so that viewers can link them; everything else that Markdown reads is escaped.
  static func escaped(_ text: String) -> String {
    printable(text).split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.hasPrefix("https://") || word.hasPrefix("http://")
        ? "<" + word.replacing("<", with: "%3C").replacing(">", with: "%3E") + ">" : escapedWord(word)
    }.joined(separator: " ")
  }

  private static func escapedWord(_ word: Substring) -> String {
    var result = ""
    for character in word {
      if "\\`*_{}[]<>#|~!&".contains(character) { result.append("\\") }
      result.append(character)
    }
    // A dash, plus or number with a dot at the start of a line would become a list.
    if let first = result.first, "-+=".contains(first) { return "\\" + result }
    return result
  }
}
