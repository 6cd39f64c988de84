import AmbitionModel
import Scoring

/// What changed in each case from one reference date to the next, and by which answers.
struct TrendBlocks {
  private let speaker: SectionSpeaker
  private var section: ComparisonSection { speaker.section }
  private var language: Language { speaker.language }
  private var words: Speaker { speaker.speaker }

  private let limit: Int
  private let none: Wording

  /// - Parameters:
  ///   - limit: how many cases are shown.
  ///   - none: what is said where no case has two dates.
  init(_ speaker: SectionSpeaker, limit: Int = .max, ifNone none: Wording = CompareWords.noTrend) {
    self.speaker = speaker
    self.limit = limit
    self.none = none
  }

  var blocks: [Block] {
    let heading = Block.heading(2, CompareWords.trend[language])
    guard !section.trends.isEmpty else { return [heading, .paragraph(none[language])] }
    return [heading] + section.trends.prefix(limit).flatMap(blocks)
      + speaker.cut(section.trends.count, at: limit, .trend)
  }

  private func blocks(_ trend: CaseTrend) -> [Block] {
    guard let last = trend.dates.last else { return [] }
    let title = "\(speaker.title(ofCase: last)) (\(speaker.organisation(ofCase: last)))"
    return [.heading(3, title)] + trend.steps.flatMap(blocks)
  }

  private func blocks(_ step: CaseTrend.Step) -> [Block] {
    let dates = "\(speaker.date(ofCase: step.from)) → \(speaker.date(ofCase: step.to))"
    guard !step.isUnchanged else {
      return [.list([.init("\(dates): \(CompareWords.unchanged[language])")])]
    }
    return [.list([.init(dates, changes(step))])]
  }

  /// What changed in one step, each kind of change as an item with its own list.
  func changes(_ step: CaseTrend.Step) -> [Block.Item] {
    let parts: [(Wording, [Block.Item])] = [
      (CompareWords.outcomes, step.outcomes.map { item($0, step) }),
      (CompareWords.flags, step.flags.map { item($0, step) }),
      (CompareWords.answers, step.answers.map { item($0, step) }),
    ]
    return parts.filter { !$0.1.isEmpty }.map { title, items in .init(title[language], items) }
  }

  private func item(_ change: CaseTrend.OutcomeChange, _ step: CaseTrend.Step) -> Block.Item {
    let decision = section.program.decisions[change.decision]
    let name = "\(words.title(ofLayer: decision.layer)), \(decision.decision.title[language])"
    let texts = [change.from, change.to].map { words.text($0, of: decision) }
    return .init("\(name): \(texts[0]) → \(texts[1])", because(change.because, step))
  }

  private func item(_ change: CaseTrend.FlagChange, _ step: CaseTrend.Step) -> Block.Item {
    let states = [change.from, change.to].map { CompareWords.state($0)[language] }
    return .init(
      "\(words.title(ofFlag: change.flag)): \(states[0]) → \(states[1])", because(change.because, step))
  }

  /// The changed answers behind a change, in one line.
  private func because(_ slots: [Int], _ step: CaseTrend.Step) -> [Block.Item] {
    let texts = step.answers.filter { slots.contains($0.slot) }.map { text($0, step) }
    return texts.isEmpty
      ? [] : [.init("\(CompareWords.because[language]): \(texts.joined(separator: "; "))")]
  }

  private func item(_ change: CaseTrend.AnswerChange, _ step: CaseTrend.Step) -> Block.Item {
    let rationale = section.cases[step.to].assessment.sheet.answers[change.slot]?.rationale
    return .init(text(change, step), rationale.map { [.init($0[language])] } ?? [])
  }

  private func text(_ change: CaseTrend.AnswerChange, _ step: CaseTrend.Step) -> String {
    "\(words.name(ofSlot: change.slot)): \(texts(change, step).joined(separator: " → "))"
  }

  /// The answer before and after.
  private func texts(_ change: CaseTrend.AnswerChange, _ step: CaseTrend.Step) -> [String] {
    [(step.from, change.from), (step.to, change.to)].map { index, value in
      section.cases[index].assessment.answerText(inSlot: change.slot)
        ?? words.text(value, ofSlot: change.slot)
    }
  }

  // MARK: For a table

  /// Each change as what it is, its name, before, after, and the answers behind it.
  func lines(_ step: CaseTrend.Step) -> [[String]] {
    func names(_ slots: [Int]) -> String { slots.map(words.name(ofSlot:)).joined(separator: "; ") }
    let program = section.program
    let outcomes = step.outcomes.map { change in
      let decision = program.decisions[change.decision]
      return [
        CompareWords.outcomes[language],
        "\(words.title(ofLayer: decision.layer)), \(decision.decision.title[language])",
        words.text(change.from, of: decision), words.text(change.to, of: decision), names(change.because),
      ]
    }
    let flags = step.flags.map { change in
      [
        CompareWords.flags[language], words.title(ofFlag: change.flag),
        CompareWords.state(change.from)[language], CompareWords.state(change.to)[language],
        names(change.because),
      ]
    }
    let answers = step.answers.map { change in
      [CompareWords.answers[language], words.name(ofSlot: change.slot)] + texts(change, step) + [""]
    }
    return outcomes + flags + answers
  }
}
