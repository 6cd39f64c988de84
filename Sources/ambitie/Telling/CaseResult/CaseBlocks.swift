package import AmbitionModel
package import Scoring

/// One case in full: what it is, then layer by layer the choice, the levels and the flags.
struct CaseBlocks {
  private let profile: CaseProfile
  private let speaker: Speaker
  private let caveats: Caveats
  private var program: Program { profile.assessment.program }
  private var language: Language { speaker.language }

  init(_ profile: CaseProfile, _ language: Language) {
    self.profile = profile
    speaker = Speaker(profile.assessment.program, language)
    caveats = Caveats(profile.assessment, speaker)
  }

  var blocks: [Block] {
    introduction + profile.layers.flatMap(part) + wholeCase + roles + openQuestions + ending
  }

  /// The title of a case, and whose it is, about what, and when.
  static func head(of caseStudy: CaseStudy, _ speaker: Speaker) -> [Block] {
    let language = speaker.language
    let facts = [
      caseStudy.organisation[language], caseStudy.theme[language],
      "\(CaseWords.referenceDate[language]) \(speaker.numbers.text(caseStudy.referenceDate))",
    ]
    return [.heading(1, caseStudy.markedTitle[language]), .paragraph(facts.joined(separator: " · "))]
  }

  private var introduction: [Block] {
    let caseStudy = profile.assessment.caseStudy
    let count = profile.count
    let known = count.isComplete ? CaseWords.allAnswered : CaseWords.answered(count.subject)
    return Self.head(of: caseStudy, speaker) + [
      .paragraph(caseStudy.summary[language]), .paragraph(known[language]),
    ]
  }

  private func part(_ part: CaseProfile.Part) -> [Block] {
    let choice = part.layer == nil ? nil : part.first(.choice)
    let title = choice.map { ": " + speaker.clause($0.outcome, of: $0.decision) } ?? ""
    var blocks: [Block] = [.heading(2, speaker.title(ofLayer: part.layer) + title)]
    if let choice, let sentence = sentence(of: choice) { blocks.append(.paragraph(sentence)) }
    let pairs = self.pairs(part, under: choice)
    if !pairs.isEmpty { blocks.append(.pairs(pairs)) }
    return blocks + answers(part) + raised(part) + undetermined(part)
  }

  /// What the chosen option means; of an open choice, what is still possible.
  private func sentence(of choice: CaseProfile.DecisionResult) -> String? {
    switch (choice.outcome.value, choice.decision.type) {
    case (.option(let index), .options(let options)): return options[index].text[language]
    case (.unknown, .options(let options)):
      guard let possible = choice.outcome.possible, possible.count > 2 else { return nil }
      if possible.count == options.count { return CaseWords.everythingPossible[language] }
      return "\(CaseWords.possible[language]): \(speaker.text(choice))."
    default: return nil
    }
  }

  /// The outcomes of a part by role: who does it, the levels, the scores.
  private func pairs(_ part: CaseProfile.Part, under choice: CaseProfile.DecisionResult?) -> [Block.Pair] {
    Decision.Role.allCases.filter { $0 != .relation }.flatMap { part.all($0) }
      .filter { $0.index != choice?.index }.map {
        let text = $0.decision.decision.role == .shown ? speaker.sentence(of: $0) : speaker.text($0)
        return .init(speaker.title(of: $0), text + addition(caveats.ofDecision($0.index), part.layer))
      }
  }

  /// " (rests on 1 uncertain answer: Knowledge)"; nothing where nothing is to be said.
  private func addition(_ caveats: [Caveat], _ home: Int?) -> String {
    let texts = caveats.map { speaker.text($0, in: profile.assessment, at: home) }
    return texts.isEmpty ? "" : " (\(texts.joined(separator: "; ")))"
  }

  private func answers(_ part: CaseProfile.Part) -> [Block] {
    let slots = profile.criteria(ofLayer: part.layer)
    guard !slots.isEmpty else { return [] }
    let values = profile.assessment.sheet.values
    let known = slots.filter { values[$0] != .unknown }
    var pairs = known.map { slot in
      let certainty = profile.assessment.sheet.certainty(ofSlot: slot).flatMap { $0 < .medium ? $0 : nil }
      let addition = certainty.map { " (\($0.wording[language]))" } ?? ""
      return Block.Pair(
        program.inputs[slot].label[language], speaker.answer(inSlot: slot, of: profile.assessment) + addition)
    }
    let open = slots.filter { values[$0] == .unknown }
    if !open.isEmpty {
      let names = speaker.listing(ofSlots: open, in: part.layer)
      pairs.append(.init(CaseWords.notKnown[language], names))
    }
    let count = OverviewWords.answered(known.count, slots.count)[language]
    return [.heading(3, count), .pairs(pairs)]
  }

  private func raised(_ part: CaseProfile.Part) -> [Block] {
    let items = part.flags(.raised).map { signal in
      let flag = signal.flag.flag
      let kind = "\(flag.kind.wording[language]), \(flag.severity.wording[language])"
      return Block.Item(
        "\(signal.title(language)) (\(kind)) [\(signal.flag.name)]"
          + addition(caveats.ofFlag(signal.index), part.layer),
        [.init(flag.message[language]), .init("\(CaseWords.advice[language]): \(flag.advice[language])")])
    }
    return items.isEmpty ? [] : [.heading(3, CaseWords.raised[language]), .list(items)]
  }

  /// How many flags open answers decide, and those that the fewest answers decide.
  private func undetermined(_ part: CaseProfile.Part) -> [Block] {
    let waiting = WaitingFlags(part.flags(.undetermined))
    guard waiting.count > 0 else { return [] }
    let groups = waiting.nearest(limit: 3)
    let items = groups.map { group in
      let names = speaker.listing(ofSlots: group.slots, in: part.layer)
      let flags = group.flags.map { $0.title(language) }
      return Block.Item("\(flags.joined(separator: "; ")) (\(CaseWords.dependsOn[language]) \(names))")
    }
    let shown = groups.reduce(0) { $0 + $1.flags.count }
    let title = CaseWords.undetermined(waiting.count)[language]
    let rest = waiting.count - shown
    let more = rest > 0 ? [Block.Item(CaseWords.more(rest)[language])] : []
    return [.heading(3, title), .list(items + more)]
  }

  private var wholeCase: [Block] {
    let part = profile.wholeCase
    let isEmpty =
      part.told.isEmpty && part.flags(.raised).isEmpty
      && part.flags(.undetermined).isEmpty
    return isEmpty ? [] : self.part(part)
  }

  private var roles: [Block] {
    guard let roles = RoleProfile(profile, speaker) else { return [] }
    return [.heading(2, RoleProfile.title[language])] + roles.blocks
  }

  private var openQuestions: [Block] {
    let questions = profile.openQuestions(limit: 5)
    guard !questions.isEmpty else { return [] }
    let items = questions.map {
      let why = program.inputs[$0.slot].why[language]
      return Block.Item(
        "\(speaker.question(inSlot: $0.slot)) (\(CaseWords.decides($0.count)[language])\(inside($0.slot)))",
        why.isEmpty ? [] : [.init(why)])
    }
    return [.heading(2, CaseWords.ask[language]), .list(items)]
  }

  /// Where a question can only be answered by the organisation.
  private func inside(_ slot: Int) -> String {
    program.inputs[slot].guidance.ask == .inside ? "; \(CaseWords.askInside[language])" : ""
  }

  private var ending: [Block] {
    let rubric = profile.rubric
    let id = profile.assessment.caseStudy.id.value.rawValue
    return [
      .note(CaseWords.explain(id)[language]),
      .note("\(rubric.title[language]) \(rubric.version). \(rubric.statement[language])"),
    ]
  }
}

extension Input {
  /// What a person should know before answering: why it matters, how to read it, and whom to ask.
  package func guide(_ language: Language) -> [String] {
    let inside = guidance.ask == .inside ? CaseWords.askInside[language].capitalised + "." : ""
    return [why[language], guidance.help?[language] ?? "", inside].filter { !$0.isEmpty }
  }

  /// Why the question matters.
  package var why: LocalizedText {
    switch question {
    case .criterion(let criterion): criterion.why
    case .fact(let fact): fact.why
    }
  }
}
