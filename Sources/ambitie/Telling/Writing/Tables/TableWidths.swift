import AmbitionModel
import Formats

/// How wide the columns of a table are on a sheet, in characters.
enum TableWidths {
  private static let least = 8
  private static let most = 46
  /// Beyond this a sheet is printed on pages side by side, since smaller letters cannot be read.
  private static let page = 170

  private static let linesOfHead = 3

  /// Wide enough for every number and for the head on a few lines; long texts go on in a next line.
  static func columns(of rows: [[WorkbookCell]]) -> [Worksheet.Column] {
    (rows.first ?? []).indices.map { index in
      let widths = rows.enumerated().map { row, cells in width(of: cells[index], isHead: row == 0) }
      return Worksheet.Column(width: min(most, max(least, widths.max() ?? 0)))
    }
  }

  /// How many pages side by side have room for the columns, of which the first are on every page.
  static func pages(for columns: [Worksheet.Column], repeating repeated: Int) -> Int {
    let kept = columns.prefix(repeated).reduce(0) { $0 + $1.width }
    let rest = columns.dropFirst(repeated).reduce(0) { $0 + $1.width }
    let room = max(page - kept, page / 3)
    return max(1, (rest + room - 1) / room)
  }

  /// - Parameter isHead: whether it is enough that it has room on a few lines.
  private static func width(of cell: WorkbookCell, isHead: Bool) -> Int {
    switch cell.content {
    // Heads are bold, and words seldom fill their line.
    case .text(let text) where isHead:
      max(
        longest(of: text, split: { $0 == " " || $0.isNewline }) + 4,
        TextWidth.columns(of: text) / linesOfHead + 6)
    case .text(let text): longest(of: text, split: { $0.isNewline }) + 3
    case .number(let number): cell.style == .fraction ? whole(number) + 5 : number.utf8.count + 2
    case .empty, .headed, .formula: 0
    }
  }

  private static func whole(_ number: String) -> Int { number.utf8.prefix { $0 != UInt8(ascii: ".") }.count }

  private static func longest(of text: String, split isBetween: (Character) -> Bool) -> Int {
    text.split(whereSeparator: isBetween).map { TextWidth.columns(of: String($0)) }.max() ?? 0
  }
}
