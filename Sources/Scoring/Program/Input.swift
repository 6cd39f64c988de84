public import AmbitionModel

/// One thing that is asked about a case.
public struct Input: Sendable {
  /// Where the question stands in the rubric.
  public enum Question: Sendable {
    case criterion(Criterion)
    case fact(Fact)
  }

  /// What can be answered.
  public enum Domain: Sendable {
    case options([Option])
    case boolean
    case number(minimum: Rational?, maximum: Rational?)
    case text
  }

  /// `stakes`, `data.rights`.
  public let name: String
  public let question: Question
  /// The index of the layer; `nil` for the whole case.
  public let layer: Int?
  public let domain: Domain

  public var label: LocalizedText {
    switch question {
    case .criterion(let criterion): criterion.label
    case .fact(let fact): fact.label
    }
  }

  /// The question as it is put to a person.
  public var text: LocalizedText {
    switch question {
    case .criterion(let criterion): criterion.question
    case .fact(let fact): fact.question
    }
  }
}
