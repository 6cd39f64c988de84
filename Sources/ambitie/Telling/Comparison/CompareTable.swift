import AmbitionModel
package import Scoring

/// One view of a comparison as a table for a spreadsheet: a row for each group and layer, flag, pair or change.
package struct CompareTable {
  private let sections: [ComparisonSection]
  private let view: ComparisonView
  private let language: Language

  package init(_ comparison: Comparison, _ view: ComparisonView) {
    self.init(comparison.sections, view)
  }

  /// - Parameter sections: those whose rows the table holds.
  package init(_ sections: [ComparisonSection], _ view: ComparisonView) {
    self.sections = sections
    self.view = view
    language = sections.first?.language ?? .english
  }

  package var text: String {
    switch view {
    case .matrix: Self.text(matrixColumns, \.matrixLines, of: sections, language)
    case .flags: Self.text(Self.flagColumns, \.flagLines, of: sections, language)
    case .learning: Self.text(Self.learningColumns, \.learningLines, of: sections, language)
    case .trend: Self.text(Self.trendColumns, \.trendLines, of: sections, language)
    case .consistency: Self.text(consistencyColumns, \.consistencyLines, of: sections, language)
    }
  }

  static func text<Row>(
    _ columns: [TableColumn<Row>], _ rows: (SectionSpeaker) -> [Row], of sections: [ComparisonSection],
    _ language: Language
  ) -> String {
    let titles = sectionColumns.map(\.title) + columns.map(\.title)
    let lines = sections.flatMap { section in
      let start = sectionColumns.map { $0.cell(section) }
      return rows(SectionSpeaker(section)).map { row in start + columns.map { $0.cell(row) } }
    }
    return CSVWriter.text([titles.map { .text($0[language]) }] + lines)
  }

  /// The columns with which every table begins.
  private static var sectionColumns: [TableColumn<ComparisonSection>] {
    [
      .init(Wording(nl: "rubric", en: "rubric")) {
        "\($0.program.rubric.id.value) v\($0.program.rubric.version)"
      },
      .init(Wording(nl: "beantwoord met", en: "answered with")) {
        $0.answeredVersions.map { "v\($0)" }.joined(separator: ", ")
      },
      .init(Wording(nl: "soort", en: "kind")) {
        ($0.origin == .practice ? CompareWords.practice : Wording(nl: "echt", en: "real"))[$0.language]
      },
    ]
  }

  // MARK: Levels

  /// The levels of several cases in one layer.
  struct LevelLine {
    /// The group or the organisation.
    let name: String
    let layer: String
    let spread: LevelSpread
    var gaps: (LevelGap) -> Int? = { _ in nil }
    /// How many pairs of cases differ without a reason; `nil` for the whole case.
    var unexplained: Int?
  }

  private var matrixColumns: [TableColumn<LevelLine>] {
    [.init(Wording(nl: "groep", en: "group"), \.name)] + spreadColumns
      + LevelGap.allCases.map { gap in .init(gap.wording, number: { $0.gaps(gap) }) }
  }

  private var consistencyColumns: [TableColumn<LevelLine>] {
    [.init(CompareWords.organisation, \.name)] + spreadColumns
      + [.init(CompareWords.unexplained, number: \.unexplained)]
  }

  private var spreadColumns: [TableColumn<LevelLine>] {
    // As many columns for levels as the longest ladder has.
    let levelCount = sections.flatMap(\.columns).map(\.levels.count).max() ?? 0
    let counts: [TableColumn<LevelLine>] = [
      .init(CompareWords.layer, \.layer), .init(CompareWords.cases, number: \.spread.total),
      .init(CompareWords.settled, number: \.spread.settled), .init(CompareWords.open, number: \.spread.open),
      .init(CompareWords.unknown, number: \.spread.unknown),
      .init(CompareWords.notApplicable, number: \.spread.notApplicable),
    ]
    let levels: [TableColumn<LevelLine>] = (0..<levelCount).map { level in
      .init(
        Wording(nl: "niveau \(level + 1)", en: "level \(level + 1)"),
        number: { $0.spread.counts.indices.contains(level) ? $0.spread.counts[level] : nil })
    }
    func level(
      nl dutch: String, en english: String, _ level: @escaping (LevelSpread) -> Int?
    ) -> TableColumn<LevelLine> {
      .init(Wording(nl: dutch, en: english), number: { level($0.spread).map { $0 + 1 } })
    }
    return counts + levels + [
      level(nl: "laagste", en: "lowest", \.span?.lowerBound),
      level(nl: "hoogste", en: "highest", \.span?.upperBound),
      level(nl: "midden (laag)", en: "middle (low)", \.median?.lowerBound),
      level(nl: "midden (hoog)", en: "middle (high)", \.median?.upperBound),
      level(nl: "midden kan zijn (laagst)", en: "middle can be (lowest)", \.possibleMedian?.lowerBound),
      level(nl: "midden kan zijn (hoogst)", en: "middle can be (highest)", \.possibleMedian?.upperBound),
    ]
  }
}

extension SectionSpeaker {
  fileprivate var matrixLines: [CompareTable.LevelLine] {
    zip(section.groups, section.cells).flatMap { group, cells in
      zip(section.columns, cells).map { column, cell in
        .init(name: self.group(group), layer: title(of: column), spread: cell.spread, gaps: cell.count)
      }
    }
  }

  fileprivate var consistencyLines: [CompareTable.LevelLine] {
    section.consistency.flatMap { item in
      zip(section.columns, item.spreads).map { column, spread in
        .init(
          name: organisation(item.organisation), layer: title(of: column), spread: spread,
          unexplained: column.layer.map { layer in item.unexplained.count { $0.layer == layer } })
      }
    }
  }
}

extension LevelGap {
  fileprivate var wording: Wording {
    switch self {
    case .below: Wording(nl: "lager dan past", en: "lower than fits")
    case .fits: Wording(nl: "past", en: "fits")
    case .above: Wording(nl: "hoger dan past", en: "higher than fits")
    case .open: CompareWords.cannotBeTold
    case .notApplicable: Wording(nl: "niet te vergelijken", en: "not comparable")
    }
  }
}

// MARK: Flags, pairs and changes

extension CompareTable {
  private static var flagColumns: [TableColumn<SectionSpeaker.FlagLine>] {
    [
      .init(Wording(nl: "signaal", en: "flag"), \.flag.name),
      .init(Wording(nl: "soort signaal", en: "kind of flag"), \.kind), .init(CompareWords.layer, \.layer),
      .init(CompareWords.title, \.title), .init(Wording(nl: "gedeeld", en: "shared"), \.isShared),
      .init(CompareWords.organisation, \.organisation), .init(CompareWords.cases, number: \.raised),
      .init(Wording(nl: "welke", en: "which"), \.cases),
      .init(CompareWords.cannotBeTold, number: \.undetermined),
    ]
  }

  private static var learningColumns: [TableColumn<SectionSpeaker.LearningLine>] {
    [
      .init(CompareWords.layer, \.lesson.layer), .init(CompareWords.theme, \.lesson.theme),
      .init(Wording(nl: "organisatie 1", en: "organisation 1"), \.lesson.first),
      .init(Wording(nl: "organisatie 2", en: "organisation 2"), \.lesson.second),
      .init(Wording(nl: "wie kan leren", en: "who can learn"), \.lesson.learner),
      .init(Wording(nl: "bij casus", en: "at case"), \.lesson.title),
      .init(Wording(nl: "niveau nu", en: "level now"), \.lesson.shown),
      .init(Wording(nl: "niveau dat past", en: "level that fits"), \.lesson.fitting),
      .init(Wording(nl: "van", en: "from"), \.lesson.teacher),
      .init(Wording(nl: "uit casus", en: "by case"), \.example.title),
      .init(Wording(nl: "niveau daar", en: "level there"), \.example.shown),
    ]
  }

  private static var trendColumns: [TableColumn<SectionSpeaker.TrendLine>] {
    [
      .init(CompareWords.caseStudy, \.id), .init(CompareWords.title, \.title),
      .init(CompareWords.organisation, \.organisation),
      .init(Wording(nl: "van peildatum", en: "from date"), \.from),
      .init(Wording(nl: "naar peildatum", en: "to date"), \.to),
      .init(Wording(nl: "wat", en: "what"), \.change.kind),
      .init(Wording(nl: "naam", en: "name"), \.change.name),
      .init(Wording(nl: "van", en: "from"), \.change.from),
      .init(Wording(nl: "naar", en: "to"), \.change.to), .init(CompareWords.because, \.change.because),
    ]
  }
}
