import AmbitionModel
import FEEL
import Scoring

/// One question of the form: what can be answered, that nobody knows, that it does not apply, and why.
struct FormQuestion {
  private let input: Input
  private let language: Language
  private var identifier: String { "q-\(input.name)" }

  init(_ input: Input, _ language: Language) {
    self.input = input
    self.language = language
  }

  var html: HTML {
    .element(
      "fieldset",
      [.class("question"), .id(identifier), Attribute("data-question", input.name), part, kind] + bounds,
      HTML.element("legend") { HTML.element("h3") { HTML.text(input.text, language) } }
        + why
        + .element("div", .class("options")) {
          options
          option(
            value: "unknown", label: .text(FormWords.unknown[language]),
            text: .text(FormWords.unknownMeaning[language]), isPlain: true)
          option(
            value: "not_applicable", label: .text(FormWords.notApplicable[language]),
            text: .text(FormWords.notApplicableMeaning[language]), isPlain: true)
        }
        + reason
        + .element("button", .class("plain clear screen-only"), Attribute("type", "button"), .flag("hidden"))
      {
        FormWords.clear[language]
        HTML.element("span", .class("visually-hidden")) { ": \(input.label[language])" }
      }
        + evidence)
  }

  private var why: HTML {
    .all(input.guide(language).map { line in HTML.element("p", .class("why")) { line } })
  }

  /// Where a case file has the answer.
  private var part: Attribute {
    switch input.question {
    case .criterion: Attribute("data-part", "answers")
    case .fact: Attribute("data-part", "context")
    }
  }

  private var kind: Attribute {
    switch input.domain {
    case .options: Attribute("data-kind", "option")
    case .boolean: Attribute("data-kind", "boolean")
    case .number: Attribute("data-kind", "number")
    case .text: Attribute("data-kind", "text")
    }
  }

  private var bounds: [Attribute] {
    guard case .number(let minimum, let maximum) = input.domain else { return [] }
    return [
      minimum.map { Attribute("data-minimum", FeelValue.number($0).text) },
      maximum.map { Attribute("data-maximum", FeelValue.number($0).text) },
    ].compactMap { $0 }
  }

  private var options: HTML {
    switch input.domain {
    case .options(let options):
      .all(
        options.map { choice in
          let isSame = choice.label == choice.text
          return option(
            value: "option:\(choice.id.value.rawValue)", label: .text(choice.label, language),
            text: isSame ? .none : .text(choice.text, language), isPlain: false)
        })
    case .boolean:
      option(value: "true", label: .text(Words.yes[language].capitalised), text: .none, isPlain: false)
        + option(value: "false", label: .text(Words.no[language].capitalised), text: .none, isPlain: false)
    case .number, .text: field
    }
  }

  private func option(value: String, label: HTML, text: HTML, isPlain: Bool) -> HTML {
    .element("label", isPlain ? .class("option plain") : .class("option")) {
      HTML.element(
        "input", Attribute("type", "radio"), Attribute("name", identifier), Attribute("value", value))
      HTML.element("span") {
        HTML.element("b") { label }
        if text != .none {
          " "
          text
        }
      }
    }
  }

  /// A field for a number or text, and the choice that says that it holds the answer.
  private var field: HTML {
    .element("div", .class("field")) {
      HTML.element("label", .class("option")) {
        HTML.element(
          "input", Attribute("type", "radio"), Attribute("name", identifier), Attribute("value", "value"))
        HTML.element("span") { HTML.element("b") { FormWords.namely[language] } }
      }
      HTML.element(
        "input",
        [
          .id("\(identifier)-value"), Attribute("type", "text"),
          Attribute("aria-label", "\(input.label[language])\(range)"),
        ] + (isNumber ? [Attribute("inputmode", "decimal")] : []), .none)
      if !range.isEmpty { HTML.element("span", .class("note")) { range } }
    }
  }

  private var isNumber: Bool { if case .number = input.domain { true } else { false } }

  /// ", from 0 up to 100"
  private var range: String {
    guard case .number(let minimum, let maximum) = input.domain else { return "" }
    let numbers = NumberStyle(language: language)
    return FormWords.bounds(minimum.map(numbers.text), maximum.map(numbers.text))[language]
  }

  private var reason: HTML {
    .element("div", .class("reason"), .flag("hidden")) {
      HTML.element("label", Attribute("for", "\(identifier)-reason")) { FormWords.reason[language] }
      HTML.element("textarea", .id("\(identifier)-reason"), Attribute("rows", 2)) {}
    }
  }

  private var evidence: HTML {
    .element("details", .class("evidence")) {
      HTML.element("summary") {
        FormWords.evidence[language]
        HTML.element("span", .class("visually-hidden")) { ": \(input.label[language])" }
      }
      HTML.element("label", Attribute("for", "\(identifier)-rationale")) { FormWords.rationale[language] }
      HTML.element("textarea", .id("\(identifier)-rationale"), Attribute("rows", 2)) {}
      HTML.element("fieldset", .class("sources-of")) {
        HTML.element("legend") { FormWords.sources[language] }
        HTML.element("div", .class("source-choices")) {
          HTML.element("p", .class("note screen-only")) { FormWords.noSources[language] }
        }
      }
      HTML.element("fieldset", .class("confidence")) {
        HTML.element("legend") { FormWords.confidence[language] }
        ([nil] + Answer.Confidence.allCases.reversed().map { Optional($0) }).map { confidence in
          HTML.element("label", .class("inline")) {
            HTML.element(
              "input", Attribute("type", "radio"), Attribute("name", "\(identifier)-confidence"),
              Attribute("value", confidence?.rawValue ?? ""), .flag("checked").when(confidence == nil))
            (confidence?.wording ?? FormWords.certaintyNotSaid)[language]
          }
        }
      }
    }
  }
}

extension String {
  /// The text with its first letter in capitals.
  package var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
