import AmbitionModel

/// One question to the room, with what it sees and what the facilitator reads.
package struct DeckSlide {
  /// The name of the slide in harvests and addresses: `product`, `layer_2`.
  var name: String
  /// The id of the case it is about; `nil` where it is about all.
  var caseStudy: String?
  var title: HTML
  /// How often going on shows more before the next slide comes, where the script shows it.
  var steps = 0
  var content: HTML
  /// The words and actions of the facilitator here; `nil` where an earlier slide of this name says it.
  var notes: Wording?
  /// Which part of the programme it belongs to, by index.
  var phase = 0
  /// A small picture beside the heading; the words say the same.
  var motif = HTML.none

  /// - Parameter part: the part of the programme, which stands above titles that have nothing else there.
  func html(_ language: Language, in part: String) -> HTML {
    let id = (["s", name] + [caseStudy].compactMap { $0 }).joined(separator: "-")
    var attributes: [Attribute] = [
      .class("slide"), .id(id), Attribute("data-slide", name), Attribute("aria-labelledby", "\(id)-title"),
    ]
    if let caseStudy { attributes.append(Attribute("data-case", caseStudy)) }
    if steps > 0 { attributes.append(Attribute("data-steps", steps)) }
    attributes.append(Attribute("data-phase", phase))
    return .element(
      "section", attributes,
      .element(
        "div", [.class("head")],
        .element("h2", [.id("\(id)-title"), Attribute("data-part", part)], title) + motif)
        + .element("div", [.class("content")], content)
        + speaker(language))
  }

  private func speaker(_ language: Language) -> HTML {
    guard let notes else { return .none }
    return .element("div", .class("speaker")) {
      HTML.element("h3") { DeckWords.forFacilitator[language] }
      HTML.element("p") { notes[language] }
    }
  }
}

extension [DeckSlide] {
  /// The same slides, as a part of the programme.
  func inPhase(_ phase: Int, _ motif: HTML = .none) -> [DeckSlide] {
    map { slide in
      var slide = slide
      slide.phase = phase
      if slide.motif == .none { slide.motif = motif }
      return slide
    }
  }

  /// With the notes only on the first slide of each name.
  var withNotesOnce: [DeckSlide] {
    var told: Set<String> = []
    return map { slide in
      var slide = slide
      if !told.insert(slide.name).inserted { slide.notes = nil }
      return slide
    }
  }
}

extension DeckSlide {
  /// The last slide: what was brought in, and what comes after.
  /// - Parameter more: what comes below the steps.
  static func harvest(
    next heading: Wording, _ steps: [Wording], _ language: Language, more: HTML = .none
  ) -> DeckSlide {
    DeckSlide(
      name: "harvest", title: .text(DeckWords.whatNow[language]),
      content: .element("div", .class("columns")) {
        HTML.element("div") {
          HTML.element("h3") { DeckWords.harvest[language] }
          HTML.widget("harvest") { HTML.element("p") { DeckWords.harvestByHand[language] } }
          DeckShell.harvestButtons(language)
        }
        HTML.element("div") {
          HTML.element("h3") { heading[language] }
          HTML.element("ol") { steps.map { step in HTML.element("li") { step[language] } } }
          more
        }
      },
      notes: DeckNotes.harvest)
  }
}

extension HTML {
  /// A part that comes into view when the facilitator goes on; without a script it is there at once.
  static func step(@HTMLBuilder content: () -> HTML) -> HTML {
    .element("div", Attribute("data-step", ""), content: content)
  }

  /// A place that the script fills; until then it holds what can be read without one.
  static func widget(
    _ kind: StaticString, _ attributes: [Attribute] = [], @HTMLBuilder content: () -> HTML = { .none }
  ) -> HTML {
    .element("div", [Attribute("data-widget", "\(kind)"), .class("widget")] + attributes, content())
  }

  /// A question with a field for what the room says; the text is kept under `name`.
  static func field(
    _ name: String, _ caseStudy: String?, _ label: String
  ) -> HTML {
    let id = (["t", name] + [caseStudy].compactMap { $0 }).joined(separator: "-")
    var attributes: [Attribute] = [
      .id(id), Attribute("data-text", name),
    ]
    if let caseStudy { attributes.append(Attribute("data-case", caseStudy)) }
    return .element("div", .class("field")) {
      HTML.element("label", Attribute("for", id)) { label }
      HTML.element("textarea", attributes, .none)
    }
  }
}
