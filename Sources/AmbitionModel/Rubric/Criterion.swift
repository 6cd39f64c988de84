/// One question about a layer, with its options from outsourced to at the wheel.
package struct Criterion: Sendable {
  package var id: Located<Identifier<Criterion>>
  package var axis: Located<Identifier<Axis>>
  /// Its share in a weighted mean; above zero.
  package var weight: Located<Rational>
  /// A few words for tables.
  package var label: LocalizedText
  package var question: LocalizedText
  package var why: LocalizedText
  package var guidance: Guidance
  /// At least two, in order; a later option is more steering.
  package var options: [Option]
  package var sources: [Located<Identifier<Source>>]
  /// Earlier names of the same question: an id in this layer, or with the layer that it was in.
  package var formerly: [Located<String>]

  package init(
    id: Located<Identifier<Criterion>>, axis: Located<Identifier<Axis>>, weight: Located<Rational>,
    label: LocalizedText, question: LocalizedText, why: LocalizedText,
    guidance: Guidance = Guidance(control: .chosen), options: [Option],
    sources: [Located<Identifier<Source>>], formerly: [Located<String>] = []
  ) {
    self.id = id
    self.axis = axis
    self.weight = weight
    self.label = label
    self.question = question
    self.why = why
    self.guidance = guidance
    self.options = options
    self.sources = sources
    self.formerly = formerly
  }
}
