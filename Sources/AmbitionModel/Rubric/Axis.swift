/// A direction in which criteria are scored apart, such as steering and execution.
public struct Axis: Sendable {
  public var id: Located<Identifier<Axis>>
  public var title: LocalizedText
  public var summary: LocalizedText

  public init(id: Located<Identifier<Axis>>, title: LocalizedText, summary: LocalizedText) {
    self.id = id
    self.title = title
    self.summary = summary
  }
}
