extension String {
  /// The text with a small first letter, for the middle of a sentence.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The text with its first letter in capitals.
  package var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
