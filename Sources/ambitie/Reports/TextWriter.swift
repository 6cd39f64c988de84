import AmbitionModel

/// Writes blocks for a terminal: wrapped to its width, without anything that a terminal obeys.
struct TextWriter {
  var width: Int
  var style: Style

  func text(_ blocks: [Block]) -> String {
    blocks.map(text).joined(separator: "\n")
  }

  private func text(_ block: Block) -> String {
    switch block {
    case .heading(let level, let title):
      let line = printable(title)
      guard level < 3 else { return style.strong(line) + "\n" }
      let rule = String(repeating: level == 1 ? "═" : "─", count: min(width, TextWidth.columns(of: line)))
      return style.strong(line) + "\n" + rule + "\n"
    case .paragraph(let text): return wrapped(text, indent: 0, hanging: 0)
    case .list(let items): return items.map { self.text($0, depth: 0) }.joined()
    case .table(let table): return self.text(table)
    }
  }

  private func text(_ item: Block.Item, depth: Int) -> String {
    let indent = 2 + depth * 2
    return wrapped("• " + item.text, indent: indent, hanging: 2)
      + item.children.map { text($0, depth: depth + 1) }.joined()
  }

  private func text(_ table: Block.Table) -> String {
    let rows = [table.header] + table.rows
    let widths = table.header.indices.map { column in
      rows.map { TextWidth.columns(of: printable($0[column])) }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1 ? printable(cell) : TextWidth.padded(printable(cell), to: widths[column])
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// `text` in lines of at most the width, all but the first indented by `hanging` more.
  func wrapped(_ text: String, indent: Int, hanging: Int) -> String {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in printable(text).split(separator: " ") {
      let columns = TextWidth.columns(of: line) + (isEmpty ? 0 : 1) + TextWidth.columns(of: String(word))
      if columns > width, !isEmpty {
        lines.append(line)
        line = String(repeating: " ", count: indent + hanging)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return (lines + [line]).joined(separator: "\n") + "\n"
  }
}
