package import AmbitionModel

extension LocalizedText {
  /// The text after words that say it was invented, where it does not begin with those.
  package var marked: LocalizedText {
    func marked(_ text: String, _ mark: String) -> String { text.hasPrefix(mark) ? text : "\(mark) \(text)" }
    return LocalizedText(
      dutch: marked(self[.dutch], "OEFENDATA:"), english: marked(self[.english], "PRACTICE DATA:"))
  }
}
