package import AmbitionModel

extension JSON {
  /// A text in the languages it has.
  package static func text(_ text: LocalizedText) -> JSON {
    ["nl": text.dutch.map(JSON.string), "en": text.english.map(JSON.string)]
  }

  /// A text of the tool in both languages.
  package static func text(_ wording: Wording) -> JSON {
    ["nl": .string(wording.dutch), "en": .string(wording.english)]
  }
}
