import AmbitionModel

/// Writes a table as Dutch Excel wants it: semicolons, a byte order mark, CRLF, quotes where needed.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection);
/// numbers are exempt, since their column says that they are numbers.
enum CSVWriter {
  enum Cell {
    case text(String)
    /// With a decimal comma, rounded as readers see it.
    case number(Rational)
    case empty
  }

  static func text(_ rows: [[Cell]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(field).joined(separator: ";") + "\r\n" }.joined()
  }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .number(let number): NumberStyle(language: .dutch).text(number)
    case .text(let text): quoted(shown(defended(text)))
    case .empty: ""
    }
  }

  /// A formula starts with one of these signs, whatever blanks or invisible characters go before it.
  private static func defended(_ text: String) -> String {
    for scalar in text.unicodeScalars {
      if "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(scalar) { return "'" + text }
      guard isInvisible(scalar) else { return text }
    }
    return text
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Line breaks stay; other characters that steer a display are written out.
  private static func shown(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { printable(String($0)) }.joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { ";\"\r\n,\t".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
