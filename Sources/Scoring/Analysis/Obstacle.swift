/// Why no choice reaches a goal with the facts of a case.
package struct Obstacle: Sendable, Equatable {
  /// How far one of the decisions that the goal asks for can come.
  package struct Reach: Sendable, Equatable {
    package var decision: Int
    /// The highest option that some choices give, whatever the unknown facts are; `nil` when there is none.
    package var highest: Int?
  }

  /// For each decision that must come to some level and cannot do so by itself.
  package var reaches: [Reach]
  /// The facts, and the questions that do not apply, of which another answer would open a way.
  ///
  /// Each alone where one is enough; otherwise a smallest set that does so together.
  package var answers: [Int]
  /// Whether one of `answers` is enough.
  package var isEachEnough: Bool

  /// Whether the goal is out of reach whatever the answers: the rules of the rubric exclude it.
  package var isExcludedByRules: Bool { answers.isEmpty }

  /// The obstacle to `goal`; `nil` when that is too much to tell.
  /// - Complexity: one search for each answer that stays fixed when ways are sought.
  package init?(to goal: Goal, in program: Program, from answers: [Value]) {
    let fixed = answers.indices.filter { program.isFixed($0, in: answers) }
    do {
      reaches = []
      for (decision, option) in goal.targets {
        reaches += [try Self.reach(of: decision, below: option, program, answers)].compactMap { $0 }
      }
      self.answers = []
      for slot in fixed where try Self.witness(of: goal, program, answers, freeing: [slot]) != nil {
        self.answers.append(slot)
      }
      isEachEnough = !self.answers.isEmpty
      guard self.answers.isEmpty, let found = try Self.witness(of: goal, program, answers, freeing: fixed)
      else { return }
      self.answers = found.filter { step in fixed.contains(step.slot) && answers[step.slot] != step.value }
        .map { $0.slot }
      // The witness may change more than it must.
      for slot in self.answers where self.answers.count > 1 {
        let rest = self.answers.filter { $0 != slot }
        if try Self.witness(of: goal, program, answers, freeing: rest) != nil { self.answers = rest }
      }
    } catch {
      return nil
    }
  }

  /// `nil` where the decision can come to the option by itself.
  private static func reach(
    of decision: Int, below option: Int, _ program: Program, _ answers: [Value]
  ) throws(DiagramStore.LimitReached) -> Reach? {
    var finder = PathFinder(program, from: answers)
    for candidate in (0...option).reversed() {
      let goal = Goal.atLeast(decision: decision, option: candidate)
      guard let plan = finder.plan(for: goal, limit: 1, keeping: .none) else {
        throw DiagramStore.LimitReached()
      }
      guard !plan.ways.isEmpty else { continue }
      return candidate == option ? nil : Reach(decision: decision, highest: candidate)
    }
    return Reach(decision: decision, highest: nil)
  }

  private static func witness(
    of goal: Goal, _ program: Program, _ answers: [Value], freeing slots: [Int]
  ) throws(DiagramStore.LimitReached) -> [(slot: Int, value: Value)]? {
    var freed = answers
    for slot in slots { freed[slot] = .unknown }
    var finder = PathFinder(program, from: freed)
    return try finder.witness(of: goal)
  }
}

extension Program {
  /// Whether changing a case leaves this answer as it is: it is known and no lever, or the question does not apply.
  fileprivate func isFixed(_ slot: Int, in answers: [Value]) -> Bool {
    answers[slot] != .unknown && !isLever(slot, at: answers[slot])
  }
}

extension Goal {
  /// The decisions that must come to at least some option.
  fileprivate var targets: [(decision: Int, option: Int)] {
    switch self {
    case .atLeast(let decision, let option): [(decision, option)]
    case .exactly, .equal, .notRaised, .holds, .kept: []
    case .all(let goals): goals.flatMap { $0.targets }
    }
  }
}
