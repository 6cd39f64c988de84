import AmbitionModel

extension Diagnostic.Message {
  static func otherRubric(_ found: Identifier<Rubric>, expected: Identifier<Rubric>) -> Self {
    Self(
      .wrongRubric,
      nl: "deze casus hoort bij rubric \(quoted(found.rawValue)), niet bij \(quoted(expected.rawValue))",
      en: "this case belongs to rubric \(quoted(found.rawValue)), not to \(quoted(expected.rawValue))")
  }

  static func unknownQuestion(
    _ name: String, candidates: @autoclosure @escaping @Sendable () -> [String]
  ) -> Self {
    Self(
      .unknownReference, nl: "de rubric heeft hier geen vraag \(quoted(name))",
      en: "the rubric has no question \(quoted(name)) here",
      meant: name, among: candidates())
  }

  static func disputedAnswer(_ named: CaseStudy.NamedAnswer) -> Self {
    let ratings = named.answer.ratings.map { rating in
      "\(rating.assessor?.value.rawValue ?? "…"): \(rating.value.value.text)"
    }.joined(separator: ", ")
    return Self(
      .disputedAnswer,
      nl: "de beoordelaars verschillen over \(quoted(named.name.value)) (\(printable(ratings, limit: 200)));"
        + " het antwoord telt als onbekend",
      en: "the assessors differ about \(quoted(named.name.value)) (\(printable(ratings, limit: 200)));"
        + " the answer counts as unknown",
      hint: Wording(
        nl: "leg onder 'consensus' vast waarover zij het eens zijn geworden",
        en: "record under 'consensus' what they agree on"))
  }

  static func otherVersion(
    _ version: String, now: String, misfits: [String], retired: [String]
  ) -> Self {
    var dutch =
      "de casus is beantwoord met versie \(quoted(version)) van de rubric; dit is versie \(quoted(now))"
    var english =
      "the case was answered with version \(quoted(version)) of the rubric; this is version \(quoted(now))"
    if !misfits.isEmpty {
      dutch += "; een nieuw antwoord is nodig op \(Listing.all(misfits.prefix(8).map(quoted)).dutch)"
      english += "; a new answer is needed to \(Listing.all(misfits.prefix(8).map(quoted)).english)"
    }
    if !retired.isEmpty {
      dutch += "; niet meer gevraagd: \(Listing.all(retired.prefix(8).map(quoted)).dutch)"
      english += "; no longer asked: \(Listing.all(retired.prefix(8).map(quoted)).english)"
    }
    return Self(
      .otherVersion, nl: dutch, en: english,
      hint: Wording(
        nl: "'ambitie migrate' brengt de casus naar deze versie en laat zien wat er verandert",
        en: "'ambitie migrate' brings the case to this version and shows what changes"))
  }

  static func outsideBounds(_ found: Rational, _ minimum: Rational?, _ maximum: Rational?) -> Self {
    let low = minimum.map { $0.description } ?? "…"
    let high = maximum.map { $0.description } ?? "…"
    return Self(
      .outOfRange, nl: "\(found) ligt niet tussen \(low) en \(high)",
      en: "\(found) is not between \(low) and \(high)")
  }

  static func wrongAnswerType(_ domain: Input.Domain) -> Self {
    let allowed: Wording =
      switch domain {
      case .options(let options):
        Wording(
          nl: "een van \(Listing.choices(options.map { $0.id.value.rawValue }).dutch)",
          en: "one of \(Listing.choices(options.map { $0.id.value.rawValue }).english)")
      case .boolean: Wording(nl: "true of false", en: "true or false")
      case .number: Wording(nl: "een getal", en: "a number")
      case .text: Wording(nl: "een tekst", en: "a text")
      }
    return Self(
      .wrongType, nl: "dit antwoord past niet bij de vraag: verwacht wordt \(allowed.dutch)",
      en: "this answer does not fit the question: expected \(allowed.english)")
  }
}
