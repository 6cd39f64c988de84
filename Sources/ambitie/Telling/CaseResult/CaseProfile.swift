import AmbitionModel
import Scoring

/// One case as readers see it: the layers with their choice, levels and flags, by the roles of decisions.
struct CaseProfile {
  /// A decision with what it came to.
  struct DecisionResult {
    /// The index among the program's decisions.
    var index: Int
    var decision: CompiledDecision
    var outcome: Assessment.Outcome
    /// The decision as what something rests on.
    var ground: Ground { Ground(subject: .decision(index), comparison: nil) }
  }

  /// A flag with its state.
  struct FlagResult {
    /// The index among the program's flags.
    var index: Int
    var flag: CompiledFlag
    var outcome: Assessment.FlagOutcome
  }

  /// A layer, or with `layer` nil the whole case.
  struct Part {
    var layer: Int?
    var results: [DecisionResult]
    var flags: [FlagResult]

    func first(_ role: Decision.Role) -> DecisionResult? {
      results.first { $0.decision.decision.role == role }
    }

    func all(_ role: Decision.Role) -> [DecisionResult] {
      results.filter { $0.decision.decision.role == role }
    }

    /// The results that readers see.
    var told: [DecisionResult] { results.filter { $0.decision.decision.role != nil } }

    var hasLevel: Bool { first(.shown) != nil || first(.fitting) != nil }

    /// The level that choices show, and "fits 2", in as few characters as a table has; `nil` without one.
    func levels(_ language: Language, in assessment: Assessment) -> (shown: String?, fitting: String?) {
      (
        first(.shown).map { LevelSpan.marked($0, in: assessment) },
        first(.fitting).map {
          "\(OverviewWords.fits[language])\u{A0}\(LevelSpan.marked($0, in: assessment))"
        }
      )
    }

    func flags(_ state: Assessment.FlagOutcome.State) -> [FlagResult] {
      flags.filter { $0.outcome.state == state }
    }
  }

  let assessment: Assessment
  let layers: [Part]
  let wholeCase: Part

  init(_ assessment: Assessment) {
    self.assessment = assessment
    let program = assessment.program
    let results = program.decisions.indices.map {
      DecisionResult(index: $0, decision: program.decisions[$0], outcome: assessment.decisions[$0])
    }
    let flags = program.flags.indices.map {
      FlagResult(index: $0, flag: program.flags[$0], outcome: assessment.flags[$0])
    }
    func part(_ layer: Int?) -> Part {
      Part(
        layer: layer, results: results.filter { $0.decision.layer == layer },
        flags: flags.filter { $0.flag.layer == layer })
    }
    layers = program.rubric.layers.indices.map { part($0) }
    wholeCase = part(nil)
  }

  /// All layers, then the whole case.
  var parts: [Part] { layers + [wholeCase] }

  /// The raised flags, those that weigh most first: the most severe, then those of the kinds that come first, then in order.
  var heaviestFlags: [FlagResult] {
    let kinds = Flag.Kind.allCases
    return parts.flatMap { $0.flags(.raised) }.enumerated().sorted { left, right in
      let (a, b) = (left.element.flag.flag, right.element.flag.flag)
      if a.severity != b.severity { return a.severity > b.severity }
      if a.kind != b.kind { return (kinds.firstIndex(of: a.kind) ?? 0) < (kinds.firstIndex(of: b.kind) ?? 0) }
      return left.offset < right.offset
    }.map { $0.element }
  }

  /// How many questions there are, and how many of them have an answer.
  var answered: (known: Int, all: Int) {
    let values = assessment.sheet.values
    return (values.count { $0 != .unknown }, values.count)
  }

  /// How many questions of the whole case have an answer.
  var count: AnswerCount { AnswerCount(assessment, slots: Array(assessment.sheet.values.indices)) }

  /// How many of a layer's own questions there are, and how many of them have an answer.
  func answered(inLayer layer: Int?) -> (known: Int, all: Int) {
    let slots = criteria(ofLayer: layer)
    return (slots.count { assessment.sheet.values[$0] != .unknown }, slots.count)
  }

  /// The slots of the criteria of a layer.
  func criteria(ofLayer layer: Int?) -> [Int] {
    assessment.program.inputs.indices.filter { slot in
      guard case .criterion = assessment.program.inputs[slot].question else { return false }
      return assessment.program.inputs[slot].layer == layer
    }
  }

  var rubric: Rubric { assessment.program.rubric }

  /// Whether readers see a level of each layer; otherwise they see scores.
  var hasLevels: Bool { layers.contains(where: { $0.hasLevel }) }

  /// The open questions that decide the most of what is still open, the most deciding first.
  func openQuestions(limit: Int) -> [SlotCount] {
    let outcomes = parts.flatMap { $0.told }.map { $0.outcome.undecidedBy }
    return Array(SlotCount.all(in: outcomes + assessment.flags.map { $0.undecidedBy }).prefix(limit))
  }
}

/// How many outcomes an open answer bears on.
struct SlotCount {
  var slot: Int
  var count: Int

  /// The slots that turn up in `lists`, the most frequent first, then in the order of the rubric.
  static func all(in lists: [[Int]]) -> [SlotCount] {
    var counts: [Int: Int] = [:]
    for slot in lists.joined() { counts[slot, default: 0] += 1 }
    return counts.map { SlotCount(slot: $0, count: $1) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.slot < $1.slot }
  }
}

extension Speaker {
  /// So much of a text that somebody wrote stands among other answers.
  private static let toldLetters = 160

  /// An answer in words; of a text of its own the beginning.
  func answer(inSlot slot: Int, of assessment: Assessment) -> String {
    guard let text = assessment.answerText(inSlot: slot) else {
      return self.text(assessment.sheet.values[slot], ofSlot: slot)
    }
    return printable(text, limit: Self.toldLetters)
  }

  /// What an answer is, or what a decision came to, in words.
  func value(of subject: Ground.Subject, in assessment: Assessment) -> String {
    switch subject {
    case .answer(let slot): answer(inSlot: slot, of: assessment)
    case .decision(let index): text(assessment.decisions[index], of: program.decisions[index])
    }
  }

  /// The outcome of a decision in words.
  func text(_ finding: CaseProfile.DecisionResult) -> String { text(finding.outcome, of: finding.decision) }

  /// The same, but where more than two choices are possible only that it is open.
  func brief(_ finding: CaseProfile.DecisionResult) -> String { brief(finding.outcome, of: finding.decision) }

  func title(of finding: CaseProfile.DecisionResult) -> String { finding.decision.decision.title[language] }

  /// The outcome, with the sentence of the level where it is one.
  func sentence(of finding: CaseProfile.DecisionResult) -> String {
    meaning(of: finding).map { "\(text(finding)). \($0)" } ?? text(finding)
  }

  /// The sentence of the level that an outcome is; `nil` where it is none, or open.
  func meaning(of finding: CaseProfile.DecisionResult) -> String? {
    guard case .option(let index) = finding.outcome.value, case .level = finding.decision.type else {
      return nil
    }
    return program.rubric.levels[index].sentence[language]
  }

  /// The question of a slot, after its layer.
  func question(inSlot slot: Int) -> String {
    let input = program.inputs[slot]
    return (input.layer.map { "\(title(ofLayer: $0)): " } ?? "") + input.text[language]
  }
}

extension CaseProfile.FlagResult {
  /// The sign and title of the flag.
  func title(_ language: Language) -> String { "\(flag.flag.kind.sign) \(flag.flag.title[language])" }
}
