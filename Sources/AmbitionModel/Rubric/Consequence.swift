/// What one outcome of a decision asks of the organisation, and what it gives and gives up.
package struct Consequence: Sendable {
  /// Something that an outcome gives or gives up.
  package struct Point: Sendable {
    package var text: LocalizedText
    package var sources: [Located<Identifier<Source>>]
  }

  /// Something that an outcome asks for, under the aspect of the organisation that it is about.
  package struct Demand: Sendable {
    package var aspect: Located<Identifier<Aspect>>
    package var point: Point
  }

  /// The id of a decision; it may have several layers.
  package var decision: Located<Identifier<Decision>>
  /// The id of a level or an option of the decision.
  package var outcome: Located<String>
  /// Where it holds: in every layer of the decision, or in some.
  package var scope: Scope
  package var asks: [Demand]
  package var gives: [Point]
  package var givesUp: [Point]
}

/// A side of the organisation on which consequences are felt, such as people or money.
package struct Aspect: Sendable {
  package var id: Located<Identifier<Aspect>>
  package var title: LocalizedText
}
