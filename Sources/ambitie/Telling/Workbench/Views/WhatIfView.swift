import AmbitionModel
import Scoring

/// Other choices beside a case: what is tried, what it brings, and the smallest ways to what is wished for.
struct WhatIfView {
  let state: WorkbenchState
  let item: OpenCase
  let assessment: Assessment
  private let speaker: Speaker
  private var language: Language { state.language }
  private var program: Program { assessment.program }
  private var changes: [Change] { state.variantChanges }

  init(state: WorkbenchState, item: OpenCase, assessment: Assessment) {
    self.state = state
    self.item = item
    self.assessment = assessment
    speaker = Speaker(assessment.program, state.language)
  }

  var html: HTML {
    BenchElements(state: state).heading(WhatIfViewWords.heading(item.study.title)[language])
      + .element("p") { WhatIfViewWords.lead[language] }
      + variants
      + .element("div", .class("bench-split whatif")) {
        wishes
        HTML.element("div", .class("result")) { result }
        choices
      }
      + beside
  }

  private var variants: HTML {
    .element("nav", .class("topics"), Attribute("aria-label", WhatIfViewWords.variants[language])) {
      HTML.element("ul") {
        (0..<WorkbenchState.variantCount).map { number in
          let variants = item.content.variants
          let count = variants.indices.contains(number) ? variants[number].changes.count : 0
          return HTML.element("li") {
            HTML.element(
              "button", .button, .class("tab"), .act("variant"), Attribute("data-variant", number),
              Attribute("aria-current", "true").when(number == state.spot.variant)
            ) {
              WhatIfViewWords.variant(WorkbenchState.letter(number))[language]
              if count > 0 {
                HTML.element("span", .class("tally")) { " \(WhatIfViewWords.choices(count)[language])" }
              }
            }
          }
        }
      }
    }
  }

  // MARK: What is tried

  private var choices: HTML {
    .element("section", .class("choices"), Attribute("aria-labelledby", "try-title")) {
      HTML.element("h2", .id("try-title")) { WhatIfViewWords.other[language] }
      HTML.element("p", .class("in-brief"), Attribute("role", "status")) { inBrief }
      HTML.element("div", .class("layer-choice")) {
        layer(nil, "situation", EntryWords.situation[language])
        program.rubric.layers.enumerated().map { index, layer in
          self.layer(index, layer.id.value.rawValue, layer.title[language])
        }
      }
      HTML.element("div") { slots.map(row) }
    }
  }

  private func layer(_ layer: Int?, _ name: String, _ title: String) -> HTML {
    .element(
      "button", .button, .class("plain small"), .act("layer"), Attribute("data-layer", name),
      Attribute("aria-pressed", layer == state.spot.layer ? "true" : "false")
    ) { title }
  }

  /// The questions of the layer whose answers can be listed.
  private var slots: [Int] {
    program.inputs.indices.filter { slot in
      guard program.inputs[slot].layer == state.spot.layer else { return false }
      switch program.inputs[slot].domain {
      case .options, .boolean: return true
      case .number, .text: return false
      }
    }
  }

  private func row(_ slot: Int) -> HTML {
    let input = program.inputs[slot]
    let change = changes.first { $0.slot == slot }
    let now = speaker.text(assessment.sheet.values[slot], ofSlot: slot)
    let id = "try-\(input.name)"
    return .element("div", change == nil ? .class("try") : .class("try changed")) {
      HTML.element("label", Attribute("for", id)) { HTML.text(input.label, language) }
      HTML.element("select", .id(id), .act("try"), Attribute("data-name", input.name)) {
        HTML.element("option", Attribute("value", "")) { WhatIfViewWords.asNow(now)[language] }
        options(input, slot).map { value, label in
          HTML.element(
            "option", Attribute("value", value),
            .flag("selected").when(change.flatMap { input.value(of: $0.to) } == input.value(called: value))
          ) { label }
        }
      }
    }
  }

  /// What can be chosen instead of the answer now.
  private func options(_ input: Input, _ slot: Int) -> [(String, String)] {
    let all: [(String, String)] =
      switch input.domain {
      case .options(let options): options.map { ($0.id.value.rawValue, $0.label[language]) }
      case .boolean: [("true", Words.yes[language]), ("false", Words.no[language])]
      case .number, .text: []
      }
    let now = input.value(of: assessment.sheet.values[slot])
    return all.filter { input.value(called: $0.0) != now }
  }

  // MARK: What it brings

  /// What the case comes to with the choices of the variant.
  private var after: Assessment { Scorer(program).assess(item.study, assessment.sheet.changed(by: changes)) }

  /// The result in a line, beside the choices where the whole is out of sight.
  private var inBrief: String {
    guard !changes.isEmpty else { return "" }
    let lines = Movement(assessment, after, speaker).lines
    guard let first = lines.first else { return WhatIfViewWords.nothingMoves[language] }
    return lines.count > 1 ? "\(first); \(Words.more(lines.count - 1)[language])" : first
  }

  /// What is wished for, and whether the variant brings it.
  private var goal: HTML {
    guard let wish = state.spot.wish.flatMap({ BenchWish($0, in: program) }) else { return .none }
    let isReached = state.plan(for: changes.isEmpty ? assessment : after)?.ways.first?.changes.isEmpty == true
    return .element("p", .class("goal")) {
      HTML.element("b") { "\(WhatIfViewWords.wishLabel[language]): \(label(of: wish))" }
      HTML.element("span", .class("chip")) {
        (isReached ? WhatIfViewWords.reached : WhatIfViewWords.notReached)[language]
      }
    }
  }

  private var result: HTML {
    guard !changes.isEmpty else {
      return .element("h2") { WhatIfViewWords.result[language] }
        + goal + .element("p", .class("quiet")) { WhatIfViewWords.nothingYet[language] }
    }
    let after = after
    let variant = VariantBlocks(assessment, after, changes, speaker)
    let blocks = WhatIfReport(assessment, after, changes, RubricPlaces(), language).blocks
    let elements = BenchElements(state: state)
    return .element("h2") { WhatIfViewWords.result[language] } + goal
      + HTMLWriter(shift: 1).html(variant.blocks)
      // Its title and its list of changes are said already.
      + HTMLWriter(shift: 1).html(Array(blocks.dropFirst(2)) + variant.consequences)
      + .element("div", .class("row-actions")) {
        elements.button(WhatIfViewWords.keep, .act("keepvariant"))
        elements.button(WhatIfViewWords.reset, .class("plain"), .act("resetvariant"))
      }
  }

  // MARK: What is wished for

  private var wishes: HTML {
    .element("section", .class("wishes"), Attribute("aria-labelledby", "wish-title")) {
      HTML.element("h2", .id("wish-title")) { WhatIfViewWords.wish[language] }
      HTML.element("div", .class("entry")) {
        HTML.element("label", Attribute("for", "wish")) { WhatIfViewWords.wishLabel[language] }
        HTML.element("select", .id("wish"), .act("wish")) {
          HTML.element("option", Attribute("value", "")) { WhatIfViewWords.choose[language] }
          wishOptions
        }
      }
      ways
    }
  }

  private var wishOptions: [HTML] {
    let layers = program.rubric.layers.indices
    let fits = ([nil] + layers.map { Optional($0) }).map { BenchWish.fit(layer: $0) }
    let levels = program.rubric.levels.indices.dropFirst().map { BenchWish.level($0, layer: nil) }
    let clears = program.flags.indices.filter { assessment.flags[$0].state == .raised }.map {
      BenchWish.clear(flag: $0)
    }
    let hasLevels = program.index(of: .fitting, inLayer: layers.first) != nil
    return ((hasLevels ? fits + levels : []) + clears).map { wish in
      let name = wish.name(in: program)
      return .element("option", Attribute("value", name), .flag("selected").when(name == state.spot.wish)) {
        label(of: wish)
      }
    }
  }

  private func label(of wish: BenchWish) -> String {
    switch wish {
    case .fit(let layer):
      (layer.map { WhatIfViewWords.fit(speaker.title(ofLayer: $0)) } ?? WhatIfViewWords.fitAll)[language]
    case .level(let level, _):
      WhatIfViewWords.level("\(level + 1) \(program.rubric.levels[level].title[language])")[language]
    case .clear(let flag): WhatIfViewWords.clear(speaker.title(ofFlag: flag))[language]
    }
  }

  private var ways: HTML {
    guard let wish = state.spot.wish.flatMap({ BenchWish($0, in: program) })?.path(in: program) else {
      return .none
    }
    guard let plan = state.plan(for: assessment) else {
      return .element("p") { ReportWords.tooLarge[language] }
    }
    let obstacle =
      plan.isOutOfReach ? Obstacle(to: wish.goal, in: program, from: assessment.sheet.values) : nil
    let limit = WorkbenchState.wayLimit
    let blocks = PathReport(assessment, wish, plan, obstacle, limit: limit, language, hints: .page).blocks
    let usable = plan.ways.prefix(limit).enumerated().filter { !$0.element.changes.isEmpty }
    return .element("div", .class("ways")) {
      HTMLWriter(shift: 1).html(Array(blocks.dropFirst()))
      HTML.element("div", .class("row-actions")) {
        usable.map { index, _ in
          HTML.element("button", .button, .class("plain"), .act("way"), Attribute("data-way", index)) {
            WhatIfViewWords.take(index + 1)[language]
          }
        }
      }
    }
  }

  // MARK: Variants side by side

  private var beside: HTML {
    let filled = item.content.variants.enumerated().filter { !$0.element.changes.isEmpty }
    guard filled.count > 1 else { return .none }
    let others = filled.map { number, variant in
      (
        WhatIfViewWords.variant(WorkbenchState.letter(number))[language],
        CaseProfile(Scorer(program).assess(item.study, assessment.sheet.changed(by: variant.changes)))
      )
    }
    let all = [(ReportWords.now[language], CaseProfile(assessment))] + others
    let rows = all[0].1.parts.indices.filter { all[0].1.parts[$0].hasLevel }.map { part in
      [HTML.text(speaker.title(ofLayer: all[0].1.parts[part].layer))]
        + all.map { _, profile in
          let levels = profile.parts[part].levels(language, in: profile.assessment)
          return .text([levels.shown, levels.fitting].compactMap { $0 }.joined(separator: " · "))
        }
    }
    let signals =
      [HTML.text(ReportWords.signals[language])]
      + all.map { _, profile in
        .text(
          CaseOverview.tallies(profile, language).map { "\($0.sign) \($0.words)" }.joined(separator: ", "))
      }
    return .element("section") {
      HTML.element("h2") { WhatIfViewWords.beside[language] }
      ResponsiveTable(header: [Words.layer[language]] + all.map { $0.0 }, rows: rows + [signals]).html
    }
  }
}

enum WhatIfViewWords {
  static let lead = Wording(
    nl: "Probeer andere keuzes. Uw casus zelf verandert niet.",
    en: "Try other choices. Your case itself does not change.")
  static let variants = Wording(nl: "Varianten", en: "Variants")
  static let other = Wording(nl: "Of kies zelf iets anders", en: "Or choose something else yourself")
  static let result = Wording(nl: "Wat er dan verandert", en: "What changes then")
  static let nothingYet = Wording(
    nl: "Kies een doel, of kies zelf iets anders. Hier staat dan wat dat uitmaakt.",
    en: "Choose a goal, or choose something else yourself. Here it says then what that makes of it.")
  static let nothingMoves = Wording(
    nl: "Dit verandert de uitkomst niet.", en: "This does not change the outcome.")
  static let keep = Wording(nl: "Open als eigen casus", en: "Open as a case of its own")
  static let reset = Wording(nl: "Maak deze variant leeg", en: "Empty this variant")
  static let wish = Wording(nl: "Wat wilt u bereiken?", en: "What do you want to reach?")
  static let wishLabel = Wording(nl: "Doel", en: "Goal")
  static let reached = Wording(nl: "bereikt", en: "reached")
  static let notReached = Wording(nl: "nog niet bereikt", en: "not reached yet")
  static let choose = Wording(nl: "Kies een doel", en: "Choose a goal")
  static let fitAll = Wording(
    nl: "Elke laag op het niveau dat past", en: "Every layer at the level that fits")
  static let beside = Wording(nl: "De varianten naast elkaar", en: "The variants side by side")

  static func heading(_ title: LocalizedText) -> Wording {
    Wording(nl: "\(title[.dutch]): wat als?", en: "\(title[.english]): what if?")
  }

  static func variant(_ letter: String) -> Wording {
    Wording(nl: "Variant \(letter)", en: "Variant \(letter)")
  }

  static func choices(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "1 andere keuze" : "\(count) andere keuzes",
      en: count == 1 ? "1 other choice" : "\(count) other choices")
  }

  static func asNow(_ now: String) -> Wording { Wording(nl: "zoals nu: \(now)", en: "as now: \(now)") }

  static func fit(_ layer: String) -> Wording {
    Wording(nl: "\(layer) op het niveau dat past", en: "\(layer) at the level that fits")
  }

  static func level(_ level: String) -> Wording {
    Wording(nl: "Elke laag minstens niveau \(level)", en: "Every layer at least level \(level)")
  }

  static func clear(_ flag: String) -> Wording { Wording(nl: "Weg met: \(flag)", en: "Without: \(flag)") }

  static func take(_ way: Int) -> Wording {
    Wording(nl: "Probeer manier \(way)", en: "Try way \(way)")
  }
}
