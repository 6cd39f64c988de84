/// A part of a comparison that can be shown alone.
package enum ComparisonView: String, CaseIterable, Sendable {
  /// The levels of each group in each layer.
  case matrix
  /// What organisations share.
  case flags
  /// Who can learn from whom.
  case learning
  /// What changed between reference dates.
  case trend
  /// How far the cases of one organisation lie apart.
  case consistency
}
