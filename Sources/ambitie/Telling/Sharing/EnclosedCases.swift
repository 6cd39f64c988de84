import AmbitionModel
import Scoring

/// Cases that lie together, worked out with nothing else at hand.
enum EnclosedCases {
  /// The assessment of each case, in their order, with facts taken from one another; `nil` and the reasons
  /// where a case cannot be worked out.
  static func assessments(of members: [CaseNetwork.Member]) -> [Reading<Assessment>] {
    var network = CaseNetwork(members)
    return members.map { member in
      let resolved = network.resolved(member.caseStudy, for: member.program)
      guard let study = resolved.value else { return Reading(nil, resolved.diagnostics) }
      return Scorer(member.program).assess(study)
    }
  }
}
