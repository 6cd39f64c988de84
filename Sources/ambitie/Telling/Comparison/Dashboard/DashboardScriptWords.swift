import AmbitionModel

/// The sentences of the dashboard that its script says again when a filter changes what they are about, by the name
/// under which the script knows them.
///
/// The page and its script fill in the same sentences, so that the two cannot drift apart.
enum DashboardScriptWords: String, CaseIterable {
  case of, noData, notApplicable, canBe, between, summary, summarySpan, summaryPossible, gaps, shown
  case noFilter, filter, allOfThem, own, ofOwn, undetermined, oneMayBeShared, manyMayBeShared
  case noCases, fewOrganisations
  case onThreshold, onUncertain, onAssumptions
  case yes, no, selection
  case onePair, manyPair, oneOrganisation, manyOrganisation, oneCase, manyCase

  static var all: [String: Wording] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.wording) })
  }

  /// The sentence with each `{name}` replaced by its text.
  func text(_ language: Language, _ values: [String: String] = [:]) -> String {
    values.reduce(wording[language]) { sentence, value in
      sentence.replaced("{\(value.key)}", by: value.value)
    }
  }

  /// The sentence with each `{name}` replaced by its number.
  func text(_ language: Language, _ numbers: [String: Int]) -> String {
    text(language, numbers.mapValues { "\($0)" })
  }

  private var wording: Wording {
    switch self {
    case .of: Wording(nl: "{n} van {total}", en: "{n} of {total}")
    case .noData: Wording(nl: "geen gegevens", en: "no data")
    case .notApplicable: CompareWords.notApplicable
    case .canBe: Wording(nl: "kan {levels} zijn", en: "can be {levels}")
    case .between: Wording(nl: "tussen {low} en {high}", en: "between {low} and {high}")
    case .summary:
      Wording(
        nl: "Midden: {middle}. Vast niveau: {n} van {total} casussen.",
        en: "Middle: {middle}. Settled level: {n} of {total} cases.")
    case .summarySpan: Wording(nl: "Laagste tot hoogste: {levels}.", en: "Lowest to highest: {levels}.")
    case .summaryPossible:
      Wording(
        nl: "Met de open antwoorden kan het midden {levels} zijn.",
        en: "With the open answers the middle can be {levels}.")
    case .gaps:
      Wording(
        nl:
          "Naast het niveau dat past: {below} lager, {fits} gelijk, {above} hoger, {open} nog niet te zeggen.",
        en:
          "Beside the level that fits: {below} lower, {fits} the same, {above} higher, {open} cannot be told yet."
      )
    case .shown:
      Wording(
        nl: "Te zien: {n} van {total} casussen, van {groups} van {allGroups} organisaties.",
        en: "Shown: {n} of {total} cases, of {groups} of {allGroups} organisations.")
    case .noFilter: Wording(nl: "Geen filter.", en: "No filter.")
    case .filter: Wording(nl: "Filter op {filters}.", en: "Filtered by {filters}.")
    case .allOfThem: DashboardWords.allOfThem
    case .own: Wording(nl: "uw organisatie", en: "your organisation")
    case .ofOwn: Wording(nl: "{n} (■ {own})", en: "{n} (■ {own})")
    case .undetermined: CompareWords.undetermined(Wording(nl: "{cases}", en: "{cases}"))
    case .oneMayBeShared: CompareWords.mayBeShared(1)
    case .manyMayBeShared:
      Wording(
        nl: "Nog {n} signalen kunnen gedeeld blijken: open antwoorden beslissen daarover.",
        en: "Another {n} flags can turn out to be shared: open answers decide.")
    case .noCases:
      Wording(
        nl: "Geen enkele casus past bij deze filters. Wis een filter om weer iets te zien.",
        en: "No case answers to these filters. Clear a filter to see something again.")
    case .fewOrganisations:
      Wording(
        nl:
          "Hiervoor zijn casussen van twee organisaties nodig, en met deze filters blijft er één over. Wis een filter.",
        en: "This takes cases of two organisations, and these filters leave one. Clear a filter.")
    case .onThreshold: Wording(nl: "{n} op de grens", en: "{n} on the threshold")
    case .onUncertain: Wording(nl: "{n} onzeker", en: "{n} uncertain")
    case .onAssumptions: Wording(nl: "{n} op werkhypothesen", en: "{n} on working assumptions")
    case .yes: Words.yes
    case .no: Words.no
    case .selection: DashboardWords.selectionFile
    case .onePair: Count.of(1, .learningPair)
    case .manyPair: Self.several(.learningPair)
    case .oneOrganisation: Count.of(1, .comparedOrganisation)
    case .manyOrganisation: Self.several(.comparedOrganisation)
    case .oneCase: Count.of(1, .comparedCase)
    case .manyCase: Self.several(.comparedCase)
    }
  }

  private static func several(_ noun: Count.Noun) -> Wording {
    Wording(nl: "{n} \(noun.many.dutch)", en: "{n} \(noun.many.english)")
  }
}
