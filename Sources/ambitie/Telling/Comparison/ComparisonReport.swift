package import AmbitionModel
package import Scoring

/// A comparison in words and tables, section by section.
package struct ComparisonReport {
  private let comparison: Comparison
  private let views: [ComparisonView]
  private let isWhole: Bool

  /// - Parameter view: the part to show; `nil` shows all of them, with long lists cut short.
  package init(_ comparison: Comparison, view: ComparisonView?) {
    self.comparison = comparison
    views = view.map { [$0] } ?? ComparisonView.allCases
    isWhole = view == nil
  }

  /// Of the first section; Dutch where nothing is compared.
  package var language: Language { comparison.sections.first.map { SectionSpeaker($0).language } ?? .dutch }

  /// Of the first section.
  package var title: String {
    CompareWords.title(comparison.sections.first?.program.rubric.title[language] ?? "")[language]
  }

  package var blocks: [Block] { comparison.sections.flatMap(blocks) }

  private func blocks(_ section: ComparisonSection) -> [Block] {
    let speaker = SectionSpeaker(section)
    return opening(speaker) + (isWhole ? speaker.findings : [])
      + views.flatMap { view in blocks(view, speaker) }
  }

  private func blocks(_ view: ComparisonView, _ speaker: SectionSpeaker) -> [Block] {
    let limit = isWhole ? Self.limit(view) : Int.max
    return switch view {
    case .matrix: speaker.matrix(by: comparison.grouping) + speaker.roles
    case .flags: speaker.sharedFlags(limit: limit)
    case .learning: speaker.learning(limit: limit)
    case .trend: speaker.trend(limit: limit, ifNone: noTrend(speaker.section))
    case .consistency: speaker.consistency
    }
  }

  /// How many flags of a kind, pairs of a layer, or cases are shown where all views are.
  private static func limit(_ view: ComparisonView) -> Int {
    switch view {
    case .flags, .learning: 6
    case .trend: 3
    case .matrix, .consistency: .max
    }
  }

  /// The sentence where no case has two dates: other dates may belong to another version.
  private func noTrend(_ section: ComparisonSection) -> Wording {
    let isSplit = comparison.splitRubrics.contains(section.program.rubric.id.value)
    return isSplit ? CompareWords.noTrendInVersion : CompareWords.noTrend
  }

  // MARK: Opening

  /// The title, then what there is to compare and what was left out.
  func opening(_ speaker: SectionSpeaker) -> [Block] {
    let section = speaker.section
    let language = speaker.language
    let rubric = section.program.rubric
    var title = CompareWords.title(rubric.title[language])[language]
    let isSplit = comparison.splitRubrics.contains(rubric.id.value)
    if isSplit {
      title += " (\(CompareWords.version(name(ofVersionOf: section))[language]))"
    }
    var blocks: [Block] = []
    if section.origin == .practice {
      blocks += [
        .heading(1, "\(CaseMarks.practice[language]) · \(title)"),
        .paragraph(CompareWords.practiceMeaning[language]),
      ]
    } else {
      blocks.append(.heading(1, title))
    }
    blocks.append(.paragraph(counts(speaker)))
    return blocks + versions(speaker, isSplit: isSplit) + leftOut(speaker)
  }

  /// The versions of the answers, with the mark of the rubric where another one has the same version.
  private func name(ofVersionOf section: ComparisonSection) -> String {
    let versions = section.answeredVersions.joined(separator: ", ")
    let isAmbiguous = comparison.sections.contains {
      $0.program.rubric.id.value == section.program.rubric.id.value
        && $0.answeredVersions == section.answeredVersions && $0.rubricMark != section.rubricMark
    }
    return isAmbiguous ? "\(versions) #\(section.rubricMark)" : versions
  }

  private func counts(_ speaker: SectionSpeaker) -> String {
    let (section, language) = (speaker.section, speaker.language)
    let dates = section.cases.map { $0.study.referenceDate }
    let latest = section.cases.count(where: { $0.isLatest })
    let hasYearsOnly = section.cases.contains(where: { $0.isAnonymous })
    let ends = [dates.min(), dates.max()].compactMap { end in
      end.map { speaker.date($0, isAnonymous: hasYearsOnly) }
    }
    return CompareWords.counts(
      cases: latest, organisations: section.consistency.count, earlier: section.cases.count - latest,
      dates: ends.isEmpty ? nil : Self.span(ends[0], ends[1], language))[language]
  }

  /// `18 mei 2022`, or `1 januari 2018 t/m 18 mei 2022`.
  private static func span(_ first: String, _ last: String, _ language: Language) -> String {
    first == last ? first : "\(first) \(Words.through[language]) \(last)"
  }

  /// Which versions the cases were answered with, where that is not the one that they were scored with.
  private func versions(_ speaker: SectionSpeaker, isSplit: Bool) -> [Block] {
    let (section, language) = (speaker.section, speaker.language)
    let version = section.program.rubric.version
    let carried = section.carriedOver
    var blocks: [Block] = []
    if isSplit { blocks.append(.paragraph(CompareWords.apart[language])) }
    guard !carried.isEmpty else { return blocks }
    let items = carried.compactMap { index -> Block.Item? in
      let item = section.cases[index]
      guard let migration = item.migration, migration.misfitCount + migration.retiredCount > 0 else {
        return nil
      }
      let text = CompareWords.carried(
        "\(speaker.title(ofCase: index)) (\(speaker.date(ofCase: index)))", from: item.answeredVersion,
        misfits: migration.misfitCount, retired: migration.retiredCount)
      return Block.Item(text[language])
    }
    let sentence = CompareWords.rescored(carried.count, version, losses: items.count)[language]
    return blocks + [.paragraph(sentence)] + (items.isEmpty ? [] : [.list(items)])
  }

  private func leftOut(_ speaker: SectionSpeaker) -> [Block] {
    let (section, language) = (speaker.section, speaker.language)
    var blocks: [Block] = []
    if section.repeated > 0 { blocks.append(.note(CompareWords.repeated(section.repeated)[language])) }
    guard !section.conflicts.isEmpty else { return blocks }
    let items = section.conflicts.compactMap { conflict -> Block.Item? in
      guard let study = conflict.assessments.first?.caseStudy else { return nil }
      let date = speaker.date(study.referenceDate, isAnonymous: conflict.isAnonymous)
      let name = study.id.value.rawValue
      return Block.Item("\(name) (\(speaker.organisation(conflict.organisation)), \(date))")
    }
    return blocks + [.paragraph(CompareWords.conflicts[language]), .list(items)]
  }
}

extension CaseMigration {
  fileprivate var misfitCount: Int { steps.count { if case .misfit = $0 { true } else { false } } }
  fileprivate var retiredCount: Int { steps.count { if case .retired = $0 { true } else { false } } }
}
