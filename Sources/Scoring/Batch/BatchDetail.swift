/// How much of each case a stream writes.
package enum BatchDetail: String, Sendable, CaseIterable {
  /// Levels and choices, as far as they have a role, and flags.
  case levels
  /// Every decision, and flags.
  case values
}
