/// How cases are chosen together: what they are worth, which may take part, and what the choice as a whole must
/// keep to.
public struct Portfolio: Sendable {
  /// An expression with what it means to readers.
  public struct Measure: Sendable {
    public var expression: LocatedText
    public var title: LocalizedText

    public init(expression: LocatedText, title: LocalizedText) {
      self.expression = expression
      self.title = title
    }
  }

  /// A bound on what the chosen cases add up to, all together or for each group apart.
  ///
  /// With neither end it bounds nothing: the sum is only told.
  public struct Limit: Sendable {
    public var id: Located<Identifier<Limit>>
    public var title: LocalizedText
    public var why: LocalizedText?
    /// What a case counts for, a number; one for each case where it is `nil`.
    public var of: LocatedText?
    /// The condition for a case to count; `nil` for all.
    public var when: LocatedText?
    /// The answer, fact, decision or text of the case by which cases are grouped; `nil` for all together.
    public var by: Located<String>?
    public var minimum: Rational?
    public var maximum: Rational?
    public var sources: [Located<Identifier<Source>>]

    public init(
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

  public var title: LocalizedText
  /// What a case is worth, a number; the sum over the chosen cases is as high as can be.
  public var value: Measure
  /// The condition for a case to take part; `nil` for all.
  public var eligible: Measure?
  /// The fewest and the most cases, where the user says nothing else.
  public var fewest: Int?
  public var most: Int?
  public var limits: [Limit]
  /// Where the declaration stands in the rubric.
  public var range: SourceRange

  public init(
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
