/// Writes a table as Dutch Excel wants it: semicolons, a byte order mark, CRLF, quotes where needed.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection);
/// numbers are exempt, since their column says that they are numbers.
enum CSVWriter {
  enum Cell {
    case text(String)
    /// Digits, with a decimal comma.
    case number(String)
  }

  static func text(_ rows: [[Cell]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(field).joined(separator: ";") + "\r\n" }.joined()
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .number(let digits): digits
    case .text(let text): quoted(defended(text))
    }
  }

  private static func defended(_ text: String) -> String {
    let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{A0}" }
    guard let first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ";\"\r\n,".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
