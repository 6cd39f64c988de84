/// How much the levels of one case hang on the weights and thresholds of the rubric.
package struct Robustness: Sendable, Equatable {
  /// In the order in which the rubric's decisions use them.
  package var ranges: [NumberRange]
  package var draws: WeightDraws
  /// The indices of the shown levels that missing answers leave open, about which nothing is said.
  package var open: [Int]

  /// The robustness of the settled shown levels of a case; `nil` where that is too large to tell.
  package init?(of assessment: Assessment, _ plan: WeightDraws.Plan) {
    guard let space = NumberSpace(of: assessment) else { return nil }
    draws = space.draws(plan)
    ranges = space.ranges()
    open = space.open
  }
}
