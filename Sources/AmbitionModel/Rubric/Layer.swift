/// One layer of a digital information product, with the questions asked about it.
package struct Layer: Sendable {
  package var id: Located<Identifier<Layer>>
  package var title: LocalizedText
  package var summary: LocalizedText
  package var criteria: [Criterion]
  /// Earlier ids of the same layer.
  package var formerly: [Located<String>]

  package init(
    id: Located<Identifier<Layer>>, title: LocalizedText, summary: LocalizedText, criteria: [Criterion],
    formerly: [Located<String>] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.criteria = criteria
    self.formerly = formerly
  }
}
