/// Something about the context of a case, such as what is at stake or whether a shared facility exists.
package struct Fact: Sendable {
  /// What can be filled in.
  package enum Kind: Sendable {
    /// One of ordered options.
    case ordinal([Option])
    case boolean
    /// A number within bounds, both included; `nil` is unbounded.
    case number(minimum: Rational?, maximum: Rational?)
    /// Free text, for readers only.
    case text
  }

  package var id: Located<Identifier<Fact>>
  package var kind: Kind
  /// True for a fact that each layer has of its own: `data.capacity`, `application.capacity`, …
  package var isPerLayer: Bool
  package var label: LocalizedText
  package var question: LocalizedText
  package var why: LocalizedText
  package var guidance: Guidance
  package var sources: [Located<Identifier<Source>>]
  /// Earlier ids of the same fact.
  package var formerly: [Located<String>]

  package init(
    id: Located<Identifier<Fact>>, kind: Kind, isPerLayer: Bool, label: LocalizedText,
    question: LocalizedText, why: LocalizedText,
    guidance: Guidance = Guidance(control: .found), sources: [Located<Identifier<Source>>],
    formerly: [Located<String>] = []
  ) {
    self.id = id
    self.kind = kind
    self.isPerLayer = isPerLayer
    self.label = label
    self.question = question
    self.why = why
    self.guidance = guidance
    self.sources = sources
    self.formerly = formerly
  }
}
