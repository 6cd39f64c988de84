public import AmbitionModel

/// Why a decision has the value it has, or why that is still open.
public enum Reason: Sendable {
  /// The rows of a table that settle the value; none when no row matched.
  case rows([Row])
  /// What was taken together.
  case contributions(Aggregate.Function, [Contribution])
  /// The steps of a ladder from low to high, up to and including the first that was not reached.
  case rungs([Rung])
  /// The answers and decisions behind an expression.
  case grounds([Ground])

  /// A row of a decision table.
  public struct Row: Sendable {
    /// Counted from 0.
    public var index: Int
    public var rule: DecisionTable.Rule
    /// What the row yields; unknown when that is still open.
    public var output: Value
    /// Whether the row matches; `nil` as long as an answer is open.
    public var matches: Bool?
    public var grounds: [Ground]
  }

  /// One operand of an aggregate.
  public struct Contribution: Sendable {
    public var subject: Ground.Subject
    /// The number or level it counts for; null drops out.
    public var value: Value
    public var weight: Rational?
  }

  /// One step of a ladder.
  public struct Rung: Sendable {
    /// The index of the level or option.
    public var value: Int
    public var threshold: Rational?
    /// The decision or answer that the threshold is held against, and its value.
    public var scoreSubject: Ground.Subject?
    public var score: Value?
    /// `nil` as long as an answer is open, or where there is no threshold.
    public var meetsThreshold: Bool?
    /// What the step's own condition rests on; empty without one.
    public var requirement: [Ground]
    /// Whether the condition holds; `nil` as long as an answer is open, or without one.
    public var meetsRequirement: Bool?
    /// `nil` as long as an answer is open.
    public var reached: Bool?
    /// Where the step stands in the rubric.
    public var place: SourceRange
  }
}
