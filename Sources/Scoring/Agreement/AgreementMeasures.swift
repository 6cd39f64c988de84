/// Every measure of agreement over the same ratings, or why a measure says nothing about them.
package struct AgreementMeasures: Sendable {
  /// What the categories of a matrix are to each other.
  package enum Scale: Sendable {
    case nominal
    /// In order.
    case ordinal
    /// In order, and numbers.
    case interval
  }

  package struct Alpha: Sendable {
    package let metric: KrippendorffAlpha.Metric
    package let value: Result<Double, AgreementGap>
    package let interval: BootstrapInterval?
  }

  package struct Kappa: Sendable {
    package let weights: CohenKappa.Weights
    package let value: Result<Double, AgreementGap>
  }

  /// Raters who rated at least one unit.
  package let raterCount: Int
  /// Units that at least two raters rated.
  package let unitCount: Int
  package let ratingCount: Int
  /// The part of all pairs of ratings of a unit that are the same; `nil` without pairs.
  package let sameShare: Double?
  package let alphas: [Alpha]
  package let fleiss: Result<Double, AgreementGap>
  package let cohen: [Kappa]

  package init(_ matrix: RatingMatrix, scale: Scale, plan: BootstrapInterval.Plan) {
    raterCount = (0..<matrix.raterCount).count { rater in matrix.units.contains { $0[rater] != nil } }
    unitCount = matrix.pairableCount
    ratingCount = matrix.ratingCount
    sameShare = Self.sameShare(matrix)
    let isSingle = matrix.pairableCount == 1 && raterCount >= 2
    func told(_ value: Result<Double, AgreementGap>) -> Result<Double, AgreementGap> {
      isSingle ? .failure(.oneUnit) : value
    }
    let intervals = BootstrapInterval.ofAlpha(matrix, plan: plan)
    alphas = KrippendorffAlpha.Metric.allCases.map { metric in
      if let gap = Self.gap(metric, scale) {
        return Alpha(metric: metric, value: .failure(gap), interval: nil)
      }
      return Alpha(
        metric: metric, value: told(KrippendorffAlpha.value(of: matrix, metric: metric)),
        interval: intervals[metric])
    }
    fleiss = told(FleissKappa.value(of: matrix))
    cohen = CohenKappa.Weights.allCases.map { weights in
      if case .nominal = scale, weights != .none { return Kappa(weights: weights, value: .failure(.noOrder)) }
      return Kappa(weights: weights, value: told(CohenKappa.value(of: matrix, weights: weights)))
    }
  }

  private static func gap(_ metric: KrippendorffAlpha.Metric, _ scale: Scale) -> AgreementGap? {
    switch (metric, scale) {
    case (.nominal, _), (.ordinal, .ordinal), (.ordinal, .interval), (.interval, .interval): nil
    case (.ordinal, .nominal): .noOrder
    case (.interval, _): .noNumbers
    }
  }

  private static func sameShare(_ matrix: RatingMatrix) -> Double? {
    var (same, all) = (0, 0)
    for unit in matrix.counts {
      let ratings = unit.reduce(0, +)
      same += unit.reduce(0) { $0 + $1 * ($1 - 1) }
      all += ratings * (ratings - 1)
    }
    return all == 0 ? nil : Double(same) / Double(all)
  }
}
