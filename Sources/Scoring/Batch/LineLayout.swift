/// How cases stand on the lines of a stream.
public struct LineLayout: Sendable {
  /// What `null` means where an answer should be.
  public enum NullAnswer: String, Sendable, CaseIterable {
    /// Nobody answered.
    case unknown
    /// The question does not fit the case, as in FEEL.
    case notApplicable = "not_applicable"
  }

  /// The key under which the answers stand.
  public var answersKey: String
  public var nullAnswer: NullAnswer

  public init(answersKey: String = "answers", nullAnswer: NullAnswer = .unknown) {
    self.answersKey = answersKey
    self.nullAnswer = nullAnswer
  }
}
