/// A DMN decision table with one output.
package struct DecisionTable: Sendable {
  /// How the rows that match become one value (DMN 1.5, section 8.2.8).
  package enum HitPolicy: String, Hashable, Sendable, CaseIterable {
    /// At most one row may match.
    case unique
    /// The first row that matches.
    case first
    /// Rows that match must agree.
    case any
    /// The row whose output comes first in the order of outputs.
    case priority
    case collectSum = "collect_sum"
    case collectMinimum = "collect_min"
    case collectMaximum = "collect_max"
    case collectCount = "collect_count"
  }

  package struct Rule: Sendable {
    package var id: String?
    /// One unary test for each input.
    package var when: [LocatedText]
    package var then: Output
    /// The rule as a sentence for readers.
    package var because: LocalizedText?
    package var sources: [Located<Identifier<Source>>]
    package var range: SourceRange

    package init(
      id: String?, when: [LocatedText], then: Output, because: LocalizedText?,
      sources: [Located<Identifier<Source>>], range: SourceRange
    ) {
      self.id = id
      self.when = when
      self.then = then
      self.because = because
      self.sources = sources
      self.range = range
    }
  }

  /// What a row yields.
  package enum Output: Sendable {
    case option(Located<String>)
    case number(Located<Rational>)
    case boolean(Located<Bool>)
    case expression(LocatedText)
  }

  package var hitPolicy: HitPolicy
  /// The input expressions, one a column.
  package var inputs: [LocatedText]
  package var rules: [Rule]
  /// The value when no row matches; without it the value is null.
  package var otherwise: Output?
  package var range: SourceRange

  package init(
    hitPolicy: HitPolicy, inputs: [LocatedText], rules: [Rule], otherwise: Output?, range: SourceRange
  ) {
    self.hitPolicy = hitPolicy
    self.inputs = inputs
    self.rules = rules
    self.otherwise = otherwise
    self.range = range
  }
}
