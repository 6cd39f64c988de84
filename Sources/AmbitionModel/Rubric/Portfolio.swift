/// How cases are chosen together: what they are worth, which may take part, and what the choice as a whole must
/// keep to.
package struct Portfolio: Sendable {
  /// An expression with what it means to readers.
  package struct Measure: Sendable {
    package var expression: LocatedText
    package var title: LocalizedText

    package init(expression: LocatedText, title: LocalizedText) {
      self.expression = expression
      self.title = title
    }
  }

  /// A bound on what the chosen cases add up to, all together or for each group apart.
  ///
  /// With neither end it bounds nothing: the sum is only told.
  package struct Limit: Sendable {
    package var id: Located<Identifier<Limit>>
    package var title: LocalizedText
    package var why: LocalizedText?
    /// What a case counts for, a number; one for each case where it is `nil`.
    package var of: LocatedText?
    /// The condition for a case to count; `nil` for all.
    package var when: LocatedText?
    /// The answer, fact, decision or text of the case by which cases are grouped; `nil` for all together.
    package var by: Located<String>?
    package var minimum: Rational?
    package var maximum: Rational?
    package var sources: [Located<Identifier<Source>>]

    package init(
      id: Located<Identifier<Limit>>, title: LocalizedText, why: LocalizedText? = nil, of: LocatedText? = nil,
      when: LocatedText? = nil, by: Located<String>? = nil, minimum: Rational? = nil,
      maximum: Rational? = nil,
      sources: [Located<Identifier<Source>>] = []
    ) {
      self.id = id
      self.title = title
      self.why = why
      self.of = of
      self.when = when
      self.by = by
      self.minimum = minimum
      self.maximum = maximum
      self.sources = sources
    }
  }

  package var title: LocalizedText
  /// What a case is worth, a number; the sum over the chosen cases is as high as can be.
  package var value: Measure
  /// The condition for a case to take part; `nil` for all.
  package var eligible: Measure?
  /// The fewest and the most cases, where the user says nothing else.
  package var fewest: Int?
  package var most: Int?
  package var limits: [Limit]
  /// The place of the declaration in the rubric.
  package var range: SourceRange

  package init(
    title: LocalizedText, value: Measure, eligible: Measure?, fewest: Int?, most: Int?, limits: [Limit],
    range: SourceRange
  ) {
    self.title = title
    self.value = value
    self.eligible = eligible
    self.fewest = fewest
    self.most = most
    self.limits = limits
    self.range = range
  }
}
