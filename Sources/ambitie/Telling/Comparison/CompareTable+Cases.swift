import AmbitionModel
package import Scoring

// Each case by itself, which no view of `compare` lists.
extension CompareTable {
  /// A section with a row for each case, reference date and layer.
  package static func cases(_ section: ComparisonSection) -> String {
    let speaker = SectionSpeaker(section)
    let rows = section.cases.indices.flatMap { index in
      section.columns.map { column -> [CSVWriter.Cell] in
        cells(of: section) + identity(index, speaker) + level(of: section.cases[index], column, speaker)
      }
    }
    return CSVWriter.text([(sectionTitles + caseTitles).map { .text($0[section.language]) }] + rows)
  }

  private static let caseTitles = [
    CompareWords.organisation, Wording(nl: "casus", en: "case"), Wording(nl: "titel", en: "title"),
    CompareWords.theme, Wording(nl: "peildatum", en: "reference date"),
    Wording(nl: "laatste peildatum", en: "latest date"), Wording(nl: "laag", en: "layer"),
    Wording(nl: "vast of open", en: "settled or open"),
    Wording(nl: "laagste niveau", en: "lowest level"),
    Wording(nl: "naam van laagste", en: "name of lowest"),
    Wording(nl: "hoogste niveau", en: "highest level"),
    Wording(nl: "naam van hoogste", en: "name of highest"),
  ]

  /// Which case it is, and at which date.
  private static func identity(_ index: Int, _ speaker: SectionSpeaker) -> [CSVWriter.Cell] {
    let item = speaker.section.cases[index]
    return [
      speaker.organisation(ofCase: index), item.study.id.value.rawValue, speaker.title(ofCase: index),
      speaker.theme(item.theme), date(item), (item.isLatest ? Words.yes : Words.no)[speaker.language],
    ].map { .text($0) }
  }

  /// The ends of what the open answers leave; both the same where the level is settled, and empty where none applies.
  private static func level(
    of item: ComparedCase, _ column: LevelColumn, _ speaker: SectionSpeaker
  ) -> [CSVWriter.Cell] {
    let shown = column.shown(of: item.assessment)
    let ends = [shown.levels.first, shown.levels.last].flatMap { end -> [CSVWriter.Cell] in
      guard let end else { return [.empty, .empty] }
      return [number(end + 1), .text(column.levels[end].title[speaker.language])]
    }
    return [.text(speaker.title(of: column)), .text(shown.state.wording[speaker.language])] + ends
  }
}

extension PossibleLevels.State {
  fileprivate var wording: Wording {
    switch self {
    case .settled: Wording(nl: "vast", en: "settled")
    case .open: CompareWords.open
    case .unknown: CompareWords.unknown
    case .notApplicable: CompareWords.notApplicable
    }
  }
}
