/// Where a fact comes from that was not answered but follows from another case, such as one about the organisation.
package struct FactOrigin: Sendable {
  /// What an outcome of the other case means here.
  package struct Translation: Sendable {
    /// The id of the decision's option or level; `true` or `false` for a decision that is either.
    package var outcome: Located<String>
    /// The id of the fact's option.
    package var option: Located<String>

    package init(outcome: Located<String>, option: Located<String>) {
      self.outcome = outcome
      self.option = option
    }
  }

  /// What the other case came to, in words for readers.
  package struct Found: Sendable {
    package var title: LocalizedText
    package var referenceDate: CalendarDate
    /// The layer that the decision is about; `nil` for the whole case.
    package var layer: LocalizedText?
    package var decision: LocalizedText
    /// The outcome; everything that it can still be while answers are missing; none where that is too much to tell.
    package var outcomes: [LocalizedText]
    /// How certain the least certain answer is that the outcome rests on; `nil` where it rests on none that is doubted.
    package var confidence: Answer.Confidence?

    package init(
      title: LocalizedText, referenceDate: CalendarDate, layer: LocalizedText?, decision: LocalizedText,
      outcomes: [LocalizedText], confidence: Answer.Confidence?
    ) {
      self.title = title
      self.referenceDate = referenceDate
      self.layer = layer
      self.decision = decision
      self.outcomes = outcomes
      self.confidence = confidence
    }
  }

  /// The id of the other case.
  package var caseName: Located<String>
  /// The name of a decision of the other case's rubric: `systems.capacity`.
  package var decision: Located<String>
  /// For outcomes that have another id here; without any, every outcome has the same id here.
  package var options: [Translation]
  /// `nil` until the cases are put together.
  package var found: Found?

  package init(
    caseName: Located<String>, decision: Located<String>, options: [Translation] = [], found: Found? = nil
  ) {
    self.caseName = caseName
    self.decision = decision
    self.options = options
    self.found = found
  }
}

extension FactOrigin {
  /// Whether both name the same decision of the same case, with the same meaning here.
  func says(sameAs other: FactOrigin) -> Bool {
    caseName.value == other.caseName.value && decision.value == other.decision.value
      && options.map { [$0.outcome.value, $0.option.value] }
        == other.options.map { [$0.outcome.value, $0.option.value] }
  }
}
