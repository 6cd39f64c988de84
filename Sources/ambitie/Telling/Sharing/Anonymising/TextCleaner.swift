import AmbitionModel

/// Takes texts out of cases, or the names out of texts where those are kept.
struct TextCleaner {
  static let leftOut = LocalizedText(dutch: "Weggelaten.", english: "Left out.")

  private let names: NameBlanker
  private let texts: Exchange.Anonymisation.Texts

  init(_ names: NameBlanker, _ texts: Exchange.Anonymisation.Texts) {
    (self.names, self.texts) = (names, texts)
  }

  /// What a text is kept as; `nil` where texts go.
  func kept(_ text: String) -> String? {
    texts == .kept ? ContactDetails.blanked(names.blanked(text).text).text : nil
  }

  /// The text without names, or where texts go something else.
  func cleaned(
    _ text: LocalizedText, or other: LocalizedText, _ removed: inout RemovalCount
  ) -> LocalizedText {
    optional(text, &removed) ?? other
  }

  /// The text without names; `nil` where texts go.
  func optional(_ text: LocalizedText, _ removed: inout RemovalCount) -> LocalizedText? {
    if texts == .kept { return blanked(text, &removed) }
    removed.add(.texts)
    return nil
  }

  /// The kind of a source, under its number.
  func source(_ source: AnonymisedAnswers.NumberedSource, _ removed: inout RemovalCount) -> Source {
    let plain = LocalizedText(dutch: "Bron \(source.number)", english: "Source \(source.number)")
    return Source(
      id: source.id, title: cleaned(source.original.title, or: plain, &removed), kind: source.original.kind,
      url: nil, date: nil)
  }

  func blanked(_ text: LocalizedText, _ removed: inout RemovalCount) -> LocalizedText {
    // What reads the same in both languages still does.
    if text.dutch == text.english, let one = text.dutch { return LocalizedText(blanked(one, &removed)) }
    return LocalizedText(
      dutch: text.dutch.map { blanked($0, &removed) }, english: text.english.map { blanked($0, &removed) })
  }

  func blanked(_ text: String, _ removed: inout RemovalCount) -> String {
    let (unnamed, names) = names.blanked(text)
    let (rest, details) = ContactDetails.blanked(unnamed)
    removed.add(.names, names)
    removed.add(.contactDetails, details)
    return rest
  }
}
