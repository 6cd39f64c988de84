import AmbitionModel
import Scoring

/// One rule of a kader that is open: where it holds, what it asks, when, and in which words.
struct KaderRuleView {
  let state: WorkbenchState
  let item: OpenKader
  let rule: Kader.Rule
  let number: Int
  private var language: Language { state.language }
  private var elements: BenchElements { BenchElements(state: state) }
  private var program: Program { item.program }
  private var questions: KaderQuestions { KaderQuestions(program: program, rule: rule) }

  var html: HTML {
    .element("h3", .id("rule-title"), Attribute("tabindex", "-1")) {
      "\(number + 1). \(rule.title[language])"
    }
      + places + demand + conditions
      + text("wording", RuleWords.wording, rule.wording, lines: 3) + outdated
      + text("title", RuleWords.title, rule.title, lines: 1)
      + text("why", RuleWords.why, rule.why, lines: 2)
      + (item.kader.rules.count > 1
        ? elements.button(RuleWords.remove, .class("plain small"), .act("removerule")) : .none)
  }

  /// Own words do not follow the lists; whoever changes those is asked to look.
  private var outdated: HTML {
    guard item.isOutdated(rule) else { return .none }
    return .element("div", .class("notice"), Attribute("role", "status")) {
      HTML.element("p") {
        RuleWords.outdated(KaderSentence(program, rule).wording)[language]
      }
      HTML.element("div", .class("row-actions")) {
        elements.button(RuleWords.makeWording, .class("small"), .act("makewording"))
        elements.button(RuleWords.keepWording, .class("plain small"), .act("keepwording"))
      }
    }
  }

  private func text(_ field: String, _ label: Wording, _ value: LocalizedText, lines: Int) -> HTML {
    elements.field(
      "r-\(field)", label, value: value[language], lines: lines, .act("ruletext"),
      Attribute("data-field", field))
  }

  private var places: HTML {
    let chosen = questions.layers
    return .element("fieldset", .class("entry")) {
      HTML.element("legend") { RuleWords.layers[language] }
      program.rubric.layers.enumerated().map { index, layer in
        HTML.element("label", .class("inline")) {
          HTML.element(
            "input", .id("r-layer-\(layer.id.value)"), Attribute("type", "checkbox"), .act("rulelayer"),
            Attribute("data-layer", layer.id.value.rawValue), .flag("checked").when(chosen.contains(index)))
          HTML.element("span") { HTML.text(layer.title, language) }
        }
      }
      HTML.element("p", .class("note")) { RuleWords.noLayer[language] }
    }
  }

  // MARK: What it asks

  private var demand: HTML {
    let kind = KaderDemand(rule)
    let kinds = KaderDemand.allCases.filter { kind in
      switch kind {
      case .minimum, .target: !program.rubric.levels.isEmpty
      case .flag: !questions.flags.isEmpty
      case .own: true
      }
    }
    return .element("div", .class("pick")) {
      HTML.element("label", Attribute("for", "r-demand")) { RuleWords.asks[language] }
      HTML.element("select", .id("r-demand"), .act("demand")) {
        kinds.map { other in
          HTML.element("option", Attribute("value", other.rawValue), .flag("selected").when(other == kind)) {
            RuleWords.name(of: other)[language]
          }
        }
      }
      demanded(kind)
    }
  }

  private func demanded(_ kind: KaderDemand) -> HTML {
    switch kind {
    case .minimum, .target:
      return select("demanded", RuleWords.level, .act("demanded")) {
        program.rubric.levels.enumerated().map { index, level in
          option(
            level.id.value.rawValue, "\(index + 1) \(level.title[language])",
            isChosen: level.id.value == rule.demand.level)
        }
      }
    case .flag:
      guard case .condition(let text) = rule.demand else { return .none }
      let name = KaderDemand.forbiddenFlag(text)
      return select("demanded", RuleWords.flag, .act("demanded")) {
        questions.flags.map { own, flag in
          option(own, "\(flag.kind.sign) \(flag.title[language])", isChosen: own == name)
        }
      }
    case .own:
      guard case .condition(let text) = rule.demand else { return .none }
      return elements.field(
        "r-requires", RuleWords.own, note: RuleWords.feel, value: text.text, lines: 2, .act("ruletext"),
        Attribute("data-field", "requires"))
    }
  }

  private func select(
    _ id: String, _ label: Wording, _ attributes: Attribute..., options: () -> [HTML]
  ) -> HTML {
    .element("label", .class("visually-hidden"), Attribute("for", "r-\(id)")) { label[language] }
      + .element("select", [.id("r-\(id)")] + attributes, .all(options()))
  }

  private func option(_ value: String, _ label: String, isChosen: Bool) -> HTML {
    .element("option", Attribute("value", value), .flag("selected").when(isChosen)) { label }
  }

  // MARK: When

  @HTMLBuilder private var conditions: HTML {
    if let condition = KaderCondition(rule.when) {
      picks("when", RuleWords.when, RuleWords.addWhen, condition.needed)
      picks("unless", RuleWords.unless, RuleWords.addUnless, condition.exceptions)
    } else {
      elements.field(
        "r-when", RuleWords.ownWhen, note: RuleWords.feel, value: rule.when?.text ?? "", lines: 2,
        .act("ruletext"),
        Attribute("data-field", "when"))
    }
  }

  private func picks(
    _ list: String, _ title: Wording, _ add: Wording, _ picks: [KaderCondition.Pick]
  ) -> HTML {
    .element("fieldset", .class("entry")) {
      HTML.element("legend") { title[language] }
      picks.enumerated().map { pick($1, $0, list) }
      if !questions.names.isEmpty {
        elements.button(
          add, .class("plain small"), .id("add-\(list)"), .act("pick"), Attribute("data-list", list))
      }
    }
  }

  private func pick(_ pick: KaderCondition.Pick, _ index: Int, _ list: String) -> HTML {
    let id = "\(list)-\(index)"
    func attributes(_ part: String) -> [Attribute] {
      [
        .act("pick"), Attribute("data-list", list), Attribute("data-pick", index),
        Attribute("data-part", part),
      ]
    }
    func select(_ part: String, _ label: Wording, _ options: [HTML]) -> HTML {
      .element(
        "select", [.id("\(id)-\(part)"), Attribute("aria-label", label[language])] + attributes(part),
        .all(options))
    }
    let names = questions.names.contains(pick.name) ? questions.names : [pick.name] + questions.names
    return .element("div", .class("pick")) {
      select(
        "name", RuleWords.fact,
        names.map { option($0, questions.input($0)?.label[language] ?? $0, isChosen: $0 == pick.name) })
      select(
        "relation", RuleWords.relation,
        KaderCondition.Relation.allCases.filter { isUsable($0, pick) }.map {
          option($0.rawValue, $0.words[language], isChosen: $0 == pick.relation)
        })
      select(
        "value", RuleWords.answer,
        questions.values(pick.name).map {
          option($0, questions.label(ofValue: $0, pick.name, language), isChosen: $0 == pick.value)
        })
      HTML.element(
        "button",
        [.button, .class("plain small"), Attribute("aria-label", RuleWords.removePick[language])]
          + attributes("remove"), .text("✕"))
    }
  }

  /// Only ordered answers are at least or at most another one.
  private func isUsable(_ relation: KaderCondition.Relation, _ pick: KaderCondition.Pick) -> Bool {
    if relation == pick.relation || relation == .equal || relation == .notEqual { return true }
    return questions.isText(pick.name)
  }
}

enum RuleWords {
  static let layers = Wording(nl: "Voor welke lagen?", en: "For which layers?")
  static let noLayer = Wording(
    nl: "Geen laag gekozen: voor de hele casus.", en: "No layer chosen: for the whole case.")
  static let asks = Wording(nl: "Wat vraagt de regel?", en: "What does the rule ask?")
  static let level = Wording(nl: "Niveau", en: "Level")
  static let flag = Wording(nl: "Signaal", en: "Flag")
  static let own = Wording(nl: "Eigen voorwaarde", en: "Own condition")
  static let ownWhen = Wording(nl: "Alleen als (eigen voorwaarde)", en: "Only if (own condition)")
  static let feel = Wording(
    nl: "In FEEL, voor wie dat kent. Een lijst kan deze voorwaarde niet laten zien.",
    en: "In FEEL, for who knows it. No list can show this condition.")
  static let when = Wording(nl: "Alleen als dit alles zo is", en: "Only if all of this is so")
  static let unless = Wording(nl: "Tenzij een van deze zo is", en: "Unless one of these is so")
  static let addWhen = Wording(nl: "Voorwaarde toevoegen", en: "Add a condition")
  static let addUnless = Wording(nl: "Uitzondering toevoegen", en: "Add an exception")
  static let fact = Wording(nl: "Feit", en: "Fact")
  static let relation = Wording(nl: "Vergelijking", en: "Comparison")
  static let answer = Wording(nl: "Antwoord", en: "Answer")
  static let removePick = Wording(nl: "Haal dit weg", en: "Take this away")
  static let wording = Wording(nl: "De regel in een zin", en: "The rule in a sentence")
  static let makeWording = Wording(nl: "Neem die zin over", en: "Take that sentence")
  static let keepWording = Wording(nl: "Mijn zin klopt nog", en: "My sentence still goes")
  static let looked = Wording(nl: "zin nakijken", en: "check the sentence")

  static func outdated(_ made: LocalizedText) -> Wording {
    Wording(
      nl: "De regel is veranderd nadat u deze zin schreef. De lijsten zeggen nu: ‘\(made[.dutch])’",
      en: "The rule changed after you wrote this sentence. The lists say now: ‘\(made[.english])’")
  }

  static let title = Wording(nl: "Korte naam", en: "Short name")
  static let why = Wording(nl: "Waarom?", en: "Why?")
  static let remove = Wording(nl: "Haal deze regel weg", en: "Take this rule out")

  static func name(of demand: KaderDemand) -> Wording {
    switch demand {
    case .minimum: Wording(nl: "minstens een niveau", en: "at least a level")
    case .target: Wording(nl: "precies een niveau", en: "just a level")
    case .flag: Wording(nl: "een signaal gaat niet af", en: "a flag is not raised")
    case .own: Wording(nl: "een eigen voorwaarde", en: "an own condition")
    }
  }
}
