extension CaseStudy {
  /// What tells one case from every other where those of several organisations and dates lie together.
  ///
  /// Organisations may use the same id, and one case can be described at several dates.
  package struct Key: Hashable, Sendable {
    package var id: Identifier<CaseStudy>
    package var organisation: LocalizedText
    package var referenceDate: CalendarDate

    package init(id: Identifier<CaseStudy>, organisation: LocalizedText, referenceDate: CalendarDate) {
      self.id = id
      self.organisation = organisation
      self.referenceDate = referenceDate
    }
  }

  package var key: Key { Key(id: id.value, organisation: organisation, referenceDate: referenceDate) }
}
