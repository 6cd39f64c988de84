extension Kader {
  /// One sentence that a council adopts, with the conditions that make it checkable.
  package struct Rule: Sendable {
    /// What a case must come to.
    package enum Demand: Sendable {
      /// A FEEL condition.
      case condition(LocatedText)
      /// The shown level is at least this one.
      case minimum(Located<Identifier<Level>>)
      /// The shown level is this one, neither lower nor higher.
      case target(Located<Identifier<Level>>)

      /// The level that is asked for; `nil` for a condition.
      package var level: Identifier<Level>? {
        switch self {
        case .condition: nil
        case .minimum(let level), .target(let level): level.value
        }
      }
    }

    package var id: Located<Identifier<Rule>>
    package var title: LocalizedText
    /// The rule as the council would adopt it: "Wij willen dat … tenzij …".
    package var wording: LocalizedText
    package var why: LocalizedText
    package var scope: Scope
    /// The FEEL condition on which the rule applies; `nil` is always.
    package var when: LocatedText?
    package var demand: Demand
    package var sources: [Located<Identifier<Source>>]

    package init(
      id: Located<Identifier<Rule>>, title: LocalizedText, wording: LocalizedText, why: LocalizedText,
      scope: Scope, when: LocatedText?, demand: Demand, sources: [Located<Identifier<Source>>]
    ) {
      self.id = id
      self.title = title
      self.wording = wording
      self.why = why
      self.scope = scope
      self.when = when
      self.demand = demand
      self.sources = sources
    }
  }
}
