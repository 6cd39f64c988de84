import AmbitionModel

extension Check {
  static let missingTranslation = Check(
    code: .missingTranslation,
    title: Wording(nl: "tekst die in één taal ontbreekt", en: "text missing in one language"),
    finds: Wording(
      nl: "Een tekst die er in de ene taal is en in de andere niet, in een rubric die beide talen gebruikt.",
      en: "A text that is there in one language and not in the other, in a rubric that uses both."),
    matters: Wording(
      nl: "De lezer krijgt dan een zin in een taal die hij niet koos.",
      en: "Readers get a sentence in a language they did not choose."),
    remedy: Wording(nl: "Schrijf de tekst in beide talen.", en: "Write the text in both languages."),
    example: CheckExample.rubric(title: #"{"nl": "Titel"}"#),
    mended: CheckExample.rubric(title: #"{"nl": "Titel", "en": "Title"}"#)
  ) { space in
    (space.readableTexts + space.titles).sorted { $0.place < $1.place }.compactMap { $0.missingTranslation }
  }

  static let longSentence = Check(
    code: .longSentence,
    title: Wording(nl: "zin van meer dan 20 woorden", en: "sentence of more than 20 words"),
    finds: Wording(
      nl: "Een zin van meer dan 20 woorden in wat raadsleden of Statenleden lezen.",
      en: "A sentence of more than 20 words in what council members read."),
    matters: Wording(nl: "Lange zinnen worden niet gelezen.", en: "Long sentences are not read."),
    remedy: Wording(nl: "Maak er twee zinnen van.", en: "Make it two sentences."),
    example: CheckExample.rubric(
      title: "\"" + Array(repeating: "woord", count: 21).joined(separator: " ") + ".\""),
    mended: CheckExample.rubric(
      title: "\"" + Array(repeating: "woord", count: 20).joined(separator: " ") + ".\"")
  ) { space in
    space.readableTexts.flatMap { $0.longSentences }
  }

  static let silentFlag = Check(
    code: .silentFlag,
    title: Wording(nl: "signaal zonder advies of bron", en: "flag without advice or source"),
    finds: Wording(
      nl: "Een signaal dat niet zegt wat te doen, of waarop het steunt.",
      en: "A flag that does not say what to do, or what it rests on."),
    matters: Wording(
      nl: "Een waarschuwing zonder bron overtuigt niet; zonder advies helpt zij niet.",
      en: "A warning without a source does not convince; without advice it does not help."),
    remedy: Wording(
      nl: "Voeg een advies toe en een bron uit \"sources\".", en: "Add advice, and a source from \"sources\"."
    ),
    example: CheckExample.rubric(flags: [.init("bare", when: "rights = 'market'", source: nil)]),
    mended: CheckExample.rubric(flags: [.init("founded", when: "rights = 'market'")])
  ) { space in
    space.program.rubric.flags.compactMap { flag in
      flag.sources.isEmpty || flag.advice[.dutch].isEmpty
        ? Finding(.init(.silentFlag(flag.id.value.rawValue), at: flag.id.range)) : nil
    }
  }

  static let lookalikeIdentifiers = Check(
    code: .lookalikeIdentifiers,
    title: Wording(nl: "namen die te veel op elkaar lijken", en: "names that look too much alike"),
    finds: Wording(
      nl: "Twee namen van dezelfde soort die alleen een liggend streepje verschillen.",
      en: "Two names of one kind that differ only by an underscore."),
    matters: Wording(
      nl: "Wie de ene bedoelt, typt de andere, en merkt het niet.",
      en: "Who means the one types the other, and does not notice."),
    remedy: Wording(nl: "Geef er een een andere naam.", en: "Rename one of them."),
    example: CheckExample.rubric(flags: [
      .init("no_exit", when: "rights = 'market'"), .init("noexit", when: "rights = 'partner'"),
    ]),
    mended: CheckExample.rubric(flags: [
      .init("no_exit", when: "rights = 'market'"), .init("no_rights", when: "rights = 'partner'"),
    ])
  ) { space in
    space.program.rubric.identifiersByKind.flatMap { kind -> [Finding] in
      var seen: [String: Located<String>] = [:]
      return kind.compactMap { id in
        let bare = id.value.filter { $0 != "_" }
        guard let other = seen[bare] else {
          seen[bare] = id
          return nil
        }
        guard other.value != id.value else { return nil }
        return Finding(.init(.lookalike(other.value, id.value), at: id.range))
      }
    }
  }

  static let unusedScale = Check(
    code: .unusedScale,
    title: Wording(nl: "schaal die nergens wordt gebruikt", en: "scale that is not used"),
    finds: Wording(
      nl: "Een rij opties onder \"scales\" waar geen vraag of besluit naar verwijst.",
      en: "A list of options under \"scales\" that no question or decision refers to."),
    matters: Wording(
      nl: "Wie de schaal verandert, denkt dat er iets verandert.",
      en: "Whoever changes the scale believes that something changes."),
    remedy: Wording(nl: "Gebruik de schaal, of haal haar weg.", en: "Use the scale, or remove it."),
    example: CheckExample.rubric(scale: "unused"),
    mended: CheckExample.rubric(scale: nil)
  ) { space in
    space.program.rubric.unusedScales.map { Finding(.init(.unusedScale($0.value.rawValue), at: $0.range)) }
  }
}

extension RubricSpace {
  /// The texts of the file that is checked.
  var readableTexts: [ReadableText] {
    kader?.kader.readableTexts ?? program.rubric.readableTexts
  }

  /// The titles of sources and examples, which are names and may be long or the same in both languages.
  fileprivate var titles: [ReadableText] {
    kader?.kader.titles ?? program.rubric.titles
  }
}

extension ReadableText {
  /// A text that an author may leave out is missing in both languages and no fault.
  fileprivate var missingTranslation: Finding? {
    let missing: Language
    switch (text.dutch, text.english) {
    case (nil, _?): missing = .dutch
    case (_?, nil): missing = .english
    default: return nil
    }
    return Finding(.init(.missingTranslation(name, missing), at: place))
  }

  /// A finding for each language whose longest sentence is too long; one where both have the same text.
  fileprivate var longSentences: [Finding] {
    let texts = text.dutch == text.english ? [text.dutch] : [text.dutch, text.english]
    return texts.compactMap { $0 }.map { Sentences($0).longest }.filter { $0 > Sentences.limit }.map {
      Finding(.init(.longSentence(name, words: $0), at: place))
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func missingTranslation(_ name: String, _ language: Language) -> Self {
    let tongue: Wording =
      switch language {
      case .dutch: Wording(nl: "Nederlands", en: "Dutch")
      case .english: Wording(nl: "Engels", en: "English")
      }
    return Self(
      .missingTranslation, nl: "\(quoted(name)) heeft geen tekst in het \(tongue.dutch)",
      en: "\(quoted(name)) has no text in \(tongue.english)")
  }

  fileprivate static func longSentence(_ name: String, words: Int) -> Self {
    Self(
      .longSentence,
      nl: "\(quoted(name)) heeft een zin van \(words) woorden; het maximum is \(Sentences.limit)",
      en: "\(quoted(name)) has a sentence of \(words) words; the maximum is \(Sentences.limit)")
  }

  fileprivate static func silentFlag(_ name: String) -> Self {
    Self(
      .silentFlag, nl: "signaal \(quoted(name)) heeft geen advies of geen bron",
      en: "flag \(quoted(name)) has no advice or no source")
  }

  fileprivate static func lookalike(_ first: String, _ second: String) -> Self {
    Self(
      .lookalikeIdentifiers,
      nl: "\(quoted(first)) en \(quoted(second)) verschillen alleen een liggend streepje",
      en: "\(quoted(first)) and \(quoted(second)) differ only by an underscore")
  }

  fileprivate static func unusedScale(_ name: String) -> Self {
    Self(
      .unusedScale, nl: "schaal \(quoted(name)) wordt nergens gebruikt",
      en: "scale \(quoted(name)) is not used")
  }
}
