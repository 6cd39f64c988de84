import AmbitionModel
import Scoring

/// What stands after the last question: that the list is done, and where to go from here.
struct EndView {
  let state: WorkbenchState
  let item: OpenCase
  private var language: Language { state.language }
  private var elements: BenchElements { BenchElements(state: state) }

  var html: HTML {
    .element("section", .class("card"), Attribute("aria-labelledby", "part-title")) {
      HTML.element("h2", .id("part-title"), Attribute("tabindex", "-1")) {
        HTML.text(item.title(of: .end), language)
      }
      HTML.element("p") { FillCount(item, by: state.assessor).wording[language] + "." }
      HTML.element("p") { EndWords.lead[language] }
      HTML.element("ul", .class("plain-list rows-list")) {
        row(elements.button(EndWords.next, .class("link"), .id("end-next"), .act("shownext")))
        if item.asksCore {
          row(
            elements.button(
              EndWords.more, .class("link"), .id("end-more"), .act("asked"), Attribute("data-value", "all")))
        }
        row(view(.why, EndWords.why))
        row(view(.out, EndWords.report))
      }
    }
  }

  private func row(_ button: HTML) -> HTML { .element("li") { button } }

  private func view(_ view: WorkbenchState.View, _ label: Wording) -> HTML {
    elements.button(
      label, .class("link"), .id("end-\(view.rawValue)"), .act("view"), Attribute("data-view", view.rawValue))
  }
}

enum EndWords {
  static let lead = Wording(nl: "U kunt nu verder met:", en: "You can go on with:")
  static let next = Wording(
    nl: "de vraag die nu het meeste duidelijk maakt", en: "the question that now makes most clear")
  static let more = Wording(nl: "de hele lijst met vragen", en: "the whole list of questions")
  static let why = Wording(nl: "waarom dit eruit komt", en: "why this comes out")
  static let report = Wording(nl: "het rapport", en: "the report")
}
