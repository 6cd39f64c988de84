import AmbitionModel
import Scoring

/// Scores as a table: a row for each layer of each case, and one for the whole case.
struct CSVReport {
  let text: String

  init(_ assessments: [Assessment], _ environment: Environment) {
    let rows = assessments.flatMap { assessment in
      CaseProfile(assessment).parts.map { part in
        Self.row(assessment, part, environment.resultLanguage(for: assessment.program.rubric))
      }
    }
    let language =
      assessments.first.map { environment.resultLanguage(for: $0.program.rubric) } ?? environment.language
    text = CSVWriter.text([Self.header.map { .text($0[language]) }] + rows)
  }

  private static let header = [
    Wording(nl: "casus", en: "case"), Wording(nl: "titel", en: "title"),
    Wording(nl: "organisatie", en: "organisation"), Wording(nl: "thema", en: "theme"),
    Wording(nl: "peildatum", en: "reference_date"), Wording(nl: "laag", en: "layer"),
    Wording(nl: "keuze", en: "choice"), Wording(nl: "uitvoering", en: "executor"),
    Wording(nl: "niveau nu", en: "level shown"), Wording(nl: "niveau dat past", en: "level that fits"),
    Wording(nl: "scores", en: "scores"), Wording(nl: "te laag", en: "too low"),
    Wording(nl: "te hoog", en: "too high"), Wording(nl: "gemiste kansen", en: "missed chances"),
    Wording(nl: "past niet bij elkaar", en: "inconsistencies"),
    Wording(nl: "nog niet te zeggen", en: "undetermined"),
    Wording(nl: "rubric", en: "rubric"),
  ]

  private static func row(
    _ assessment: Assessment, _ part: CaseProfile.Part, _ language: Language
  ) -> [CSVWriter.Cell] {
    let speaker = Speaker(assessment.program, language)
    func value(_ role: Decision.Role) -> CSVWriter.Cell {
      .text(
        part.all(role).map { finding in
          guard role == .score else { return speaker.text(finding.outcome, of: finding.decision) }
          return
            "\(finding.decision.decision.title[language]) \(speaker.text(finding.outcome, of: finding.decision))"
        }.joined(separator: " | "))
    }
    func flags(_ kind: Flag.Kind) -> CSVWriter.Cell {
      .text(
        part.signals(.raised).filter { $0.flag.flag.kind == kind }.map(\.flag.name).joined(separator: " | "))
    }
    let caseStudy = assessment.caseStudy
    let rubric = assessment.program.rubric
    return [
      .text(caseStudy.id.value.rawValue), .text(caseStudy.title[language]),
      .text(caseStudy.organisation[language]), .text(caseStudy.theme[language]),
      .text(caseStudy.referenceDate.description), .text(speaker.title(ofLayer: part.layer)),
      value(.choice), value(.executor), value(.shown), value(.fitting), value(.score),
      flags(.tooLow), flags(.tooHigh), flags(.missedOpportunity), flags(.inconsistency),
      .text(part.signals(.undetermined).map(\.flag.name).joined(separator: " | ")),
      .text("\(rubric.id.value) v\(rubric.version)"),
    ]
  }
}
