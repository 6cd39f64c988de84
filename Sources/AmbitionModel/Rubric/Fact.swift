/// Something about the context of a case, such as what is at stake or whether a shared facility exists.
public struct Fact: Sendable {
  /// What can be filled in.
  public enum Kind: Sendable {
    /// One of ordered options.
    case ordinal([Option])
    case boolean
    /// A number within bounds, both included; `nil` is unbounded.
    case number(minimum: Rational?, maximum: Rational?)
    /// Free text, for readers only.
    case text
  }

  public var id: Located<Identifier<Fact>>
  public var kind: Kind
  /// True for a fact that each layer has of its own: `data.capacity`, `application.capacity`, …
  public var isPerLayer: Bool
  public var label: LocalizedText
  public var question: LocalizedText
  public var why: LocalizedText
  public var sources: [Located<Identifier<Source>>]
  /// Earlier ids of the same fact.
  public var formerly: [Located<String>]

  public init(
    id: Located<Identifier<Fact>>, kind: Kind, isPerLayer: Bool, label: LocalizedText,
    question: LocalizedText, why: LocalizedText, sources: [Located<Identifier<Source>>],
    formerly: [Located<String>] = []
  ) {
    self.id = id
    self.kind = kind
    self.isPerLayer = isPerLayer
    self.label = label
    self.question = question
    self.why = why
    self.sources = sources
    self.formerly = formerly
  }
}
