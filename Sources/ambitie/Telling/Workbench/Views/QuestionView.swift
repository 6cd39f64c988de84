import AmbitionModel
import Scoring

/// One question that is open: what can be answered, what was answered, why, and by whom.
struct QuestionView {
  let state: WorkbenchState
  let item: OpenCase
  let slot: Int
  private var language: Language { state.language }
  private var input: Input { item.program.inputs[slot] }
  private var identifier: String { "q-\(input.name)" }
  private var name: Attribute { Attribute("data-name", input.name) }
  private var answer: Answer? { item.study.answer(named: input.name) }
  private var rating: Rating? { item.rating(slot, by: state.assessor) }

  var html: HTML {
    // Enter goes to the next question, as in every form with one button to send it.
    .element("form", .class("question"), .act("next"), Attribute("autocomplete", "off"), .flag("novalidate"))
    {
      HTML.element("fieldset", Attribute("aria-describedby", "\(identifier)-why")) {
        HTML.element("legend") {
          HTML.element("h3", .id(identifier), Attribute("tabindex", "-1")) { HTML.text(input.text, language) }
        }
        HTML.element("div", .class("why"), .id("\(identifier)-why")) {
          input.guide(language).map { line in HTML.element("p") { line } }
        }
        if let origin = answer?.origin { fromElsewhere(origin) } else { answers }
      }
      steps
      evidence
    }
      + .element(
        "form", .id("\(identifier)-cite"), .act("cite"), name, Attribute("autocomplete", "off"),
        .flag("novalidate"), .flag("hidden")
      ) {}
      + OthersView(state: state, item: item, slot: slot).html
  }

  /// A fact that follows from another case is not answered here.
  private func fromElsewhere(_ origin: FactOrigin) -> HTML {
    .element("p", .class("notice")) {
      QuestionWords.fromElsewhere(origin.caseStudy.value.rawValue)[language]
    }
  }

  private var answers: HTML {
    .element("div", .class("options")) {
      options
      option("unknown", EntryWords.unknown.text, EntryWords.unknownMeaning.text, isPlain: true)
      option(
        "not_applicable", EntryWords.notApplicable.text, EntryWords.notApplicableMeaning.text, isPlain: true)
    }
      + reason
  }

  /// The value of the button that is chosen; `nil` where nothing was answered.
  private var chosen: String? {
    if state.waitsForReason == input.name { return "not_applicable" }
    guard let rating, !rating.saysNothing else { return nil }
    switch rating.value.value {
    case .option(let text), .text(let text):
      if case .options = input.domain { return text }
      return "value"
    case .boolean(let truth): return "\(truth)"
    case .number: return "value"
    case .unknown: return "unknown"
    case .notApplicable: return "not_applicable"
    }
  }

  private var options: HTML {
    switch input.domain {
    case .options(let options):
      .all(
        options.map { choice in
          option(
            choice.id.value.rawValue, choice.label, choice.label == choice.text ? nil : choice.text,
            isPlain: false)
        })
    case .boolean:
      option("true", Words.yes.capitalised.text, nil, isPlain: false)
        + option("false", Words.no.capitalised.text, nil, isPlain: false)
    case .number, .text: field
    }
  }

  private func option(
    _ value: String, _ label: LocalizedText, _ text: LocalizedText?, isPlain: Bool
  ) -> HTML {
    .element("label", isPlain ? .class("option plain") : .class("option")) {
      HTML.element(
        "input", .id("\(identifier)-is-\(value)"), Attribute("type", "radio"), Attribute("name", identifier),
        Attribute("value", value), .act("answer"), name, .flag("checked").when(chosen == value))
      HTML.element("span") {
        HTML.element("b") { HTML.text(label, language) }
        if let text {
          " "
          HTML.text(text, language)
        }
      }
    }
  }

  /// A field for a number or a text.
  private var field: HTML {
    let id = "\(identifier)-value"
    let refused = state.refused[id]
    let value = refused?.typed ?? rating?.value.value.typed(language) ?? ""
    return .element("div", .class("typed")) {
      if let refused { HTML.element("p", .class("error"), .id("\(id)-error")) { refused.why[language] } }
      HTML.element(
        "input", .id(id), Attribute("type", "text"), .act("type"), name, Attribute("value", value),
        Attribute("aria-label", "\(input.label[language])\(range)"),
        Attribute("inputmode", "decimal").when(isNumber),
        Attribute("aria-invalid", "true").when(refused != nil),
        Attribute("aria-describedby", "\(id)-error").when(refused != nil))
      if !range.isEmpty { HTML.element("span", .class("note")) { range } }
    }
  }

  private var isNumber: Bool { if case .number = input.domain { true } else { false } }

  /// ", from 0 up to 100"
  private var range: String {
    guard case .number(let minimum, let maximum) = input.domain else { return "" }
    let numbers = NumberStyle(language: language)
    return EntryWords.bounds(minimum.map(numbers.text), maximum.map(numbers.text))[language]
  }

  /// Why the question does not apply; only where that is chosen.
  private var reason: HTML {
    guard chosen == "not_applicable" else { return .none }
    return .element("div", .class("reason")) {
      BenchElements(state: state).field(
        "\(identifier)-reason", EntryWords.reason, value: rating?.reason?[language] ?? "", lines: 2,
        .act("reason"), name)
    }
  }

  private var steps: HTML {
    .element("div", .class("question-steps screen-only")) {
      HTML.element("button", Attribute("type", "submit"), .id("next")) { QuestionWords.next[language] }
      HTML.element("button", .button, .class("plain"), .id("back"), .act("back")) {
        QuestionWords.back[language]
      }
      if let rating, !rating.saysNothing, answer?.origin == nil {
        HTML.element("button", .button, .class("clear"), .act("clear"), name) { EntryWords.clear[language] }
      }
    }
  }

  private var evidence: HTML {
    guard answer?.origin == nil else { return .none }
    return .element("details", .class("evidence"), .id("\(identifier)-evidence")) {
      HTML.element("summary") {
        EntryWords.evidence[language]
        HTML.element("span", .class("note")) { told }
      }
      BenchElements(state: state).field(
        "\(identifier)-rationale", EntryWords.rationale, value: rating?.rationale?[language] ?? "", lines: 2,
        .act("about"), name, Attribute("data-field", "rationale"))
      sources
      confidence
      history
    }
  }

  /// How much was said already, beside the title of what is folded away.
  private var told: String {
    var parts: [String] = []
    if rating?.rationale != nil { parts.append(QuestionWords.hasRationale[language]) }
    if let count = rating?.sources.count, count > 0 { parts.append(QuestionWords.sources(count)[language]) }
    if let level = rating?.confidence { parts.append(level.wording[language]) }
    return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
  }

  private var sources: HTML {
    let used = Set((rating?.sources ?? []).map { $0.value })
    return .element("fieldset", .class("sources-of")) {
      HTML.element("legend") { EntryWords.sources[language] }
      item.study.sources.map { source in
        HTML.element("label", .class("inline")) {
          HTML.element(
            "input", .id("\(identifier)-source-\(source.id.value)"), Attribute("type", "checkbox"),
            .act("about"), name, Attribute("data-field", "source"),
            Attribute("data-source", source.id.value.rawValue),
            .flag("checked").when(used.contains(source.id.value)))
          HTML.element("span") { HTML.text(source.title, language) }
        }
      }
      newSource
    }
  }

  /// The fields of a publication that is not in the list yet; they belong to a form of their own.
  private var newSource: HTML {
    let id = "\(identifier)-cite"
    let own = Attribute("form", id)
    let isRefused = state.refused["\(id)-title"] != nil || state.refused["\(id)-url"] != nil
    // Each source begins with empty fields.
    let count = item.study.sources.count
    return .element("details", .class("cite"), .id("\(id)-\(count)"), .flag("open").when(isRefused)) {
      HTML.element("summary") {
        (count == 0 ? QuestionWords.firstSource : QuestionWords.otherSource)[language]
      }
      BenchElements(state: state).field(
        "\(id)-title", EntryWords.sourceTitle, value: "", Attribute("name", "title"), own)
      BenchElements(state: state).field(
        "\(id)-url", EntryWords.sourceAddress, value: "", Attribute("name", "url"), own)
      HTML.element("button", .class("plain"), Attribute("type", "submit"), own) {
        QuestionWords.cite[language]
      }
      HTML.element("p", .class("note")) { QuestionWords.citeNote[language] }
    }
  }

  private var confidence: HTML {
    .element("fieldset", .class("confidence")) {
      HTML.element("legend") { EntryWords.confidence[language] }
      if let refused = state.refused["\(identifier)-confidence"] {
        HTML.element("p", .class("error"), .id("\(identifier)-confidence")) { refused.why[language] }
      }
      ([nil] + Answer.Confidence.allCases.reversed().map { Optional($0) }).map { level in
        HTML.element("label", .class("inline")) {
          HTML.element(
            "input", .id("\(identifier)-confidence-\(level?.rawValue ?? "none")"), Attribute("type", "radio"),
            Attribute("name", "\(identifier)-confidence"), Attribute("value", level?.rawValue ?? ""),
            .act("about"), name, Attribute("data-field", "confidence"),
            .flag("checked").when(rating?.confidence == level))
          (level?.wording ?? EntryWords.certaintyNotSaid)[language]
        }
      }
    }
  }

  /// Earlier answers, the latest first.
  private var history: HTML {
    guard let answer, !answer.history.isEmpty else { return .none }
    let words = AnswerWords(state: state, item: item)
    let numbers = NumberStyle(language: language)
    return .element("div") {
      HTML.element("h4") { QuestionWords.history[language] }
      HTML.element("ul") {
        answer.history.reversed().map { past in
          let until = past.until.map { " (\(QuestionWords.until[language]) \(numbers.text($0)))" } ?? ""
          let why = past.rationale.map { ". " + $0[language] } ?? ""
          return HTML.element("li") { words.text(of: past, slot) + until + why }
        }
      }
    }
  }
}

extension Wording {
  /// The words with their first letter in capitals.
  fileprivate var capitalised: Wording { Wording(nl: dutch.capitalised, en: english.capitalised) }
}

enum QuestionWords {
  static let next = Wording(nl: "Volgende", en: "Next")
  static let back = Wording(nl: "Vorige", en: "Back")
  static let firstSource = Wording(nl: "Voeg een bron toe", en: "Add a source")
  static let otherSource = Wording(nl: "Andere bron toevoegen", en: "Add another source")
  static let cite = Wording(nl: "Zet de bron erbij", en: "Add it")
  static let citeNote = Wording(
    nl: "Van wie de bron is en van wanneer, zegt u bij ‘De casus’.",
    en: "By whom the source is and of when, you say at ‘The case’.")
  static let hasRationale = Wording(nl: "met toelichting", en: "with rationale")
  static let history = Wording(nl: "Eerdere antwoorden", en: "Earlier answers")
  static let until = Wording(nl: "tot", en: "until")

  static func sources(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "1 bron" : "\(count) bronnen", en: count == 1 ? "1 source" : "\(count) sources")
  }

  static func fromElsewhere(_ name: String) -> Wording {
    Wording(
      nl: "Dit antwoord komt uit een andere casus: \(quoted(name)). Verander het daar.",
      en: "This answer comes from another case: \(quoted(name)). Change it there.")
  }
}
