package import AmbitionModel

/// What an expression came to, and why it, or a part of it, is null.
package struct FeelResult: Sendable {
  package var value: FeelValue
  /// In the order in which they were met; at most ``FeelLimits/reasons`` of them, each once.
  package var reasons: [FeelReason]

  package init(_ value: FeelValue, reasons: [FeelReason] = []) {
    self.value = value
    self.reasons = reasons
  }
}

/// Why something is null, and at which place of the file.
package struct FeelReason: Hashable, Sendable {
  package var wording: Wording
  package var range: SourceRange

  package init(_ wording: Wording, at range: SourceRange) {
    self.wording = wording
    self.range = range
  }
}

/// What an evaluation may use; beyond it the result is null and the reason says so.
package struct FeelLimits: Sendable {
  /// Nodes visited, items handled and characters compared, all together.
  package var steps = 2_000_000
  /// Values inside one list, at all levels.
  package var listSize = 100_000
  /// Lists within lists.
  package var listDepth = 64
  /// Bytes of one string.
  package var stringLength = 1_000_000
  /// Reasons that are kept.
  package var reasons = 20

  package init() {}

  package static let standard = FeelLimits()
}
