/// Why a measure of agreement says nothing about some ratings.
package enum AgreementGap: Error, Hashable, Sendable {
  /// Fewer than two raters rated anything.
  case oneRater
  /// No unit has two ratings.
  case nothingToCompare
  /// All comparable ratings are the same, so that no disagreement was to be expected: the measure divides by zero.
  case noVariation
  /// The measure is for two raters; this is how many there are.
  case notTwoRaters(Int)
  /// The measure asks as many ratings of each unit.
  case unequalCounts
  /// The categories have no order.
  case noOrder
  /// The categories are no numbers.
  case noNumbers
  /// A single unit: every measure then is what chance makes it.
  case oneUnit
}
