/// One layer of a digital information product, with the questions asked about it.
public struct Layer: Sendable {
  public var id: Located<Identifier<Layer>>
  public var title: LocalizedText
  public var summary: LocalizedText
  public var criteria: [Criterion]
  /// Earlier ids of the same layer.
  public var formerly: [Located<String>]

  public init(
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
