import AmbitionModel

// The names of tables and of their columns.
extension PortfolioWords {
  static let conclusionTable = Wording(nl: "uitkomst", en: "outcome")
  static let caseTable = Wording(nl: "keuze", en: "choice")
  static let limitTable = Wording(nl: "grenzen", en: "limits")
  static let questionTable = Wording(nl: "nog te vragen", en: "to ask")

  static let caseStudy = Wording(nl: "casus", en: "case")
  static let title = Wording(nl: "titel", en: "title")
  static let organisation = Wording(nl: "organisatie", en: "organisation")
  static let mayTakePart = Wording(nl: "mag meedoen", en: "may take part")
  static let isIn = Wording(nl: "in de keuze", en: "in the choice")
  static let stillPossible = Wording(nl: "kan nog", en: "still possible")
  static let grounds = Wording(nl: "waar de waarde uit volgt", en: "what the value follows from")
  static let whyNot = Wording(
    nl: "waarom niet, en wat er dan moet veranderen", en: "why not, and what would have to change")

  static let limit = Wording(nl: "grens", en: "limit")
  static let group = Wording(nl: "groep", en: "group")
  static let together = LocalizedText(dutch: "samen", english: "together")
  static let leastColumn = Wording(nl: "minstens", en: "at least")
  static let mostColumn = Wording(nl: "hoogstens", en: "at most")
  static let openColumn = Wording(nl: "open bij zoveel casussen", en: "open for so many cases")

  static let difference = Wording(nl: "anders dan de beste keuze", en: "other than the best choice")
  static let lessThanBest = Wording(nl: "minder dan de beste", en: "less than the best")
  static let question = Wording(nl: "vraag", en: "question")
  static let missingCount = Wording(nl: "antwoorden die ontbreken", en: "answers that are missing")
  static let inCases = Wording(nl: "bij", en: "in")
}
