/// Something that a reader should know about a case: a risk, a missed chance, an inconsistency.
public struct Flag: Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case tooLow = "too_low"
    case tooHigh = "too_high"
    case missedOpportunity = "missed_opportunity"
    case inconsistency
  }

  public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case low, medium, high

    public static func < (left: Severity, right: Severity) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  public var id: Located<Identifier<Flag>>
  public var kind: Kind
  public var severity: Severity
  public var scope: Scope
  /// The aspect that the flag speaks of; `nil` is the level itself.
  ///
  /// A flag 'too low' and one 'too high' about the same aspect contradict each other.
  public var about: String?
  public var when: LocatedText
  public var title: LocalizedText
  public var message: LocalizedText
  public var advice: LocalizedText
  public var sources: [Located<Identifier<Source>>]

  public init(
    id: Located<Identifier<Flag>>, kind: Kind, severity: Severity, scope: Scope, about: String? = nil,
    when: LocatedText,
    title: LocalizedText, message: LocalizedText, advice: LocalizedText,
    sources: [Located<Identifier<Source>>]
  ) {
    self.id = id
    self.kind = kind
    self.severity = severity
    self.scope = scope
    self.about = about
    self.when = when
    self.title = title
    self.message = message
    self.advice = advice
    self.sources = sources
  }
}
