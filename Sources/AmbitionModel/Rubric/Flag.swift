/// Something that a reader should know about a case: a risk, a missed chance, an inconsistency.
package struct Flag: Sendable {
  /// The sort of thing that a flag says.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Too little is in place for the situation: a risk of aiming too low.
    case tooLow = "too_low"
    /// More is taken on than is needed or can be done: a risk of aiming too high.
    case tooHigh = "too_high"
    case missedOpportunity = "missed_opportunity"
    case inconsistency
  }

  package enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case low, medium, high

    package static func < (left: Severity, right: Severity) -> Bool {
      allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
  }

  package var id: Located<Identifier<Flag>>
  package var kind: Kind
  package var severity: Severity
  package var scope: Scope
  /// The aspect that the flag speaks of; `nil` is the level itself.
  ///
  /// Flags of the kinds `tooLow` and `tooHigh` about the same aspect contradict each other.
  package var about: String?
  package var when: LocatedText
  package var title: LocalizedText
  package var message: LocalizedText
  package var advice: LocalizedText
  package var sources: [Located<Identifier<Source>>]

  package init(
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
