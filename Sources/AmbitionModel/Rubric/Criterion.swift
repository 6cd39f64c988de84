/// One question about a layer, with its options from outsourced to at the wheel.
public struct Criterion: Sendable {
  public var id: Located<Identifier<Criterion>>
  public var axis: Located<Identifier<Axis>>
  /// Its share in a weighted mean; above zero.
  public var weight: Located<Rational>
  /// A few words for tables.
  public var label: LocalizedText
  public var question: LocalizedText
  public var why: LocalizedText
  /// At least two, in order; a later option is more steering.
  public var options: [Option]
  public var sources: [Located<Identifier<Source>>]
  /// Earlier names of the same question: an id in this layer, or with the layer that it was in.
  public var formerly: [Located<String>]

  public init(
    id: Located<Identifier<Criterion>>, axis: Located<Identifier<Axis>>, weight: Located<Rational>,
    label: LocalizedText, question: LocalizedText, why: LocalizedText, options: [Option],
    sources: [Located<Identifier<Source>>], formerly: [Located<String>] = []
  ) {
    self.id = id
    self.axis = axis
    self.weight = weight
    self.label = label
    self.question = question
    self.why = why
    self.options = options
    self.sources = sources
    self.formerly = formerly
  }
}
