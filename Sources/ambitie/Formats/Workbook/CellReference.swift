/// The place of a cell in a sheet, as spreadsheets name it: `D4`.
package struct CellReference: Hashable, Comparable, CustomStringConvertible {
  /// From 1, at most 1,048,576.
  package var row: Int
  /// From 1 (A), at most 16,384 (XFD).
  package var column: Int

  package static let rowLimit = 1 << 20
  package static let columnLimit = 1 << 14

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// `nil` when the text is no reference, or one beyond the largest sheet.
  package init?(_ text: String) {
    let letters = text.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    let digits = text.utf8.dropFirst(letters.count)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    column = letters.reduce(0) { $0 * 26 + Int($1 - UInt8(ascii: "A")) + 1 }
    row = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    guard (1...Self.rowLimit).contains(row), column <= Self.columnLimit else { return nil }
  }

  package var description: String { "\(Self.letters(ofColumn: column))\(row)" }

  /// `A`, `Z`, `AA`.
  package static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters = ""
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
