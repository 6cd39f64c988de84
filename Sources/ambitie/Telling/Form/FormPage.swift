package import AmbitionModel
package import Scoring

/// A form for one rubric, which downloads a case file (`ambitie-case/1`) that `score` reads as it is.
///
/// The questions are in the page for those who read or print it; the script fills in what the case says, keeps a
/// draft in the browser, checks and writes the file. A case goes in as the text of its file, so that opening a
/// file in the form and making the form for it are the same thing.
package struct FormPage {
  package let program: Program
  /// The file of the case to fill in; `nil` for an empty form.
  package let file: SourceFile?
  package let language: Language
  /// The slots of the questions that are asked.
  private let slots: [Int]
  private var rubric: Rubric { program.rubric }

  package init(
    _ program: Program, _ file: SourceFile?, _ language: Language, asking list: AskedQuestions = .all
  ) {
    slots = program.slots(of: list)
    self.program = program
    self.file = file
    self.language = language
  }

  package var text: String {
    Page(
      language: language, title: "\(FormWords.title[language]): \(rubric.title[language])", kind: "form-page",
      styles: [.base, .form], scripts: [.caseFile, .typedValues, .formFields, .formScript], body: body,
      data: .data("form-data", json: .form(program, file, language))
    ).text
  }

  private var body: HTML {
    Page.frame(language) {
      HTML.element("p", .class("quiet")) { HTML.text(rubric.title, language) }
      HTML.element("h1") { FormWords.title[language] }
      HTML.element("p", .id("case-title"), .class("lead")) {}
    } main: {
      introduction
      HTML.element(
        "div", .id("errors"), .class("error-summary"), Attribute("tabindex", "-1"), .flag("hidden")
      ) {}
      form
      FormReview(language: language).html
    }
  }

  private var introduction: HTML {
    .element("div", .id("introduction")) {
      HTML.element("p", .class("lead")) { FormWords.lead(slots.count)[language] }
      HTML.element("ul", .class("screen-only")) {
        FormWords.advice.map { advice in HTML.element("li") { advice[language] } }
      }
      HTML.element("noscript") {
        HTML.element("p", .class("notice")) { FormWords.withoutScript[language] }
      }
      HTML.element("div", .class("opening screen-only")) {
        HTML.element("label", Attribute("for", "open-file")) { FormWords.open[language] }
        HTML.element(
          "input", .id("open-file"), Attribute("type", "file"), Attribute("accept", ".json,application/json"))
      }
      HTML.element("div", .id("notices"), Attribute("role", "status")) {}
    }
  }

  private var form: HTML {
    .element("form", .id("form"), Attribute("autocomplete", "off"), .flag("novalidate")) {
      progress
      FormCaseFields(language: language).html
      sections
      FormSources(language: language).html
      HTML.element("div", .class("actions screen-only")) {
        HTML.element("button", .id("review-button"), Attribute("type", "submit")) {
          FormWords.review[language]
        }
        HTML.element("button", .class("plain"), .id("restart"), Attribute("type", "button")) {
          FormWords.restart[language]
        }
        HTML.element("p", .id("draft-status"), .class("note")) {}
      }
    }
  }

  /// How far along the form is, with a link to each part of it.
  private var progress: HTML {
    .element("nav", .class("progress screen-only"), Attribute("aria-label", FormWords.parts[language])) {
      HTML.element("p", .class("count")) {
        HTML.element("span", .id("progress-text")) { FormWords.progress(0, slots.count)[language] }
        HTML.element(
          "progress", .id("progress-bar"), Attribute("max", slots.count), Attribute("value", 0),
          Attribute("aria-labelledby", "progress-text")
        ) {}
      }
      HTML.element("ul") {
        HTML.element("li") { HTML.element("a", .href(to: "case")) { FormWords.caseHeading[language] } }
        parts.map { part in
          HTML.element("li") {
            HTML.element("a", .href(to: part.id)) { part.title }
            HTML.element("span", .class("note"), Attribute("data-count-of", part.id)) {}
          }
        }
        HTML.element("li") { HTML.element("a", .href(to: "sources")) { FormWords.sourcesHeading[language] } }
      }
    }
  }

  private struct Part {
    var id: String
    var title: HTML
    var summary: HTML
    var slots: [Int]
  }

  /// The situation of the whole case, then every layer; only those with questions.
  private var parts: [Part] {
    let layers: [Int?] = [nil] + rubric.layers.indices.map { $0 }
    return layers.compactMap { index in
      let slots = slots.filter { program.inputs[$0].layer == index }
      guard !slots.isEmpty else { return nil }
      guard let index else {
        return Part(
          id: "situation", title: .text(FormWords.situation[language]),
          summary: .text(FormWords.situationSummary[language]), slots: slots)
      }
      let layer = rubric.layers[index]
      return Part(
        id: "layer-\(layer.id.value.rawValue)", title: .text(layer.title, language),
        summary: .text(layer.summary, language), slots: slots)
    }
  }

  private var sections: HTML {
    .all(
      parts.map { part in
        .element("section", .id(part.id), .class("part"), Attribute("aria-labelledby", "\(part.id)-title")) {
          HTML.element("h2", .id("\(part.id)-title")) { part.title }
          HTML.element("p") { part.summary }
          part.slots.map { FormQuestion(program.inputs[$0], language).html }
        }
      })
  }
}
