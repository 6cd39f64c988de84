extension String {
  /// The text as names are compared: without regard to capitals, and with one blank between words.
  package var folded: String {
    lowercased().split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }
}
