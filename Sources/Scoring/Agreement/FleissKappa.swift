/// Fleiss' kappa: nominal agreement beyond chance where each unit has as many ratings.
///
/// After J. L. Fleiss, *Psychological Bulletin* 76 (1971).
package enum FleissKappa {
  /// - Parameter counts: for each unit how many raters chose each category.
  package static func value(ofCounts counts: [[Int]]) -> Result<Double, AgreementGap> {
    let units = counts.filter { $0.reduce(0, +) > 0 }
    guard let first = units.first else { return .failure(.nothingToCompare) }
    let ratings = first.reduce(0, +)
    guard units.allSatisfy({ $0.reduce(0, +) == ratings }) else { return .failure(.unequalCounts) }
    guard ratings >= 2 else { return .failure(.oneRater) }
    let pairs = Double(ratings) * Double(ratings - 1)
    let all = Double(units.count) * Double(ratings)
    var observed = 0.0
    for unit in units { observed += unit.reduce(0.0) { $0 + Double($1) * Double($1 - 1) } / pairs }
    observed /= Double(units.count)
    let width = units.map { $0.count }.max() ?? 0
    var expected = 0.0
    for category in 0..<width {
      let share = units.reduce(0.0) { $0 + ($1.indices.contains(category) ? Double($1[category]) : 0) } / all
      expected += share * share
    }
    guard expected < 1 else { return .failure(.noVariation) }
    return .success((observed - expected) / (1 - expected))
  }

  package static func value(of matrix: RatingMatrix) -> Result<Double, AgreementGap> {
    if let gap = KrippendorffAlpha.gap(in: matrix) { return .failure(gap) }
    return value(ofCounts: matrix.counts)
  }
}
