/// The texts of which tables consist, each once, so that a page can hold many tables in little space.
///
/// A table is cut at every separator and line end, also at those within a text. So whoever joins the pieces again has the
/// same bytes, and needs to know nothing of quotes or formulas.
struct TablePieces {
  private(set) var texts: [String] = []
  /// By their bytes, since two texts can be the same to Swift and not in a file.
  private var places: [[UInt8]: Int] = [:]

  /// For each line of a table, as `CSVWriter` writes it, the places of its pieces in ``texts``.
  mutating func lines(of table: String) -> [[Int]] {
    table.split(separator: "\r\n" as Character, omittingEmptySubsequences: false).map { line in
      line.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { piece in
        place(of: Array(piece))
      }
    }
  }

  /// The same for the start of a line, or a part of one.
  mutating func line(_ text: String) -> [Int] { lines(of: text).first ?? [] }

  private mutating func place(of piece: [UInt8]) -> Int {
    if let place = places[piece] { return place }
    places[piece] = texts.count
    texts.append(String(decoding: piece, as: UTF8.self))
    return texts.count - 1
  }
}
