import AmbitionModel
import Scoring

/// Where somebody begins: a new case, a file, an earlier draft, or a case to practise on.
struct StartView {
  let state: WorkbenchState
  private var language: Language { state.language }
  private var elements: BenchElements { BenchElements(state: state) }

  var html: HTML {
    elements.heading(StartWords.heading[language])
      + .element("p", .class("lead")) { StartWords.lead[language] }
      + drafts + open + recents
      + .element("div", .class("bench-columns")) {
        newCase
        HTML.element("div") {
          files
          enclosed(StartWords.practice, StartWords.practiceText, isTeaching: true)
          enclosed(StartWords.brought, nil, isTeaching: false)
        }
      }
  }

  private var drafts: HTML {
    guard !state.drafts.isEmpty || !state.kaderDrafts.isEmpty else { return .none }
    return .element("section", .class("card drafts"), Attribute("aria-labelledby", "drafts-title")) {
      HTML.element("h2", .id("drafts-title")) { StartWords.drafts[language] }
      HTML.element("p") { StartWords.draftsText[language] }
      HTML.element("ul", .class("plain-list rows-list")) {
        state.drafts.map { draft in
          HTML.element("li") {
            HTML.element("span") {
              HTML.element("b") { HTML.text(draft.content.study.markedTitle, language) }
              " · \(draft.content.study.organisation[language])\(kept(draft.content.kept))"
            }
            HTML.element("span", .class("row-actions")) {
              button(StartWords.goOn, "draft", draft.key, of: draft.content.study.title)
              button(StartWords.throwAway, "drop", draft.key, .class("plain"), of: draft.content.study.title)
            }
          }
        }
        state.kaderDrafts.map { draft in
          HTML.element("li") {
            HTML.element("span") {
              HTML.element("b") { HTML.text(draft.kader.title, language) }
              " · \(StartWords.kader[language])\(kept(draft.kept))"
            }
            HTML.element("span", .class("row-actions")) {
              button(StartWords.goOn, "draft", draft.key, of: draft.kader.title)
              button(StartWords.throwAway, "drop", draft.key, .class("plain"), of: draft.kader.title)
            }
          }
        }
      }
    }
  }

  private func kept(_ day: CalendarDate?) -> String {
    guard let day else { return "" }
    return " · \(StartWords.kept[language]) \(NumberStyle(language: language).text(day))"
  }

  private func button(
    _ label: Wording, _ action: StaticString, _ key: String, _ style: Attribute = .class("main"),
    of title: LocalizedText
  ) -> HTML {
    .element("button", .button, .act(action), Attribute("data-key", key), style) {
      label[language]
      HTML.element("span", .class("visually-hidden")) { ": \(title[language])" }
    }
  }

  /// The cases that were saved in this browser.
  private var recents: HTML {
    let items = state.offeredRecents
    guard !items.isEmpty else { return .none }
    return .element("section", .class("card recents"), Attribute("aria-labelledby", "recents-title")) {
      HTML.element("h2", .id("recents-title")) { StartWords.recents[language] }
      HTML.element("p") { StartWords.recentsText[language] }
      HTML.element("ul", .class("plain-list rows-list")) {
        items.map { item in
          HTML.element("li") {
            HTML.element("span") {
              HTML.element("b") { HTML.text(item.content.study.markedTitle, language) }
              " · \(printable(item.content.file.path, limit: 80))\(kept(item.content.kept))"
            }
            HTML.element("span", .class("row-actions")) {
              button(StartWords.goOn, "draft", item.key, of: item.content.study.title)
              button(StartWords.forget, "drop", item.key, .class("plain"), of: item.content.study.title)
            }
          }
        }
      }
    }
  }

  /// The cases that are open, each with a way to go there and one to close it.
  private var open: HTML {
    guard !state.cases.isEmpty else { return .none }
    return .element("section", .class("card"), Attribute("aria-labelledby", "open-title")) {
      HTML.element("h2", .id("open-title")) { StartWords.open[language] }
      HTML.element("ul", .class("plain-list rows-list")) {
        state.cases.enumerated().map { index, item in
          HTML.element("li") {
            HTML.element(
              "button", .button, .class("link"), .act("choose"), Attribute("data-case", index)
            ) { HTML.text(item.study.markedTitle, language) }
            HTML.element("span", .class("row-actions")) {
              HTML.element("button", .button, .class("plain"), .act("close"), Attribute("data-case", index)) {
                StartWords.close[language]
                HTML.element("span", .class("visually-hidden")) { ": \(item.study.title[language])" }
              }
            }
          }
        }
      }
    }
  }

  private var newCase: HTML {
    .element("section", .class("card"), Attribute("aria-labelledby", "new-title-heading")) {
      HTML.element("h2", .id("new-title-heading")) { StartWords.newCase[language] }
      HTML.element("form", .act("new"), Attribute("autocomplete", "off"), .flag("novalidate")) {
        elements.field(
          "new-title", EntryWords.caseTitle, note: EntryWords.caseTitleHint, value: "",
          Attribute("name", "title"))
        elements.field(
          "new-organisation", EntryWords.organisation, note: EntryWords.organisationHint, value: "",
          Attribute("name", "organisation"))
        elements.field(
          "new-summary", StartWords.optional(EntryWords.summary), note: EntryWords.summaryHint, value: "",
          lines: 3, Attribute("name", "summary"))
        elements.field(
          "new-theme", StartWords.optional(EntryWords.theme), note: EntryWords.themeHint, value: "",
          Attribute("name", "theme"))
        elements.field(
          "new-date", EntryWords.referenceDate, note: EntryWords.referenceDateHint,
          value: state.today.map { $0.typed(language) } ?? "", Attribute("name", "date"), .class("date"))
        rubricChoice
        lengthChoice
        HTML.element("button", Attribute("type", "submit")) { StartWords.begin[language] }
      }
    }
  }

  private var rubricChoice: HTML {
    guard state.rubrics.count > 1 else { return .none }
    return .element("div", .class("entry")) {
      HTML.element("label", Attribute("for", "new-rubric")) { StartWords.rubric[language] }
      HTML.element("select", .id("new-rubric"), Attribute("name", "rubric")) {
        ordered.map { rubric in
          HTML.element("option", Attribute("value", rubric.id.value.rawValue)) { rubric.title[language] }
        }
      }
    }
  }

  /// The rubrics with a short list first: those are for whoever begins.
  private var ordered: [Rubric] {
    state.rubrics.filter { $0.questionCount(of: .core) > 0 }
      + state.rubrics.filter { $0.questionCount(of: .core) == 0 }
  }

  private var lengthChoice: HTML {
    guard let rubric = ordered.first, case let core = rubric.questionCount(of: .core), core > 0 else {
      return .none
    }
    let all = rubric.questionCount(of: .all)
    return .element("fieldset", .class("entry")) {
      HTML.element("legend") { StartWords.length[language] }
      length("core", StartWords.short(core), isChosen: state.firstList != .all)
      length("all", StartWords.whole(all), isChosen: state.firstList == .all)
    }
  }

  private func length(_ value: String, _ label: Wording, isChosen: Bool) -> HTML {
    .element("label", .class("option")) {
      HTML.element(
        "input", .id("new-asked-\(value)"), Attribute("type", "radio"), Attribute("name", "asked"),
        Attribute("value", value), .flag("checked").when(isChosen))
      HTML.element("span") { label[language] }
    }
  }

  private var files: HTML {
    .element("section", .class("card"), Attribute("aria-labelledby", "files-title")) {
      HTML.element("h2", .id("files-title")) { StartWords.files[language] }
      HTML.element("p", .id("open-files-note")) { StartWords.filesText[language] }
      elements.filePicker(
        "open-files", StartWords.chooseFiles, .flag("multiple"),
        Attribute("aria-describedby", "open-files-note"))
    }
  }

  private func enclosed(_ title: Wording, _ text: Wording?, isTeaching: Bool) -> HTML {
    let items = state.enclosed.filter { $0.isTeaching == isTeaching && $0.heading != nil }
    guard !items.isEmpty else { return .none }
    let list = HTML.element("ul", .class("plain-list rows-list")) {
      items.map { item in
        HTML.element("li") {
          HTML.element(
            "button", .button, .class("link"), .act("enclosed"), Attribute("data-name", item.file.path)
          ) { item.heading.map { HTML.text($0.title, language) } ?? .none }
        }
      }
    }
    return .element("section", .class("card")) {
      HTML.element("h2") { title[language] }
      if let text { HTML.element("p") { text[language] } }
      list
    }
  }
}

enum StartWords {
  static let heading = Wording(
    nl: "Hoe stuurt uw provincie dit digitale product?",
    en: "How does your province steer this digital product?")
  static let lead = Wording(
    nl:
      "Beantwoord vragen over één product. U ziet meteen wat de antwoorden betekenen, laag voor laag. Alles blijft op uw computer.",
    en:
      "Answer questions about one product. You see at once what the answers mean, layer by layer. Everything stays on your computer."
  )
  static let drafts = Wording(nl: "Eerder begonnen", en: "Begun before")
  static let draftsText = Wording(
    nl: "Deze browser heeft dit bewaard. U kunt verder waar u was.",
    en: "This browser kept this. You can go on where you were.")
  static let kept = Wording(nl: "bewaard op", en: "kept on")
  static let kader = Wording(nl: "kader", en: "kader")
  static let goOn = Wording(nl: "Verder", en: "Go on")
  static let throwAway = Wording(nl: "Weggooien", en: "Throw away")
  static let recents = Wording(nl: "Kort geleden bewaard", en: "Saved recently")
  static let recentsText = Wording(
    nl: "Deze browser weet nog wat u bewaarde of opende. Uw bestanden zelf blijven waar ze staan.",
    en: "This browser remembers what you saved or opened. Your files themselves stay where they are.")
  static let forget = Wording(nl: "Vergeten", en: "Forget")
  static let open = Wording(nl: "Nu open", en: "Open now")
  static let close = Wording(nl: "Sluiten", en: "Close")
  static let newCase = Wording(nl: "Een nieuwe casus", en: "A new case")
  static let begin = Wording(nl: "Begin met de vragen", en: "Begin with the questions")
  static let rubric = Wording(nl: "Welke vragen?", en: "Which questions?")
  static let length = Wording(nl: "Hoeveel vragen?", en: "How many questions?")
  static let files = Wording(nl: "Bestanden openen", en: "Open files")
  static let filesText = Wording(
    nl: "Kies casussen, kaders, ingevulde werkmappen of CSV-bestanden, of sleep ze hierheen.",
    en: "Choose cases, kaders, filled-in workbooks or CSV files, or drag them here.")
  static let chooseFiles = Wording(nl: "Bestanden kiezen", en: "Choose files")
  static let practice = Wording(nl: "Eerst oefenen", en: "Practise first")
  static let practiceText = Wording(
    nl: "Deze casussen zijn verzonnen. U kunt er niets aan stukmaken.",
    en: "These cases are invented. You cannot break anything.")
  static let brought = Wording(nl: "Casussen in dit bestand", en: "Cases in this file")

  static func optional(_ field: Wording) -> Wording {
    Wording(nl: "\(field.dutch) (mag leeg)", en: "\(field.english) (may be empty)")
  }

  static func short(_ count: Int) -> Wording {
    Wording(
      nl: "Korte scan: \(Count.of(count, .question).dutch), genoeg om erover te praten",
      en: "Short scan: \(Count.of(count, .question).english), enough to talk about it")
  }

  static func whole(_ count: Int) -> Wording {
    Wording(
      nl: "De hele lijst: \(Count.of(count, .question).dutch)",
      en: "The whole list: \(Count.of(count, .question).english)")
  }
}
