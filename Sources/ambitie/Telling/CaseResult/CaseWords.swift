import AmbitionModel

/// The words of a report about one case.
enum CaseWords {
  static let referenceDate = Wording(nl: "peildatum", en: "reference date")
  static let notKnown = Wording(nl: "Niet bekend", en: "Not known")
  static let because = Wording(nl: "Omdat", en: "Because")
  static let advice = Wording(nl: "Advies", en: "Advice")
  static let raised = Wording(nl: "Wat opvalt", en: "What stands out")
  static let dependsOn = Wording(nl: "hangt af van:", en: "depends on:")
  static let possible = Wording(nl: "Kan nog zijn", en: "Can still be")
  static let everythingPossible = Wording(
    nl: "Alle keuzes zijn nog mogelijk.", en: "All choices are still possible.")
  static let ask = Wording(
    nl: "Open vragen die over het meeste meebeslissen", en: "Open questions that bear on most")
  static let allAnswered = Wording(
    nl: "Alle vragen zijn beantwoord.", en: "All questions are answered.")

  static let askInside = Wording(nl: "vraag dit in een gesprek", en: "ask inside")

  static func answered(_ questions: Wording) -> Wording {
    Wording(
      nl: """
        \(questions.dutch) zijn beantwoord. Wat niemand weet, telt nooit mee als laag: de uitkomst is \
        dan een bereik.
        """,
      en: """
        \(questions.english) are answered. What nobody knows never counts as low: the outcome is a \
        range then.
        """)
  }

  static func undetermined(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "1 signaal is nog niet te zeggen" : "\(count) signalen zijn nog niet te zeggen",
      en: count == 1 ? "1 flag cannot be told yet" : "\(count) flags cannot be told yet")
  }

  static func more(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "Nog 1 hangt af van meer antwoorden." : "Nog \(count) hangen af van meer antwoorden.",
      en: count == 1 ? "1 more depends on more answers." : "\(count) more depend on more answers.")
  }

  static func decides(_ count: Int) -> Wording {
    Wording(
      nl: count == 1 ? "beslist mee over 1 uitkomst" : "beslist mee over \(count) uitkomsten",
      en: count == 1 ? "bears on 1 outcome" : "bears on \(count) outcomes")
  }

  static func explain(_ id: String) -> Wording {
    Wording(
      nl: "Waarom, tot en met de bronnen: ambitie\u{A0}explain\u{A0}\(id)",
      en: "Why, down to the sources: ambitie\u{A0}explain\u{A0}\(id)")
  }
}
