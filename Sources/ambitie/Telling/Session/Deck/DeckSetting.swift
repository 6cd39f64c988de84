package import AmbitionModel

/// Where and when a session is, and how its slides look.
package struct DeckSetting {
  package var date: CalendarDate?
  package var theme: Theme?
  package var logo: Logo?

  package init(date: CalendarDate? = nil, theme: Theme? = nil, logo: Logo? = nil) {
    self.date = date
    self.theme = theme
    self.logo = logo
  }

  /// A picture that a page holds itself.
  package struct Logo {
    fileprivate var address: String

    /// The most bytes of a picture.
    package static let byteLimit = 512 * 1024

    /// `nil` for bytes that are no PNG, JPEG or SVG, and for too many of them. A page shows a picture, and never runs it.
    package init?(_ bytes: [UInt8]) {
      guard bytes.count <= Self.byteLimit, let kind = Self.kind(of: bytes) else { return nil }
      address = "data:\(kind);base64,\(Base64.text(of: bytes))"
    }

    private static func kind(of bytes: [UInt8]) -> String? {
      if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
      if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
      let start = String(decoding: bytes.prefix(1024), as: UTF8.self)
      return start.split(separator: "<").contains { $0.hasPrefix("svg") } ? "image/svg+xml" : nil
    }
  }

  /// The style sheet of the theme, after all others; `nil` where it changes nothing.
  var style: PageAsset? {
    theme?.brand.map { .brand($0.text, letters: $0.isDark ? "#ffffff" : "#000000") }
  }

  func image(_ name: String) -> HTML {
    guard let logo else { return .none }
    return .element("img", .class("logo"), Attribute("src", logo.address), Attribute("alt", name))
  }
}
