/// How much of each case a stream writes.
public enum BatchDetail: String, Sendable, CaseIterable {
  /// Levels and choices, which are decisions with a role, and flags.
  case levels
  /// Every decision, and flags.
  case values
}
