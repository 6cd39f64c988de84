package import AmbitionModel

/// One case held against a kader, with the smallest changes that make it comply.
package struct KaderCase {
  /// As many ways of one change as are worked out.
  private static let wayLimit = 3

  package let assessment: KaderAssessment
  /// By index of the compiled rule, for rules that the case deviates from; absent where that is too large.
  package let plans: [Int: ChangePlan]
  /// Why no choice complies, by index of the compiled rule.
  package let obstacles: [Int: Obstacle]
  /// For all rules together that the case deviates from without a reason; `nil` where there are none, or where
  /// that is too large.
  package let plan: ChangePlan?

  package init(_ assessment: KaderAssessment) {
    self.assessment = assessment
    let deviating = assessment.rules(.deviates)
    guard !deviating.isEmpty else {
      (plans, obstacles, plan) = ([:], [:], nil)
      return
    }
    var finder = KaderPathFinder(assessment)
    var plans: [Int: ChangePlan] = [:]
    var obstacles: [Int: Obstacle] = [:]
    for index in deviating {
      let plan = finder.plan(forRule: index, limit: Self.wayLimit)
      plans[index] = plan
      if let plan, plan.isOutOfReach {
        obstacles[index] = finder.obstacle(forRule: index)
      }
    }
    self.plans = plans
    self.obstacles = obstacles
    plan = finder.plan(limit: Self.wayLimit)
  }

  package var caseStudy: CaseStudy { assessment.assessment.caseStudy }

  /// How the case does on a rule over all its layers: as in the layer that most asks for attention.
  package func state(ofRule id: Identifier<Kader.Rule>) -> KaderAssessment.State {
    let states = assessment.kader.rules.indices.filter { assessment.kader.rules[$0].rule.id.value == id }
      .map { assessment.outcomes[$0].state }
    return KaderAssessment.State.mostPressing.first(where: states.contains) ?? .notApplicable
  }
}

extension KaderAssessment.State {
  /// The states, the one that most asks for attention first.
  fileprivate static let mostPressing: [Self] = [
    .deviates, .undetermined, .deviatesWithReason, .complies, .notApplicable,
  ]
}
