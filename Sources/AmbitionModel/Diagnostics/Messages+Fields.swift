// What is said about the fields of an object.
extension Diagnostic.Message {
  package static func tooManyFindings(limit: Int) -> Self {
    Self(
      .tooManyFindings, nl: "meer dan \(limit) bevindingen; de rest is niet bewaard",
      en: "more than \(limit) findings; the rest was not kept")
  }

  package static func duplicateKey(_ key: String) -> Self {
    Self(
      .duplicateKey, nl: "sleutel \(quoted(key)) staat hier voor de tweede keer; één keer is toegestaan",
      en: "key \(quoted(key)) is here for the second time; once is allowed")
  }

  static func unknownKey(_ key: String, in subject: Wording, allowed: [String], suggestion: String?) -> Self {
    let choices = Listing.choices(allowed, limit: 20)
    return Self(
      .unknownKey, nl: "\(subject.dutch) heeft geen sleutel \(quoted(key)); toegestaan: \(choices.dutch)",
      en: "\(subject.english) has no key \(quoted(key)); allowed: \(choices.english)",
      hint: suggestion.map(Suggestion.didYouMean))
  }

  static func missingKey(_ key: String, in subject: Wording) -> Self {
    Self(
      .missingKey, nl: "\(subject.dutch) mist sleutel \(quoted(key)), die verplicht is",
      en: "\(subject.english) lacks key \(quoted(key)), which is required")
  }

  static func missingOneOf(_ keys: [String], in subject: Wording) -> Self {
    let choices = Listing.choices(keys)
    return Self(
      .missingKey, nl: "\(subject.dutch) mist een sleutel: \(choices.dutch)",
      en: "\(subject.english) lacks a key: \(choices.english)")
  }

  static func nullValue(_ name: String, expected: Wording) -> Self {
    Self(
      .wrongType, nl: "\(quoted(name)) moet \(expected.dutch) zijn; gevonden: null",
      en: "\(quoted(name)) must be \(expected.english); found null",
      hint: Wording(
        nl: "laat de sleutel weg als er niets te zeggen is",
        en: "leave the key out when there is nothing to say"))
  }

  static func unknownValue(_ value: String, for name: String, allowed: [String]) -> Self {
    let choices = Listing.choices(allowed)
    return Self(
      .unknownValue, nl: "\(quoted(value)) is geen waarde van \(quoted(name)); toegestaan: \(choices.dutch)",
      en: "\(quoted(value)) is no value of \(quoted(name)); allowed: \(choices.english)",
      meant: value, among: allowed)
  }

  static func invalidIdentifier(_ text: String) -> Self {
    Self(
      .invalidIdentifier,
      nl:
        "\(quoted(text)) is geen id: een kleine letter, dan kleine letters, cijfers en '_', hoogstens 64 tekens",
      en:
        "\(quoted(text)) is no id: a lowercase letter, then lowercase letters, digits and '_', at most 64 in all",
      hint: Identifier<Never>.slug(from: text).map(Suggestion.didYouMean))
  }

  static func reservedIdentifier(_ text: String) -> Self {
    Self(
      .invalidIdentifier, nl: "\(quoted(text)) heeft al een betekenis en kan geen id zijn",
      en: "\(quoted(text)) already has a meaning and cannot be an id")
  }

  static func emptyText(_ name: String) -> Self {
    Self(
      .emptyText, nl: "\(quoted(name)) is leeg; verwacht is een tekst",
      en: "\(quoted(name)) is empty; expected is a text")
  }

  static func textWithoutLanguage(_ name: String) -> Self {
    Self(
      .missingKey, nl: "\(quoted(name)) heeft geen tekst; verwacht is 'nl', 'en' of allebei",
      en: "\(quoted(name)) has no text; expected is 'nl', 'en' or both")
  }

  package static func tooManyDigits(_ text: String) -> Self {
    Self(
      .numberTooLong,
      nl: "\(quoted(text)) heeft te veel cijfers; hoogstens 18, en een exponent van hoogstens 30",
      en: "\(quoted(text)) has too many digits; at most 18, and an exponent of at most 30")
  }

  static func outOfRange(_ name: String, found: String, allowed: Wording) -> Self {
    Self(
      .outOfRange, nl: "\(quoted(name)) is \(found); toegestaan is \(allowed.dutch)",
      en: "\(quoted(name)) is \(found); allowed is \(allowed.english)")
  }

  static func tooFew(_ name: String, _ found: Int, minimum: Int) -> Self {
    let (count, least) = (Count.of(found, .item), Count.of(minimum, .item))
    return Self(
      .outOfRange, nl: "\(quoted(name)) heeft \(count.dutch); nodig is minstens \(least.dutch)",
      en: "\(quoted(name)) has \(count.english); needed is at least \(least.english)")
  }

  static func invalidDate(_ text: String) -> Self {
    Self(
      .invalidDate, nl: "\(quoted(text)) is geen bestaande dag; verwacht is een datum zoals '2022-05-18'",
      en: "\(quoted(text)) is no day that exists; expected is a date such as '2022-05-18'")
  }

  static func invalidAddress(_ text: String) -> Self {
    Self(
      .invalidAddress,
      nl: "\(quoted(text)) is geen webadres; verwacht is een adres dat begint met 'https://' of 'http://'",
      en: "\(quoted(text)) is no web address; expected is an address that begins with 'https://' or 'http://'"
    )
  }

  static func conflictingKeys(_ key: String, with other: String) -> Self {
    Self(
      .conflictingKeys, nl: "\(quoted(key)) en \(quoted(other)) gaan niet samen; kies er een",
      en: "\(quoted(key)) and \(quoted(other)) do not go together; choose one")
  }

  static func keyNeeds(_ key: String, _ other: String, value: String) -> Self {
    Self(
      .conflictingKeys, nl: "\(quoted(key)) hoort alleen bij \(quoted(other)): \(quoted(value))",
      en: "\(quoted(key)) goes only with \(quoted(other)): \(quoted(value))")
  }
}
