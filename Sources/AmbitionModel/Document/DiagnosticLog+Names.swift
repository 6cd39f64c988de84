// The form of names; whether what they name exists is checked against the whole rubric.
extension DiagnosticLog {
  /// A reference to an answer, fact, decision or flag: `stakes` or `data.rights`; whether it exists is not checked.
  func name(_ node: DocumentNode, _ key: String) -> Located<String>? {
    guard let text = string(node, key) else { return nil }
    return checkName(text) ? text : nil
  }

  /// Whether a text has the form of a name; reports when it has not.
  func checkName(_ text: Located<String>) -> Bool {
    if Self.isName(text.value) { return true }
    report(.invalidName(text.value), at: text.range)
    return false
  }

  /// Whether a key has the form of an identifier; reports when it has not.
  func checkIdentifier(_ text: Located<String>) -> Bool {
    if Identifier<Never>.isSlug(text.value) { return true }
    report(.invalidIdentifier(text.value), at: text.range)
    return false
  }

  static func isName(_ text: String) -> Bool {
    guard let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else {
      return Identifier<Never>.isSlug(text)
    }
    return Identifier<Never>.isSlug(text.utf8[..<point])
      && Identifier<Never>.isSlug(text.utf8[text.utf8.index(after: point)...])
  }
}
