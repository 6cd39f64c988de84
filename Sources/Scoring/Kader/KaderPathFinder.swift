/// Finds the smallest changes with which a case keeps a kader.
package struct KaderPathFinder {
  private let assessment: KaderAssessment
  private var finder: PathFinder

  package init(_ assessment: KaderAssessment) {
    self.assessment = assessment
    finder = PathFinder(assessment.kader.program, from: assessment.assessment.sheet.values)
  }

  /// The cheapest ways to comply with the compiled rule at `index`, whatever they do to other rules; `nil` when
  /// the question is too large.
  ///
  /// To make a rule no longer apply is not to comply with it.
  package mutating func plan(forRule index: Int, limit: Int) -> ChangePlan? {
    finder.plan(for: .holds(assessment.kader.rules[index].verdict), limit: limit)
  }

  /// Why no choice complies with the compiled rule at `index`; `nil` when that is too much to tell.
  package func obstacle(forRule index: Int) -> Obstacle? {
    Obstacle(
      to: .holds(assessment.kader.rules[index].verdict), in: assessment.kader.program,
      from: assessment.assessment.sheet.values)
  }

  /// The cheapest ways to comply with every rule that the case deviates from without a reason, and to deviate
  /// from no rule that it does not deviate from now; `nil` when the question is too large.
  ///
  /// Rules that cannot be told yet, and deviations with a reason, are left as they are.
  package mutating func plan(limit: Int) -> ChangePlan? { finder.plan(for: goal, limit: limit) }

  /// To comply with what the case deviates from without a reason, and to deviate from nothing else.
  var goal: Goal {
    let goals = assessment.outcomes.indices.compactMap { index -> Goal? in
      let verdict = assessment.kader.rules[index].verdict
      return switch assessment.outcomes[index].state {
      case .deviates: .holds(verdict)
      case .complies, .notApplicable: .kept(verdict)
      case .deviatesWithReason, .undetermined: nil
      }
    }
    return .all(goals)
  }
}
