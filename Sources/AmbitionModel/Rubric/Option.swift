/// One answer that a question allows, or one outcome that a decision can have.
package struct Option: Sendable {
  package var id: Located<Identifier<Option>>
  /// What it counts for in an aggregate; its index where the author gave nothing.
  package var value: Located<Rational>
  /// A few words for tables.
  package var label: LocalizedText
  /// One plain sentence.
  package var text: LocalizedText
  /// What it takes to get here from the option below; `nil` is one plain step.
  package var effort: Effort?
  /// What can be done about being here; `nil` is what can be done about the question. What is found is neither chosen
  /// nor left.
  package var control: Guidance.Control?
  /// Whether advice may propose it; a rest such as "differs by part" is an answer, but nothing to aim for.
  package var isProposed: Bool
  /// Earlier ids of the same option.
  package var formerly: [Identifier<Option>]

  package init(
    id: Located<Identifier<Option>>, value: Located<Rational>, label: LocalizedText,
    text: LocalizedText, effort: Effort? = nil, control: Guidance.Control? = nil,
    isProposed: Bool = true,
    formerly: [Identifier<Option>] = []
  ) {
    self.id = id
    self.value = value
    self.label = label
    self.text = text
    self.effort = effort
    self.control = control
    self.isProposed = isProposed
    self.formerly = formerly
  }

  /// The effort of one step up: a cost to compare with, and words for what it takes.
  package struct Effort: Sendable {
    /// Above zero; one plain step costs 1.
    package var cost: Located<Rational>
    /// Money, people and time, in words.
    package var text: LocalizedText?

    package init(cost: Located<Rational>, text: LocalizedText?) {
      self.cost = cost
      self.text = text
    }
  }
}
