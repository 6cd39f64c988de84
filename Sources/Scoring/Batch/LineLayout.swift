/// How a stream holds cases, one on each line.
package struct LineLayout: Sendable {
  /// What `null` means where an answer should be.
  package enum NullAnswer: String, Sendable, CaseIterable {
    /// Nobody answered.
    case unknown
    /// The question does not fit the case, as in FEEL.
    case notApplicable = "not_applicable"
  }

  /// The key that the answers are under.
  package var answersKey: String
  package var nullAnswer: NullAnswer

  package init(answersKey: String = "answers", nullAnswer: NullAnswer = .unknown) {
    self.answersKey = answersKey
    self.nullAnswer = nullAnswer
  }
}
