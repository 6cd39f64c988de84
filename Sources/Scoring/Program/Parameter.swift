package import AmbitionModel

/// A number of the rubric that a reader could have chosen otherwise: a weight or a threshold.
package struct Parameter: Sendable {
  /// What the number is about; equal subjects share one number.
  package enum Subject: Hashable, Sendable {
    /// The weight of the criterion in this slot.
    case weight(slot: Int)
    /// The weight that a decision itself gives to one of its operands, and where the rubric says so.
    case operandWeight(decision: Identifier<Decision>, operand: String, place: SourceRange)
    /// The score from which the level at this index is reached.
    case threshold(level: Int)
  }

  package let subject: Subject
  /// As the rubric has it.
  package let value: Rational

  /// Whether the number is a weight, which must stay above zero.
  package var isWeight: Bool {
    if case .threshold = subject { false } else { true }
  }
}

/// What compilation makes of the weights and thresholds of a rubric.
enum RubricNumbers {
  /// Constants, so that everything that follows from them is worked out beforehand.
  case fixed
  /// Extra slots after the questions, so that an analysis can fill in others.
  case varied
}
