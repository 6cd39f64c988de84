/// Why a case deviates from a rule of a kader: *leg uit*, written down.
public struct Deviation: Sendable {
  /// The kader that the rule is in.
  public var kader: Located<Identifier<Kader>>
  /// The rule, in all layers (`exit_arranged`) or in one (`application.exit_arranged`).
  public var rule: Located<String>
  public var reason: LocalizedText
  /// When the reason was recorded.
  public var date: CalendarDate?
  /// Who gave the reason.
  public var by: LocalizedText?

  public init(
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
