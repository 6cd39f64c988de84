/// A publication that a rule or an answer rests on.
package struct Source: Sendable {
  /// Who speaks.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A government or an official document.
    case government
    case press
    /// A vendor or a consultant.
    case vendor
    case opinion
    /// Somebody who was asked; the title says who, or in what role.
    case interview
    /// This project's own reasoning.
    case own
  }

  package var id: Located<Identifier<Source>>
  package var title: LocalizedText
  package var kind: Kind
  /// The address; `nil` for what is not on the web.
  package var url: String?
  package var date: CalendarDate?

  package init(
    id: Located<Identifier<Source>>, title: LocalizedText, kind: Kind, url: String?, date: CalendarDate?
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.url = url
    self.date = date
  }
}
