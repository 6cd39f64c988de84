package import AmbitionModel
package import Scoring

/// One case held against a kader, with the smallest changes that make it comply.
package struct KaderCase {
  /// The ways that are shown of one change.
  static let wayLimit = 3

  package let assessment: KaderAssessment
  /// By index of the compiled rule, for rules that the case deviates from; absent where that is too large.
  let plans: [Int: ChangePlan]
  /// Why no choice complies, by index of the compiled rule.
  let obstacles: [Int: Obstacle]
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
      if let plan, plan.ways.isEmpty, plan.blockedBy.isEmpty {
        obstacles[index] = finder.obstacle(forRule: index)
      }
    }
    self.plans = plans
    self.obstacles = obstacles
    plan = finder.plan(limit: Self.wayLimit)
  }

  package var caseStudy: CaseStudy { assessment.assessment.caseStudy }

  /// How the case stands towards a rule in all its layers: as in the layer where most is to be said.
  func state(ofRule id: Identifier<Kader.Rule>) -> KaderAssessment.State {
    let states = assessment.kader.rules.indices.filter { assessment.kader.rules[$0].rule.id.value == id }
      .map { assessment.outcomes[$0].state }
    return KaderAssessment.State.mostPressing.first(where: states.contains) ?? .notApplicable
  }
}

extension KaderAssessment.State {
  /// The states, the one that most asks for attention first.
  static let mostPressing: [Self] = [
    .deviates, .undetermined, .deviatesWithReason, .complies, .notApplicable,
  ]

  /// The sign in tables; never a colour alone.
  package var sign: String {
    switch self {
    case .complies: "✓"
    case .deviatesWithReason: "~"
    case .deviates: "!"
    case .undetermined: "?"
    case .notApplicable: "–"
    }
  }

  package var wording: Wording {
    switch self {
    case .complies: Wording(nl: "voldoet", en: "complies")
    case .deviatesWithReason: Wording(nl: "wijkt af, met uitleg", en: "deviates, with a reason")
    case .deviates: Wording(nl: "wijkt af", en: "deviates")
    case .undetermined: Wording(nl: "nog niet te zeggen", en: "cannot be told yet")
    case .notApplicable: Wording(nl: "niet van toepassing", en: "not applicable")
    }
  }
}
