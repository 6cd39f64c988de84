import AmbitionModel

extension Check {
  /// Exact meaning: a text is the same in both languages and has a word that the other texts have in only one of
  /// them (three times, where it has no other word); or at least three of its words, and twice as many as not,
  /// are those of the other language.
  static let copiedLanguage = Check(
    code: .copiedLanguage,
    title: Wording(nl: "tekst in de verkeerde taal", en: "text in the wrong language"),
    finds: Wording(
      nl: "Een tekst die uit de ene taal in de andere is overgenomen, of in de verkeerde taal staat.",
      en: "A text that was copied from one language into the other, or stands under the wrong one."),
    matters: Wording(
      nl: "De lezer krijgt dan een zin in een taal die hij niet koos.",
      en: "Readers get a sentence in a language they did not choose."),
    remedy: Wording(
      nl: "Schrijf de tekst in de taal waar hij onder staat.",
      en: "Write the text in the language it stands under."),
    example: CheckExample.rubric(
      title: #"{"nl": "Een voorbeeld van regels", "en": "Een voorbeeld van regels"}"#,
      flags: [CheckExample.inBothLanguages]),
    mended: CheckExample.rubric(
      title: #"{"nl": "Een voorbeeld van regels", "en": "An example of rules"}"#,
      flags: [CheckExample.inBothLanguages])
  ) { space in
    let texts = space.readableTexts
    let vocabulary = Vocabulary(texts.map { $0.text })
    return texts.compactMap { text in
      guard let fault = vocabulary.fault(of: text.text) else { return nil }
      return Finding(Diagnostic(.wrongLanguage(text.name, fault), at: text.place))
    }
  }
}

/// How often words occur in the texts of each language.
private struct Vocabulary {
  enum Fault { case copied, exchanged }

  private var dutch: [Substring: Int] = [:]
  private var english: [Substring: Int] = [:]

  init(_ texts: [LocalizedText]) {
    for text in texts {
      for word in Self.words(text.dutch) { dutch[word, default: 0] += 1 }
      for word in Self.words(text.english) { english[word, default: 0] += 1 }
    }
  }

  func fault(of text: LocalizedText) -> Fault? {
    guard let own = text.dutch, let other = text.english else { return nil }
    let (first, second) = (Self.words(own), Self.words(other))
    if own == other {
      let enough = first.count == 1 ? 3 : 1
      let isForeign = first.contains { word in
        let (nl, en) = (dutch[word, default: 0] - 1, english[word, default: 0] - 1)
        return nl >= enough && en == 0 || en >= enough && nl == 0
      }
      return isForeign ? .copied : nil
    }
    let (a, b) = (tongues(of: first, first, second), tongues(of: second, first, second))
    let (wrong, right) = (a.english + b.dutch, a.dutch + b.english)
    return wrong >= 3 && wrong > 2 * right ? .exchanged : nil
  }

  /// How many of `words` the other texts have in Dutch only, and how many in English only.
  private func tongues(
    of words: Set<Substring>, _ own: Set<Substring>, _ other: Set<Substring>
  ) -> (dutch: Int, english: Int) {
    var count = (dutch: 0, english: 0)
    for word in words {
      let nl = dutch[word, default: 0] - (own.contains(word) ? 1 : 0)
      let en = english[word, default: 0] - (other.contains(word) ? 1 : 0)
      if nl > 0, en == 0 { count.dutch += 1 }
      if en > 0, nl == 0 { count.english += 1 }
    }
    return count
  }

  private static func words(_ text: String?) -> Set<Substring> {
    Set((text?.lowercased() ?? "").split { !$0.isLetter }.filter { $0.count > 1 })
  }
}

extension Diagnostic.Message {
  fileprivate static func wrongLanguage(_ name: String, _ fault: Vocabulary.Fault) -> Self {
    switch fault {
    case .copied:
      Self(
        .copiedLanguage, nl: "\(quoted(name)) heeft in beide talen dezelfde tekst",
        en: "\(quoted(name)) has the same text in both languages")
    case .exchanged:
      Self(
        .copiedLanguage, nl: "\(quoted(name)) heeft het Nederlands en het Engels verwisseld",
        en: "\(quoted(name)) has Dutch and English exchanged")
    }
  }
}
