import AmbitionModel

/// The first slide: what evening this is, whose, and when.
enum TitleSlide {
  /// - Parameter organisations: those of the cases; the one that all share is named where the theme names none.
  static func slide(
    _ title: Wording, _ question: Wording, _ rubric: Rubric, organisations: [LocalizedText],
    _ setting: DeckSetting, _ language: Language
  ) -> DeckSlide {
    let shared = organisations.first.flatMap { first in
      organisations.allSatisfy { $0[language] == first[language] } ? first : nil
    }
    let owner = setting.theme?.organisation ?? shared
    let day = setting.date.map { NumberStyle(language: language).text($0) }
    return DeckSlide(
      name: "title", title: .text(title[language]),
      content: .element("div", .class("cover")) {
        HTML.element("div") {
          HTML.element("p", .class("lead")) { question[language] }
          HTML.element("p", .class("owner")) {
            if let owner { HTML.text(owner, language) }
            if owner != nil, day != nil { " · " }
            if let day { day }
          }
        }
        setting.image(owner?[language] ?? "")
        HTML.element("ol", .class("pile"), Attribute("aria-hidden", "true")) {
          rubric.layers.reversed().map { layer in
            HTML.element("li") { HTML.element("span") { HTML.text(layer.title, language) } }
          }
        }
      },
      notes: DeckNotes.title)
  }
}
