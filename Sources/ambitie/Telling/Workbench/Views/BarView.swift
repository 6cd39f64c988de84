import AmbitionModel

/// The bar above every view: the case that is open, the views, undo, language and saving.
struct BarView {
  let state: WorkbenchState
  private var language: Language { state.language }

  var html: HTML {
    .element("div", .class("bench-bar")) {
      HTML.element("div", .class("bench-case")) { caseChoice }
      HTML.element("nav", .class("bench-tabs"), Attribute("aria-label", BarWords.views[language])) {
        HTML.element("ul") {
          WorkbenchState.View.allCases.filter { !$0.isAboutCase || state.openCase != nil }.map(tab)
        }
      }
      HTML.element("div", .class("bench-tools")) { tools }
    }
  }

  private func tab(_ view: WorkbenchState.View) -> HTML {
    .element("li") {
      HTML.element(
        "button", .button, .class("tab"), .id("tab-\(view.rawValue)"), .act("view"),
        Attribute("data-view", view.rawValue), Attribute("aria-current", "page").when(view == state.view)
      ) { BarWords.name(of: view)[language] }
    }
  }

  /// The name of the case; a choice where several are open.
  private var caseChoice: HTML {
    guard let item = state.openCase else { return .element("strong") { WorkbenchWords.title[language] } }
    guard state.cases.count > 1 else {
      return .element("strong") { HTML.text(item.study.markedTitle, language) }
    }
    return .element("label", .class("visually-hidden"), Attribute("for", "case-choice")) {
      BarWords.openCase[language]
    }
      + .element("select", .id("case-choice"), .act("choose")) {
        state.cases.enumerated().map { index, other in
          HTML.element(
            "option", Attribute("value", index), .flag("selected").when(index == state.current)
          ) { other.study.markedTitle[language] }
        }
      }
  }

  private var tools: HTML {
    let (past, future) = steps
    return tool("undo", BarWords.undo, "↶", keys: "Control+Z", isUsable: past)
      + tool("redo", BarWords.redo, "↷", keys: "Control+Y Control+Shift+Z", isUsable: future)
      + languageChoice + save
  }

  private var steps: (past: Bool, future: Bool) {
    if state.view == .kader { return (state.openKader?.canUndo ?? false, state.openKader?.canRedo ?? false) }
    return (state.openCase?.past.isEmpty == false, state.openCase?.future.isEmpty == false)
  }

  private func tool(
    _ action: StaticString, _ label: Wording, _ sign: String, keys: String, isUsable: Bool
  ) -> HTML {
    .element(
      "button", .button, .class("plain tool"), .id("\(action)"), .act(action),
      Attribute("aria-label", label[language]), Attribute("title", label[language]),
      Attribute("aria-keyshortcuts", keys), Attribute("aria-disabled", "true").when(!isUsable)
    ) { HTML.element("span", Attribute("aria-hidden", "true")) { sign } }
  }

  private var languageChoice: HTML {
    let other: Language = language == .dutch ? .english : .dutch
    return .element(
      "button", .button, .class("plain tool"), .id("language"), .act("language"),
      Attribute("data-to", other.rawValue), Attribute("lang", other.rawValue)
    ) { BarWords.language[other] }
  }

  private var save: HTML {
    guard let item = state.openCase else { return .none }
    return .element(
      "button", .button, .class("save"), .id("save"), .act("save"),
      Attribute("aria-keyshortcuts", "Control+S")
    ) {
      BarWords.save[language]
      if item.isUnsaved {
        HTML.element("span", .class("dot"), Attribute("aria-hidden", "true")) { " ●" }
        HTML.element("span", .class("visually-hidden")) { " (\(BarWords.unsaved[language]))" }
      }
    }
  }
}

enum BarWords {
  static let views = Wording(nl: "Onderdelen van de werkbank", en: "Parts of the workbench")
  static let openCase = Wording(nl: "Open casus", en: "Open case")
  static let undo = Wording(nl: "Ongedaan maken", en: "Undo")
  static let redo = Wording(nl: "Opnieuw doen", en: "Redo")
  static let save = Wording(nl: "Bewaren", en: "Save")
  static let unsaved = Wording(nl: "nog niet bewaard", en: "not saved yet")
  static let language = Wording(nl: "Nederlands", en: "English")

  static func name(of view: WorkbenchState.View) -> Wording {
    switch view {
    case .start: Wording(nl: "Begin", en: "Start")
    case .fill: Wording(nl: "Invullen", en: "Fill in")
    case .why: Wording(nl: "Waarom", en: "Why")
    case .whatif: Wording(nl: "Wat als", en: "What if")
    case .cases: Wording(nl: "Naast elkaar", en: "Side by side")
    case .kader: Wording(nl: "Kader", en: "Kader")
    case .out: Wording(nl: "Delen", en: "Share")
    }
  }
}
