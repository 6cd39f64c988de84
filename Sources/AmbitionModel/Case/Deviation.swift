/// Why a case deviates from a rule of a kader: *leg uit*, written down.
package struct Deviation: Sendable {
  /// The kader that the rule is in.
  package var kader: Located<Identifier<Kader>>
  /// The rule, in all layers (`exit_arranged`) or in one (`application.exit_arranged`).
  package var rule: Located<String>
  package var reason: LocalizedText
  /// When the reason was recorded.
  package var date: CalendarDate?
  /// Who gave the reason.
  package var by: LocalizedText?

  package init(
    kader: Located<Identifier<Kader>>, rule: Located<String>, reason: LocalizedText,
    date: CalendarDate? = nil, by: LocalizedText? = nil
  ) {
    self.kader = kader
    self.rule = rule
    self.reason = reason
    self.date = date
    self.by = by
  }
}
