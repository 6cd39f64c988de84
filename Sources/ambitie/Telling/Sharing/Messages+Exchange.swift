import AmbitionModel

extension ExchangeVerification.Part {
  /// "casus 'aerius'".
  package var words: Wording {
    switch self {
    case .head: Wording(nl: "de kop van het bestand", en: "the head of the file")
    case .digests: Wording(nl: "de lijst met controlegetallen", en: "the list of digests")
    case .rubric(let id): Wording(nl: "rubric \(quoted(id))", en: "rubric \(quoted(id))")
    case .caseStudy(let id): Wording(nl: "casus \(quoted(id))", en: "case \(quoted(id))")
    case .assessment(let id):
      Wording(nl: "de beoordeling van \(quoted(id))", en: "the assessment of \(quoted(id))")
    }
  }
}

// What is said of an exchange file that was worked out again.
extension Diagnostic.Message {
  static func changedPart(_ part: ExchangeVerification.Part) -> Self {
    if part == .digests { return changedDigests }
    return Self(
      .changedPart,
      nl: "\(part.words.dutch) is veranderd nadat het bestand is gemaakt: het controlegetal klopt niet",
      en: "\(part.words.english) was changed after the file was made: its digest does not fit")
  }

  /// The digest of all digests does not fit.
  private static var changedDigests: Self {
    Self(
      .changedPart,
      nl: "nadat het bestand is gemaakt, is er een casus of rubric weggehaald, toegevoegd of verplaatst, "
        + "of een controlegetal veranderd",
      en: "after the file was made a case or rubric was taken out, added or moved, or a digest was changed")
  }

  /// What was written another way, while nothing in it means anything else.
  enum Rewriting {
    case numbers, unicode, numbersAndUnicode

    var words: Wording {
      let numbers = Wording(
        nl: "de schrijfwijze van getallen (zoals 1.50 voor 1.5)",
        en: "the notation of numbers (such as 1.50 for 1.5)")
      let unicode = Wording(
        nl: "de Unicode-vorm van teksten (zoals een letter en zijn accent apart)",
        en: "the Unicode form of texts (such as a letter and its accent apart)")
      return switch self {
      case .numbers: numbers
      case .unicode: unicode
      case .numbersAndUnicode:
        Wording(
          nl: "\(numbers.dutch) en \(unicode.dutch)", en: "\(numbers.english) and \(unicode.english)")
      }
    }
  }

  static func rewrittenPart(_ part: ExchangeVerification.Part, _ rewriting: Rewriting) -> Self {
    let words = rewriting.words
    return Self(
      .changedPart, nl: "in \(part.words.dutch) verschilt alleen \(words.dutch); geen waarde is veranderd",
      en: "in \(part.words.english) only \(words.english) differs; no value was changed")
  }

  static func movedPart(_ part: ExchangeVerification.Part) -> Self {
    Self(
      .changedPart, nl: "\(part.words.dutch) staat op een andere plaats dan toen het bestand werd gemaakt",
      en: "\(part.words.english) is in another place than when the file was made")
  }

  static func noDigest(_ part: ExchangeVerification.Part) -> Self {
    Self(
      .missingPart, nl: "voor \(part.words.dutch) staat er geen controlegetal onder 'digests'",
      en: "'digests' has no digest for \(part.words.english)")
  }

  static func noPart(_ part: ExchangeVerification.Part) -> Self {
    Self(
      .missingPart,
      nl: "er is een controlegetal voor \(part.words.dutch), maar die staat niet in het bestand",
      en: "there is a digest for \(part.words.english), which is not in the file")
  }

  static func noAssessment(_ id: Identifier<CaseStudy>) -> Self {
    Self(
      .missingPart, nl: "casus \(quoted(id.rawValue)) heeft geen beoordeling in dit bestand",
      en: "case \(quoted(id.rawValue)) has no assessment in this file")
  }

  static func strayAssessment(_ id: Identifier<CaseStudy>) -> Self {
    Self(
      .missingPart, nl: "deze beoordeling van \(quoted(id.rawValue)) hoort bij geen casus in dit bestand",
      en: "this assessment of \(quoted(id.rawValue)) belongs to no case in this file")
  }

  /// A result as the file has it, beside the one that is worked out again.
  static func otherResult(
    _ difference: DocumentDifference, of study: CaseStudy, in words: ResultWords
  ) -> Self {
    let part = words.part(difference.path)
    let (id, title) = (quoted(study.id.value.rawValue), study.title)
    let dutch = "casus \(id) (\(printable(title[.dutch], limit: 60))), \(part.dutch)"
    let english = "case \(id) (\(printable(title[.english], limit: 60))), \(part.english)"
    let place = "(\(printable(difference.path.joined(separator: " "), limit: 120)))"
    if let only = difference.kind.only {
      return Self(
        .otherResult, nl: "\(dutch): alleen \(only.dutch) verschilt; geen waarde is veranderd \(place)",
        en: "\(english): only \(only.english) differs; no value was changed \(place)")
    }
    let (written, expected) = difference.words(words)
    switch (written, expected) {
    case (let written?, let expected?):
      return Self(
        .otherResult,
        nl: "\(dutch): in het bestand staat: \(written.dutch); nagerekend: \(expected.dutch) \(place)",
        en: "\(english): in the file: \(written.english); worked out again: \(expected.english) \(place)")
    case (nil, let expected?):
      return Self(
        .otherResult,
        nl: "\(dutch): dit ontbreekt in het bestand; nagerekend: \(expected.dutch) \(place)",
        en: "\(english): this is missing from the file; worked out again: \(expected.english) \(place)")
    case (_, nil):
      return Self(
        .otherResult, nl: "\(dutch): dit staat in het bestand, maar hoort er niet \(place)",
        en: "\(english): this is in the file, but does not belong there \(place)")
    }
  }

  static func otherEngine(_ engine: Exchange.Engine) -> Self {
    let made = "\(engine.name) \(engine.version.value)"
    return Self(
      .otherEngine,
      nl:
        "dit bestand is gemaakt met \(quoted(made)), en nagerekend met \(quoted("ambitie \(Version.current)"))",
      en:
        "this file was made with \(quoted(made)), and worked out again with \(quoted("ambitie \(Version.current)"))"
    )
  }
}

extension DocumentDifference.Kind {
  /// What differs while the values are the same; `nil` where a value differs.
  fileprivate var only: Wording? {
    switch self {
    case .value: nil
    case .notation: Diagnostic.Message.Rewriting.numbers.words
    case .unicodeForm: Diagnostic.Message.Rewriting.unicode.words
    case .order: Wording(nl: "de volgorde", en: "the order")
    }
  }
}

extension DocumentDifference {
  /// Both values in words; as JSON writes them where their words do not tell them apart.
  fileprivate func words(_ words: ResultWords) -> (written: Wording?, expected: Wording?) {
    let both = (written.map { words.value($0, at: path) }, expected.map { words.value($0, at: path) })
    guard both.0 == both.1 else { return both }
    func raw(_ node: DocumentNode?) -> Wording? {
      node.map { Wording(nl: printable($0.shown), en: printable($0.shown)) }
    }
    return (raw(written), raw(expected))
  }
}

extension DocumentNode {
  /// As JSON writes it, cut off where it is long.
  package var shown: String {
    let text = String(decoding: CanonicalJSON.bytes(of: self), as: UTF8.self)
    return text.count <= 60 ? text : text.prefix(60) + "…"
  }
}
