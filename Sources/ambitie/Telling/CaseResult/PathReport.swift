package import AmbitionModel
package import Scoring

/// The smallest changes that reach a goal, in words.
package struct PathReport {
  private let assessment: Assessment
  private let wish: PathWish
  private let plan: ChangePlan
  /// As many as were asked for.
  private let shown: [ChangePlan.Way]
  /// Only where no choice reaches the goal; `nil` too where that is too much to tell.
  private let obstacle: Obstacle?
  private let speaker: Speaker
  private let hints: Hints

  /// Where the report is read, which decides what a reader can do to see more.
  package enum Hints: Sendable {
    case commandLine, page
  }

  private var language: Language { speaker.language }

  package init(
    _ assessment: Assessment, _ wish: PathWish, _ plan: ChangePlan, _ obstacle: Obstacle?, limit: Int,
    _ language: Language, hints: Hints = .commandLine
  ) {
    self.hints = hints
    self.assessment = assessment
    self.wish = wish
    self.plan = plan
    shown = Array(plan.ways.prefix(limit))
    self.obstacle = obstacle
    speaker = Speaker(assessment.program, language)
  }

  package var blocks: [Block] {
    [.heading(1, "\(assessment.caseStudy.markedTitle[language]): \(wish.title[language])")] + body
  }

  private var body: [Block] {
    guard let first = shown.first else { return unreachable }
    guard !first.changes.isEmpty else { return [.paragraph(PathWords.already[language])] }
    let ways = shown.enumerated().map { index, way in
      Block.Item("\(PathWords.way[language]) \(index + 1)", steps(of: way))
    }
    var blocks: [Block] = [.paragraph(summary(first))]
    if !plan.unavoidable.isEmpty {
      let names = plan.unavoidable.map { Block.Item(speaker.name(ofSlot: $0)) }
      blocks += [.paragraph(PathWords.unavoidable[language]), .list(names)]
      if shown.count > 1 || plan.unavoidable.count < first.changes.count {
        blocks.append(.paragraph(PathWords.cheapest(shown.count)[language]))
      }
    }
    return blocks + [.list(ways)] + ConsequenceBlocks(speaker).blocks(wish.goal.outcomes)
  }

  /// What to find out first, then what to change, then what comes with it.
  private func steps(of way: ChangePlan.Way) -> [Block.Item] {
    let (open, known) = (
      way.changes.filter { $0.from == .unknown }, way.changes.filter { $0.from != .unknown }
    )
    return open.map { Block.Item(speaker.advice($0)) }
      + known.map { Block.Item(speaker.sentence($0), items($0.efforts(in: assessment.program))) }
      + way.newFlags.map { Block.Item(PathWords.comes(speaker.title(ofFlag: $0))[language]) }
  }

  private func summary(_ first: ChangePlan.Way) -> String {
    let cost = "\(PathWords.cost(Words.steps(first.cost))[language]) \(PathWords.step(first.cost)[language])"
    guard shown.count > 1 || hasMore else { return cost }
    return cost + " " + PathWords.ways(shown.count, hasMore: hasMore, hints)[language]
  }

  /// Whether there are more ways than are shown.
  private var hasMore: Bool { plan.ways.count > shown.count }

  private var unreachable: [Block] {
    guard plan.blockedBy.isEmpty else {
      let names = plan.blockedBy.map { Block.Item(speaker.name(ofSlot: $0)) }
      return [.paragraph(PathWords.blocked[language]), .list(names)]
    }
    guard let obstacle else { return [.paragraph(PathWords.impossible[language])] }
    var blocks: [Block] = [.paragraph(PathWords.impossible[language])]
    if !obstacle.reaches.isEmpty {
      blocks += [
        .paragraph(PathWords.highest[language]), .list(obstacle.reaches.map { Block.Item(sentence($0)) }),
      ]
    }
    guard !obstacle.isExcludedByRules else { return blocks + [.paragraph(PathWords.excluded[language])] }
    let values = assessment.sheet.values
    let answers = obstacle.answers.map {
      Block.Item("\(speaker.name(ofSlot: $0)): \(speaker.text(values[$0], ofSlot: $0))")
    }
    let title = obstacle.isEachEnough ? PathWords.eachBlocks : PathWords.togetherBlock
    return blocks + [.paragraph(title(answers.count)[language]), .list(answers)]
  }

  private func sentence(_ reach: Obstacle.Reach) -> String {
    let decision = assessment.program.decisions[reach.decision]
    let highest =
      reach.highest.map { speaker.text(.option($0), of: decision) } ?? PathWords.none[language]
    return "\(speaker.title(ofLayer: decision.layer)): \(highest)"
  }

  private func items(_ texts: [LocalizedText]) -> [Block.Item] { texts.map { .init($0[language]) } }

  package var json: String {
    let program = assessment.program
    let file: JSON = [
      "format": "ambitie-path/1",
      "case": .string(assessment.caseStudy.id.value.rawValue),
      "ways": .array(
        shown.map {
          [
            "cost": .string($0.cost.description),
            "changes": .array($0.changes.map { .change($0, program) }),
            "new_flags": .strings($0.newFlags.map { program.flags[$0].name }),
          ]
        }),
      "has_more": .boolean(hasMore),
      "unavoidable": .names(plan.unavoidable, program),
      "blocked_by": .names(plan.blockedBy, program),
      "obstacle": obstacle.map { .obstacle($0, program) },
    ]
    return file.text
  }
}

extension JSON {
  /// What keeps a goal from being reached.
  fileprivate static func obstacle(_ obstacle: Obstacle, _ program: Program) -> JSON {
    let highest = obstacle.reaches.map { reach in
      let decision = program.decisions[reach.decision]
      return (decision.name, reach.highest.map { .value(.option($0), of: decision, program) } ?? JSON.null)
    }
    return [
      "highest": .members(highest), "answers": .names(obstacle.answers, program),
      "each_enough": .boolean(obstacle.isEachEnough),
    ]
  }
}

extension Goal {
  /// The levels and options that are wished for.
  fileprivate var outcomes: [ConsequenceBlocks.Subject] {
    switch self {
    case .atLeast(let decision, let option), .exactly(let decision, let option):
      [.init(decision: decision, option: option)]
    case .all(let goals): goals.flatMap { $0.outcomes }
    case .equal, .notRaised, .holds, .kept: []
    }
  }
}

enum PathWords {
  /// What a step is, and a small one where there is one.
  static func step(_ cost: Rational) -> Wording {
    let step = Wording(
      nl: "Een stap is een antwoord verder in de lijst, of een vraag die u uitzoekt.",
      en: "A step is one answer further in the list, or a question to find out.")
    guard Words.hasSmallStep(cost) else { return step }
    return Wording(
      nl: "\(step.dutch) Een kleine stap telt half.", en: "\(step.english) A small step counts for a half.")
  }

  static func comes(_ flag: String) -> Wording {
    Wording(nl: "Let op: dan komt erbij: \(flag)", en: "Note: then this comes: \(flag)")
  }

  static let already = Wording(
    nl: "Dat is al zo. Er hoeft niets te veranderen.", en: "That is so already. Nothing has to change.")
  static let way = Wording(nl: "Manier", en: "Way")
  static let unavoidable = Wording(
    nl: "Dit hoort bij elke manier, dus begin hiermee:",
    en: "This is part of every way, so begin with it:")
  static let impossible = Wording(
    nl: "Dat kan niet: geen enkele keuze haalt dit doel bij deze feiten.",
    en: "That cannot be: no choice reaches this goal with these facts.")
  static let blocked = Wording(
    nl:
      "Dat is nog niet te zeggen: het hangt af van feiten die nog niemand heeft ingevuld. Zoek deze eerst uit:",
    en: "That cannot be told yet: it depends on facts that nobody filled in. Find these out first:")
  static let highest = Wording(
    nl: "Het hoogste niveau dat bij deze feiten kan:", en: "The highest level that these facts allow:")
  static let none = Wording(nl: "geen enkel niveau staat vast", en: "no level is certain")
  static let excluded = Wording(
    nl: "Dit ligt niet aan de feiten van deze casus: de regels van de rubric sluiten het uit.",
    en: "This is not because of the facts of this case: the rules of the rubric exclude it.")

  static func eachBlocks(_ count: Int) -> Wording {
    count == 1
      ? Wording(
        nl: "Dit antwoord houdt het tegen; alleen als het anders was, zou het kunnen:",
        en: "This answer stands in the way; only if it were different, it could be:")
      : Wording(
        nl: "Deze antwoorden houden het tegen; als één ervan anders was, zou het kunnen:",
        en: "These answers stand in the way; if one of them were different, it could be:")
  }

  static func togetherBlock(_ count: Int) -> Wording {
    guard count > 1 else { return eachBlocks(count) }
    return Wording(
      nl: "Deze antwoorden houden het tegen; pas als ze samen anders waren, zou het kunnen:",
      en: "These answers stand in the way; only if they were different together, it could be:")
  }

  static func cheapest(_ ways: Int) -> Wording {
    ways == 1
      ? Wording(nl: "De kleinste verandering in haar geheel:", en: "The smallest change as a whole:")
      : Wording(nl: "De kleinste veranderingen in hun geheel:", en: "The smallest changes as a whole:")
  }

  static func cost(_ steps: Wording) -> Wording {
    Wording(
      nl: "De kleinste verandering kost \(steps.dutch).",
      en: "The smallest change takes \(steps.english).")
  }

  static func ways(_ shown: Int, hasMore: Bool, _ hints: PathReport.Hints) -> Wording {
    guard hasMore else {
      let ways = Count.of(shown, .way)
      return Wording(
        nl: "Er \(shown == 1 ? "is \(ways.dutch) die dat kost" : "zijn \(ways.dutch) die even veel kosten").",
        en: "There \(shown == 1 ? "is \(ways.english) that takes" : "are \(ways.english) that take") as much."
      )
    }
    let more =
      switch hints {
      case .commandLine:
        Wording(nl: "; --limit laat er meer zien", en: "; --limit shows more of them")
      case .page: Wording(nl: "", en: "")
      }
    return Wording(
      nl: shown == 1
        ? "Er is meer dan één manier die even veel kost\(more.dutch)."
        : "Er zijn meer dan \(shown) manieren die even veel kosten\(more.dutch).",
      en:
        "More than \(Count.of(shown, .way).english) \(shown == 1 ? "takes" : "take") as much\(more.english)."
    )
  }
}

extension Count.Noun {
  fileprivate static let way = Self(nl: ("manier", "manieren"), en: ("way", "ways"))
}
