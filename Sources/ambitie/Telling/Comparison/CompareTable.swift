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

  /// - Parameter sections: those that are to stand in it.
  package init(_ sections: [ComparisonSection], _ view: ComparisonView) {
    self.sections = sections
    self.view = view
    language = sections.first?.language ?? .english
  }

  package var text: String {
    let titles = Self.sectionTitles + columns
    let rows = sections.flatMap { section -> [[CSVWriter.Cell]] in
      let rows = self.rows(SectionSpeaker(section))
      return rows.map { Self.cells(of: section) + $0 }
    }
    return CSVWriter.text([titles.map { .text($0[language]) }] + rows)
  }

  // MARK: What every view begins with

  static let sectionTitles = [
    Wording(nl: "rubric", en: "rubric"), Wording(nl: "beantwoord met", en: "answered with"),
    Wording(nl: "soort", en: "kind"),
  ]

  package static func cells(of section: ComparisonSection) -> [CSVWriter.Cell] {
    let rubric = section.program.rubric
    let kind =
      section.origin == .practice ? CompareWords.practice : Wording(nl: "echt", en: "real")
    return [
      .text("\(rubric.id.value) v\(rubric.version)"),
      .text(section.answeredVersions.map { "v\($0)" }.joined(separator: ", ")), .text(kind[section.language]),
    ]
  }

  private var columns: [Wording] {
    switch view {
    case .matrix: matrixTitles
    case .flags: Self.flagTitles
    case .learning: Self.learningTitles
    case .trend: Self.trendTitles
    case .consistency: [CompareWords.organisation] + spreadTitles + [CompareWords.unexplained]
    }
  }

  private func rows(_ speaker: SectionSpeaker) -> [[CSVWriter.Cell]] {
    switch view {
    case .matrix: matrix(speaker)
    case .flags: flags(speaker)
    case .learning: learning(speaker)
    case .trend: trend(speaker)
    case .consistency: consistency(speaker)
    }
  }

  // MARK: Levels

  private var matrixTitles: [Wording] {
    [Wording(nl: "groep", en: "group")] + spreadTitles
      + LevelGap.allCases.map { gap in
        Wording(nl: gap.wording.dutch, en: gap.wording.english)
      }
  }

  /// As many columns for levels as the longest ladder has.
  private var levelCount: Int {
    sections.flatMap(\.columns).map(\.levels.count).max() ?? 0
  }

  private var spreadTitles: [Wording] {
    [
      Wording(nl: "laag", en: "layer"), CompareWords.cases, Wording(nl: "vast", en: "settled"),
      CompareWords.open, CompareWords.unknown, CompareWords.notApplicable,
    ] + (0..<levelCount).map { Wording(nl: "niveau \($0 + 1)", en: "level \($0 + 1)") }
      + [
        Wording(nl: "laagste", en: "lowest"), Wording(nl: "hoogste", en: "highest"),
        Wording(nl: "midden (laag)", en: "middle (low)"), Wording(nl: "midden (hoog)", en: "middle (high)"),
        Wording(nl: "midden kan zijn (laagst)", en: "middle can be (lowest)"),
        Wording(nl: "midden kan zijn (hoogst)", en: "middle can be (highest)"),
      ]
  }

  private func cells(_ spread: LevelSpread, _ column: LevelColumn, _ speaker: SectionSpeaker)
    -> [CSVWriter.Cell]
  {
    let counts = [
      spread.total, spread.settled, spread.open, spread.unknown, spread.notApplicable,
    ].map(Self.number)
    let levels = (0..<levelCount).map { level -> CSVWriter.Cell in
      spread.counts.indices.contains(level) ? Self.number(spread.counts[level]) : .empty
    }
    let ranges = [spread.span, spread.median, spread.possibleMedian].flatMap { range in
      [range.map(\.lowerBound), range.map(\.upperBound)].map { end -> CSVWriter.Cell in
        end.map { Self.number($0 + 1) } ?? .empty
      }
    }
    return [.text(speaker.title(of: column))] + counts + levels + ranges
  }

  private func matrix(_ speaker: SectionSpeaker) -> [[CSVWriter.Cell]] {
    let section = speaker.section
    return zip(section.groups, section.cells).flatMap { group, cells in
      zip(section.columns, cells).map { column, cell -> [CSVWriter.Cell] in
        [.text(speaker.group(group))] + self.cells(cell.spread, column, speaker)
          + LevelGap.allCases.map { gap in cell.count(gap).map(Self.number) ?? .empty }
      }
    }
  }

  private func consistency(_ speaker: SectionSpeaker) -> [[CSVWriter.Cell]] {
    speaker.section.consistency.flatMap { organisation in
      zip(speaker.section.columns, organisation.spreads).map { column, spread -> [CSVWriter.Cell] in
        let unexplained = organisation.unexplained.count { $0.layer == column.layer }
        return [.text(speaker.organisation(organisation.organisation))] + cells(spread, column, speaker)
          + [column.layer == nil ? .empty : Self.number(unexplained)]
      }
    }
  }

  package static func number(_ count: Int) -> CSVWriter.Cell { .number(Rational(count)) }
}

extension LevelGap {
  fileprivate var wording: Wording {
    switch self {
    case .below: Wording(nl: "lager dan past", en: "lower than fits")
    case .fits: Wording(nl: "past", en: "fits")
    case .above: Wording(nl: "hoger dan past", en: "higher than fits")
    case .open: Wording(nl: "nog niet te zeggen", en: "cannot be told yet")
    case .notApplicable: Wording(nl: "niet te vergelijken", en: "not comparable")
    }
  }
}

// MARK: Flags, pairs and changes

extension CompareTable {
  private static let flagTitles = [
    Wording(nl: "signaal", en: "flag"), Wording(nl: "soort signaal", en: "kind of flag"),
    Wording(nl: "laag", en: "layer"), Wording(nl: "titel", en: "title"),
    Wording(nl: "gedeeld", en: "shared"), CompareWords.organisation, CompareWords.cases,
    Wording(nl: "welke", en: "which"), Wording(nl: "nog niet te zeggen", en: "cannot be told yet"),
  ]

  /// A row for each organisation that has the flag, or can still turn out to have it.
  private func flags(_ speaker: SectionSpeaker) -> [[CSVWriter.Cell]] {
    let section = speaker.section
    return section.flags.flatMap { spread -> [[CSVWriter.Cell]] in
      let flag = section.program.flags[spread.flag]
      return spread.possibleOrganisations.map { organisation in
        func own(_ indices: [Int]) -> [Int] {
          indices.filter { section.cases[$0].organisation == organisation }
        }
        let raised = own(spread.raised)
        return [
          .text(flag.name), .text(flag.flag.kind.wording[speaker.language]),
          .text(speaker.speaker.title(ofLayer: flag.layer)), .text(flag.flag.title[speaker.language]),
          .text((spread.isShared ? Words.yes : Words.no)[speaker.language]),
          .text(speaker.organisation(organisation)), Self.number(raised.count),
          .text(raised.map { speaker.title(ofCase: $0) }.joined(separator: "; ")),
          Self.number(own(spread.undetermined).count),
        ]
      }
    }
  }

  private static let learningTitles = [
    Wording(nl: "laag", en: "layer"), CompareWords.theme,
    Wording(nl: "organisatie 1", en: "organisation 1"),
    Wording(nl: "organisatie 2", en: "organisation 2"), Wording(nl: "wie kan leren", en: "who can learn"),
    Wording(nl: "bij casus", en: "at case"), Wording(nl: "niveau nu", en: "level now"),
    Wording(nl: "niveau dat past", en: "level that fits"), Wording(nl: "van", en: "from"),
    Wording(nl: "uit casus", en: "by case"), Wording(nl: "niveau daar", en: "level there"),
  ]

  /// A row for each case that can be learned from.
  private func learning(_ speaker: SectionSpeaker) -> [[CSVWriter.Cell]] {
    let section = speaker.section
    return section.learningPairs.flatMap { pair in
      let column = section.columns[pair.column]
      return pair.reasons.flatMap { reason in
        let learner = section.cases[reason.learner].assessment
        return reason.examples.map { example -> [CSVWriter.Cell] in
          [
            speaker.title(of: column), speaker.theme(pair.theme), speaker.organisation(pair.first),
            speaker.organisation(pair.second), speaker.organisation(ofCase: reason.learner),
            speaker.title(ofCase: reason.learner), speaker.text(column.shown(of: learner), of: column),
            column.fitting(of: learner).map { speaker.text($0, of: column) } ?? "",
            speaker.organisation(ofCase: example), speaker.title(ofCase: example),
            speaker.text(column.shown(of: section.cases[example].assessment), of: column),
          ].map { .text($0) }
        }
      }
    }
  }

  private static let trendTitles = [
    Wording(nl: "casus", en: "case"), Wording(nl: "titel", en: "title"), CompareWords.organisation,
    Wording(nl: "van peildatum", en: "from date"), Wording(nl: "naar peildatum", en: "to date"),
    Wording(nl: "wat", en: "what"), Wording(nl: "naam", en: "name"), Wording(nl: "van", en: "from"),
    Wording(nl: "naar", en: "to"), CompareWords.because,
  ]

  /// The reference date as files write it; the year where only that is known.
  package static func date(_ item: ComparedCase) -> String {
    let date = item.study.referenceDate
    return item.isAnonymous ? "\(date.year)" : date.description
  }

  private func trend(_ speaker: SectionSpeaker) -> [[CSVWriter.Cell]] {
    speaker.section.trends.flatMap { trend in
      trend.steps.flatMap { step -> [[CSVWriter.Cell]] in
        let to = speaker.section.cases[step.to].study
        let start = [
          to.id.value.rawValue, to.title[speaker.language], speaker.organisation(ofCase: step.to),
          Self.date(speaker.section.cases[step.from]), Self.date(speaker.section.cases[step.to]),
        ]
        return TrendBlocks(speaker).lines(step).map { line in (start + line).map { .text($0) } }
      }
    }
  }
}
