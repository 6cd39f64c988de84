import AmbitionModel

extension KaderCheck {
  static let missingTranslation = KaderCheck(
    code: .missingTranslation,
    title: RubricCheck.missingTranslation.title,
    finds: Wording(
      nl: "Een tekst die er in de ene taal is en in de andere niet.",
      en: "A text that is there in one language and not in the other."),
    matters: RubricCheck.missingTranslation.matters, remedy: RubricCheck.missingTranslation.remedy,
    example: KaderExample.kader([.init("own", requires: "rights = 'province'", title: #"{"nl": "Eigen"}"#)]),
    mended: KaderExample.kader([
      .init("own", requires: "rights = 'province'", title: #"{"nl": "Eigen", "en": "Own"}"#)
    ])
  ) { space in
    space.kader.kader.readableTexts.compactMap(\.missingTranslation)
  }

  static let longSentence = KaderCheck(
    code: .longSentence,
    title: RubricCheck.longSentence.title, finds: RubricCheck.longSentence.finds,
    matters: RubricCheck.longSentence.matters, remedy: RubricCheck.longSentence.remedy,
    example: KaderExample.kader([
      .init(
        "own", requires: "rights = 'province'",
        title: "\"" + Array(repeating: "woord", count: 21).joined(separator: " ") + ".\"")
    ]),
    mended: KaderExample.kader([
      .init(
        "own", requires: "rights = 'province'",
        title: "\"" + Array(repeating: "woord", count: 20).joined(separator: " ") + ".\"")
    ])
  ) { space in
    space.kader.kader.readableTexts.flatMap(\.longSentences)
  }

  static let silentRule = KaderCheck(
    code: .silentRule,
    title: Wording(nl: "regel zonder bron", en: "rule without a source"),
    finds: Wording(
      nl: "Een regel die niet zegt waarop hij steunt.", en: "A rule that does not say what it rests on."),
    matters: Wording(
      nl: "Wie een regel vaststelt, wil weten waar die vandaan komt.",
      en: "Who adopts a rule wants to know where it comes from."),
    remedy: Wording(nl: "Voeg een bron uit \"sources\" toe.", en: "Add a source from \"sources\"."),
    example: KaderExample.kader([.init("own", requires: "rights = 'province'", source: nil)]),
    mended: KaderExample.kader([.init("own", requires: "rights = 'province'")])
  ) { space in
    space.kader.kader.rules.filter(\.sources.isEmpty).map {
      Finding(Diagnostic(.silentRule($0.id.value.rawValue), at: $0.id.range))
    }
  }
}

extension Kader {
  /// Every text for readers, in the order of the file.
  fileprivate var readableTexts: [ReadableText] {
    let own = id.value.rawValue
    let texts = [("title", title), ("statement", statement), ("principle", principle)]
    return texts.map { .init(name: "\(own).\($0)", text: $1, place: id.range) }
      + rules.flatMap { rule in
        [("title", rule.title), ("wording", rule.wording), ("why", rule.why)].map {
          ReadableText(name: "\(rule.id.value).\($0)", text: $1, place: rule.id.range)
        }
      }
  }
}

extension Diagnostic.Message {
  fileprivate static func silentRule(_ name: String) -> Self {
    Self(
      .silentRule, nl: "regel \(quoted(name)) noemt geen bron", en: "rule \(quoted(name)) names no source")
  }
}
