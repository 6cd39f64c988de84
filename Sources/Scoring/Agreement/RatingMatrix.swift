/// What several raters said about several units, as categories: the only thing that measures of agreement know.
///
/// The statistics over it are the one place where binary floating point is used: they are reported, and nothing is
/// decided by them.
package struct RatingMatrix: Sendable, Equatable {
  /// By unit, then by rater: the index of a category, or `nil` where the rater gave none.
  package let units: [[Int?]]
  /// What each category counts for as a number, in the order of the categories; rising for ordinal and interval.
  package let scores: [Double]
  package let raterCount: Int

  /// - Parameters:
  ///   - units: each with as many ratings as there are raters; a category that is out of range is no rating.
  ///   - scores: the categories' numbers, in order.
  package init(units: [[Int?]], scores: [Double], raterCount: Int) {
    self.units = units.map { unit in
      (0..<raterCount).map { rater in
        guard unit.indices.contains(rater), let category = unit[rater], scores.indices.contains(category)
        else { return nil }
        return category
      }
    }
    self.scores = scores
    self.raterCount = raterCount
  }

  /// Categories that count for their place: 0, 1, 2, …
  package init(units: [[Int?]], categoryCount: Int, raterCount: Int) {
    self.init(units: units, scores: (0..<max(0, categoryCount)).map(Double.init), raterCount: raterCount)
  }

  package var categoryCount: Int { scores.count }

  /// For each unit how many raters chose each category.
  package var counts: [[Int]] {
    units.map { unit in
      var counts = Array(repeating: 0, count: categoryCount)
      for case let category? in unit { counts[category] += 1 }
      return counts
    }
  }

  /// The units that at least two raters rated.
  package var pairableCount: Int { units.count { $0.count { $0 != nil } >= 2 } }

  package var ratingCount: Int { units.reduce(0) { $0 + $1.count { $0 != nil } } }
}
