/// The apostrophe before a text that a spreadsheet would take for a formula (OWASP, CSV injection).
package enum FormulaDefence {
  /// `text` with an apostrophe before it where it would run, and otherwise as it is.
  static func defended(_ text: String) -> String {
    startsLikeFormula(text.unicodeScalars[...]) ? "'" + text : text
  }

  /// As `defended`, but so that ``removed(from:)`` gives back every text: what has an apostrophe of its own before
  /// a formula gets a second one.
  static func reversiblyDefended(_ text: String) -> String {
    startsLikeFormula(text.unicodeScalars.drop { $0 == "'" }) ? "'" + text : text
  }

  /// The text that ``reversiblyDefended(_:)`` was given.
  package static func removed(from text: String) -> String {
    guard text.first == "'" else { return text }
    let rest = text.unicodeScalars.dropFirst()
    return startsLikeFormula(rest.drop { $0 == "'" }) ? String(String.UnicodeScalarView(rest)) : text
  }

  /// A formula starts with one of these signs, whatever blanks or invisible characters go before it.
  private static func startsLikeFormula(_ text: Substring.UnicodeScalarView) -> Bool {
    for scalar in text {
      if "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(scalar) { return true }
      guard isInvisible(scalar) else { return false }
    }
    return false
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
