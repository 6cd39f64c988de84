package import AmbitionModel

extension Assessment {
  /// The settled shown levels that become another one where a single weight of the rubric is at most `share` of itself
  /// higher or lower, by decision, each with those weights in the order of the rubric.
  ///
  /// Empty where that is too large to tell. A threshold is no weight: a level that lies exactly on one is told by
  /// `threshold(underDecision:)`.
  package func levelsMoved(byWeightsWithin share: Rational) -> [Int: [Parameter.Subject]] {
    var moved: [Int: [Parameter.Subject]] = [:]
    guard let space = NumberSpace(of: self, for: .shown) else { return moved }
    let weights = space.parameters.indices.filter { space.parameters[$0].isWeight }
    for range in space.ranges(of: weights, upTo: { $0.value.multiplied(by: share) }) {
      guard case .between(let lower, let upper) = range.extent,
        let reach = range.value.multiplied(by: share)
      else { continue }
      for end in [lower, upper].compactMap({ $0 }) {
        guard let distance = end.value.subtracting(range.value)?.magnitude,
          distance < reach || (distance == reach && !end.isIncluded)
        else { continue }
        for flip in end.flips where moved[flip.decision]?.contains(range.subject) != true {
          moved[flip.decision, default: []].append(range.subject)
        }
      }
    }
    return moved
  }
}
