package import AmbitionModel

/// How much was taken out of cases to hide who they are about: numbers of each kind, never what it was.
package struct RemovalCount {
  /// In the order of a report.
  enum Kind: String, CaseIterable {
    case organisations
    case organisationsTogether = "organisations_together"
    case themesTogether = "themes_together"
    case yearsTogether = "years_together"
    case cases, dates, assessors, names
    case contactDetails = "contact_details"
    case texts
    case textFacts = "text_facts"
    case amountsInBands = "amounts_in_bands"
    case amountsLeftOut = "amounts_left_out"
    case sources
    case earlierAnswers = "earlier_answers"
    case deviations, retired, examples
    case namesInRubrics = "names_in_rubrics"
  }

  private var counts: [Kind: Int] = [:]

  /// Counts `number` more of a kind.
  mutating func add(_ kind: Kind, _ number: Int = 1) {
    counts[kind, default: 0] += number
  }

  subscript(kind: Kind) -> Int { counts[kind] ?? 0 }

  /// A line for each kind of which there is something.
  func text(_ language: Language) -> String {
    let lines = Kind.allCases.filter { self[$0] > 0 }
    let width = lines.map { "\(self[$0])".count }.max() ?? 0
    let heading = Wording(nl: "weggelaten of vervangen:", en: "left out or replaced:")[language]
    return heading + "\n"
      + lines.map { kind in
        let number = "\(self[kind])"
        return "  " + String(repeating: " ", count: width - number.count) + number + "  "
          + kind.words[language] + "\n"
      }.joined()
  }

  /// The same in both languages.
  package var lines: Wording { Wording(nl: text(.dutch), en: text(.english)) }

  /// `ambitie-removals/1`, with every kind.
  package var json: String {
    let removed = Kind.allCases.map { ($0.rawValue, JSON.number(self[$0])) }
    let file: JSON = ["format": "ambitie-removals/1", "removed": .members(removed)]
    return file.text
  }
}

extension RemovalCount.Kind {
  fileprivate var words: Wording {
    switch self {
    case .organisations: Wording(nl: "namen van organisaties", en: "names of organisations")
    case .organisationsTogether:
      Wording(
        nl: "organisaties samengenomen, met te weinig casussen",
        en: "organisations taken together, with too few cases")
    case .themesTogether:
      Wording(
        nl: "thema's samengenomen, met te weinig casussen", en: "themes taken together, with too few cases")
    case .yearsTogether:
      Wording(
        nl: "jaren samengenomen, met te weinig casussen", en: "years taken together, with too few cases")
    case .cases: Wording(nl: "id's van casussen", en: "ids of cases")
    case .dates:
      Wording(
        nl: "dagen; van een peildatum blijft het jaar", en: "days; of a reference date the year is left")
    case .assessors: Wording(nl: "beoordelaars, en wie besloot", en: "assessors, and who decided")
    case .names: Wording(nl: "namen binnen teksten die bleven", en: "names within texts that were kept")
    case .contactDetails:
      Wording(
        nl: "adressen, telefoonnummers, postcodes en bedragen binnen teksten die bleven",
        en: "addresses, telephone numbers, postal codes and amounts within texts that were kept")
    case .texts:
      Wording(
        nl: "titels, samenvattingen, toelichtingen en redenen",
        en: "titles, summaries, rationales and reasons")
    case .textFacts: Wording(nl: "antwoorden in eigen woorden", en: "answers in one's own words")
    case .amountsInBands:
      Wording(
        nl: "bedragen en aantallen, afgerond zonder dat een uitkomst verandert",
        en: "amounts, rounded so that no outcome changes")
    case .amountsLeftOut:
      Wording(
        nl:
          "bedragen en aantallen WEGGELATEN, omdat elke afronding een uitkomst verandert; die vragen zijn nu open",
        en: "amounts LEFT OUT, since any rounding would change an outcome; those questions are open now")
    case .sources:
      Wording(nl: "bronnen, met titel, adres en datum", en: "sources, with title, address and date")
    case .earlierAnswers: Wording(nl: "eerdere antwoorden", en: "earlier answers")
    case .deviations:
      Wording(nl: "redenen om van een kader af te wijken", en: "reasons to deviate from a kader")
    case .retired:
      Wording(nl: "antwoorden op vragen die vervielen", en: "answers to questions that were retired")
    case .examples: Wording(nl: "voorbeelden in rubrics", en: "examples in rubrics")
    case .namesInRubrics:
      Wording(
        nl: "namen in teksten van rubrics: die BLIJVEN staan, want een rubric is van iedereen",
        en: "names in texts of rubrics: those STAY, since a rubric is everyone's")
    }
  }
}
