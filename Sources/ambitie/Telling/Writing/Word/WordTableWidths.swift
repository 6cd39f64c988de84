/// How wide the columns of a table are: by their longest word and by how much they hold.
struct WordTableWidths {
  /// The width of the text on a sheet of A4, in twentieths of a point.
  static let room = 9_070

  /// Of the columns, together ``room``.
  let twentieths: [Int]

  init(_ table: Block.Table) {
    let rows = [table.header] + table.rows
    let needs = table.header.indices.map { column in
      let cells = rows.map { column < $0.count ? $0[column] : "" }
      let words = cells.flatMap { $0.split(separator: " ") }.map { min($0.count, Self.longestWord) }
      return (least: words.max() ?? 0, most: min(cells.map { $0.count }.max() ?? 0, Self.longestLine))
    }
    // Each column has its longest word on one line; what room is left goes to those with long texts.
    let least = needs.map { $0.least * Self.letter + Self.padding }
    let wishes = needs.map { max(0, $0.most - $0.least) }
    let spare = max(0, Self.room - least.reduce(0, +))
    let total = wishes.reduce(0, +)
    let wide = zip(least, wishes).map { $0 + (total > 0 ? spare * $1 / total : spare / least.count) }
    let sum = wide.reduce(0, +)
    twentieths = sum > Self.room ? wide.map { $0 * Self.room / sum } : wide
  }

  /// About the width of a letter in a cell, and of the room around what is in it.
  private static let letter = 140
  private static let padding = 220
  private static let longestWord = 24
  private static let longestLine = 60
}
