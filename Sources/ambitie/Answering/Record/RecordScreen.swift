import AmbitionModel
import Scoring
import Telling

/// The screen of a session: the question with its numbered options, or what it asks about the answer.
///
/// Texts of files are shown on lines of their own making, without anything that a terminal obeys.
struct RecordScreen {
  private let session: RecordSession
  private let language: Language
  private let writer: TextWriter
  private var style: Style { writer.style }

  init(_ session: RecordSession, _ language: Language, width: Int, _ style: Style) {
    self.session = session
    self.language = language
    writer = TextWriter(width: width, style: style)
  }

  /// The text before what the user types.
  var prompt: String {
    switch session.stage {
    case .answer: session.slot.map(question) ?? end
    case .reason: word(nl: "Waarom niet van toepassing? ", en: "Why does it not apply? ")
    case .rationale where isAgreeing:
      word(nl: "Waarom zijn zij het hierover eens? ", en: "Why do they agree on this? ")
    case .rationale: word(nl: "Toelichting (Enter slaat over): ", en: "Why this answer (Enter skips): ")
    case .source:
      word(nl: "Bron, titel of webadres (Enter slaat over): ", en: "Source, title or address (Enter skips): ")
    case .confidence:
      word(
        nl: "Hoe zeker? 1 niet zeker, 2 redelijk zeker, 3 zeker, w werkhypothese (Enter slaat over): ",
        en: "How sure? 1 not certain, 2 fairly certain, 3 certain, w working assumption (Enter skips): ")
    }
  }

  private var isAgreeing: Bool {
    if case .agreeing = session.purpose { true } else { false }
  }

  private func question(_ slot: Int) -> String {
    let input = session.program.inputs[slot]
    let layer = input.layer.map { session.program.rubric.layers[$0].title[language] }
    let part = layer ?? word(nl: "Context", en: "Context")
    let (number, total) = (session.position + 1, session.order.count)
    let place = word(
      nl: "\(part) · vraag \(number) van \(total) · \(session.answeredCount) beantwoord",
      en: "\(part) · question \(number) of \(total) · \(session.answeredCount) answered")
    var text = "\n" + lines(place).map { style.faint($0) + "\n" }.joined()
    text += lines(input.text[language]).map { style.strong($0) + "\n" }.joined()
    text += input.guide(language).flatMap { lines($0) }.map { style.faint($0) + "\n" }.joined()
    text += "\n"
    let given = session.rating(of: slot)
    for (index, choice) in choices(input.domain).enumerated() {
      text += row(
        "\(index + 1)", choice.text, isChosen: given.map { choice.value == $0.value.value } ?? false)
    }
    let isOpenKind = choices(input.domain).isEmpty
    if isOpenKind { text += writer.wrapped(kind(input.domain), indent: 2) }
    text += row(
      "?", word(nl: "weet ik niet", en: "I do not know"),
      isChosen: given.map { $0.value.value == .unknown && session.isAnswered(slot) } ?? false)
    text += row(
      "-", word(nl: "niet van toepassing", en: "not applicable"),
      isChosen: given?.value.value == .notApplicable)
    if isOpenKind, let given, let shown = shownValue(given.value.value) {
      text += writer.wrapped(word(nl: "Nu: \(shown)", en: "Now: \(shown)"), indent: 2, hanging: 2)
    }
    text += voices(slot)
    if let rationale = given?.rationale ?? given?.reason {
      text += writer.wrapped("“\(rationale[language])”", indent: 4)
    }
    return text + "> "
  }

  /// The answer of each assessor, where they are to agree.
  private func voices(_ slot: Int) -> String {
    guard isAgreeing, let answer = session.answer(of: slot) else { return "" }
    let speaker = Speaker(session.program, language)
    return answer.ratings.map { rating in
      let name = session.caseStudy.assessors.first { $0.id.value == rating.assessor?.value }?.name
      let value = (try? session.program.value(of: rating.value, forSlot: slot)) ?? .unknown
      let why = (rating.rationale ?? rating.reason).map { ". " + $0[language] } ?? ""
      return writer.wrapped(
        "\(name ?? Words.nobody[language]): \(speaker.text(value, ofSlot: slot))\(why)",
        indent: 4, hanging: 2)
    }.joined()
  }

  private func row(_ key: String, _ text: String, isChosen: Bool) -> String {
    writer.wrapped(
      "\(isChosen ? "●" : " ")\u{A0}\(key.count < 2 ? "\u{A0}" : "")\(key)\u{A0} \(text)", hanging: 6)
  }

  private func choices(_ domain: Input.Domain) -> [(value: Answer.Value, text: String)] {
    switch domain {
    case .options(let options):
      options.map { option in
        let (label, text) = (option.label[language], option.text[language])
        return (.option(option.id.value.rawValue), label == text ? text : "\(label): \(text)")
      }
    case .boolean: [(.boolean(true), Words.yes[language]), (.boolean(false), Words.no[language])]
    case .number, .text: []
    }
  }

  private func kind(_ domain: Input.Domain) -> String {
    switch domain {
    case .number(let minimum, let maximum):
      word(nl: "een getal", en: "a number")
        + (minimum?.decimalText.map { word(nl: " vanaf \($0)", en: " from \($0)") } ?? "")
        + (maximum?.decimalText.map { word(nl: " tot en met \($0)", en: " up to \($0)") } ?? "")
    default: word(nl: "een tekst", en: "a text")
    }
  }

  private func shownValue(_ value: Answer.Value) -> String? {
    switch value {
    case .option(let text), .text(let text): text
    case .number(let number): NumberStyle(language: language).text(number)
    default: nil
    }
  }

  private var end: String {
    let open = session.order.count - session.answeredCount
    let text =
      open == 0
      ? word(nl: "Alle vragen zijn beantwoord.", en: "Every question is answered.")
      : word(
        nl: "Dit waren de vragen; \(open) staan nog open. 'open' gaat naar de eerste daarvan.",
        en: "These were the questions; \(open) are still open. 'open' goes to the first of them.")
    let ways = word(nl: "'stop' sluit af, 'terug' gaat terug.", en: "'quit' ends, 'back' goes back.")
    return "\n" + writer.wrapped("\(text) \(ways)") + "> "
  }

  /// Every question with whether it was answered.
  var list: String {
    session.order.enumerated().map { index, slot in
      let input = session.program.inputs[slot]
      let mark = session.isAnswered(slot) ? "✓" : "·"
      return writer.wrapped("\(mark) \(index + 1) \(input.name): \(input.label[language])", hanging: 4)
    }.joined()
  }

  var help: String {
    let rows = [
      (
        "1, 2, …",
        word(
          nl: "kies dat antwoord; een id of label mag ook",
          en: "choose that answer; an id or label will do too")
      ),
      ("?", word(nl: "weet ik niet", en: "I do not know")),
      (
        "-",
        word(
          nl: "niet van toepassing, met de reden erachter", en: "not applicable, followed by the reason")
      ),
      (
        "Enter",
        word(nl: "naar de volgende vraag, zonder antwoord", en: "to the next question, without an answer")
      ),
      (word(nl: "terug", en: "back"), word(nl: "naar de vorige vraag", en: "to the question before")),
      (
        word(nl: "ga NAAM", en: "go NAME"),
        word(nl: "naar een vraag of laag, ook met een nummer", en: "to a question or layer, or by number")
      ),
      (
        "open",
        word(nl: "naar de eerste vraag zonder antwoord", en: "to the first question without an answer")
      ),
      (
        word(nl: "want TEKST", en: "because TEXT"),
        word(nl: "toelichting bij het laatste antwoord", en: "why the last answer was given")
      ),
      (
        word(nl: "bron TEKST", en: "source TEXT"),
        word(nl: "bron bij het laatste antwoord", en: "a source for the last answer")
      ),
      (
        word(nl: "zeker 1|2|3", en: "sure 1|2|3"),
        word(nl: "hoe zeker het laatste antwoord is", en: "how sure the last answer is")
      ),
      (word(nl: "lijst", en: "list"), word(nl: "alle vragen", en: "every question")),
      (
        word(nl: "stop", en: "quit"),
        word(nl: "sluit af; alles is al bewaard", en: "end; everything has been saved")
      ),
    ]
    return writer.text([.pairs(rows.map { Block.Pair($0.0, $0.1) })])
  }

  private func lines(_ text: String) -> [String] {
    TextWidth.lines(of: oneLine(text), width: writer.width)
  }

  private func word(nl dutch: String, en english: String) -> String {
    Wording(nl: dutch, en: english)[language]
  }
}
