/// How far a measure of agreement would move if other units of the same kind had been rated.
///
/// The percentile bootstrap (B. Efron, *Annals of Statistics* 7, 1979) over units: as many units as there are, drawn
/// with replacement, again and again. The same seed gives the same interval.
package struct BootstrapInterval: Sendable, Equatable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) { (self.low, self.high) = (low, high) }

  /// How to draw.
  package struct Plan: Sendable {
    package var draws: Int
    package var seed: UInt64

    package init(draws: Int = 1000, seed: UInt64 = 1) {
      self.draws = draws
      self.seed = seed
    }
  }

  /// The middle 95 % of alpha over drawn units, for each metric.
  ///
  /// Draws in which alpha is undefined are left out; there is no interval when that is more than half of them, or
  /// with fewer than three comparable units.
  /// - Complexity: O(*d* · *u* · *k*²) for *d* draws, *u* units and *k* categories.
  package static func ofAlpha(
    _ matrix: RatingMatrix, plan: Plan
  ) -> [KrippendorffAlpha.Metric: BootstrapInterval] {
    let units = matrix.counts.filter { $0.reduce(0, +) >= 2 }.map(Coincidences.Unit.init)
    guard units.count >= 3, plan.draws > 0 else { return [:] }
    var generator = SplitMix64(seed: plan.seed)
    var values: [KrippendorffAlpha.Metric: [Double]] = [:]
    for _ in 0..<plan.draws {
      var drawn = Coincidences(size: matrix.categoryCount)
      for _ in units { drawn.add(units[generator.index(below: units.count)]) }
      for metric in KrippendorffAlpha.Metric.allCases {
        if case .success(let value) = drawn.alpha(metric, matrix.scores) {
          values[metric, default: []].append(value)
        }
      }
    }
    return values.compactMapValues { values in
      guard values.count * 2 > plan.draws else { return nil }
      let sorted = values.sorted()
      let cut = sorted.count / 40
      return BootstrapInterval(low: sorted[cut], high: sorted[sorted.count - 1 - cut])
    }
  }
}
