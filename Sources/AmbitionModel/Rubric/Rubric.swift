/// A way of judging cases: what is asked, what the answers amount to, and in which words.
///
/// Everything that a provincial consultant would call "the model" is in here; nothing of it is compiled in.
/// Expressions are still text, at their places in the file: `Scoring` parses and checks them.
package struct Rubric: Sendable {
  package var id: Located<Identifier<Rubric>>
  package var version: String
  /// The language of results when the user asks for none.
  package var language: Language
  package var title: LocalizedText
  package var summary: LocalizedText
  package var status: Status
  /// Says whose proposal the levels, weights and thresholds are.
  package var statement: LocalizedText
  package var sources: [Source]
  package var axes: [Axis]
  package var layers: [Layer]
  /// The facts about a case that its choices are held against.
  package var facts: [Fact]
  /// From the lowest to the highest.
  package var levels: [Level]
  package var decisions: [Decision]
  package var flags: [Flag]
  /// The sides of the organisation under which consequences are told.
  package var aspects: [Aspect]
  /// What outcomes ask, give and give up; at most one for an outcome of a decision in a layer.
  package var consequences: [Consequence]
  /// How cases are chosen together; `nil` where the rubric says nothing about that.
  package var portfolio: Portfolio?
  package var examples: [Example]
  /// Scales that nothing refers to.
  package var unusedScales: [Located<Identifier<[Option]>>]

  package init(
    id: Located<Identifier<Rubric>>, version: String, language: Language, title: LocalizedText,
    summary: LocalizedText, status: Status, statement: LocalizedText, sources: [Source], axes: [Axis],
    layers: [Layer], facts: [Fact], levels: [Level], decisions: [Decision], flags: [Flag],
    aspects: [Aspect] = [], consequences: [Consequence] = [],
    portfolio: Portfolio? = nil, examples: [Example], unusedScales: [Located<Identifier<[Option]>>] = []
  ) {
    self.id = id
    self.version = version
    self.language = language
    self.title = title
    self.summary = summary
    self.status = status
    self.statement = statement
    self.sources = sources
    self.axes = axes
    self.layers = layers
    self.facts = facts
    self.levels = levels
    self.decisions = decisions
    self.flags = flags
    self.aspects = aspects
    self.consequences = consequences
    self.portfolio = portfolio
    self.examples = examples
    self.unusedScales = unusedScales
  }

  /// How far the rubric has come on its way to being adopted.
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case draft, proposal, adopted
  }
}
