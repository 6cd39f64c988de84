import AmbitionModel

extension HTML {
  /// A text of a file in `language`; marked as the other language where the author gave it only in that one.
  static func text(_ text: LocalizedText, _ language: Language) -> HTML {
    let isForeign =
      switch language {
      case .dutch: text.dutch == nil
      case .english: text.english == nil
      }
    guard isForeign else { return .text(text[language]) }
    let other: Language = language == .dutch ? .english : .dutch
    return .element("span", Attribute("lang", other.rawValue)) { text[language] }
  }

  /// A link to an address on the web; only the content where that is no address.
  static func link(_ address: String?, @HTMLBuilder content: () -> HTML) -> HTML {
    guard let address, let href = Attribute.href(address) else { return content() }
    return element("a", [href], content())
  }

  /// A text in which addresses on the web are links.
  static func linked(_ text: String) -> HTML {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.contains(where: { TextWidth.isAddress($0) }) else { return .text(text) }
    return .all(
      words.enumerated().map { index, word in
        let blank: HTML = index == 0 ? .none : .text(" ")
        let word = String(word)
        return blank + (TextWidth.isAddress(word) ? link(word) { word } : .text(word))
      })
  }
}
