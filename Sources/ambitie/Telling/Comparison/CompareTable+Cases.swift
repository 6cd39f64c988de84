import AmbitionModel
package import Scoring

// Each case by itself, which no view of `compare` lists.
extension CompareTable {
  /// A row for each case, reference date and layer.
  package static func cases(_ sections: [ComparisonSection]) -> DataTable {
    table(CompareWords.caseTable, caseColumns, { $0.caseLines }, of: sections)
  }

  /// One case at one date, in one layer.
  fileprivate struct CaseLine {
    let speaker: SectionSpeaker
    let index: Int
    let column: LevelColumn
    let shown: PossibleLevels
    var item: ComparedCase { speaker.section.cases[index] }

    /// The level of the firm reading.
    var firm: PossibleLevels {
      let outcome = item.assessment.doubt(ofDecision: column.shown)?.firm
      return outcome.map { PossibleLevels($0, of: column.levels.count) } ?? shown
    }

    /// Why not to lean on the level.
    var caveats: String {
      Caveats(quick: item.assessment, speaker.speaker).ofDecision(column.shown).map {
        speaker.speaker.text($0, in: item.assessment, at: column.layer)
      }.joined(separator: "; ")
    }

    /// The name of a level; empty without one.
    func name(of level: Int?) -> String { level.map { column.levels[$0].title[speaker.language] } ?? "" }
  }

  private static var caseColumns: [TableColumn<CaseLine>] {
    [
      .init(CompareWords.organisation) { $0.speaker.organisation(ofCase: $0.index) },
      .init(CompareWords.caseStudy, { $0.item.study.id.value.rawValue }),
      .init(CompareWords.title, { $0.speaker.title(ofCase: $0.index) }).inSight,
      .init(CompareWords.theme) { $0.speaker.theme($0.item.theme) },
      .init(Wording(nl: "peildatum", en: "reference date")) { $0.speaker.writtenDate(ofCase: $0.index) },
      .init(Wording(nl: "laatste peildatum", en: "latest date")) {
        ($0.item.isLatest ? Words.yes : Words.no)[$0.speaker.language]
      },
      .init(CompareWords.layer, { $0.speaker.title(of: $0.column) }).inSight,
      .init(Wording(nl: "vast of open", en: "settled or open")) {
        CompareWords.state($0.shown.state)[$0.speaker.language]
      },
      // The ends of what the open answers leave; both the same where the level is settled, and empty where none applies.
      .init(
        Wording(nl: "laagste niveau", en: "lowest level"), number: { $0.shown.levels.first.map { $0 + 1 } }),
      .init(Wording(nl: "naam van laagste", en: "name of lowest")) { $0.name(of: $0.shown.levels.first) },
      .init(
        Wording(nl: "hoogste niveau", en: "highest level"), number: { $0.shown.levels.last.map { $0 + 1 } }),
      .init(Wording(nl: "naam van hoogste", en: "name of highest")) { $0.name(of: $0.shown.levels.last) },
      // Without answers that are not certain enough.
      .init(
        Wording(nl: "laagste niveau, vast", en: "lowest level, firm"),
        number: { $0.firm.levels.first.map { $0 + 1 } }),
      .init(
        Wording(nl: "hoogste niveau, vast", en: "highest level, firm"),
        number: { $0.firm.levels.last.map { $0 + 1 } }),
      .init(Wording(nl: "voorbehoud", en: "caveat")) { $0.caveats },
    ]
  }
}

extension SectionSpeaker {
  fileprivate var caseLines: [CompareTable.CaseLine] {
    section.cases.indices.flatMap { index in
      section.columns.map { column in
        .init(
          speaker: self, index: index, column: column,
          shown: column.shown(of: section.cases[index].assessment))
      }
    }
  }
}
