import AmbitionModel
package import Scoring

/// Scores as a table: a row for each layer of each case, and one for the whole case.
///
/// Each outcome is there twice: in words, and as the lowest and highest number to calculate with.
package struct CSVReport {
  package let text: String

  package init(_ assessments: [Assessment], _ environment: Environment) {
    let language =
      assessments.first.map { environment.resultLanguage(for: $0.program.rubric) } ?? environment.language
    let columns = Self.columns + Self.scoreColumns(of: assessments) + Self.lastColumns
    let rows = assessments.flatMap { assessment in
      let speaker = Speaker(assessment.program, environment.resultLanguage(for: assessment.program.rubric))
      let caveats = Caveats(assessment, speaker)
      return CaseProfile(assessment).parts.map { part in
        columns.map {
          $0.cell(CSVRow(assessment: assessment, caveats: caveats, part: part, speaker: speaker))
        }
      }
    }
    text = CSVWriter.text([columns.map { .text($0.title(language)) }] + rows)
  }

  /// A column: its title, and its cell in a row.
  private struct Column {
    var title: (Language) -> String
    var cell: (CSVRow) -> CSVWriter.Cell

    init(nl dutch: String, en english: String, cell: @escaping (CSVRow) -> CSVWriter.Cell) {
      title = { Wording(nl: dutch, en: english)[$0] }
      self.cell = cell
    }

    init(_ title: @escaping (Language) -> String, cell: @escaping (CSVRow) -> CSVWriter.Cell) {
      self.title = title
      self.cell = cell
    }
  }

  private static var columns: [Column] {
    [
      Column(nl: "casus", en: "case") { .text($0.caseStudy.id.value.rawValue) },
      Column(nl: "titel", en: "title") { .text($0.caseStudy.markedTitle[$0.language]) },
      Column(nl: "organisatie", en: "organisation") { .text($0.caseStudy.organisation[$0.language]) },
      Column(nl: "thema", en: "theme") { .text($0.caseStudy.theme[$0.language]) },
      Column(nl: "peildatum", en: "reference date") { .text($0.caseStudy.referenceDate.description) },
      Column(nl: "laag", en: "layer") { .text($0.speaker.title(ofLayer: $0.part.layer)) },
      Column(nl: "keuze", en: "choice") { $0.words(.choice) },
      Column(nl: "werk", en: "work") { $0.words(.executor) },
      Column(nl: "niveau nu", en: "level now") { $0.words(.shown) },
      Column(nl: "niveau nu (laagst)", en: "level now (lowest)") { $0.lowest($0.part.first(.shown)) },
      Column(nl: "niveau nu (hoogst)", en: "level now (highest)") { $0.highest($0.part.first(.shown)) },
      Column(nl: "niveau nu, vast (laagst)", en: "level now, firm (lowest)") { $0.lowest(firm: .shown) },
      Column(nl: "niveau nu, vast (hoogst)", en: "level now, firm (highest)") { $0.highest(firm: .shown) },
      Column(nl: "niveau nu, voorbehoud", en: "level now, caveat") { $0.caveats(.shown) },
      Column(nl: "niveau dat past", en: "level that fits") { $0.words(.fitting) },
      Column(nl: "niveau dat past (laagst)", en: "level that fits (lowest)") {
        $0.lowest($0.part.first(.fitting))
      },
      Column(nl: "niveau dat past (hoogst)", en: "level that fits (highest)") {
        $0.highest($0.part.first(.fitting))
      },
      Column(nl: "niveau dat past, vast (laagst)", en: "level that fits, firm (lowest)") {
        $0.lowest(firm: .fitting)
      },
      Column(nl: "niveau dat past, vast (hoogst)", en: "level that fits, firm (highest)") {
        $0.highest(firm: .fitting)
      },
      Column(nl: "niveau dat past, voorbehoud", en: "level that fits, caveat") { $0.caveats(.fitting) },
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
      let score = { (row: CSVRow) in row.part.all(.score).first { $0.decision.decision.id.value == id } }
      return [
        Column({ "\(title[$0]) (\(CSVWords.lowest[$0]))" }) { $0.lowest(score($0)) },
        Column({ "\(title[$0]) (\(CSVWords.highest[$0]))" }) { $0.highest(score($0)) },
      ]
    }
  }

  private static var lastColumns: [Column] {
    let kinds = Flag.Kind.allCases.map { kind in Column({ kind.wording[$0] }) { $0.flags(kind) } }
    return kinds + [
      Column(nl: "nog niet te zeggen", en: "cannot be told yet") { $0.undetermined },
      Column(nl: "vragen van de laag", en: "questions of the layer") {
        .number(Rational($0.questions.all))
      },
      Column(nl: "beantwoord", en: "answered") { .number(Rational($0.questions.known)) },
      Column(nl: "rubric", en: "rubric") {
        .text("\($0.speaker.program.rubric.id.value) v\($0.speaker.program.rubric.version)")
      },
    ]
  }
}

private enum CSVWords {
  static let lowest = Wording(nl: "laagst", en: "lowest")
  static let highest = Wording(nl: "hoogst", en: "highest")
}
