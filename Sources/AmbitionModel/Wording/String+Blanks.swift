extension String {
  /// The text without blanks at either end.
  package var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  /// The text; `nil` where it is empty.
  package var nonEmpty: String? { isEmpty ? nil : self }
}
