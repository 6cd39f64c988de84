import AmbitionModel

extension Diagnostic.Message {
  static func otherVersion(_ sheet: String, _ rubric: String) -> Self {
    Self(
      .wrongRubric,
      nl: "dit blad hoort bij versie \(quoted(sheet)) van de rubric; hier staat versie \(quoted(rubric))",
      en: "this sheet belongs to version \(quoted(sheet)) of the rubric; here is version \(quoted(rubric))",
      hint: Wording(
        nl: "antwoorden die niet meer bestaan, staan hieronder; de rest is overgenomen",
        en: "answers that no longer exist are below; the rest was taken over"))
  }

  static func unknownRubric(_ id: String, known: [String]) -> Self {
    Self(
      .wrongRubric, nl: "dit blad hoort bij de rubric \(quoted(id)), die hier niet is",
      en: "this sheet belongs to the rubric \(quoted(id)), which is not here",
      hint: Suggestion.hint(for: id, among: known)
        ?? Wording(nl: "wijs de rubric aan met --rubric", en: "point at the rubric with --rubric"))
  }

  static func noRubric(_ id: String) -> Self {
    Self(
      .wrongRubric, nl: "het blad zegt niet bij welke rubric het hoort; gelezen met \(quoted(id))",
      en: "the sheet does not say which rubric it belongs to; read with \(quoted(id))")
  }

  static func madeUp(_ fact: Wording, _ text: String) -> Self {
    Self(
      .missingKey, nl: "\(quoted(fact.dutch)) is leeg; ingevuld als \(quoted(text))",
      en: "\(quoted(fact.english)) is empty; filled in as \(quoted(text))")
  }

  static func unreadFact(_ fact: Wording, _ text: String) -> Self {
    Self(
      .missingKey, nl: "\(quoted(fact.dutch)) is niet te lezen; ingevuld als \(quoted(text))",
      en: "\(quoted(fact.english)) cannot be read; filled in as \(quoted(text))")
  }

  static func nothingWithout(_ fact: Wording) -> Self {
    Self(
      .missingKey,
      nl: "zonder één leesbaar antwoord op \(quoted(fact.dutch)) wordt er niets overgenomen",
      en: "without one readable answer to \(quoted(fact.english)) nothing is taken over")
  }

  static func notASlug(_ text: String, made: String) -> Self {
    Self(
      .invalidIdentifier, nl: "\(quoted(text)) kan geen naam in bestanden zijn; gebruikt is \(quoted(made))",
      en: "\(quoted(text)) cannot be a name in files; \(quoted(made)) was used",
      hint: Wording(
        nl: "kleine letters, cijfers en _, met een letter vooraan",
        en: "lowercase letters, digits and _, a letter first"))
  }

  static func notACaseName(_ text: String) -> Self {
    Self(
      .invalidIdentifier, nl: "\(quoted(text)) kan geen id van een casus zijn; het is niet gebruikt",
      en: "\(quoted(text)) cannot be the id of a case; it was not used",
      hint: Wording(
        nl: "kleine letters, cijfers en _, met een letter vooraan",
        en: "lowercase letters, digits and _, a letter first"))
  }

  static func newSource(_ title: String, id: String) -> Self {
    Self(
      .unknownReference, nl: "de bron \(quoted(title)) is nieuw; toegevoegd als \(quoted(id)), soort 'eigen'",
      en: "the source \(quoted(title)) is new; added as \(quoted(id)), kind 'own'",
      hint: Wording(
        nl: "op het blad 'bronnen' kunt u titel, soort en webadres geven",
        en: "on the sheet 'sources' you can give its title, kind and address"))
  }

  static func otherSource(_ id: String) -> Self {
    Self(
      .duplicateIdentifier, nl: "de bron \(quoted(id)) staat anders in de casus; de casus houdt de zijne",
      en: "the case has another source \(quoted(id)), and keeps it")
  }

  static func notAnAddress(_ text: String) -> Self {
    Self(
      .invalidAddress, nl: "\(quoted(text)) is geen webadres; het is weggelaten",
      en: "\(quoted(text)) is no web address; it was left out",
      hint: Wording(nl: "een webadres begint met https://", en: "a web address starts with https://"))
  }

  static func notASource(_ text: String) -> Self {
    Self(
      .invalidIdentifier,
      nl: "van de bron \(quoted(text)) is geen korte naam te maken; deze is niet overgenomen",
      en: "no short name can be made of the source \(quoted(text)); it was not taken over")
  }
}
