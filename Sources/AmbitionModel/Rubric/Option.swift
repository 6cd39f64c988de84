/// One answer that a question allows, or one outcome that a decision can have.
public struct Option: Sendable {
  public var id: Located<Identifier<Option>>
  /// What it counts for in an aggregate; its index where the author gave nothing.
  public var value: Located<Rational>
  /// A few words for tables.
  public var label: LocalizedText
  /// One plain sentence.
  public var text: LocalizedText
  /// Earlier ids of the same option.
  public var formerly: [Identifier<Option>]

  public init(
    id: Located<Identifier<Option>>, value: Located<Rational>, label: LocalizedText,
    text: LocalizedText, formerly: [Identifier<Option>] = []
  ) {
    self.id = id
    self.value = value
    self.label = label
    self.text = text
    self.formerly = formerly
  }
}
