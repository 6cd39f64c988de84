/// What one assessor, or all of them together, answered to one question at one time.
package struct Rating: Sendable {
  package var value: Located<Answer.Value>
  package var rationale: LocalizedText?
  /// Why the question does not apply; always there with `notApplicable`.
  package var reason: LocalizedText?
  package var sources: [Located<Identifier<Source>>]
  package var confidence: Answer.Confidence?
  /// Who answered; `nil` where nobody wrote that down.
  package var assessor: Located<Identifier<Assessor>>?
  /// The day on which it was answered.
  package var date: CalendarDate?
  /// Who agreed on it; only of a consensus, also of an earlier one.
  package var by: LocalizedText?
  /// The day on which another answer took its place; only in a history.
  package var until: CalendarDate?
  /// The other case that it followed from; only in a history, where the answer itself is not told.
  package var origin: FactOrigin?

  package init(
    value: Located<Answer.Value>, rationale: LocalizedText? = nil, reason: LocalizedText? = nil,
    sources: [Located<Identifier<Source>>] = [], confidence: Answer.Confidence? = nil,
    assessor: Located<Identifier<Assessor>>? = nil, date: CalendarDate? = nil,
    by: LocalizedText? = nil, until: CalendarDate? = nil
  ) {
    self.value = value
    self.rationale = rationale
    self.reason = reason
    self.sources = sources
    self.confidence = confidence
    self.assessor = assessor
    self.date = date
    self.by = by
    self.until = until
  }

  /// Whether this says no more than that nothing was answered.
  var isBlank: Bool {
    value.value == .unknown && rationale == nil && reason == nil && sources.isEmpty && confidence == nil
      && assessor == nil && date == nil && by == nil && origin == nil
  }
}

extension Answer.Value {
  /// The same answer in one form: readers take a free text for the id of an option.
  var asRead: Answer.Value {
    if case .text(let text) = self { .option(text) } else { self }
  }
}
