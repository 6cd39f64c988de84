/// Where a fact comes from that was not answered but follows from another case, such as one about the organisation.
public struct FactOrigin: Sendable {
  /// What an outcome of the other case means here.
  public struct Translation: Sendable {
    /// The id of the decision's option or level; `true` or `false` for a decision that is either.
    public var outcome: Located<String>
    /// The id of the fact's option.
    public var option: Located<String>

    public init(outcome: Located<String>, option: Located<String>) {
      self.outcome = outcome
      self.option = option
    }
  }

  /// What the other case came to, in words for readers.
  public struct Found: Sendable {
    public var title: LocalizedText
    public var referenceDate: CalendarDate
    /// The layer that the decision is about; `nil` for the whole case.
    public var layer: LocalizedText?
    public var decision: LocalizedText
    /// The outcome; everything that it can still be while answers are missing; none where that is too much to tell.
    public var outcomes: [LocalizedText]

    public init(
      title: LocalizedText, referenceDate: CalendarDate, layer: LocalizedText?, decision: LocalizedText,
      outcomes: [LocalizedText]
    ) {
      self.title = title
      self.referenceDate = referenceDate
      self.layer = layer
      self.decision = decision
      self.outcomes = outcomes
    }
  }

  public var caseStudy: Located<Identifier<CaseStudy>>
  /// The name of a decision of the other case's rubric: `systems.capacity`.
  public var decision: Located<String>
  /// For outcomes that have another id here; without any, every outcome has the same id here.
  public var options: [Translation]
  /// `nil` until the cases are put together.
  public var found: Found?

  public init(
    caseStudy: Located<Identifier<CaseStudy>>, decision: Located<String>, options: [Translation] = [],
    found: Found? = nil
  ) {
    self.caseStudy = caseStudy
    self.decision = decision
    self.options = options
    self.found = found
  }
}

extension FactOrigin {
  /// Whether both name the same decision of the same case, with the same meaning here.
  func says(sameAs other: FactOrigin) -> Bool {
    caseStudy.value == other.caseStudy.value && decision.value == other.decision.value
      && options.map { [$0.outcome.value, $0.option.value] }
        == other.options.map { [$0.outcome.value, $0.option.value] }
  }
}
