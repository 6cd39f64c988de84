/// What was answered to one question about a case, and what that rests on.
public struct Answer: Sendable {
  /// The answer itself.
  public enum Value: Hashable, Sendable {
    /// The id of the chosen option.
    case option(String)
    case number(Rational)
    case boolean(Bool)
    case text(String)
    /// Nobody knows, or nobody asked; never low, zero or outsourced.
    case unknown
    /// The question does not fit this case; drops out of means, with its weight.
    case notApplicable
  }

  public enum Confidence: String, Hashable, Sendable, CaseIterable {
    case low, medium, high
  }

  public var value: Located<Value>
  public var rationale: LocalizedText?
  /// Why the question does not apply; always there with `notApplicable`.
  public var reason: LocalizedText?
  public var sources: [Located<Identifier<Source>>]
  public var confidence: Confidence?
  public var assessor: Located<Identifier<Assessor>>?
  /// Where a fact comes from that was not answered here.
  public var origin: FactOrigin?

  public init(
    value: Located<Value>, rationale: LocalizedText? = nil, reason: LocalizedText? = nil,
    sources: [Located<Identifier<Source>>] = [], confidence: Confidence? = nil,
    assessor: Located<Identifier<Assessor>>? = nil, origin: FactOrigin? = nil
  ) {
    self.value = value
    self.rationale = rationale
    self.reason = reason
    self.sources = sources
    self.confidence = confidence
    self.assessor = assessor
    self.origin = origin
  }
}
