/// Every measure of agreement over the same ratings, or why a measure says nothing about them.
public struct AgreementMeasures: Sendable {
  /// What the categories of a matrix are to each other.
  public enum Scale: Sendable {
    case nominal
    /// In order.
    case ordinal
    /// In order, and numbers.
    case interval
  }

  public struct Alpha: Sendable {
    public let metric: KrippendorffAlpha.Metric
    public let value: Result<Double, AgreementGap>
    public let interval: BootstrapInterval?
  }

  public struct Kappa: Sendable {
    public let weights: CohenKappa.Weights
    public let value: Result<Double, AgreementGap>
  }

  /// Raters who rated at least one unit.
  public let raterCount: Int
  /// Units that at least two raters rated.
  public let unitCount: Int
  public let ratingCount: Int
  /// The part of all pairs of ratings of a unit that are the same; `nil` without pairs.
  public let sameShare: Double?
  public let alphas: [Alpha]
  public let fleiss: Result<Double, AgreementGap>
  public let cohen: [Kappa]

  public init(_ matrix: RatingMatrix, scale: Scale, plan: BootstrapInterval.Plan) {
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
