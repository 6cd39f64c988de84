import AmbitionModel

/// Writes blocks as CommonMark with tables; what is in a text is shown, never obeyed.
package enum MarkdownWriter {
  /// The blocks with an empty line between them.
  package static func text(_ blocks: [Block]) -> String {
    blocks.map(text).joined(separator: "\n")
  }

  private static func text(_ block: Block) -> String {
    switch block {
    case .heading(let level, let title):
      String(repeating: "#", count: min(level, 6)) + " \(escaped(title))\n"
    case .paragraph(let text): escaped(text) + "\n"
    case .note(let text): "*\(escaped(text))*\n"
    case .list(let items): items.map { text($0, depth: 0) }.joined()
    case .steps(let items):
      items.enumerated().map { text($1, mark: "\($0 + 1).", depth: 0) }.joined()
    case .pairs(let pairs): pairs.map { "- **\(escaped($0.name))**: \(escaped($0.text))\n" }.joined()
    case .table(let table): text(table)
    }
  }

  private static func text(_ item: Block.Item, mark: String = "-", depth: Int) -> String {
    String(repeating: "  ", count: depth) + "\(mark) \(escaped(item.text))\n"
      // As far in as the text of the item begins.
      + item.children.map { text($0, depth: depth + (mark.count + 2) / 2) }.joined()
  }

  private static func text(_ table: Block.Table) -> String {
    let rule = "|" + table.header.map { _ in "---|" }.joined() + "\n"
    return row(table.header) + rule + table.rows.map(row).joined()
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
  }

  /// `text` on one line, of which nothing is taken for Markdown or HTML.
  ///
  /// Addresses stay whole, so that viewers can link them; everything else that Markdown reads is escaped.
  package static func escaped(_ text: String) -> String {
    let words = oneLine(text).split(separator: " ")
    return words.enumerated().map { index, word in
      if TextWidth.isAddress(word) { return address(word) }
      return index == 0 ? firstWord(word) : escapedWord(word)
    }.joined(separator: " ")
  }

  private static func address(_ word: Substring) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      switch scalar {
      case "<": result += "%3C"
      case ">": result += "%3E"
      case "|": result += "%7C"
      case "\\": result += "%5C"
      case "`": result += "%60"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "<\(result)>"
  }

  private static func escapedWord(_ word: Substring) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      if "\\`*_{}[]<>#|~!&$".unicodeScalars.contains(scalar) { result.append("\\") }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// A dash, a plus, or a number with a dot would make a list of what follows, an equals sign a heading of
  /// what goes before.
  private static func firstWord(_ word: Substring) -> String {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = word.dropFirst(digits.count)
    if !digits.isEmpty, rest == "." || rest == ")" { return "\(digits)\\\(rest)" }
    let escaped = escapedWord(word)
    return word.first.map("-+=".contains) == true ? "\\" + escaped : escaped
  }
}
