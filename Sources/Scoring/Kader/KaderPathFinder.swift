/// Finds the smallest changes with which a case keeps a kader.
public struct KaderPathFinder {
  private let assessment: KaderAssessment
  private var finder: PathFinder

  public init(_ assessment: KaderAssessment) {
    self.assessment = assessment
    finder = PathFinder(assessment.kader.program, from: assessment.assessment.sheet.values)
  }

  /// The cheapest ways to keep the compiled rule at `index`, whatever they do to other rules; `nil` when the
  /// question is too large.
  public mutating func plan(forRule index: Int, limit: Int) -> ChangePlan? {
    finder.plan(for: .kept(assessment.kader.rules[index].verdict), limit: limit)
  }

  /// The cheapest ways to keep every rule that the case deviates from without a reason, and those it keeps now;
  /// `nil` when the question is too large.
  ///
  /// Rules that cannot be told yet, and deviations with a reason, are left as they are.
  public mutating func plan(limit: Int) -> ChangePlan? {
    let goals = assessment.outcomes.indices.compactMap { index -> Goal? in
      switch assessment.outcomes[index].state {
      case .complies, .deviates, .notApplicable: .kept(assessment.kader.rules[index].verdict)
      case .deviatesWithReason, .undetermined: nil
      }
    }
    return finder.plan(for: .all(goals), limit: limit)
  }
}
