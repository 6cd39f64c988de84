public import AmbitionModel

/// What an expression came to, and why it, or a part of it, is null.
public struct FeelResult: Sendable {
  public var value: FeelValue
  /// In the order in which they were met; at most ``FeelLimits/reasons`` of them, each once.
  public var reasons: [FeelReason]

  public init(_ value: FeelValue, reasons: [FeelReason] = []) {
    self.value = value
    self.reasons = reasons
  }
}

/// Why something is null, and at which place of the file.
public struct FeelReason: Hashable, Sendable {
  public var wording: Wording
  public var range: SourceRange

  public init(_ wording: Wording, at range: SourceRange) {
    self.wording = wording
    self.range = range
  }
}

/// What an evaluation may use; beyond it the result is null and the reason says so.
public struct FeelLimits: Sendable {
  /// Nodes visited, items handled and characters compared, all together.
  public var steps = 2_000_000
  /// Values inside one list, at all levels.
  public var listSize = 100_000
  /// Lists within lists.
  public var listDepth = 64
  /// Bytes of one string.
  public var stringLength = 1_000_000
  /// Reasons that are kept.
  public var reasons = 20

  public init() {}

  public static let standard = FeelLimits()
}
