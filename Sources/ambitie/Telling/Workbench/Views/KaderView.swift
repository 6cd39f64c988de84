import AmbitionModel
import Scoring

/// A kader that is made from lists, with at once which cases comply, and the reasons of those that deviate.
struct KaderView {
  let state: WorkbenchState
  /// The open cases of the kader's rubric, held against it; `nil` where it cannot be used yet.
  let held: HeldCases?
  private var language: Language { state.language }
  private var elements: BenchElements { BenchElements(state: state) }

  var html: HTML {
    elements.heading(KaderViewWords.heading[language]) + .element("p") { KaderViewWords.lead[language] }
      + choice
      + (state.openKader.map(body) ?? .none)
  }

  private var choice: HTML {
    .element("div", .class("kader-choice screen-only")) {
      if !state.kaders.isEmpty { KaderChoice(state: state, allowsNone: true).html }
      elements.button(KaderViewWords.new, .id("new-kader"), .act("newkader"))
      elements.filePicker("kader-file", KaderViewWords.open)
    }
  }

  private func body(_ item: OpenKader) -> HTML {
    .element("div", .class("bench-split")) {
      HTML.element("div") {
        about(item)
        rules(item)
      }
      HTML.element("div", .class("result")) {
        findings(item)
        verdicts
      }
    }
  }

  // MARK: What the kader is

  private func about(_ item: OpenKader) -> HTML {
    .element("section", .class("card")) {
      HTML.element("h2") { HTML.text(item.kader.title, language) }
      HTML.element("p", .class("note")) {
        item.kader.adoption.map {
          KaderWords.adopted(NumberStyle(language: language).text($0.date), $0.by)[language]
        } ?? KaderWords.draft[language]
      }
      HTML.element("details", .id("kader-about")) {
        HTML.element("summary") { KaderViewWords.about[language] }
        text("title", KaderViewWords.title, item.kader.title, lines: 1)
        text("statement", KaderViewWords.statement, item.kader.statement, lines: 3)
        text("principle", KaderViewWords.principle, item.kader.principle, lines: 2)
      }
      HTML.element(
        "button", .button, .id("save-kader"), .act("save"), Attribute("data-what", "kader")
      ) {
        OutWords.saveKader[language]
        if item.isUnsaved { HTML.element("span", Attribute("aria-hidden", "true")) { " ●" } }
      }
    }
  }

  private func text(_ field: String, _ label: Wording, _ value: LocalizedText, lines: Int) -> HTML {
    elements.field(
      "k-\(field)", label, value: value[language], lines: lines, .act("kader"), Attribute("data-field", field)
    )
  }

  // MARK: Its rules

  private func rules(_ item: OpenKader) -> HTML {
    .element("section", Attribute("aria-labelledby", "rules-title")) {
      HTML.element("h2", .id("rules-title")) { KaderWords.asks[language] }
      if item.file == nil, item.kader.rules.count == 1 {
        HTML.element("p", .class("note")) { KaderViewWords.example[language] }
      }
      HTML.element("ol", .class("questions")) {
        item.kader.rules.enumerated().map { number, rule in
          number == state.spot.rule
            ? .element("li", .class("open")) {
              KaderRuleView(state: state, item: item, rule: rule, number: number).html
            }
            : row(number, rule)
        }
      }
      elements.button(KaderViewWords.add, .class("plain"), .id("add-rule"), .act("addrule"))
    }
  }

  private func row(_ number: Int, _ rule: Kader.Rule) -> HTML {
    .element("li") {
      HTML.element(
        "button", .button, .class("row rule"), .id("rule-\(number)"), .act("rule"),
        Attribute("data-rule", number)
      ) {
        HTML.element("span", .class("mark")) { "\(number + 1)." }
        HTML.element("span", .class("label")) {
          HTML.element("b") { HTML.text(rule.title, language) }
          if state.openKader?.isOutdated(rule) == true {
            HTML.element("span", .class("chip differs")) { RuleWords.looked[language] }
          }
          HTML.element("span", .class("given")) { HTML.text(rule.wording, language) }
        }
      }
    }
  }

  // MARK: What is wrong, and who complies

  private func findings(_ item: OpenKader) -> HTML {
    guard !item.compiled.diagnostics.isEmpty else { return .none }
    return .element("div", item.compiled.value == nil ? .class("notice alert") : .class("notice")) {
      HTML.element("p") {
        (item.compiled.value == nil ? KaderViewWords.unusable : KaderViewWords.findings)[language]
      }
      HTML.element("ul") {
        item.compiled.diagnostics.prefix(8).map { finding in HTML.element("li") { finding.wording[language] }
        }
      }
    }
  }

  private var verdicts: HTML {
    guard let held else { return .none }
    return .element("section", Attribute("aria-labelledby", "verdict-title")) {
      HTML.element("h2", .id("verdict-title")) { KaderViewWords.complies[language] }
      if held.cases.isEmpty {
        HTML.element("p") { KaderViewWords.noCases[language] }
      } else {
        overview(held)
        HTML.element("p", .class("note")) {
          KaderAssessment.State.allCases.map { "\($0.sign) \($0.wording[language])" }.joined(separator: " · ")
        }
        // Of many cases only those that something is to be said of.
        held.cases.filter { held.cases.count < 5 || $0.assessment.outcomes.contains { $0.asksForMore } }
          .map { details($0, held) }
      }
    }
  }

  private func overview(_ held: HeldCases) -> HTML {
    let rules = held.kader.kader.rules
    return .element("table", .class("verdicts")) {
      HTML.element("thead") {
        HTML.element("tr") {
          HTML.element("th", Attribute("scope", "col")) { Words.caseStudy[language] }
          rules.enumerated().map { number, rule in
            HTML.element("th", Attribute("scope", "col"), Attribute("title", rule.title[language])) {
              "\(number + 1)"
              HTML.element("span", .class("visually-hidden")) { ". \(rule.title[language])" }
            }
          }
        }
      }
      HTML.element("tbody") {
        held.cases.map { item in
          HTML.element("tr") {
            HTML.element("th", Attribute("scope", "row")) { HTML.text(item.caseStudy.markedTitle, language) }
            rules.map { rule in
              let verdict = item.state(ofRule: rule.id.value)
              return HTML.element("td", verdict.style) {
                HTML.element("span", Attribute("aria-hidden", "true")) { verdict.sign }
                HTML.element("span", .class("visually-hidden")) { verdict.wording[language] }
              }
            }
          }
        }
      }
    }
  }

  /// One case in words, with a field for each rule that it deviates from.
  private func details(_ item: KaderCase, _ held: HeldCases) -> HTML {
    let speaker = Speaker(held.kader.program, language)
    let blocks = KaderCaseBlocks(item, speaker, .essentials).blocks
    let deviating = item.assessment.rules(.deviates) + item.assessment.rules(.deviatesWithReason)
    let place = state.cases.firstIndex { $0.study.key == item.caseStudy.key }
    return .element(
      "details", .id("held-\(item.caseStudy.id.value)-\(place ?? 0)"),
      .flag("open").when(held.cases.count == 1)
    ) {
      HTML.element("summary") { HTML.text(item.caseStudy.markedTitle, language) }
      HTMLWriter(shift: 1).html(Array(blocks.dropFirst()))
      exceptions(item, speaker)
      if let place { deviating.sorted().map { reason(item, $0, place, speaker) } }
    }
  }

  /// Why rules do not apply to a case.
  private func exceptions(_ item: KaderCase, _ speaker: Speaker) -> HTML {
    let assessment = item.assessment
    let lines = assessment.rules(.notApplicable).map { index in
      let rule = assessment.kader.rules[index]
      let layer = rule.layer.map { " (\(speaker.title(ofLayer: $0)))" } ?? ""
      let why = KaderExemption(assessment, rule: index).text(language)
      return "\(assessment.kader.numberedTitle(of: rule.rule, language))\(layer): \(why)"
    }
    guard !lines.isEmpty else { return .none }
    return .element("p") { HTML.element("b") { KaderViewWords.exempt[language] } }
      + .element("ul") { lines.map { line in HTML.element("li") { line } } }
  }

  private func reason(_ item: KaderCase, _ index: Int, _ place: Int, _ speaker: Speaker) -> HTML {
    let rule = item.assessment.kader.rules[index]
    let id = "why-\(place)-\(rule.name)"
    let layer = rule.layer.map { " (\(speaker.title(ofLayer: $0)))" } ?? ""
    return .element(
      "form", .class("reason"), .act("deviate"), Attribute("data-case", place),
      Attribute("data-rule", rule.name),
      Attribute("autocomplete", "off")
    ) {
      HTML.element("label", Attribute("for", id)) {
        KaderViewWords.explain(rule.rule.title[language] + layer)[language]
      }
      HTML.element(
        "textarea", .id(id), Attribute("name", "reason"), Attribute("rows", 2)
      ) { item.assessment.outcomes[index].deviation?.reason[language] ?? "" }
      HTML.element("button", .class("plain small"), Attribute("type", "submit")) {
        KaderViewWords.record[language]
      }
    }
  }
}

extension KaderAssessment.RuleOutcome {
  /// Whether somebody has to change or explain something, or did.
  fileprivate var asksForMore: Bool { state == .deviates || deviation != nil }
}

extension KaderAssessment.State {
  /// The cell of an overview; the sign says the same.
  fileprivate var style: Attribute {
    switch self {
    case .complies: .class("verdict complies")
    case .deviatesWithReason: .class("verdict explained")
    case .deviates: .class("verdict deviates")
    case .undetermined, .notApplicable: .class("verdict")
    }
  }
}

enum KaderViewWords {
  /// A new kader begins with a rule, since one without rules asks nothing and cannot be saved.
  static let example = Wording(
    nl: "De eerste regel is een voorbeeld. Kies zelf wat u wilt vragen, voor welke laag en wanneer niet.",
    en: "The first rule is an example. Choose what you want to ask, for which layer and when not.")
  static let heading = Wording(nl: "Een kader maken", en: "Make a kader")
  static let lead = Wording(
    nl: "Een kader zegt wat u van producten vraagt. U ziet meteen welke open casussen eraan voldoen.",
    en: "A kader says what you ask of products. You see at once which open cases comply.")
  static let new = Wording(nl: "Nieuw kader", en: "New kader")
  static let open = Wording(nl: "Een kader openen", en: "Open a kader")
  static let about = Wording(nl: "Naam en toelichting", en: "Name and statement")
  static let title = Wording(nl: "Naam van het kader", en: "Name of the kader")
  static let statement = Wording(nl: "Van wie is dit voorstel?", en: "Whose proposal is this?")
  static let principle = Wording(nl: "Wat doet wie afwijkt?", en: "What does who deviates do?")
  static let add = Wording(nl: "Regel toevoegen", en: "Add a rule")
  static let unusable = Wording(
    nl: "Zo is het kader nog niet te gebruiken:", en: "The kader cannot be used like this yet:")
  static let findings = Wording(nl: "Let op:", en: "Note:")
  static let complies = Wording(nl: "Welke casussen voldoen", en: "Which cases comply")
  static let noCases = Wording(
    nl: "Er is geen casus open met deze vragen. Open er een paar bij ‘Naast elkaar’.",
    en: "No case with these questions is open. Open a few at ‘Side by side’.")
  static let exempt = Wording(nl: "Waarom een regel niet geldt:", en: "Why a rule does not hold:")
  static let record = Wording(nl: "Leg de uitleg vast", en: "Record the reason")

  static func explain(_ rule: String) -> Wording {
    Wording(nl: "Leg uit waarom dit afwijkt: \(rule)", en: "Explain why this deviates: \(rule)")
  }
}
