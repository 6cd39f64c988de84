import AmbitionModel

/// A question that a sheet asks about the case itself, before the questions of the rubric.
enum CaseFact: String, CaseIterable {
  case title, summary, organisation, theme
  case referenceDate = "reference_date"
  case id, assessor, rubric

  /// The text in the column of ids; no question of a rubric can have a colon.
  var name: String { "case:" + rawValue }

  init?(named name: String) {
    guard name.hasPrefix("case:") else { return nil }
    self.init(rawValue: String(name.dropFirst(5)))
  }

  /// The one that asks this, in either language.
  init?(asking question: String) {
    let words = SheetWords.plain(question)
    let found = Self.allCases.first { fact in
      Language.allCases.contains { SheetWords.plain(fact.question[$0]) == words }
    }
    guard let found else { return nil }
    self = found
  }

  /// What the part of a sheet about the case itself is called.
  static let sectionTitle = Wording(nl: "Casus", en: "Case")

  var question: Wording {
    switch self {
    case .title: Wording(nl: "Hoe heet het product?", en: "What is the product called?")
    case .summary: Wording(nl: "Wat is het, in twee zinnen?", en: "What is it, in two sentences?")
    case .organisation:
      Wording(nl: "Van welke organisatie is het?", en: "Which organisation does it belong to?")
    case .theme: Wording(nl: "Welke opgave dient het?", en: "Which task does it serve?")
    case .referenceDate:
      Wording(nl: "Welke dag beschrijven de antwoorden?", en: "Which day do the answers describe?")
    case .id: Wording(nl: "Hoe heet het in bestanden?", en: "What is it called in files?")
    case .assessor: Wording(nl: "Wie vult dit in?", en: "Who fills this in?")
    case .rubric:
      Wording(nl: "Bij welke rubric horen de vragen?", en: "Which rubric do the questions belong to?")
    }
  }

  var help: Wording {
    switch self {
    case .title:
      Wording(nl: "De naam die u in gesprekken gebruikt.", en: "The name that you use in conversation.")
    case .summary: Wording(nl: "Voor wie het product niet kent.", en: "For who does not know the product.")
    case .organisation:
      Wording(nl: "Bijvoorbeeld: Provincie Utrecht.", en: "For instance: Province of Utrecht.")
    case .theme:
      Wording(nl: "Bijvoorbeeld: Gezond stedelijk leven.", en: "For instance: Healthy urban living.")
    case .referenceDate:
      Wording(nl: "De peildatum, als 2022-05-18 of 18-5-2022.", en: "The reference date, as 2022-05-18.")
    case .id:
      Wording(
        nl: "Kleine letters, cijfers en _, zonder spaties. Leeg: uit de naam gemaakt.",
        en: "Lowercase letters, digits and _, no blanks. Empty: made from the name.")
    case .assessor:
      Wording(
        nl: "Uw naam komt bij elk nieuw antwoord te staan.", en: "Your name goes with every new answer.")
    case .rubric: Wording(nl: "Niet veranderen.", en: "Do not change this.")
    }
  }

  /// The answer of a case to this question about itself.
  func text(of caseStudy: CaseStudy, in language: Language) -> String {
    switch self {
    case .title: caseStudy.title[language]
    case .summary: caseStudy.summary[language]
    case .organisation: caseStudy.organisation[language]
    case .theme: caseStudy.theme[language]
    case .referenceDate: caseStudy.referenceDate.description
    case .id: caseStudy.id.value.rawValue
    case .assessor: ""
    case .rubric: "\(caseStudy.rubric.id.value) \(caseStudy.rubric.version ?? "")"
    }
  }
}
