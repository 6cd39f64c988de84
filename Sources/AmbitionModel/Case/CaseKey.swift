extension CaseStudy {
  /// What tells one case from every other where those of several organisations and dates lie together.
  ///
  /// Organisations may use the same id, and one case can be described at several dates.
  public struct Key: Hashable, Sendable {
    public var id: Identifier<CaseStudy>
    public var organisation: LocalizedText
    public var referenceDate: CalendarDate

    public init(id: Identifier<CaseStudy>, organisation: LocalizedText, referenceDate: CalendarDate) {
      self.id = id
      self.organisation = organisation
      self.referenceDate = referenceDate
    }
  }

  public var key: Key { Key(id: id.value, organisation: organisation, referenceDate: referenceDate) }
}
