import AmbitionModel

/// What the levels and layers of a rubric mean, for who meets their names for the first time.
struct RubricTerms {
  let rubric: Rubric
  let language: Language

  /// The levels, the lowest first; nothing for a rubric without levels.
  var levels: HTML {
    guard !rubric.levels.isEmpty else { return .none }
    return .element("ol") {
      rubric.levels.map { level in entry("li", level.title, level.sentence) }
    }
  }

  /// Folded away beside the first table that uses the names; on paper they follow at the end.
  var folded: HTML {
    guard !rubric.levels.isEmpty else { return .none }
    return .element("details", .class("terms screen-only")) {
      HTML.element("summary") { ReportWords.terms[language] }
      HTML.element("h4") { ReportWords.levels[language] }
      levels
      HTML.element("h4") { ReportWords.layersOf[language] }
      HTML.element("ul") { rubric.layers.map { layer in entry("li", layer.title, layer.summary) } }
    }
  }

  private func entry(_ tag: StaticString, _ title: LocalizedText, _ meaning: LocalizedText) -> HTML {
    .element(tag) {
      HTML.element("b") { HTML.text(title, language) }
      ". "
      HTML.text(meaning, language)
    }
  }
}
