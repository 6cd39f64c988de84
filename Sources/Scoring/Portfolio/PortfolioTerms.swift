package import AmbitionModel

/// What a user asks of a choice of cases beyond what the rubric declares; cases by their index.
package struct PortfolioTerms: Sendable {
  package var fewest: Int?
  package var most: Int?
  /// Cases that must be chosen.
  package var with: Set<Int>
  /// Cases that take no part.
  package var without: Set<Int>
  /// Cases that do not go together: at most one of each.
  package var apart: [[Int]]
  /// The ends of limits of the rubric, by index, in place of those declared; `nil` for no bound.
  package var ends: [Int: (minimum: Rational?, maximum: Rational?)]

  package init(
    fewest: Int? = nil, most: Int? = nil, with: Set<Int> = [], without: Set<Int> = [], apart: [[Int]] = [],
    ends: [Int: (minimum: Rational?, maximum: Rational?)] = [:]
  ) {
    self.fewest = fewest
    self.most = most
    self.with = with
    self.without = without
    self.apart = apart
    self.ends = ends
  }
}
