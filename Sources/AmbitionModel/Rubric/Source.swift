/// A publication that a rule or an answer rests on.
public struct Source: Sendable {
  /// Who speaks.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A government or an official document.
    case government
    case press
    /// A vendor or a consultant.
    case vendor
    case opinion
    /// This project's own reasoning.
    case own
  }

  public var id: Located<Identifier<Source>>
  public var title: LocalizedText
  public var kind: Kind
  /// The address; `nil` for what is not on the web.
  public var url: String?
  public var date: CalendarDate?

  public init(
    id: Located<Identifier<Source>>, title: LocalizedText, kind: Kind, url: String?, date: CalendarDate?
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.url = url
    self.date = date
  }
}
