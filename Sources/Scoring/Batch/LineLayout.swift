/// How cases stand on the lines of a stream.
package struct LineLayout: Sendable {
  /// What `null` means where an answer should be.
  package enum NullAnswer: String, Sendable, CaseIterable {
    /// Nobody answered.
    case unknown
    /// The question does not fit the case, as in FEEL.
    case notApplicable = "not_applicable"
  }

  /// The key under which the answers stand.
  package var answersKey: String
  package var nullAnswer: NullAnswer

  package init(answersKey: String = "answers", nullAnswer: NullAnswer = .unknown) {
    self.answersKey = answersKey
    self.nullAnswer = nullAnswer
  }
}
