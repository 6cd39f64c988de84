import AmbitionModel

/// How wide the columns of an overview are: first the names of rows, then a column for each layer.
///
/// Every word and every level keeps its room; a rubric that does not fit the terminal gets no columns.
struct OverviewLayout {
  static let gap = 2
  let label: Int
  let cell: Int

  /// `nil` when the columns would be too narrow for a word in them.
  init?(width: Int, headings: [String], overviews: [CaseOverview]) {
    let rows = overviews.flatMap { $0.rows }
    let words = (headings + rows.flatMap { $0.cells }.map { $0.text }).flatMap { $0.split(separator: " ") }
    let needed = words.map { TextWidth.columns(of: String($0)) }.max() ?? 0
    let labels = rows.map { oneLine($0.label) } + overviews.flatMap { $0.endingLabels }
    label = min(24, labels.map { TextWidth.columns(of: $0) }.max() ?? 0)
    guard !headings.isEmpty else { return nil }
    let room = width - 2 - label - Self.gap * headings.count
    cell = min(28, room / headings.count)
    guard cell >= max(needed, 6) else { return nil }
  }

  /// A row of cells as lines, the label before the first.
  /// - Parameter style: how a line of the cell at an index is to look.
  func text(_ label: String, _ cells: [String], style: (Int, String) -> String) -> String {
    let names = TextWidth.lines(of: oneLine(label), width: self.label)
    let columns = cells.map { TextWidth.lines(of: oneLine($0), width: cell) }
    let height = max(names.count, columns.map { $0.count }.max() ?? 0)
    return (0..<height).map { index in
      var line = "  " + TextWidth.padded(index < names.count ? names[index] : "", to: self.label)
      let last = columns.lastIndex { index < $0.count && !$0[index].isEmpty } ?? -1
      for (column, lines) in columns.prefix(last + 1).enumerated() {
        let text = index < lines.count ? lines[index] : ""
        let blanks = column == last ? 0 : cell - TextWidth.columns(of: text)
        line += String(repeating: " ", count: Self.gap) + style(column, text)
        line += String(repeating: " ", count: max(0, blanks))
      }
      return line.trimmingBlanks + "\n"
    }.joined()
  }
}
