/// An answer sheet with what it must come to: the rubric's own test.
public struct Example: Sendable {
  /// What a value of a decision must be.
  public enum Value: Sendable, Equatable {
    case option(String)
    case number(Rational)
    case boolean(Bool)
    case unknown
    case notApplicable
  }

  public var id: Located<String>
  public var title: LocalizedText?
  /// By name of the criterion (`data.rights`) or fact (`stakes`, `data.capacity`); the rest is unknown.
  public var answers: [(name: Located<String>, answer: Located<Answer.Value>)]
  /// By name of the decision (`data.shown`).
  public var values: [(name: Located<String>, value: Located<Value>)]
  /// Flags, as `data.no_rights` or, for the whole case, `reinventing`.
  public var raised: [Located<String>]
  public var notRaised: [Located<String>]

  public init(
    id: Located<String>, title: LocalizedText?,
    answers: [(name: Located<String>, answer: Located<Answer.Value>)],
    values: [(name: Located<String>, value: Located<Value>)], raised: [Located<String>],
    notRaised: [Located<String>]
  ) {
    self.id = id
    self.title = title
    self.answers = answers
    self.values = values
    self.raised = raised
    self.notRaised = notRaised
  }
}
