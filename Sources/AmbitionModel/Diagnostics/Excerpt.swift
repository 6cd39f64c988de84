/// One line of a file as a terminal shows it, and the columns that carets go under.
///
/// Tabs are four blanks, what would steer the terminal and bytes that are not UTF-8 are spelled out, and a
/// long line is cut around the place, with `…` where something is left out.
struct Excerpt {
  private(set) var text = ""
  /// Blank columns before the first caret.
  private(set) var caretStart = 0
  /// At least 1.
  private(set) var caretWidth = 1

  /// The columns that an excerpt has room for.
  static let width = 100
  /// The columns before the first caret that a cut leaves.
  private static let context = 40

  /// One character of the line, as it is shown.
  private struct Cell {
    var text: String
    var columns: Int
    var start: Int
    var end: Int
  }

  /// - Complexity: bounded, however long the line.
  init(of bytes: [UInt8], line: SourceRange, marking range: SourceRange) {
    let start = max(line.start, min(range.start, line.end))
    let end = max(start, min(range.end, line.end))
    var from = max(line.start, start - 4 * Self.context)
    var to = min(line.end, start + 8 * Self.width)
    while from > line.start, from < start, bytes[from] & 0xC0 == 0x80 { from += 1 }
    while to < line.end, to > start, bytes[to] & 0xC0 == 0x80 { to -= 1 }

    var cells = Self.cells(bytes, from, to)
    var isCutBefore = from > line.start
    var isCutBehind = to < line.end
    if isCutBefore || isCutBehind || cells.reduce(0, { $0 + $1.columns }) > Self.width {
      let before = cells.prefix { $0.end <= start }
      var columns = before.reduce(0) { $0 + $1.columns }
      var dropped = 0
      while columns > Self.context, dropped < before.count {
        columns -= cells[dropped].columns
        dropped += 1
      }
      isCutBefore = isCutBefore || dropped > 0
      cells.removeFirst(dropped)
      var room = Self.width
      let kept = cells.prefix { cell in
        room -= cell.columns
        return room >= 0
      }
      isCutBehind = isCutBehind || kept.count < cells.count
      cells = Array(kept)
    }

    text = (isCutBefore ? "…" : "") + cells.map { $0.text }.joined() + (isCutBehind ? "…" : "")
    caretStart = (isCutBefore ? 1 : 0) + cells.filter { $0.end <= start }.reduce(0) { $0 + $1.columns }
    let marked = cells.filter { $0.end > start && $0.start < end }
    caretWidth = max(1, marked.reduce(0) { $0 + $1.columns })
  }

  private static func cells(_ bytes: [UInt8], _ from: Int, _ to: Int) -> [Cell] {
    var cells: [Cell] = []
    var index = from
    while index < to {
      var runEnd = index
      while runEnd < to {
        let length = UTF8Validation.sequenceLength(bytes, at: runEnd)
        if length == 0 || runEnd + length > to { break }
        runEnd += length
      }
      for character in String(decoding: bytes[index..<runEnd], as: UTF8.self) {
        let end = index + character.utf8.count
        cells.append(cell(character, index, end))
        index = end
      }
      if index < to {
        let digits = String(bytes[index], radix: 16, uppercase: true)
        cells.append(Cell(text: "\\x" + digits, columns: 2 + digits.count, start: index, end: index + 1))
        index += 1
      }
    }
    return cells
  }

  private static func cell(_ character: Character, _ start: Int, _ end: Int) -> Cell {
    if character == "\t" { return Cell(text: "    ", columns: 4, start: start, end: end) }
    let shown = printable(String(character))
    let columns = shown == String(character) ? character.columns : shown.count
    return Cell(text: shown, columns: columns, start: start, end: end)
  }
}
