import AmbitionModel

/// The words of reports about kaders.
enum KaderWords {
  static let consequences = Wording(
    nl: "Wat deze niveaus vragen en opleveren", en: "What these levels ask and give")
  static let draft = Wording(
    nl: "Concept, om over te praten. Niet vastgesteld.", en: "A draft to talk about. Not adopted.")
  static let asks = Wording(nl: "Wat het kader vraagt", en: "What the kader asks")
  static let overview = Wording(nl: "Overzicht", en: "Overview")
  static let totals = Wording(nl: "Totalen", en: "Totals")
  static let rule = Wording(nl: "Regel", en: "Rule")
  static let reason = Wording(nl: "Uitleg", en: "Reason")
  static let canBecome = Wording(nl: "Kan nog worden", en: "Can still become")
  static let ask = Wording(nl: "Om dit te weten, vraag", en: "To know this, ask")
  static let account = Wording(
    nl: "De regels, en hoe het ermee staat", en: "The rules, and how things stand with them")
  static let askFirst = Wording(nl: "Vraag eerst", en: "Ask first")
  static let choose = Wording(nl: "Kies één van deze.", en: "Choose one of these.")
  static let factsOnly = Wording(
    nl: "Andere keuzes in de lagen helpen hier niet. Het hangt aan",
    en: "Other choices in the layers do not help here. It depends on")
  static let impossible = Wording(
    nl: "Geen keuze voldoet aan deze regel bij deze feiten.",
    en: "No choice complies with this rule with these facts.")
  static let blocked = Wording(
    nl: "Welke verandering genoeg is, hangt af van feiten die nog niemand weet",
    en: "Which change is enough depends on facts that nobody knows yet")
  static let tooLarge = Wording(
    nl: "De kleinste verandering is te groot om uit te rekenen.",
    en: "The smallest change is too large to work out.")
  static let needless = Wording(
    nl: "Er is een uitleg vastgelegd die nu niet nodig is",
    en: "A reason is recorded that is not needed now")
  static let notTogether = Wording(
    nl: "Geen keuze voldoet aan al deze regels samen bij deze feiten.",
    en: "No choice complies with all these rules together with these facts.")

  static func adopted(_ date: String, _ by: LocalizedText) -> Wording {
    Wording(
      nl: "Vastgesteld op \(date) door \(by[.dutch]).", en: "Adopted on \(date) by \(by[.english]).")
  }

  static func change(_ steps: Wording) -> Wording {
    Wording(
      nl: "Kleinste verandering om te voldoen: \(steps.dutch).",
      en: "Smallest change to comply: \(steps.english).")
  }

  static func together(_ steps: Wording) -> Wording {
    Wording(
      nl: "De kleinste verandering voor alle afwijkingen samen is \(steps.dutch).",
      en: "The smallest change for all deviations together is \(steps.english).")
  }
}
