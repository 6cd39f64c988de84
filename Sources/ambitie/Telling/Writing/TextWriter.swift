import AmbitionModel

/// Writes blocks for a terminal: wrapped to its width, without anything that a terminal obeys.
package struct TextWriter {
  package var width: Int
  package var style: Style

  package init(width: Int, style: Style) {
    self.width = width
    self.style = style
  }

  /// The blocks with an empty line between them.
  package func text(_ blocks: [Block]) -> String {
    blocks.map(text).joined(separator: "\n")
  }

  private func text(_ block: Block) -> String {
    switch block {
    case .heading(let level, let title): heading(level, title)
    case .paragraph(let text): wrapped(text)
    case .note(let text): lines(text).map { style.faint($0) + "\n" }.joined()
    case .list(let items): items.map { self.text($0, depth: 0) }.joined()
    case .steps(let items): steps(items)
    case .pairs(let pairs): self.text(pairs)
    case .table(let table): self.text(table)
    }
  }

  private func heading(_ level: Int, _ title: String) -> String {
    let lines = lines(title)
    let text = lines.map { style.strong($0) + "\n" }.joined()
    guard level < 3 else { return text }
    let longest = lines.map(TextWidth.columns).max() ?? 0
    return text + String(repeating: level == 1 ? "═" : "─", count: min(width, longest)) + "\n"
  }

  private func text(_ item: Block.Item, depth: Int) -> String {
    wrapped("• " + item.text, indent: 2 + depth * 2, hanging: 2)
      + item.children.map { text($0, depth: depth + 1) }.joined()
  }

  private func steps(_ items: [Block.Item]) -> String {
    items.enumerated().map { index, item in
      let mark = "\(index + 1). "
      return wrapped(mark + item.text, indent: 2, hanging: mark.count)
        + item.children.map { text($0, depth: 1) }.joined()
    }.joined()
  }

  /// Names in a column with the texts beside them; below them where there is no room.
  private func text(_ pairs: [Block.Pair]) -> String {
    let names = pairs.map { oneLine($0.name) }
    let longest = names.map(TextWidth.columns).max() ?? 0
    guard longest + 4 + 24 <= width else {
      return pairs.map { wrapped("\($0.name): \($0.text)", indent: 2, hanging: 2) }.joined()
    }
    return zip(names, pairs).map { name, pair in
      let lines = TextWidth.lines(of: oneLine(pair.text), width: width - longest - 4)
      return lines.enumerated().map { index, line in
        "  " + TextWidth.padded(index == 0 ? name : "", to: longest) + "  " + line + "\n"
      }.joined()
    }.joined()
  }

  private func text(_ table: Block.Table) -> String {
    let rows = [table.header] + table.rows
    let widths = table.header.indices.map { column in
      rows.map { TextWidth.columns(of: oneLine($0[column])) }.max() ?? 0
    }
    guard widths.reduce(0, +) + 2 * widths.count <= width else {
      if table.narrow == .wrapped, let narrow = narrowed(widths, rows) { return wrapped(rows, narrow) }
      return table.rows.map { row in
        zip(table.header, row).map { wrapped("\($0): \($1)", hanging: 2) }.joined()
      }.joined(separator: "\n")
    }
    return rows.map { row in
      zip(row, widths).map { TextWidth.padded(oneLine($0), to: $1) }.joined(separator: "  ").trimmingBlanks
        + "\n"
    }.joined()
  }

  /// The widths of columns that fit the width; `nil` where a word would not.
  private func narrowed(_ widths: [Int], _ rows: [[String]]) -> [Int]? {
    var narrow = widths.indices.map { column in
      rows.flatMap { oneLine($0[column]).split(separator: " ") }
        .map { TextWidth.columns(of: String($0)) }.max() ?? 0
    }
    var room = width - narrow.reduce(0, +) - 2 * (narrow.count - 1)
    guard room >= 0 else { return nil }
    // The narrowest column that wants more gets it, so that all come out about as wide.
    while room > 0,
      let next = narrow.indices.filter({ narrow[$0] < widths[$0] }).min(by: { narrow[$0] < narrow[$1] })
    {
      narrow[next] += 1
      room -= 1
    }
    return narrow
  }

  private func wrapped(_ rows: [[String]], _ widths: [Int]) -> String {
    rows.map { row in
      let cells = zip(row, widths).map { TextWidth.lines(of: oneLine($0), width: $1) }
      return (0..<(cells.map { $0.count }.max() ?? 0)).map { line in
        zip(cells, widths).map { TextWidth.padded(line < $0.count ? $0[line] : "", to: $1) }
          .joined(separator: "  ").trimmingBlanks + "\n"
      }.joined()
    }.joined()
  }

  /// `text` in lines of at most the width, all but the first indented by `hanging` more.
  package func wrapped(_ text: String, indent: Int = 0, hanging: Int = 0) -> String {
    let lines = TextWidth.lines(of: oneLine(text), width: width - indent, hanging: hanging)
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: indent + (index == 0 ? 0 : hanging)) + line + "\n"
    }.joined()
  }

  private func lines(_ text: String) -> [String] {
    TextWidth.lines(of: oneLine(text), width: width)
  }
}

extension String {
  /// The text without blanks at its end.
  var trimmingBlanks: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
