package import AmbitionModel
package import Scoring

/// The words about measures of agreement.
package enum AgreementWords {
  package static let tableName = Wording(nl: "overeenstemming", en: "agreement")
  package static let title = Wording(
    nl: "Hoe eens zijn de beoordelaars het?", en: "How far do the assessors agree?")
  package static let about = Wording(
    nl:
      "Alfa (Krippendorff) is 1 als iedereen hetzelfde antwoordt, 0 als de antwoorden niet meer op elkaar lijken dan bij toeval, en lager dan 0 bij minder dan dat. Nominaal telt elk verschil even zwaar; ordinaal en interval tellen een groter verschil zwaarder. Opties tellen voor hun plaats in de rij; onbekend en niet van toepassing tellen niet mee.",
    en:
      "Alpha (Krippendorff) is 1 when all answer the same, 0 when the answers resemble each other no more than by chance, and below 0 for less than that. Nominal counts every difference the same; ordinal and interval count a larger difference for more. Options count for their place; unknown and not applicable do not count."
  )
  package static let interval = Wording(
    nl:
      "Nominaal, ordinaal en interval zijn alfa's; 95 % is waar alfa ligt in 95 van de 100 lotingen van vragen.",
    en: "Nominal, ordinal and interval are alphas; 95 % is where alpha lies in 95 of 100 draws of questions.")
  package static let topics = Wording(nl: "Om over te praten", en: "To talk about")
  package static let nothing = Wording(
    nl: "Er zijn geen vragen waarover de beoordelaars verschillen.",
    en: "There are no questions on which the assessors differ.")
  static let byLayer = Wording(nl: "Per laag", en: "By layer")
  static let byQuestion = Wording(nl: "Per vraag", en: "By question")
  static let kappas = Wording(nl: "Andere maten", en: "Other measures")
  static let oneCase = Wording(
    nl:
      "Met één casus zegt alfa per vraag niets: één vraag heeft te weinig antwoorden. Kijk naar de lijst hieronder.",
    en:
      "With one case alpha by question says nothing: one question has too few answers. Look at the list below."
  )

  static func metric(_ metric: KrippendorffAlpha.Metric) -> Wording {
    switch metric {
    case .nominal: Wording(nl: "Alfa nominaal", en: "Alpha nominal")
    case .ordinal: Wording(nl: "Alfa ordinaal", en: "Alpha ordinal")
    case .interval: Wording(nl: "Alfa interval", en: "Alpha interval")
    }
  }

  /// Where a heading says that it is about alpha.
  static func shortName(_ metric: KrippendorffAlpha.Metric) -> Wording {
    switch metric {
    case .nominal: Wording(nl: "nominaal", en: "nominal")
    case .ordinal: Wording(nl: "ordinaal", en: "ordinal")
    case .interval: Wording(nl: "interval", en: "interval")
    }
  }

  static func kappa(_ weights: CohenKappa.Weights) -> Wording {
    switch weights {
    case .none: Wording(nl: "Kappa van Cohen", en: "Cohen's kappa")
    case .linear: Wording(nl: "Kappa van Cohen, lineair gewogen", en: "Cohen's kappa, linear weights")
    case .quadratic:
      Wording(nl: "Kappa van Cohen, kwadratisch gewogen", en: "Cohen's kappa, quadratic weights")
    }
  }

  /// Why a measure says nothing.
  package static func gap(_ gap: AgreementGap) -> Wording {
    switch gap {
    case .oneRater:
      Wording(nl: "er is maar één beoordelaar", en: "there is only one assessor")
    case .nothingToCompare:
      Wording(
        nl: "geen vraag is door twee beoordelaars beantwoord", en: "no question was answered by two assessors"
      )
    case .noVariation:
      Wording(
        nl: "alle antwoorden zijn dezelfde, dus er is geen toeval om mee te vergelijken",
        en: "all answers are the same, so there is no chance to compare with")
    case .notTwoRaters(let count):
      Wording(
        nl: "deze maat is voor twee beoordelaars; dit zijn er \(count)",
        en: "this measure is for two assessors; these are \(count)")
    case .unequalCounts:
      Wording(
        nl: "niet elke vraag heeft evenveel antwoorden; deze maat vraagt dat wel",
        en: "not every question has as many answers, which this measure asks")
    case .noOrder:
      Wording(nl: "de antwoorden hebben geen volgorde", en: "the answers have no order")
    case .noNumbers:
      Wording(nl: "de antwoorden zijn geen getallen", en: "the answers are no numbers")
    case .oneUnit:
      Wording(nl: "er is maar één vraag om te vergelijken", en: "there is only one question to compare")
    }
  }
}

extension AgreementGap {
  /// The word for programs.
  package var code: String {
    switch self {
    case .oneRater: "one_rater"
    case .nothingToCompare: "nothing_to_compare"
    case .noVariation: "no_variation"
    case .notTwoRaters: "not_two_raters"
    case .unequalCounts: "unequal_counts"
    case .noOrder: "no_order"
    case .noNumbers: "no_numbers"
    case .oneUnit: "one_unit"
    }
  }
}

extension AgreementWords {
  /// Who rated how much; `cases` is 0 where the table says nothing of cases.
  static func counts(_ names: [String], questions: Int, cases: Int) -> Wording {
    let people = Count.of(names.count, .assessor)
    let units = Count.of(questions, .question)
    let about = Count.of(cases, .caseStudy)
    let scope =
      cases == 0
      ? Wording(nl: "", en: "") : Wording(nl: " over \(about.dutch)", en: " about \(about.english)")
    return Wording(
      nl:
        "\(people.dutch)\(scope.dutch): \(Listing.all(names).dutch). \(units.dutch) \(questions == 1 ? "is" : "zijn") door minstens twee van hen beantwoord.",
      en:
        "\(people.english)\(scope.english): \(Listing.all(names).english). \(units.english) \(questions == 1 ? "was" : "were") answered by at least two of them."
    )
  }
}

extension Count.Noun {
  fileprivate static let assessor = Self(nl: ("beoordelaar", "beoordelaars"), en: ("assessor", "assessors"))
}
