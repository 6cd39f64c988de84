import AmbitionModel

/// One case at two reference dates or more: what changed from each to the next, and by which answers.
package struct CaseTrend: Sendable {
  /// Indices among the section's cases, the earliest first; at least two.
  package let dates: [Int]
  /// One fewer than `dates`.
  package let steps: [Step]

  /// The differences from one reference date to the next.
  package struct Step: Sendable {
    /// Indices among the section's cases.
    package let from: Int
    package let to: Int
    /// Every question that was answered otherwise, in the order of the rubric.
    package let answers: [AnswerChange]
    /// The decisions with a role that came out otherwise, or of which open answers leave other values possible.
    package let outcomes: [OutcomeChange]
    package let flags: [FlagChange]

    package var isUnchanged: Bool { answers.isEmpty && outcomes.isEmpty && flags.isEmpty }
  }

  /// A question that was answered otherwise.
  package struct AnswerChange: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
      case changed
      /// It was open.
      case answered
      /// It is open now.
      case withdrawn
    }

    package var kind: Kind
    package var slot: Int
    package var from: Value
    package var to: Value
  }

  /// A decision that came out otherwise.
  package struct OutcomeChange: Sendable, Equatable {
    /// The index among the program's decisions.
    package var decision: Int
    package var from: Assessment.Outcome
    package var to: Assessment.Outcome
    /// The slots of the changed answers that it rests on, before or after.
    package var because: [Int]
  }

  /// A flag with another state.
  package struct FlagChange: Sendable, Equatable {
    /// The index among the program's flags.
    package var flag: Int
    package var from: Assessment.FlagOutcome.State
    package var to: Assessment.FlagOutcome.State
    /// The slots of the changed answers that it rests on, before or after.
    package var because: [Int]
  }

  /// Every case with several dates, in the order of the section.
  static func trends(of cases: [ComparedCase]) -> [CaseTrend] {
    Dictionary(grouping: cases.indices) { cases[$0].identity }.values.filter { $0.count > 1 }
      .sorted { $0[0] < $1[0] }.map { dates in
        CaseTrend(
          dates: dates,
          steps: zip(dates, dates.dropFirst()).map { from, to in
            Step(from, to, cases[from].assessment, cases[to].assessment)
          })
      }
  }
}

extension CaseTrend.Step {
  init(_ from: Int, _ to: Int, _ before: Assessment, _ after: Assessment) {
    self.from = from
    self.to = to
    let program = after.program
    let answers = program.inputs.indices.compactMap { Self.change(inSlot: $0, before, after) }
    let slots = Set(answers.map { $0.slot })
    self.answers = answers
    outcomes = program.decisions.indices.compactMap { index in
      let (old, new) = (before.decisions[index], after.decisions[index])
      guard program.decisions[index].decision.role != nil,
        !old.isSame(as: new)
      else { return nil }
      let behind = [before, after].map { $0.answers(behindDecision: index) }
      return .init(decision: index, from: old, to: new, because: Self.shared(slots, behind))
    }
    flags = program.flags.indices.compactMap { index in
      let (old, new) = (before.flags[index].state, after.flags[index].state)
      guard old != new else { return nil }
      let behind = [before, after].map { $0.answers(behindFlag: index) }
      return .init(flag: index, from: old, to: new, because: Self.shared(slots, behind))
    }
  }

  private static func change(
    inSlot slot: Int, _ before: Assessment, _ after: Assessment
  ) -> CaseTrend.AnswerChange? {
    let (old, new) = (before.sheet.values[slot], after.sheet.values[slot])
    guard old != new || before.answerText(inSlot: slot) != after.answerText(inSlot: slot) else { return nil }
    let kind: CaseTrend.AnswerChange.Kind =
      old == .unknown ? .answered : new == .unknown ? .withdrawn : .changed
    return .init(kind: kind, slot: slot, from: old, to: new)
  }

  private static func shared(_ changed: Set<Int>, _ behind: [[Int]]) -> [Int] {
    changed.intersection(behind.joined()).sorted()
  }
}

extension Assessment {
  /// The answers that settle a decision, or on which it is open.
  fileprivate func answers(behindDecision index: Int) -> [Int] {
    answers(behind: grounds(forDecision: index)) + decisions[index].undecidedBy
  }

  /// The answers that settle a flag, or on which it is open.
  fileprivate func answers(behindFlag index: Int) -> [Int] {
    answers(behind: grounds(forFlag: index)) + flags[index].undecidedBy
  }
}
