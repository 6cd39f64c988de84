import AmbitionModel
package import Scoring

/// Scores as a table: a row for each layer of each case, and one for the whole case.
///
/// Each outcome is there twice: in words, and as the lowest and highest number to calculate with.
package enum CaseTable {
  /// Cases of several rubrics in one table, with a column for each score that any of them has.
  package static func csv(_ assessments: [Assessment], _ environment: Environment) -> String {
    table(assessments, environment).csv
  }

  /// A table for each rubric and version, in the order of their first cases.
  package static func byRubric(_ assessments: [Assessment], _ environment: Environment) -> [DataTable] {
    var groups: [[Assessment]] = []
    for assessment in assessments {
      let rubric = assessment.program.rubric
      let group = groups.firstIndex { members in
        members.first.map { $0.program.rubric.id == rubric.id && $0.program.rubric.version == rubric.version }
          ?? false
      }
      if let group { groups[group].append(assessment) } else { groups.append([assessment]) }
    }
    return groups.map { table($0, environment) }
  }

  private static func table(_ assessments: [Assessment], _ environment: Environment) -> DataTable {
    let language =
      assessments.first.map { environment.resultLanguage(for: $0.program.rubric) } ?? environment.language
    let rows = assessments.flatMap { assessment in
      let speaker = Speaker(assessment.program, environment.resultLanguage(for: assessment.program.rubric))
      let caveats = Caveats(assessment, speaker)
      return CaseProfile(assessment).parts.map {
        CaseTableRow(assessment: assessment, caveats: caveats, part: $0, speaker: speaker)
      }
    }
    return DataTable(
      assessments.first?.program.rubric.title[language] ?? "",
      columns + scoreColumns(of: assessments) + lastColumns, rows, language)
  }

  private typealias Column = TableColumn<CaseTableRow>

  private static func column(
    nl dutch: String, en english: String, _ cell: @escaping (CaseTableRow) -> DataTable.Cell
  ) -> Column {
    Column(Wording(nl: dutch, en: english), cell: cell)
  }

  private static var columns: [Column] {
    [
      column(nl: "casus", en: "case") { .text($0.caseStudy.id.value.rawValue) },
      column(nl: "titel", en: "title") { .text($0.caseStudy.markedTitle[$0.language]) }.inSight,
      column(nl: "organisatie", en: "organisation") { .text($0.caseStudy.organisation[$0.language]) },
      column(nl: "thema", en: "theme") { .text($0.caseStudy.theme[$0.language]) },
      column(nl: "peildatum", en: "reference date") { .text($0.caseStudy.referenceDate.description) },
      column(nl: "laag", en: "layer") { .text($0.speaker.title(ofLayer: $0.part.layer)) }.inSight,
      column(nl: "keuze", en: "choice") { $0.words(.choice) },
      column(nl: "werk", en: "work") { $0.words(.executor) },
      column(nl: "niveau nu", en: "level now") { $0.words(.shown) },
      column(nl: "niveau nu (laagst)", en: "level now (lowest)") { $0.lowest($0.part.first(.shown)) },
      column(nl: "niveau nu (hoogst)", en: "level now (highest)") { $0.highest($0.part.first(.shown)) },
      column(nl: "niveau nu, vast (laagst)", en: "level now, firm (lowest)") { $0.lowest(firm: .shown) },
      column(nl: "niveau nu, vast (hoogst)", en: "level now, firm (highest)") { $0.highest(firm: .shown) },
      column(nl: "niveau nu, voorbehoud", en: "level now, caveat") { $0.caveats(.shown) },
      column(nl: "niveau dat past", en: "level that fits") { $0.words(.fitting) },
      column(nl: "niveau dat past (laagst)", en: "level that fits (lowest)") {
        $0.lowest($0.part.first(.fitting))
      },
      column(nl: "niveau dat past (hoogst)", en: "level that fits (highest)") {
        $0.highest($0.part.first(.fitting))
      },
      column(nl: "niveau dat past, vast (laagst)", en: "level that fits, firm (lowest)") {
        $0.lowest(firm: .fitting)
      },
      column(nl: "niveau dat past, vast (hoogst)", en: "level that fits, firm (highest)") {
        $0.highest(firm: .fitting)
      },
      column(nl: "niveau dat past, voorbehoud", en: "level that fits, caveat") { $0.caveats(.fitting) },
    ]
  }

  /// Two columns for each score, in the order in which the rubrics have them.
  private static func scoreColumns(of assessments: [Assessment]) -> [Column] {
    var titles: [(id: Identifier<Decision>, title: LocalizedText)] = []
    for decision in assessments.flatMap({ $0.program.decisions }).map({ $0.decision })
    where decision.role == .score {
      if !titles.contains(where: { $0.id == decision.id.value }) {
        titles.append((decision.id.value, decision.title))
      }
    }
    return titles.flatMap { id, title in
      let score = { (row: CaseTableRow) in row.part.all(.score).first { $0.decision.decision.id.value == id }
      }
      return [
        Column(.lowest(title), cell: { $0.lowest(score($0)) }),
        Column(.highest(title), cell: { $0.highest(score($0)) }),
      ]
    }
  }

  private static var lastColumns: [Column] {
    let kinds = Flag.Kind.allCases.map { kind in Column(kind.wording, cell: { $0.flags(kind) }) }
    return kinds + [
      column(nl: "nog niet te zeggen", en: "cannot be told yet") { $0.undetermined },
      column(nl: "vragen van de laag", en: "questions of the layer") {
        .number(Rational($0.questions.all))
      },
      column(nl: "beantwoord", en: "answered") { .number(Rational($0.questions.known)) },
      column(nl: "rubric", en: "rubric") {
        .text("\($0.speaker.program.rubric.id.value) v\($0.speaker.program.rubric.version)")
      },
    ]
  }
}
