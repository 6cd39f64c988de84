/// What a file that came in says about one question, beside what the case said.
package struct AnswerDifference: Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The question, or this assessor, had no answer yet.
    case new
    /// Another answer, or the same with other words about it.
    case changed
    /// Nothing changes.
    case same
    /// What was known is said to be unknown now.
    case withdrawn
  }

  package var section: CaseStudy.Section
  /// `data.rights`, `stakes`.
  package var name: String
  package var kind: Kind
  /// What came in, as the case holds it now.
  package var incoming: Rating
  /// What the incoming answer took the place of, or is the same as; `nil` with a new one.
  package var earlier: Rating?
  /// Whether this is about the consensus of the assessors.
  package var isConsensus: Bool
  /// What the case says after all: unknown where assessors differ.
  package var outcome: Answer
}
