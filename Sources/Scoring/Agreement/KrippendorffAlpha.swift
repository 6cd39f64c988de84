/// Krippendorff's alpha: agreement beyond chance, for any number of raters and with ratings missing.
///
/// After K. Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011), section C: 1 is full agreement, 0 what
/// chance would give, below 0 less than that.
package enum KrippendorffAlpha {
  /// How far two categories lie apart.
  package enum Metric: String, CaseIterable, Sendable {
    case nominal, ordinal, interval
  }

  /// - Complexity: O(*u* · *k*²) for *u* units and *k* categories.
  package static func value(
    of matrix: RatingMatrix, metric: Metric
  ) -> Result<Double, AgreementGap> {
    if let gap = gap(in: matrix) { return .failure(gap) }
    var sum = Coincidences(size: matrix.categoryCount)
    for counts in matrix.counts { sum.add(Coincidences.Unit(counts)) }
    return sum.alpha(metric, matrix.scores)
  }

  /// Why there is nothing to compare; `nil` where there is.
  static func gap(in matrix: RatingMatrix) -> AgreementGap? {
    let active = (0..<matrix.raterCount).count { rater in matrix.units.contains { $0[rater] != nil } }
    if active < 2 { return .oneRater }
    return matrix.pairableCount == 0 ? .nothingToCompare : nil
  }
}
