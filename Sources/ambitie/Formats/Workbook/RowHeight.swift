/// How high a row has to be for its texts.
///
/// Excel works this out when a file is opened, but LibreOffice and previews do not, and would print one line.
package enum RowHeight {
  /// In points, at most what Excel allows; `nil` where one line is enough.
  package static func points(of cells: [WorkbookCell], in columns: [Worksheet.Column]) -> Int? {
    let heights = zip(cells, columns).map { cell, column in
      cell.style.wraps && !column.isHidden ? height(of: cell, width: column.width) : 0
    }
    let most = heights.max() ?? 0
    return cells.first?.style.isTitle == true ? 26 : most > 15 ? min(most + 4, 409) : nil
  }

  private static func height(of cell: WorkbookCell, width: Int) -> Int {
    switch cell.content {
    case .empty, .number, .formula: 15
    case .text(let text):
      lines(of: text, width: width * cell.style.lettersPerTen / 10) * cell.style.lineHeight
    case .headed(let head, let rest):
      lines(of: head, width: width) * 15
        + (rest.isEmpty ? 0 : lines(of: rest, width: width * 12 / 10) * 14)
    }
  }

  /// The lines that a text takes when words that do not fit go to the next one.
  /// - Parameter width: in characters, at least 1.
  package static func lines(of text: String, width: Int) -> Int {
    var sum = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var (lines, used) = (1, 0)
      for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        let length = word.count
        if used > 0, used + 1 + length > width { (lines, used) = (lines + 1, 0) }
        used += length + (used > 0 ? 1 : 0)
        let more = max(0, used - 1) / max(1, width)
        (lines, used) = (lines + more, used - more * max(1, width))
      }
      sum += lines
    }
    return sum
  }
}

extension WorkbookStyle {
  /// Whether long texts go on in a next line.
  package var wraps: Bool {
    switch self {
    case .plain, .title, .note, .section, .number, .fraction: false
    case .head, .locked, .hint, .input, .numberInput, .text: true
    }
  }

  fileprivate var isTitle: Bool { self == .title }

  /// How many letters take the room of ten digits in the standard size.
  fileprivate var lettersPerTen: Int {
    switch self {
    case .hint: 13
    // Bold.
    case .head: 8
    default: 11
    }
  }

  fileprivate var lineHeight: Int { self == .hint ? 14 : 15 }
}
