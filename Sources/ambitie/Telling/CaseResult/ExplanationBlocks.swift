import AmbitionModel
import Scoring

/// Reasons as sentences that a council member can follow: the outcome, the rule it follows from, the answers that
/// the rule rests on, and the sources of those answers.
///
/// What was told once is only referred to afterwards.
struct ExplanationBlocks {
  let assessment: Assessment
  let places: RubricPlaces
  let speaker: Speaker
  private let profile: CaseProfile
  /// The decisions that have a heading of their own in this report.
  var headed: Set<Int> = []
  /// The decisions whose steps were told already.
  var told: Set<Int> = []
  var citations = Citations()
  /// Whether rules are left out where everything is still possible: what is wholly open has no reason yet.
  var skipsWhollyOpen = false
  var language: Language { speaker.language }

  init(_ assessment: Assessment, _ places: RubricPlaces, _ language: Language) {
    self.assessment = assessment
    self.places = places
    profile = CaseProfile(assessment)
    speaker = Speaker(assessment.program, language)
  }

  /// - Parameter detail: in brief, of a whole case only its levels and flags are told; and never where rules stand.
  static func blocks(
    about topic: ExplanationTopic, of assessment: Assessment, _ places: RubricPlaces, _ detail: CaseDetail,
    _ language: Language
  ) -> [Block] {
    let title = Block.heading(1, assessment.caseStudy.markedTitle[language])
    switch (detail, topic) {
    case (.full, _):
      var writer = ExplanationBlocks(assessment, places, language)
      return [title] + writer.body(topic) + writer.sources
    case (.brief, .everything):
      var writer = ExplanationBlocks(assessment, RubricPlaces(), language)
      let more = ExplanationWords.more(assessment.caseStudy.id.value.rawValue)[language]
      return [title] + writer.levelsAndFlags + writer.sources + [.note(more)]
    case (.brief, _):
      var writer = ExplanationBlocks(assessment, RubricPlaces(), language)
      return [title] + writer.body(topic) + writer.sources
    }
  }

  /// Of each part why its levels and flags are as they are; of a rubric without levels, its scores.
  private var levelsAndFlags: [Block] {
    mutating get {
      let told = profile.parts.map { part -> (part: CaseProfile.Part, decisions: [Int]) in
        let levels = [Decision.Role.shown, .fitting].compactMap { part.first($0) }
        return (part, (levels.isEmpty ? part.all(.score) : levels).map { $0.index })
      }
      headed = Set(told.flatMap { $0.decisions })
      return told.flatMap { part, decisions -> [Block] in
        let blocks =
          decisions.flatMap { decision($0, in: part.layer) }
          + part.flags(.raised).flatMap { flag($0.index, in: part.layer) }
        return blocks.isEmpty ? [] : [.heading(2, speaker.title(ofLayer: part.layer))] + blocks
      }
    }
  }

  /// Why each of these decisions came out as it did, without the answers and sources it rests on.
  static func blocks(
    forDecisions indices: [Int], of assessment: Assessment, _ places: RubricPlaces, _ language: Language
  ) -> [Block] {
    var writer = ExplanationBlocks(assessment, places, language)
    writer.headed = Set(indices)
    return indices.flatMap { index in
      let layer = assessment.program.decisions[index].layer
      return [.heading(2, writer.speaker.title(ofLayer: layer))] + writer.decision(index, in: layer)
    }
  }

  /// What a conclusion rests on, each thing with its value; how decisions follow is left to `explain`.
  /// - Parameter home: the layer whose name goes without saying.
  static func items(
    for grounds: [Ground], of assessment: Assessment, in home: Int?, _ language: Language
  ) -> [Block.Item] {
    var writer = ExplanationBlocks(assessment, RubricPlaces(), language)
    writer.headed = Set(assessment.program.decisions.indices)
    return writer.items(for: grounds, in: home, depth: 0)
  }

  private mutating func body(_ topic: ExplanationTopic) -> [Block] {
    switch topic {
    case .everything: return parts(profile.parts, evidenceIn: nil)
    case .layer(let layer): return parts([profile.layers[layer]], evidenceIn: layer)
    case .flags(let indices):
      let blocks = indices.flatMap { flag($0, in: nil) }
      return blocks + evidence(indices.flatMap { assessment.grounds(forFlag: $0) }, in: nil)
    case .decision(let index):
      let layer = assessment.program.decisions[index].layer
      headed = [index]
      let title = Block.heading(2, speaker.title(ofLayer: layer))
      let ground = Ground(subject: .decision(index), comparison: nil)
      return [title] + decision(index, in: layer) + evidence([ground], in: layer)
    }
  }

  private mutating func parts(_ parts: [CaseProfile.Part], evidenceIn layer: Int?) -> [Block] {
    let findings = parts.flatMap { $0.told }
    headed = Set(findings.map { $0.index })
    let blocks = parts.flatMap { part($0) }
    let raised = parts.flatMap { $0.flags(.raised) }.map { $0.index }
    let grounds =
      findings.map { $0.ground } + raised.flatMap { assessment.grounds(forFlag: $0) }
    return blocks + evidence(grounds, in: layer)
  }

  private mutating func part(_ part: CaseProfile.Part) -> [Block] {
    let blocks =
      reasons(part) + part.flags(.raised).flatMap { flag($0.index, in: part.layer) } + waiting(part)
    return blocks.isEmpty ? [] : [.heading(2, speaker.title(ofLayer: part.layer))] + blocks
  }

  /// What a decision came to, what is still open about it, and the steps that lead there.
  mutating func decision(_ index: Int, in home: Int?) -> [Block] {
    let decision = assessment.program.decisions[index]
    let outcome = assessment.decisions[index]
    var blocks: [Block] = [
      .heading(3, "\(decision.decision.title[language]): \(speaker.brief(outcome, of: decision))")
    ]
    if outcome.value == .unknown { blocks.append(.paragraph(open(outcome, decision, in: home))) }
    if skipsWhollyOpen, isWhollyOpen(index) { return blocks }
    let steps = steps(forDecision: index, in: home, depth: 0)
    if let lead = steps.lead { blocks.append(.paragraph(ExplanationWords.this(lead)[language])) }
    if !steps.items.isEmpty { blocks.append(.list(steps.items)) }
    return blocks + place(decision.decision.id.range)
  }

  /// Whether an open decision can still be everything there is.
  func isWhollyOpen(_ index: Int) -> Bool {
    let outcome = assessment.decisions[index]
    guard outcome.value == .unknown, let possible = outcome.possible else { return false }
    switch assessment.program.decisions[index].type {
    case .level: return possible.count == assessment.program.rubric.levels.count
    case .options(let options): return possible.count == options.count
    case .boolean: return possible.count == 2
    case .number:
      guard case .contributions(_, let parts) = assessment.reason(forDecision: index) else { return false }
      return parts.allSatisfy { $0.value == .unknown }
    }
  }

  /// What an open decision can still be, and which answers settle it.
  private func open(
    _ outcome: Assessment.Outcome, _ decision: CompiledDecision, in home: Int?
  ) -> String {
    guard outcome.possible != nil || outcome.range != nil else {
      return ExplanationWords.tooMuchToTell[language]
    }
    var text = ExplanationWords.stillOpen[language] + " "
    if case .options = decision.type, outcome.possible?.count ?? 0 > 2 {
      text += "\(CaseWords.possible[language]): \(speaker.text(outcome, of: decision)). "
    }
    return text
      + ExplanationWords.decidedBy(speaker.listing(ofSlots: outcome.undecidedBy, in: home))[language]
  }

  private mutating func flag(_ index: Int, in home: Int?) -> [Block] {
    let flag = assessment.program.flags[index]
    let outcome = assessment.flags[index]
    let layer = flag.layer != home ? flag.layer.map { speaker.title(ofLayer: $0) + ": " } ?? "" : ""
    let state =
      switch outcome.state {
      case .raised: "\(flag.flag.kind.wording[language]), \(flag.flag.severity.wording[language])"
      case .notRaised: ExplanationWords.notRaised[language]
      case .undetermined: ExplanationWords.undetermined[language]
      }
    let title = "\(flag.flag.kind.sign) \(layer)\(flag.flag.title[language]) (\(state))"
    let sources = citations.marks(flag.flag.sources.compactMap { speaker.source($0.value) })
    var blocks: [Block] = [.heading(3, title)]
    if outcome.state != .raised { blocks.append(.paragraph(ExplanationWords.meaning[language])) }
    blocks.append(.paragraph(flag.flag.message[language] + sources))
    let grounds = items(for: assessment.grounds(forFlag: index), in: flag.layer, depth: 0)
    if !grounds.isEmpty {
      blocks += [.paragraph(ExplanationWords.because(outcome.state)[language]), .list(grounds)]
    }
    if outcome.state == .undetermined {
      let names = speaker.listing(ofSlots: outcome.undecidedBy, in: flag.layer)
      let text = names.isEmpty ? ExplanationWords.tooMuchToTell : ExplanationWords.decidedBy(names)
      blocks.append(.paragraph(text[language]))
    } else if outcome.state == .raised {
      blocks.append(.paragraph("\(CaseWords.advice[language]): \(flag.flag.advice[language])"))
    }
    return blocks + place(flag.flag.id.range)
  }

  /// The flags that open answers decide, by those answers.
  private func waiting(_ part: CaseProfile.Part) -> [Block] {
    let waiting = WaitingFlags(part.flags(.undetermined))
    guard waiting.count > 0 else { return [] }
    let items = waiting.groups.map { group in
      let names = speaker.listing(ofSlots: group.slots, in: part.layer)
      let text = group.slots.isEmpty ? ExplanationWords.tooMuchToTell : ExplanationWords.dependsOn(names)
      return Block.Item(
        text[language],
        group.flags.map { .init("\($0.title(language)) [\($0.flag.name)]") })
    }
    return [.heading(3, CaseWords.undetermined(waiting.count)[language]), .list(items)]
  }

  private func place(_ range: SourceRange) -> [Block] {
    guard let line = places.line(of: range, in: assessment.program.rubric) else { return [] }
    return [.note("\(ExplanationWords.rule[language]): \(line)")]
  }
}
