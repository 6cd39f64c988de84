import AmbitionModel
import Scoring

// The changes of each case from one reference date to the next, and the answers that made them.
extension SectionSpeaker {
  /// - Parameters:
  ///   - limit: how many cases are shown.
  ///   - none: the sentence where no case has two dates.
  func trend(limit: Int, ifNone none: Wording) -> [Block] {
    let heading = Block.heading(2, CompareWords.trend[language])
    guard !section.trends.isEmpty else { return [heading, .paragraph(none[language])] }
    return [heading]
      + section.trends.prefix(limit).flatMap { trend in
        trend.dates.suffix(1).map { .heading(3, fullName(ofCase: $0)) } + trend.steps.map(block)
      } + cut(section.trends.count, at: limit, .trend)
  }

  private func block(_ step: CaseTrend.Step) -> Block {
    .list([
      step.isUnchanged
        ? .init("\(dates(step)): \(CompareWords.unchanged[language])") : .init(dates(step), items(step))
    ])
  }

  /// From when to when.
  func dates(_ step: CaseTrend.Step) -> String {
    "\(date(ofCase: step.from)) → \(date(ofCase: step.to))"
  }

  /// The changes of one step, each kind as an item with its own list.
  func items(_ step: CaseTrend.Step) -> [Block.Item] {
    let changes = changes(step)
    return [CompareWords.outcomes, CompareWords.flags, CompareWords.answers].compactMap { kind in
      let own = changes.filter { $0.kind == kind[language] }
      guard !own.isEmpty else { return nil }
      return .init(kind[language], own.map { .init($0.text, $0.reason.map { [.init($0)] } ?? []) })
    }
  }

  /// Something that is otherwise at the later date.
  struct Change {
    let kind, name, from, to: String
    /// The questions that it rests on, of those that were answered otherwise.
    let because: String
    /// The sentence to put under it.
    let reason: String?

    var text: String { "\(name): \(from) → \(to)" }
  }

  /// The changes of one step: outcomes, then flags, then answers.
  func changes(_ step: CaseTrend.Step) -> [Change] {
    let answers = step.answers.map { (slot: $0.slot, change: self.change($0, step)) }
    func change(_ kind: Wording, _ name: String, _ ends: [String], by slots: [Int]) -> Change {
      let texts = answers.filter { slots.contains($0.slot) }.map { $0.change.text }.joined(separator: "; ")
      return Change(
        kind: kind[language], name: name, from: ends[0], to: ends[1],
        because: slots.map(speaker.name(ofSlot:)).joined(separator: "; "),
        reason: texts.isEmpty ? nil : "\(CompareWords.because[language]): \(texts)")
    }
    let outcomes = step.outcomes.map { outcome in
      let decision = section.program.decisions[outcome.decision]
      let told = speaker.beside(outcome.from.ends + outcome.to.ends)
      return change(
        CompareWords.outcomes,
        "\(speaker.title(ofLayer: decision.layer)), \(decision.decision.title[language])",
        [outcome.from, outcome.to].map { told.text($0, of: decision) }, by: outcome.because)
    }
    let flags = step.flags.map { flag in
      change(
        CompareWords.flags, speaker.title(ofFlag: flag.flag),
        [flag.from, flag.to].map { CompareWords.state($0)[language] }, by: flag.because)
    }
    return outcomes + flags + answers.map { $0.change }
  }

  private func change(_ answer: CaseTrend.AnswerChange, _ step: CaseTrend.Step) -> Change {
    let speaker = speaker.beside([answer.from, answer.to])
    func text(_ index: Int, _ value: Value) -> String {
      section.cases[index].assessment.answerText(inSlot: answer.slot)
        ?? speaker.text(value, ofSlot: answer.slot)
    }
    let rationale = section.cases[step.to].assessment.sheet.answers[answer.slot]?.rationale
    return Change(
      kind: CompareWords.answers[language], name: speaker.name(ofSlot: answer.slot),
      from: text(step.from, answer.from), to: text(step.to, answer.to), because: "",
      reason: rationale?[language])
  }

  // MARK: For a table

  /// One change of one case.
  struct TrendLine {
    let id, title, organisation, from, to: String
    let change: Change
  }

  var trendLines: [TrendLine] {
    section.trends.flatMap { $0.steps }.flatMap { step in
      let study = section.cases[step.to].study
      return changes(step).map { change in
        TrendLine(
          id: study.id.value.rawValue, title: study.title[language],
          organisation: organisation(ofCase: step.to), from: writtenDate(ofCase: step.from),
          to: writtenDate(ofCase: step.to), change: change)
      }
    }
  }
}
