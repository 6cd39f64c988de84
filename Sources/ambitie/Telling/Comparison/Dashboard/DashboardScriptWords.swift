package import AmbitionModel

/// The words of the dashboard that its script says again when a filter changes what they are about.
///
/// The page and its script fill in the same sentences, so that the two cannot drift apart.
enum DashboardScriptWords {
  static let of = Wording(nl: "n = {n} van {total}", en: "n = {n} of {total}")
  static let noData = Wording(nl: "geen gegevens", en: "no data")
  static let notApplicable = CompareWords.notApplicable
  static let canBe = Wording(nl: "kan {levels} zijn", en: "can be {levels}")
  static let between = Wording(nl: "tussen {low} en {high}", en: "between {low} and {high}")
  static let summary = Wording(
    nl: "Midden: {middle}. Vast niveau: {n} van {total} casussen.",
    en: "Middle: {middle}. Settled level: {n} of {total} cases.")
  static let summarySpan = Wording(
    nl: "Laagste tot hoogste: {levels}.", en: "Lowest to highest: {levels}.")
  static let summaryPossible = Wording(
    nl: "Met de open antwoorden kan het midden {levels} zijn.",
    en: "With the open answers the middle can be {levels}.")
  static let gaps = Wording(
    nl:
      "Naast het niveau dat past: {below} lager (▲), {fits} gelijk (=), {above} hoger (▼), {open} nog niet te zeggen (?).",
    en:
      "Beside the level that fits: {below} lower (▲), {fits} the same (=), {above} higher (▼), {open} cannot be told yet (?)."
  )
  static let onePair = Wording(nl: "1 paar", en: "1 pair")
  static let manyPairs = Wording(nl: "{n} paren", en: "{n} pairs")
  static let oneOrganisation = Wording(nl: "1 organisatie", en: "1 organisation")
  static let manyOrganisations = Wording(nl: "{n} organisaties", en: "{n} organisations")
  static let oneCase = Wording(nl: "1 casus", en: "1 case")
  static let manyCases = Wording(nl: "{n} casussen", en: "{n} cases")
  static let shown = Wording(
    nl: "Te zien: {n} van {total} casussen, van {groups} van {allGroups} organisaties.",
    en: "Shown: {n} of {total} cases, of {groups} of {allGroups} organisations.")
  static let noFilter = Wording(nl: "Geen filter.", en: "No filter.")

  /// By the name under which the script knows them; those that only it says are written here.
  static let all: [String: Wording] = [
    "of": of, "noData": noData, "notApplicable": notApplicable, "canBe": canBe, "between": between,
    "summary": summary, "summarySpan": summarySpan, "summaryPossible": summaryPossible, "gaps": gaps,
    "onePair": onePair, "manyPair": manyPairs, "oneOrganisation": oneOrganisation,
    "manyOrganisation": manyOrganisations, "oneCase": oneCase, "manyCase": manyCases, "shown": shown,
    "noFilter": noFilter,
    "filter": Wording(nl: "Filter op {filters}.", en: "Filtered by {filters}."),
    "allOfThem": DashboardWords.allOfThem,
    "own": Wording(nl: "uw organisatie", en: "your organisation"),
    "ofOwn": Wording(nl: "{n} (◆ {own})", en: "{n} (◆ {own})"),
    "undetermined": Wording(nl: "Nog niet te zeggen bij {cases}.", en: "Cannot be told yet of {cases}."),
    "oneMayBeShared": CompareWords.mayBeShared(1),
    "manyMayBeShared": Wording(
      nl: "Nog {n} signalen kunnen gedeeld blijken: open antwoorden beslissen daarover.",
      en: "{n} flags more can turn out to be shared: open answers decide."),
  ]
}

extension Wording {
  /// The sentence with `{name}` replaced by its text, in both languages.
  package func filled(_ texts: [String: Wording]) -> Wording {
    texts.reduce(self) { sentence, part in
      Wording(
        nl: sentence.dutch.replacing("{\(part.key)}", with: part.value.dutch),
        en: sentence.english.replacing("{\(part.key)}", with: part.value.english))
    }
  }

  /// The sentence with `{name}` replaced by its number.
  package func filled(_ numbers: [String: Int]) -> Wording {
    filled(numbers.mapValues { Wording(nl: "\($0)", en: "\($0)") })
  }
}
