/// A direction in which criteria are scored apart, such as steering and execution.
package struct Axis: Sendable {
  package var id: Located<Identifier<Axis>>
  package var title: LocalizedText
  package var summary: LocalizedText

  package init(id: Located<Identifier<Axis>>, title: LocalizedText, summary: LocalizedText) {
    self.id = id
    self.title = title
    self.summary = summary
  }
}
