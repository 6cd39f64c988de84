package import AmbitionModel

/// Why a decision has the value it has, or why that is still open.
package enum Reason: Sendable {
  /// The rows of a table that settle the value; none when no row matched.
  case rows([Row])
  /// What was taken together.
  case contributions(Aggregate.Function, [Contribution])
  /// The steps of a ladder from low to high, up to and including the first that was not reached.
  case rungs([Rung])
  /// The answers and decisions behind an expression.
  case grounds([Ground])

  /// A row of a decision table.
  package struct Row: Sendable {
    /// Counted from 0.
    package var index: Int
    package var rule: DecisionTable.Rule
    /// What the row yields; unknown when that is still open.
    package var output: Value
    /// Whether the row matches; `nil` as long as an answer is open.
    package var matches: Bool?
    package var grounds: [Ground]
  }

  /// One operand of an aggregate.
  package struct Contribution: Sendable {
    package var subject: Ground.Subject
    /// The number or level it counts for; null drops out.
    package var value: Value
    package var weight: Rational?
  }

  /// One step of a ladder.
  package struct Rung: Sendable {
    /// The index of the level or option.
    package var value: Int
    package var threshold: Rational?
    /// The decision or answer that the threshold is held against, and its value.
    package var scoreSubject: Ground.Subject?
    package var score: Value?
    /// `nil` as long as an answer is open, or where there is no threshold.
    package var meetsThreshold: Bool?
    /// What the step's own condition rests on; empty without one.
    package var requirement: [Ground]
    /// Whether the condition holds; `nil` as long as an answer is open, or without one.
    package var meetsRequirement: Bool?
    /// `nil` as long as an answer is open.
    package var reached: Bool?
    /// The place of the step in the rubric.
    package var place: SourceRange
  }
}
