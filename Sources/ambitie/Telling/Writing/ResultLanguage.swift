package import AmbitionModel

extension Environment {
  /// The language of results: the user's choice, else the rubric's own.
  package func resultLanguage(for rubric: Rubric) -> Language {
    isLanguageChosen ? language : rubric.language
  }
}
