import AmbitionModel
package import Scoring

/// One view of a comparison as a table for a spreadsheet: a row for each group and layer, flag, pair or change.
package struct CompareTable {
  private let sections: [ComparisonSection]
  private let view: ComparisonView

  package init(_ comparison: Comparison, _ view: ComparisonView) {
    self.init(comparison.sections, view)
  }

  /// - Parameter sections: those whose rows the table holds.
  package init(_ sections: [ComparisonSection], _ view: ComparisonView) {
    self.sections = sections
    self.view = view
  }

  package var text: String { table.csv }

  package var table: DataTable {
    let name = CompareWords.tableName(view)
    return switch view {
    case .matrix: Self.table(name, matrixColumns, { $0.matrixLines }, of: sections)
    case .flags: Self.table(name, Self.flagColumns, { $0.flagLines }, of: sections)
    case .learning: Self.table(name, Self.learningColumns, { $0.learningLines }, of: sections)
    case .trend: Self.table(name, Self.trendColumns, { $0.trendLines }, of: sections)
    case .consistency: Self.table(name, consistencyColumns, { $0.consistencyLines }, of: sections)
    }
  }

  /// The rows of all sections below each other, in the language of the first.
  static func table<Row>(
    _ name: Wording, _ columns: [TableColumn<Row>], _ rows: (SectionSpeaker) -> [Row],
    of sections: [ComparisonSection]
  ) -> DataTable {
    let language = sections.first?.language ?? .english
    let titles = sectionColumns.map { $0.title } + columns.map { $0.title }
    let lines = sections.flatMap { section in
      let start = sectionColumns.map { $0.cell(section) }
      return rows(SectionSpeaker(section)).map { row in start + columns.map { $0.cell(row) } }
    }
    let inSight = columns.indices.filter { columns[$0].place == .inSight }
    return DataTable(
      name: name[language], header: titles.map { $0[language] }, rows: lines,
      inSight: inSight.map { $0 + sectionColumns.count })
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
        ($0.origin == .practice ? CaseMarks.practice : Wording(nl: "echt", en: "real"))[$0.language]
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
    /// Absent where it is not counted.
    var doubts: DoubtCount?
    /// How many pairs of cases differ without a reason; `nil` for the whole case.
    var unexplained: Int?
  }

  private var matrixColumns: [TableColumn<LevelLine>] {
    [.init(Wording(nl: "groep", en: "group"), { $0.name }).inSight] + spreadColumns
      + [
        .init(Wording(nl: "op de grens", en: "on a threshold"), number: { $0.doubts?.onThreshold }),
        .init(
          Wording(nl: "op onzekere antwoorden", en: "on uncertain answers"),
          number: { $0.doubts?.onUncertain }),
        .init(
          Wording(nl: "op werkhypothesen", en: "on working assumptions"),
          number: { $0.doubts?.onAssumptions }),
      ] + LevelGap.allCases.map { gap in .init(gap.wording, number: { $0.gaps(gap) }) }
  }

  private var consistencyColumns: [TableColumn<LevelLine>] {
    [.init(CompareWords.organisation, { $0.name }).inSight] + spreadColumns
      + [.init(CompareWords.unexplained, number: { $0.unexplained })]
  }

  private var spreadColumns: [TableColumn<LevelLine>] {
    // As many columns for levels as the longest ladder has.
    let levelCount = sections.flatMap { $0.columns }.map { $0.levels.count }.max() ?? 0
    let counts: [TableColumn<LevelLine>] = [
      .init(CompareWords.layer, { $0.layer }).inSight,
      .init(CompareWords.cases, number: { $0.spread.total }),
      .init(CompareWords.settled, number: { $0.spread.settled }),
      .init(CompareWords.open, number: { $0.spread.open }),
      .init(CompareWords.unknown, number: { $0.spread.unknown }),
      .init(CompareWords.notApplicable, number: { $0.spread.notApplicable }),
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
      level(nl: "laagste", en: "lowest", { $0.span?.lowerBound }),
      level(nl: "hoogste", en: "highest", { $0.span?.upperBound }),
      level(nl: "midden (laag)", en: "middle (low)", { $0.median?.lowerBound }),
      level(nl: "midden (hoog)", en: "middle (high)", { $0.median?.upperBound }),
      level(nl: "midden kan zijn (laagst)", en: "middle can be (lowest)", { $0.possibleMedian?.lowerBound }),
      level(nl: "midden kan zijn (hoogst)", en: "middle can be (highest)", { $0.possibleMedian?.upperBound }),
    ]
  }
}

extension SectionSpeaker {
  fileprivate var matrixLines: [CompareTable.LevelLine] {
    zip(section.groups, section.cells).flatMap { group, cells in
      zip(section.columns, cells).map { column, cell in
        .init(
          name: self.group(group), layer: title(of: column), spread: cell.spread, gaps: cell.count,
          doubts: cell.doubts)
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
      .init(Wording(nl: "signaal", en: "flag"), { $0.flag.name }),
      .init(Wording(nl: "soort signaal", en: "kind of flag"), { $0.kind }),
      .init(CompareWords.layer, { $0.layer }),
      .init(CompareWords.title, { $0.title }).inSight,
      .init(Wording(nl: "gedeeld", en: "shared"), { $0.isShared }),
      .init(CompareWords.organisation, { $0.organisation }), .init(CompareWords.cases, number: { $0.raised }),
      .init(Wording(nl: "welke", en: "which"), { $0.cases }),
      .init(CompareWords.cannotBeTold, number: { $0.undetermined }),
      .init(CompareWords.sharedThemes, { $0.themes }),
    ]
  }

  private static var learningColumns: [TableColumn<SectionSpeaker.LearningLine>] {
    [
      .init(CompareWords.layer, { $0.lesson.layer }).inSight,
      .init(CompareWords.theme, { $0.lesson.theme }),
      .init(Wording(nl: "organisatie 1", en: "organisation 1"), { $0.lesson.first }),
      .init(Wording(nl: "organisatie 2", en: "organisation 2"), { $0.lesson.second }),
      .init(Wording(nl: "wie kan leren", en: "who can learn"), { $0.lesson.learner }),
      .init(Wording(nl: "bij casus", en: "at case"), { $0.lesson.title }),
      .init(Wording(nl: "niveau nu", en: "level now"), { $0.lesson.shown }),
      .init(Wording(nl: "niveau dat past", en: "level that fits"), { $0.lesson.fitting }),
      .init(Wording(nl: "van", en: "from"), { $0.lesson.teacher }),
      .init(Wording(nl: "uit casus", en: "by case"), { $0.example.title }),
      .init(Wording(nl: "niveau daar", en: "level there"), { $0.example.shown }),
      .init(CompareWords.differsMost, { $0.example.choices.first?.question ?? "" }),
      .init(CompareWords.answerHere, { $0.example.choices.first?.learner ?? "" }),
      .init(CompareWords.answerThere, { $0.example.choices.first?.example ?? "" }),
      .init(CompareWords.whatSourcesSay, { $0.example.choices.first?.evidence ?? "" }),
    ]
  }

  /// What can be learned at any date of the cases, for a reader who picks the dates that count.
  static func learningAtAnyDate(_ section: ComparisonSection) -> DataTable {
    table(
      CompareWords.tableName(.learning), learningColumns,
      { $0.learningLines(of: section.learningPairsAtAnyDate) }, of: [section])
  }

  /// The first cells of a row about a flag, as a line has them.
  static func start(ofFlag flag: Int, _ speaker: SectionSpeaker) -> String {
    let line = speaker.flagLine(flag)
    return CSVWriter.line(
      sectionColumns.map { $0.cell(speaker.section) } + flagColumns.prefix(4).map { $0.cell(line) })
  }

  private static var trendColumns: [TableColumn<SectionSpeaker.TrendLine>] {
    [
      .init(CompareWords.caseStudy, { $0.id }), .init(CompareWords.title, { $0.title }).inSight,
      .init(CompareWords.organisation, { $0.organisation }),
      .init(Wording(nl: "van peildatum", en: "from date"), { $0.from }),
      .init(Wording(nl: "naar peildatum", en: "to date"), { $0.to }),
      .init(Wording(nl: "wat", en: "what"), { $0.change.kind }),
      .init(Wording(nl: "naam", en: "name"), { $0.change.name }),
      .init(Wording(nl: "van", en: "from"), { $0.change.from }),
      .init(Wording(nl: "naar", en: "to"), { $0.change.to }),
      .init(CompareWords.because, { $0.change.because }),
    ]
  }
}
