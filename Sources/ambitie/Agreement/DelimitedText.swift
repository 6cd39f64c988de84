/// Rows and cells of a text with delimiters (RFC 4180): semicolons, tabs or commas, whichever the first row has.
enum DelimitedText {
  /// The rows with at least one cell that is not blank.
  /// - Complexity: O(*n*) in the characters of the text.
  static func rows(_ text: String) -> [[String]] {
    let scalars =
      text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    let firstLine = scalars.prefix { $0 != "\n" && $0 != "\r" }
    let delimiter = ([";", "\t", ","] as [Unicode.Scalar]).first { firstLine.contains($0) } ?? ";"
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuote = false
    func endCell() {
      row.append(String(cell))
      cell = String.UnicodeScalarView()
    }
    for scalar in scalars {
      if isQuoted {
        if scalar == "\"" {
          (isQuoted, wasQuote) = (false, true)
        } else {
          cell.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"" where wasQuote:
        // Two quotes within quotes are one.
        cell.append(scalar)
        isQuoted = true
      case "\"" where cell.isEmpty: isQuoted = true
      case delimiter: endCell()
      case "\n", "\r":
        endCell()
        rows.append(row)
        row = []
      default: cell.append(scalar)
      }
      wasQuote = false
    }
    endCell()
    rows.append(row)
    return rows.filter { $0.contains { !$0.trimmed.isEmpty } }
  }
}
