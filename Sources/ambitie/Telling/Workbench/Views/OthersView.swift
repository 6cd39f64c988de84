import AmbitionModel
import Scoring

/// What several assessors answered to a question, and what they agree on.
struct OthersView {
  let state: WorkbenchState
  let item: OpenCase
  let slot: Int
  private var language: Language { state.language }
  private var input: Input { item.program.inputs[slot] }
  private var identifier: String { "q-\(input.name)" }

  var html: HTML {
    guard let answer = item.study.answer(named: input.name), !answer.ratings.isEmpty else { return .none }
    return .element("section", .class("others"), Attribute("aria-labelledby", "\(identifier)-others")) {
      HTML.element("h4", .id("\(identifier)-others")) { OthersWords.title[language] }
      HTML.element("ul") { answer.ratings.map(voice) }
      if let consensus = answer.consensus { agreed(consensus) }
      if answer.isDisputed || answer.consensus != nil { form(answer) }
    }
  }

  private var words: AnswerWords { AnswerWords(state: state, item: item) }

  private func voice(_ rating: Rating) -> HTML {
    let name = item.study.assessors.first { $0.id.value == rating.assessor?.value }?.name
    let why = (rating.rationale ?? rating.reason).map { ". " + $0[language] } ?? ""
    return .element("li") {
      HTML.element("b") { name ?? Words.nobody[language] }
      ": \(words.text(of: rating, slot))\(why)"
    }
  }

  private func agreed(_ consensus: Rating) -> HTML {
    .element("p") {
      HTML.element("b") { OthersWords.agreed[language] }
      ": \(words.text(of: consensus, slot))"
      if let why = consensus.rationale { ". \(why[language])" }
      if let by = consensus.by { " (\(by[language]))" }
    }
  }

  private func form(_ answer: Answer) -> HTML {
    let elements = BenchElements(state: state)
    let names = item.study.assessors.filter { assessor in
      answer.ratings.contains { $0.assessor?.value == assessor.id.value }
    }.map { $0.name }
    return .element("details", .id("\(identifier)-agree"), .flag("open").when(answer.isDisputed)) {
      HTML.element("summary") { OthersWords.agree[language] }
      HTML.element(
        "form", .act("agree"), Attribute("data-name", input.name), Attribute("autocomplete", "off"),
        .flag("novalidate")
      ) {
        HTML.element("div", .class("entry")) {
          HTML.element("label", Attribute("for", "\(identifier)-agreed")) { OthersWords.on[language] }
          HTML.element("select", .id("\(identifier)-agreed"), Attribute("name", "answer")) {
            choices(answer)
          }
        }
        elements.field(
          "\(identifier)-by", OthersWords.by,
          value: answer.consensus?.by?[language] ?? Listing.all(names)[language],
          Attribute("name", "by"))
        elements.field(
          "\(identifier)-why", OthersWords.why, value: answer.consensus?.rationale?[language] ?? "",
          Attribute("name", "why"))
        HTML.element("button", Attribute("type", "submit")) { OthersWords.record[language] }
      }
    }
  }

  private func choices(_ answer: Answer) -> [HTML] {
    let options: [(String, String)] =
      switch input.domain {
      case .options(let options): options.map { ($0.id.value.rawValue, $0.label[language]) }
      case .boolean: [("true", Words.yes[language]), ("false", Words.no[language])]
      case .number, .text: []
      }
    let all =
      options + [
        ("unknown", EntryWords.unknown[language]), ("not_applicable", EntryWords.notApplicable[language]),
      ]
    return all.map { value, label in
      .element(
        "option", Attribute("value", value),
        .flag("selected").when(answer.consensus?.value.value == input.value(called: value))
      ) { label }
    }
  }
}

enum OthersWords {
  static let title = Wording(nl: "Wat iedereen antwoordde", en: "What everybody answered")
  static let agreed = Wording(nl: "Samen eens", en: "Agreed")
  static let agree = Wording(nl: "Eens geworden? Leg het vast", en: "Came to agree? Record it")
  static let on = Wording(nl: "Waarover zijn jullie het eens?", en: "What do you agree on?")
  static let by = Wording(nl: "Wie zijn het eens?", en: "Who agree?")
  static let why = Wording(nl: "Waarom?", en: "Why?")
  static let record = Wording(nl: "Vastleggen", en: "Record")
}
