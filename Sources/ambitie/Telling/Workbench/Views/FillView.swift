import AmbitionModel
import Scoring

/// Filling in: the parts of the list, and one part with one question open.
struct FillView {
  let state: WorkbenchState
  let item: OpenCase
  private var language: Language { state.language }
  private var elements: BenchElements { BenchElements(state: state) }

  var regions: (content: HTML, inner: [BenchRegion]) {
    let parts = BenchRegion(id: "fill-parts", content: self.parts)
    let list = BenchRegion(id: "fill-list", content: self.list)
    let content =
      // The bar has the name of the case already.
      .element("h1", .id("view-title"), .class("visually-hidden"), Attribute("tabindex", "-1")) {
        "\(item.study.title[language]): \(BarWords.name(of: .fill)[language].lowercasedFirst)"
      } + draft + .region(parts) + .region(list) + settings
    return (content, [parts, list])
  }

  /// What this browser kept of the case in an earlier session.
  private var draft: HTML {
    guard let draft = item.draft else { return .none }
    let day = draft.content.kept.map { NumberStyle(language: language).text($0) } ?? ""
    let isSaved = draft.content.isSaved
    return .element("div", .class("notice")) {
      HTML.element("p") {
        (isSaved ? FillWords.saved(day, draft.content.file.path) : FillWords.draft(day))[language]
      }
      HTML.element("div", .class("row-actions")) {
        elements.button(
          isSaved ? FillWords.takeSaved : FillWords.takeDraft, .act("draft"), Attribute("data-key", draft.key)
        )
        elements.button(
          isSaved ? FillWords.keepFile : FillWords.dropDraft, .class("plain"), .act("drop"),
          Attribute("data-key", draft.key))
      }
    }
  }

  /// Who answers, and which list.
  private var settings: HTML {
    .element("div", .class("fill-settings")) {
      HTML.element("label", Attribute("for", "assessor")) { FillWords.assessor[language] }
      HTML.element(
        "input", .id("assessor"), .act("assessor"), Attribute("type", "text"),
        Attribute("value", state.assessor), Attribute("list", "assessors"),
        Attribute("aria-describedby", "assessor-note"))
      HTML.element("datalist", .id("assessors")) {
        item.study.assessors.map { HTML.element("option", Attribute("value", $0.name)) {} }
      }
      listChoice
      HTML.element("p", .class("note"), .id("assessor-note")) { EntryWords.assessorHint[language] }
    }
  }

  private var listChoice: HTML {
    let (core, all) = (item.program.slots(of: .core).count, item.program.inputs.count)
    guard core > 0 else { return .none }
    return .element("label", .class("visually-hidden"), Attribute("for", "asked")) {
      FillWords.list[language]
    }
      + .element("select", .id("asked"), .act("asked")) {
        HTML.element(
          "option", Attribute("value", "core"), .flag("selected").when(item.asksCore)
        ) { FillWords.core(core)[language] }
        HTML.element(
          "option", Attribute("value", "all"), .flag("selected").when(!item.asksCore)
        ) { FillWords.all(all)[language] }
      }
  }

  private var parts: HTML {
    let count = FillCount(item, by: state.assessor)
    return .element("nav", .class("fill-parts"), Attribute("aria-label", EntryWords.parts[language])) {
      HTML.element("p", .class("count")) {
        HTML.element("span", .id("progress-text")) {
          count.wording[language]
        }
        HTML.element(
          "progress", Attribute("max", max(1, count.all)), Attribute("value", count.answered),
          Attribute("aria-labelledby", "progress-text")
        ) {}
      }
      HTML.element("ul") { item.parts.map(part) }
    }
  }

  private func part(_ part: FillPlace.Part) -> HTML {
    let slots = item.slots(in: part)
    let answered = slots.count { item.isAnswered($0, by: state.assessor) }
    return .element("li") {
      HTML.element(
        "button", .button, .class("tab"), .id("part-\(item.name(of: part))"), .act("part"),
        Attribute("data-part", item.name(of: part)),
        Attribute("aria-current", "true").when(part == item.place.part)
      ) {
        HTML.text(item.title(of: part), language)
        if part == .about, !item.study.unfilled.isEmpty {
          HTML.element("span", .class("tally")) { " \(FillWords.empty(item.study.unfilled.count)[language])" }
        }
        if !slots.isEmpty {
          HTML.element("span", .class("tally")) {
            answered == slots.count ? " ✓" : " \(answered)/\(slots.count)"
          }
        }
      }
    }
  }

  private var list: HTML {
    if item.place.part == .about { return AboutView(state: state, item: item).html }
    if item.place.part == .end { return EndView(state: state, item: item).html }
    let part = item.place.part
    let summary = item.summary(of: part)
    return .element("section", Attribute("aria-labelledby", "part-title")) {
      HTML.element("h2", .id("part-title"), Attribute("tabindex", "-1")) {
        HTML.text(item.title(of: part), language)
      }
      HTML.element("p") { HTML.text(summary, language) }
      HTML.element("ol", .class("questions")) { item.slots(in: part).map(row) }
    }
  }

  private func row(_ slot: Int) -> HTML {
    let input = item.program.inputs[slot]
    if slot == item.place.slot {
      return .element("li", .class("open")) { QuestionView(state: state, item: item, slot: slot).html }
    }
    let isAnswered = item.isAnswered(slot, by: state.assessor)
    return .element("li") {
      HTML.element(
        "button", .button, isAnswered ? .class("row answered") : .class("row"), .id("q-\(input.name)"),
        .act("ask"), Attribute("data-name", input.name)
      ) {
        HTML.element("span", .class("mark"), Attribute("aria-hidden", "true")) { isAnswered ? "✓" : "○" }
        HTML.element("span", .class("label")) { HTML.text(input.label, language) }
        HTML.element("span", .class("given")) { AnswerWords(state: state, item: item).text(slot) }
      }
    }
  }
}

/// How far along a list of questions is: the one count that the page tells, and of which list.
struct FillCount {
  /// Those that somebody dealt with; not knowing is an answer.
  let answered: Int
  let all: Int
  private let unknown: Int
  private let isCore: Bool

  init(_ item: OpenCase, by assessor: String) {
    let dealtWith = item.slots.filter { item.isAnswered($0, by: assessor) }
    answered = dealtWith.count
    all = item.slots.count
    unknown = dealtWith.count {
      item.study.answer(named: item.program.inputs[$0].name)?.value.value == .unknown
    }
    isCore = item.asksCore
  }

  /// "Short scan: 13 of 13 questions filled in, of which 2 with ‘I do not know’"
  var wording: Wording {
    let notKnown =
      unknown == 0
      ? Wording(nl: "", en: "")
      : Wording(
        nl: ", waarvan \(unknown) met ‘Weet ik niet’", en: ", of which \(unknown) with ‘I do not know’")
    let list = isCore ? FillWords.shortScan(answered, of: all) : FillWords.wholeList(answered, of: all)
    return Wording(nl: list.dutch + notKnown.dutch, en: list.english + notKnown.english)
  }
}

/// What was answered to a question, in a few words.
struct AnswerWords {
  let state: WorkbenchState
  let item: OpenCase
  private var language: Language { state.language }

  func text(_ slot: Int) -> String {
    let input = item.program.inputs[slot]
    guard let answer = item.study.answer(named: input.name) else { return FillWords.open[language] }
    if answer.isDisputed { return FillWords.disputed[language] }
    if let rating = item.rating(slot, by: state.assessor) { return text(of: rating, slot) }
    if !state.assessor.isEmpty { return FillWords.open[language] }
    return text(of: Rating(value: answer.value), slot)
  }

  /// One answer in words.
  func text(of rating: Rating, _ slot: Int) -> String {
    if rating.value.value == .unknown {
      return (rating.saysNothing ? FillWords.open : EntryWords.unknown)[language]
    }
    let value = rating.value
    switch value.value {
    case .text(let text), .option(let text):
      guard case .options(let options) = item.program.inputs[slot].domain else {
        return printable(text, limit: 80)
      }
      return options.first { $0.id.value.rawValue == text }?.label[language] ?? printable(text, limit: 80)
    default:
      guard let known = try? item.program.value(of: value, forSlot: slot) else { return "" }
      return Speaker(item.program, language).text(known, ofSlot: slot)
    }
  }
}

extension OpenCase {
  var asksCore: Bool { if case .core = asked { true } else { false } }
}

enum FillWords {
  static let assessor = Wording(nl: "Wie vult in?", en: "Who fills in?")
  static let list = Wording(nl: "Welke lijst?", en: "Which list?")
  static let open = Wording(nl: "nog open", en: "open")
  static let disputed = Wording(nl: "niet eens", en: "not agreed")
  static let takeDraft = Wording(nl: "Verder met het concept", en: "Go on with the draft")
  static let dropDraft = Wording(nl: "Gooi het concept weg", en: "Throw the draft away")

  static let takeSaved = Wording(nl: "Verder met wat u bewaarde", en: "Go on with what you saved")
  static let keepFile = Wording(nl: "Blijf bij dit bestand", en: "Stay with this file")

  static func saved(_ day: String, _ name: String) -> Wording {
    let (dutch, english) = day.isEmpty ? ("", "") : (" op \(day)", " on \(day)")
    let file = printable(name, limit: 80)
    return Wording(
      nl: "U bewaarde deze casus\(dutch) in deze browser, als \(file). Daarin staat iets anders dan hier.",
      en: "You saved this case\(english) in this browser, as \(file). That says something else than this.")
  }

  static func draft(_ day: String) -> Wording {
    let (dutch, english) = day.isEmpty ? ("", "") : (" van \(day)", " of \(day)")
    return Wording(
      nl: "Deze browser heeft ook een concept\(dutch) van deze casus.",
      en: "This browser also has a draft\(english) of this case.")
  }

  static func shortScan(_ answered: Int, of all: Int) -> Wording {
    let questions = Count.of(all, .question)
    return Wording(
      nl: "Korte scan: \(answered) van \(questions.dutch) ingevuld",
      en: "Short scan: \(answered) of \(questions.english) filled in")
  }

  static func wholeList(_ answered: Int, of all: Int) -> Wording {
    let questions = Count.of(all, .question)
    return Wording(
      nl: "Hele lijst: \(answered) van \(questions.dutch) ingevuld",
      en: "Whole list: \(answered) of \(questions.english) filled in")
  }

  static func empty(_ count: Int) -> Wording { Wording(nl: "\(count) leeg", en: "\(count) empty") }

  static func core(_ count: Int) -> Wording {
    Wording(
      nl: "Korte scan (\(Count.of(count, .question).dutch))",
      en: "Short scan (\(Count.of(count, .question).english))")
  }

  static func all(_ count: Int) -> Wording {
    Wording(
      nl: "Hele lijst (\(Count.of(count, .question).dutch))",
      en: "Whole list (\(Count.of(count, .question).english))")
  }
}
