/// An answer sheet with what it must come to: the rubric's own test.
package struct Example: Sendable {
  /// What a value of a decision must be.
  package enum Value: Sendable, Equatable {
    case option(String)
    case number(Rational)
    case boolean(Bool)
    case unknown
    case notApplicable
  }

  /// A flag that must be raised.
  package struct RaisedFlag: Sendable {
    package var name: Located<String>
    /// Of which kind it must be; `nil` asks for none in particular.
    package var kind: Located<Flag.Kind>?
    /// What its title, message or advice must say somewhere, in one of the languages; `nil` asks for no words.
    package var says: Located<String>?

    package init(_ name: Located<String>, kind: Located<Flag.Kind>? = nil, says: Located<String>? = nil) {
      self.name = name
      self.kind = kind
      self.says = says
    }
  }

  package var id: Located<String>
  package var title: LocalizedText?
  /// By name of the criterion (`data.rights`) or fact (`stakes`, `data.capacity`); the rest is unknown.
  package var answers: [(name: Located<String>, answer: Located<Answer.Value>)]
  /// By name of the decision (`data.shown`).
  package var values: [(name: Located<String>, value: Located<Value>)]
  /// Flags, as `data.no_rights` or, for the whole case, `reinventing`.
  package var raised: [RaisedFlag]
  package var notRaised: [Located<String>]

  package init(
    id: Located<String>, title: LocalizedText?,
    answers: [(name: Located<String>, answer: Located<Answer.Value>)],
    values: [(name: Located<String>, value: Located<Value>)], raised: [RaisedFlag],
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
