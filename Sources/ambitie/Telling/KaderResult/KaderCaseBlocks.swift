import AmbitionModel
import Scoring

/// One case held against a kader, in words: what it deviates from and why, what to ask, what would comply.
struct KaderCaseBlocks {
  private let item: KaderCase
  private let speaker: Speaker
  private var language: Language { speaker.language }
  private var assessment: KaderAssessment { item.assessment }
  private let detail: Detail
  private static let questionLimit = 5

  /// How much is said of one case.
  enum Detail {
    case everything
    /// Of what is open only which rules, and what to ask first.
    case essentials
  }

  init(_ item: KaderCase, _ speaker: Speaker, _ detail: Detail) {
    self.detail = detail
    self.item = item
    self.speaker = speaker
  }

  var blocks: [Block] {
    let states: [KaderAssessment.State] =
      detail == .everything
      ? [.deviates, .deviatesWithReason, .undetermined] : [.deviates, .deviatesWithReason]
    let detailed =
      states.flatMap { assessment.rules($0) }.map(rule) + (detail == .everything ? [] : openRules)
    let rest = [KaderAssessment.State.complies, .notApplicable].compactMap(summary)
    return [.heading(2, item.caseStudy.markedTitle[language]), .list(detailed + rest + needless)] + together
  }

  private func title(_ index: Int) -> String {
    let rule = assessment.kader.rules[index]
    let layer = rule.layer.map { " (\(speaker.title(ofLayer: $0)))" } ?? ""
    return assessment.kader.numberedTitle(of: rule.rule, language) + layer
  }

  private func rule(_ index: Int) -> Block.Item {
    let outcome = assessment.outcomes[index]
    let text = "\(outcome.state.sign) \(title(index)): \(outcome.state.wording[language])"
    switch outcome.state {
    case .deviates: return .init(text, grounds(index) + change(item.plans[index], index))
    case .deviatesWithReason: return .init(text, reason(outcome.deviation) + grounds(index))
    default: return .init(text, reason(outcome.deviation) + open(outcome))
    }
  }

  private func grounds(_ index: Int) -> [Block.Item] {
    ExplanationBlocks.items(
      for: assessment.grounds(forRule: index), of: assessment.assessment,
      in: assessment.kader.rules[index].layer, language)
  }

  private func reason(_ deviation: Deviation?) -> [Block.Item] {
    guard let deviation else { return [] }
    let by = [deviation.by?[language], deviation.date.map(speaker.numbers.text)].compactMap { $0 }
    let origin = by.isEmpty ? "" : " (\(by.joined(separator: ", ")))"
    return [.init("\(KaderWords.reason[language]): \(deviation.reason[language])\(origin)")]
  }

  private func open(_ outcome: KaderAssessment.RuleOutcome) -> [Block.Item] {
    let possible = Listing.either(outcome.possible.map { $0.wording[language] })[language]
    let asked = outcome.undecidedBy.prefix(Self.questionLimit).map(question)
    let more = outcome.undecidedBy.count - asked.count
    let rest = more > 0 ? [Block.Item(Words.more(more)[language])] : []
    let head = possible.isEmpty ? [] : [Block.Item("\(KaderWords.canBecome[language]): \(possible)")]
    return head + (asked.isEmpty ? [] : [.init(KaderWords.ask[language], asked + rest)])
  }

  /// The rules that are open, and the questions that bear on most of them.
  private var openRules: [Block.Item] {
    let rules = assessment.rules(.undetermined)
    guard let summary = summary(.undetermined) else { return [] }
    let asked = SlotCount.all(in: rules.map { assessment.outcomes[$0].undecidedBy }).prefix(3)
    return [.init(summary.text, [.init(KaderWords.askFirst[language], asked.map { question($0.slot) })])]
  }

  private func question(_ slot: Int) -> Block.Item { .init(speaker.question(inSlot: slot)) }

  private func change(_ plan: ChangePlan?, _ index: Int) -> [Block.Item] {
    guard let plan else { return [.init(KaderWords.tooLarge[language])] }
    guard let first = plan.ways.first else { return [unreachable(plan, index)] }
    let title = KaderWords.change(Words.steps(first.cost))[language]
    guard plan.ways.count > 1 else { return [.init(title, first.changes.map(sentence))] }
    let ways = plan.ways.map { way in way.changes.map(speaker.advice).joined(separator: "; ") }
    return [.init("\(title) \(KaderWords.choose[language])", ways.map { .init($0) })]
  }

  private func sentence(_ change: Change) -> Block.Item { .init(speaker.advice(change)) }

  private func unreachable(_ plan: ChangePlan, _ index: Int) -> Block.Item {
    guard !plan.blockedBy.isEmpty else {
      let facts = item.obstacles[index]?.answers ?? []
      guard !facts.isEmpty else { return .init(KaderWords.impossible[language]) }
      let names = Listing.all(facts.map { speaker.name(ofSlot: $0) })[language]
      return .init("\(KaderWords.factsOnly[language]): \(names)")
    }
    return .init(KaderWords.blocked[language], plan.blockedBy.map { .init(speaker.name(ofSlot: $0)) })
  }

  private func summary(_ state: KaderAssessment.State) -> Block.Item? {
    let rules = assessment.rules(state)
    guard !rules.isEmpty else { return nil }
    return .init("\(state.sign) \(state.wording[language]): \(rules.map(title).joined(separator: "; "))")
  }

  /// Reasons for rules that the case does not deviate from.
  private var needless: [Block.Item] {
    let rules = assessment.rules(.complies) + assessment.rules(.notApplicable)
    return rules.filter { assessment.outcomes[$0].deviation != nil }.map { index in
      .init("\(KaderWords.needless[language]): \(title(index))", reason(assessment.outcomes[index].deviation))
    }
  }

  /// What is needed to comply with everything at once, where that is more than one rule.
  private var together: [Block] {
    guard assessment.rules(.deviates).count > 1, let plan = item.plan else { return [] }
    guard let first = plan.ways.first else { return [.paragraph(KaderWords.notTogether[language])] }
    return [
      .paragraph(KaderWords.together(Words.steps(first.cost))[language]),
      .list(first.changes.map(sentence)),
    ]
  }
}
