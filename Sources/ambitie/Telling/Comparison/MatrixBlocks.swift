import AmbitionModel
import Scoring

/// The levels of each group in each layer: all layers in one table, then each layer with its counts.
struct MatrixBlocks {
  private let speaker: SectionSpeaker
  private let grouping: Comparison.Grouping
  private var section: ComparisonSection { speaker.section }
  private var language: Language { speaker.language }

  init(_ speaker: SectionSpeaker, _ grouping: Comparison.Grouping) {
    self.speaker = speaker
    self.grouping = grouping
  }

  var blocks: [Block] {
    let heading = Block.heading(2, title[language])
    guard !section.columns.isEmpty else {
      return [heading, .paragraph(CompareWords.noLevels[language])]
    }
    return [heading] + ungrouped + [matrix, .note(CompareWords.matrixLegend[language])]
      + levels.map { .note($0) } + section.columns.indices.flatMap(details)
      + [.note(CompareWords.detailLegend[language])]
      + (section.columns.contains { $0.fitting != nil } ? [.note(CompareWords.fittingLegend[language])] : [])
  }

  private var title: Wording {
    if case .fact = grouping {
      CompareWords.matrix(byFact: groupName)
    } else {
      CompareWords.matrix(groupName)
    }
  }

  private var groupName: Wording {
    switch grouping {
    case .organisation: return CompareWords.organisation
    case .theme: return CompareWords.theme
    case .year: return CompareWords.year
    case .fact(let name):
      guard let slot = section.program.slot(named: name) else { return CompareWords.everything }
      let (dutch, english) = (Speaker(section.program, .dutch), Speaker(section.program, .english))
      return Wording(nl: dutch.name(ofSlot: slot), en: english.name(ofSlot: slot))
    }
  }

  /// Says so where the rubric of the section lacks the fact.
  private var ungrouped: [Block] {
    guard case .fact(let name) = grouping, section.groups.contains(where: { $0.name == .everything }) else {
      return []
    }
    return [.paragraph(CompareWords.noFact(name)[language])]
  }

  private var rows: [(name: String, cells: [ComparisonCell])] {
    zip(section.groups, section.cells).map { (speaker.group($0), $1) }
      + (section.groups.count > 1 ? [(CompareWords.together[language], section.totals)] : [])
  }

  private var matrix: Block {
    let header = [groupName[language]] + section.columns.map { speaker.title(of: $0) }
    return .table(
      .init(
        header: header, rows: rows.map { [$0.name] + $0.cells.map { text($0.spread) } }, narrow: .wrapped))
  }

  /// `2–3 [1–4] n=5/12`: the middle, the ends where they differ from it, and how many cases count.
  private func text(_ spread: LevelSpread) -> String {
    guard spread.notApplicable < spread.total else { return "–" }
    let count = "n=\(spread.settled)/\(spread.total)"
    guard let median = spread.median, let span = spread.span else {
      // Where no level is settled, the middle may still be known to lie between two.
      let isNarrow = spread.possibleMedian.map { $0.count < spread.counts.count } ?? false
      let bounds = spread.possibleMedian.map(SectionSpeaker.span) ?? ""
      return "\(isNarrow ? "(\(bounds))" : "?") \(count)"
    }
    let ends = span == median ? "" : "\u{A0}[\(SectionSpeaker.span(span))]"
    return "\(SectionSpeaker.span(median))\(ends) \(count)"
  }

  /// What the numbers of levels stand for, once for all columns that have the same.
  private var levels: [String] {
    var scales: [(levels: [LevelColumn.Name], columns: [String])] = []
    for column in section.columns {
      if let index = scales.firstIndex(where: { $0.levels == column.levels }) {
        scales[index].columns.append(speaker.title(of: column))
      } else {
        scales.append((column.levels, [speaker.title(of: column)]))
      }
    }
    return scales.map { scale in
      let names = scale.levels.enumerated().map { "\($0 + 1)\u{A0}\($1.title[language].together)" }
      let place = scales.count > 1 ? " (\(Listing.all(scale.columns)[language]))" : ""
      return "\(CompareWords.levels[language])\(place): \(names.joined(separator: ", "))."
    }
  }

  // MARK: One layer

  private func details(_ index: Int) -> [Block] {
    let column = section.columns[index]
    let cells = rows.map { (name: $0.name, cell: $0.cells[index]) }
    let hasNone = cells.contains { $0.cell.spread.notApplicable > 0 }
    let hasGaps = column.fitting != nil
    let counts = column.levels.indices.map { "\($0 + 1)" }
    var header = [groupName[language]] + counts
    header += [CompareWords.open, CompareWords.unknown].map { $0[language] }
    if hasNone { header.append(CompareWords.notApplicable[language]) }
    header += [CompareWords.median, CompareWords.possibleMedian].map { $0[language] }
    if hasGaps { header.append(CompareWords.againstFitting[language]) }
    let table = cells.map { name, cell in
      let spread = cell.spread
      var row = [name] + spread.counts.map(Self.number)
      row += [spread.open, spread.unknown].map(Self.number)
      if hasNone { row.append(Self.number(spread.notApplicable)) }
      row += [spread.median, spread.possibleMedian].map { $0.map(SectionSpeaker.span) ?? "–" }
      if hasGaps { row.append(Self.gaps(cell)) }
      return row
    }
    return [
      .heading(3, speaker.title(of: column)), .table(.init(header: header, rows: table, narrow: .wrapped)),
    ]
  }

  /// A dot for nothing, so that numbers stand out.
  private static func number(_ count: Int) -> String { count == 0 ? "·" : "\(count)" }

  /// `▲2 =1 ▼1 ?3`
  private static func gaps(_ cell: ComparisonCell) -> String {
    let signs: [(LevelGap, String)] = [
      (.below, Flag.Kind.tooLow.sign), (.fits, "="), (.above, Flag.Kind.tooHigh.sign), (.open, "?"),
    ]
    let parts = signs.compactMap { gap, sign in
      cell.count(gap).flatMap { $0 == 0 ? nil : "\(sign)\($0)" }
    }
    return parts.isEmpty ? "–" : parts.joined(separator: " ")
  }
}
