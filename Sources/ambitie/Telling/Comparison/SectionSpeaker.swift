import AmbitionModel
import Scoring

/// Says what the cases, groups and levels of one section of a comparison are called, for every form of output.
struct SectionSpeaker {
  let section: ComparisonSection
  let speaker: Speaker
  var language: Language { speaker.language }

  init(_ section: ComparisonSection) {
    self.section = section
    speaker = Speaker(section.program, section.language)
  }

  // MARK: Groups and cases

  func organisation(_ index: Int) -> String { name(section.organisations[index]) }

  func theme(_ index: Int) -> String { name(section.themes[index]) }

  func group(_ group: ComparisonGroup) -> String {
    switch group.name {
    case .text(let text), .option(let text): name(text)
    case .year(let year): "\(year)"
    case .boolean(let truth): (truth ? Words.yes : Words.no)[language]
    case .unknown: Words.unknown[language]
    case .notApplicable: Words.notApplicable[language]
    case .everything: CompareWords.everything[language]
    }
  }

  func title(ofCase index: Int) -> String { name(section.cases[index].study.title) }

  func organisation(ofCase index: Int) -> String { organisation(section.cases[index].organisation) }

  /// `Fietsdata (Flevowier)`.
  func fullName(ofCase index: Int) -> String {
    "\(title(ofCase: index)) (\(organisation(ofCase: index)))"
  }

  /// The reference date; of a case without names only the year, which is all that is known.
  func date(ofCase index: Int) -> String {
    date(section.cases[index].study.referenceDate, isAnonymous: section.cases[index].isAnonymous)
  }

  /// Of a case without names only the year is true.
  func date(_ date: CalendarDate, isAnonymous: Bool) -> String {
    isAnonymous ? "\(date.year)" : speaker.numbers.text(date)
  }

  /// The reference date as files write it; the year where only that is known.
  func writtenDate(ofCase index: Int) -> String {
    let date = section.cases[index].study.referenceDate
    return section.cases[index].isAnonymous ? "\(date.year)" : date.description
  }

  private func name(_ text: LocalizedText) -> String {
    let name = text[language]
    return name.isEmpty ? CompareWords.nameless[language] : name
  }

  // MARK: Levels

  func title(of column: LevelColumn) -> String { speaker.title(ofLayer: column.layer) }

  /// `2 Meesturen`.
  func level(_ index: Int, of column: LevelColumn) -> String {
    "\(index + 1) \(column.levels[index].title[language])"
  }

  /// The level that a case shows.
  func shown(ofCase index: Int, in column: LevelColumn) -> String {
    text(column.shown(of: section.cases[index].assessment), of: column)
  }

  /// `2 Meesturen`, `1–3` or `1/3` where several are possible.
  func text(_ levels: PossibleLevels, of column: LevelColumn) -> String {
    if let level = levels.level { return level < column.levels.count ? self.level(level, of: column) : "?" }
    guard let low = levels.levels.first, let high = levels.levels.last else {
      return Words.notApplicable[language]
    }
    let isDense = high - low + 1 == levels.levels.count
    let span =
      isDense ? Self.span(low...high) : levels.levels.map { "\($0 + 1)" }.joined(separator: "/")
    return levels.mayNotApply ? "\(span)/–" : span
  }

  /// `2`, or `2–3` for two levels or more.
  static func span(_ range: ClosedRange<Int>) -> String {
    range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1)–\(range.upperBound + 1)"
  }

  /// The levels of columns, once for all columns that have the same.
  struct Scale {
    let levels: [LevelColumn.Name]
    /// The titles of the columns; `nil` where all columns have these levels.
    let columns: String?
  }

  var scales: [Scale] {
    var scales: [(levels: [LevelColumn.Name], columns: [String])] = []
    for column in section.columns {
      if let index = scales.firstIndex(where: { $0.levels == column.levels }) {
        scales[index].columns.append(title(of: column))
      } else {
        scales.append((column.levels, [title(of: column)]))
      }
    }
    return scales.map { levels, columns in
      Scale(levels: levels, columns: scales.count > 1 ? Listing.all(columns)[language] : nil)
    }
  }
}
