package import AmbitionModel

/// The surroundings that a command may know about; everything else comes from its options.
package struct Environment: Sendable {
  package var language: Language
  /// Whether the user chose the language, rather than the machine's settings.
  package var isLanguageChosen = false
  /// Columns of the terminal, at least 40.
  package var width: Int
  /// Whether standard output may carry colour.
  package var usesColour: Bool

  package init(language: Language, isLanguageChosen: Bool = false, width: Int, usesColour: Bool) {
    self.language = language
    self.isLanguageChosen = isLanguageChosen
    self.width = width
    self.usesColour = usesColour
  }
}
