import AmbitionModel
import Scoring

/// Several cases side by side, those of each rubric together: levels, roles, consistency and the steering map.
struct CasesView {
  let state: WorkbenchState
  /// The cases that can be worked out, with their places.
  let worked: [(index: Int, assessment: Assessment)]
  /// The kader that they are held against, with each case under it; `nil` without one.
  let held: HeldCases?
  private var language: Language { state.language }
  private var elements: BenchElements { BenchElements(state: state) }

  var html: HTML {
    elements.heading(CasesWords.heading[language]) + choice + tabs + .all(groups.map(section))
      + (state.spot.comparison == .kader ? kader : .none) + minutes
  }

  /// What a room brought in, where its harvest is open.
  private var minutes: HTML {
    guard state.spot.comparison == .harvest else { return .none }
    return .element("section", .id("minutes")) { HTMLWriter(shift: 1).html(state.minutes) }
  }

  /// The parts that there is something to say about.
  private var parts: [WorkbenchState.Comparison] {
    WorkbenchState.Comparison.allCases.filter {
      switch $0 {
      case .harvest: state.harvest != nil
      default: !worked.isEmpty
      }
    }
  }

  /// One part of the comparison at a time.
  private var tabs: HTML {
    guard !parts.isEmpty else { return .none }
    return .element("nav", .class("topics"), Attribute("aria-label", CasesWords.parts[language])) {
      HTML.element("ul") {
        parts.map { part in
          HTML.element("li") {
            HTML.element(
              "button", .button, .class("tab"), .act("compare"), Attribute("data-part", part.rawValue),
              Attribute("aria-current", "true").when(part == state.spot.comparison)
            ) { CasesWords.name(of: part)[language] }
          }
        }
      }
    }
  }

  /// The cases of one rubric.
  private struct Group {
    var items: [(index: Int, assessment: Assessment)]
    var rubric: Rubric { items[0].assessment.program.rubric }
  }

  private var groups: [Group] {
    var order: [Identifier<Rubric>] = []
    var groups: [Identifier<Rubric>: Group] = [:]
    for item in worked {
      let id = item.assessment.program.rubric.id.value
      if groups[id] == nil { order.append(id) }
      groups[id, default: Group(items: [])].items.append(item)
    }
    return order.compactMap { groups[$0] }
  }

  // MARK: Which cases

  private var choice: HTML {
    let rest = state.unopened
    return .element("section", .class("card screen-only"), Attribute("aria-labelledby", "which-title")) {
      HTML.element("h2", .id("which-title")) { CasesWords.which(state.cases.count)[language] }
      if state.cases.isEmpty { HTML.element("p") { CasesWords.none[language] } }
      list
      HTML.element("div", .class("row-actions")) {
        elements.filePicker("more-files", CasesWords.openFiles, .flag("multiple"))
        if !rest.isEmpty {
          elements.button(CasesWords.openAll(rest.count), .class("plain"), .act("openall"))
        }
      }
    }
  }

  /// The open cases; a long list is folded away.
  private var list: HTML {
    let rows = HTML.element("ul", .class("plain-list rows-list")) {
      state.cases.enumerated().map { row($0, $1) }
    }
    guard state.cases.count > 4 else { return state.cases.isEmpty ? .none : rows }
    return .element("details", .id("open-cases")) {
      HTML.element("summary") { CasesWords.list[language] }
      rows
    }
  }

  private func row(_ index: Int, _ item: OpenCase) -> HTML {
    .element("li") {
      HTML.element("button", .button, .class("link"), .act("choose"), Attribute("data-case", index)) {
        HTML.text(item.study.markedTitle, language)
      }
      HTML.element("button", .button, .class("plain small"), .act("close"), Attribute("data-case", index)) {
        CasesWords.close[language]
        HTML.element("span", .class("visually-hidden")) { ": \(item.study.title[language])" }
      }
    }
  }

  // MARK: Side by side

  private func section(_ group: Group) -> HTML {
    guard ![.kader, .harvest].contains(state.spot.comparison) else { return .none }
    let cases = group.items.map { ReportCase(brief: $0.assessment, held?.case(for: $0.assessment), language) }
    return .element("section", .class("overview")) {
      if groups.count > 1 { HTML.element("h2") { HTML.text(group.rubric.title, language) } }
      part(cases)
    }
  }

  private func part(_ cases: [ReportCase]) -> HTML {
    if state.spot.comparison == .roles { return roles(cases) }
    guard cases.count > 1 else {
      return .element("p") { CasesWords.onlyOne[language] }
        + (state.spot.comparison == .levels ? .all(cases.map { ProfileTable(item: $0).html }) : .none)
    }
    let matrix = CaseMatrix(group: Report.Group(cases: cases, kader: nil, language: language))
    return switch state.spot.comparison {
    case .levels:
      matrix.conclusion + matrix.matrix
    case .signals: shared(matrix)
    case .consistency: matrix.consistency
    case .maps: matrix.maps
    case .roles, .kader, .harvest: .none
    }
  }

  /// The flags of more than one case; that there are none is said too.
  private func shared(_ matrix: CaseMatrix) -> HTML {
    let flags = matrix.sharedFlags
    return flags == .none ? .element("p") { CasesWords.nothingShared[language] } : flags
  }

  /// What the organisation is to others, in each case.
  private func roles(_ cases: [ReportCase]) -> HTML {
    let tables = cases.compactMap { item in
      RoleProfile(item.profile, item.speaker).map { (item.title, $0) }
    }
    guard !tables.isEmpty else { return .element("p") { CasesWords.noRoles[language] } }
    return .element("h2") { RoleProfile.title[language] }
      + .all(
        tables.map { title, roles in
          .element("details", .flag("open").when(tables.count < 4)) {
            HTML.element("summary") { title }
            HTMLWriter(shift: 1).html(roles.blocks)
          }
        })
  }

  // MARK: A kader over all

  private var kader: HTML {
    guard !worked.isEmpty else { return .none }
    return .element("section", Attribute("aria-labelledby", "held-title")) {
      HTML.element("h2", .id("held-title")) { CasesWords.kader[language] }
      KaderChoice(state: state, allowsNone: true).html
      if let held { HTMLWriter(shift: 1).html(Array(held.report(language).summary.dropFirst())) }
    }
  }
}

/// Which kader is looked at.
struct KaderChoice {
  let state: WorkbenchState
  let allowsNone: Bool
  private var language: Language { state.language }

  var html: HTML {
    .element("div", .class("entry")) {
      HTML.element("label", Attribute("for", "kader-choice")) { CasesWords.whichKader[language] }
      HTML.element("select", .id("kader-choice"), .act("choosekader")) {
        if allowsNone {
          HTML.element("option", Attribute("value", ""), .flag("selected").when(state.kader == nil)) {
            CasesWords.noKader[language]
          }
        }
        state.kaders.enumerated().map { index, item in
          HTML.element(
            "option", Attribute("value", index), .flag("selected").when(index == state.kader)
          ) { item.kader.title[language] }
        }
      }
    }
  }
}

enum CasesWords {
  static let heading = Wording(nl: "Casussen naast elkaar", en: "Cases side by side")
  static let list = Wording(nl: "Welke zijn dat?", en: "Which are they?")
  static let parts = Wording(nl: "Wat wilt u vergelijken?", en: "What do you want to compare?")
  static let nothingShared = Wording(
    nl: "Geen signaal gaat in meer dan één van deze casussen zeker af.",
    en: "No flag is certainly raised in more than one of these cases.")
  static let noRoles = Wording(
    nl: "Deze vragen zeggen niets over rollen.", en: "These questions tell nothing about roles.")

  static func which(_ count: Int) -> Wording {
    count == 1
      ? Wording(nl: "1 casus is open", en: "1 case is open")
      : Wording(nl: "\(count) casussen zijn open", en: "\(count) cases are open")
  }

  static func name(of part: WorkbenchState.Comparison) -> Wording {
    switch part {
    case .levels: Wording(nl: "Niveaus", en: "Levels")
    case .signals: Wording(nl: "Signalen", en: "Flags")
    case .consistency: Wording(nl: "Consequent?", en: "Consistent?")
    case .maps: Wording(nl: "Kaart", en: "Map")
    case .roles: Wording(nl: "Rollen", en: "Roles")
    case .kader: Wording(nl: "Tegen een kader", en: "Against a kader")
    case .harvest: Wording(nl: "De werksessie", en: "The working session")
    }
  }

  static let none = Wording(
    nl: "Er is nog geen casus open. Open er een paar om ze naast elkaar te zien.",
    en: "No case is open yet. Open a few to see them side by side.")
  static let openFiles = Wording(nl: "Meer bestanden openen", en: "Open more files")
  static let close = Wording(nl: "Sluiten", en: "Close")
  static let onlyOne = Wording(
    nl: "Open nog een casus met dezelfde vragen om te vergelijken.",
    en: "Open another case with the same questions to compare.")
  static let kader = Wording(nl: "Tegen een kader", en: "Against a kader")
  static let noKader = Wording(nl: "Geen kader", en: "No kader")

  static func openAll(_ count: Int) -> Wording {
    Wording(nl: "Open alle \(count) casussen in dit bestand", en: "Open all \(count) cases in this file")
  }

  static let whichKader = Wording(nl: "Welk kader?", en: "Which kader?")
}
