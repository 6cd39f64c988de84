import AmbitionModel
import Scoring

// The levels of each group in each layer: all layers in one table, then each layer with its counts.
extension SectionSpeaker {
  func matrix(by grouping: Comparison.Grouping) -> [Block] {
    let group = name(of: grouping)
    let heading = Block.heading(2, title(grouping, group)[language])
    guard !section.columns.isEmpty else {
      return [heading, .paragraph(CompareWords.noLevels[language])]
    }
    let rows =
      zip(section.groups, section.cells).map { Row(name: self.group($0), cells: $1) }
      + (section.groups.count > 1
        ? [Row(name: CompareWords.together[language], cells: section.totals)] : [])
    let notes =
      [CompareWords.detailLegend]
      + (section.columns.contains { $0.fitting != nil } ? [CompareWords.fittingLegend] : [])
    return [heading] + ungrouped(grouping)
      + [
        .table(
          .init(
            header: [group[language]] + section.columns.map { title(of: $0) },
            rows: rows.map { [$0.name] + $0.cells.map(text) }, narrow: .wrapped)),
        .note(CompareWords.matrixLegend[language]),
      ] + scales.map { .note(text($0)) }
      + section.columns.indices.flatMap { details($0, rows, group[language]) }
      + notes.map { .note($0[language]) }
  }

  /// A group, or all of them together, with a cell for each column.
  private struct Row {
    let name: String
    let cells: [ComparisonCell]
  }

  private func title(_ grouping: Comparison.Grouping, _ group: Wording) -> Wording {
    if case .fact = grouping { CompareWords.matrix(byFact: group) } else { CompareWords.matrix(group) }
  }

  private func name(of grouping: Comparison.Grouping) -> Wording {
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
  private func ungrouped(_ grouping: Comparison.Grouping) -> [Block] {
    guard case .fact(let name) = grouping, section.groups.contains(where: { $0.name == .everything }) else {
      return []
    }
    return [.paragraph(CompareWords.noFact(name)[language])]
  }

  /// `2–3 [1–4] n=5/12 ≈2`: the middle, the ends where they differ from it, how many cases count, and how many of those
  /// are less firm than they look.
  private func text(_ cell: ComparisonCell) -> String {
    let doubts = cell.doubts.cases
    return text(cell.spread) + (doubts > 0 ? " \(CaveatWords.sign)\(doubts)" : "")
  }

  private func text(_ spread: LevelSpread) -> String {
    guard spread.notApplicable < spread.total else { return "–" }
    let count = "n=\(spread.settled)/\(spread.total)"
    guard let median = spread.median, let span = spread.span else {
      // Where no level is settled, the middle may still be known to lie between two.
      let isNarrow = spread.possibleMedian.map { $0.count < spread.counts.count } ?? false
      let bounds = spread.possibleMedian.map(Self.span) ?? ""
      return "\(isNarrow ? "(\(bounds))" : "?") \(count)"
    }
    let ends = span == median ? "" : "\u{A0}[\(Self.span(span))]"
    return "\(Self.span(median))\(ends) \(count)"
  }

  /// Says what the numbers of levels mean.
  private func text(_ scale: Scale) -> String {
    let names = scale.levels.enumerated().map { "\($0 + 1)\u{A0}\($1.title[language].together)" }
    let place = scale.columns.map { " (\($0))" } ?? ""
    return "\(CompareWords.levels[language])\(place): \(names.joined(separator: ", "))."
  }

  // MARK: One layer

  private func details(_ index: Int, _ rows: [Row], _ group: String) -> [Block] {
    let column = section.columns[index]
    var columns: [(title: String, text: (ComparisonCell) -> String)] = column.levels.indices.map { level in
      ("\(level + 1)", { Self.number($0.spread.counts[level]) })
    }
    func add(_ title: Wording, _ text: @escaping (ComparisonCell) -> String) {
      columns.append((title[language], text))
    }
    add(CompareWords.open) { Self.number($0.spread.open) }
    add(CompareWords.unknown) { Self.number($0.spread.unknown) }
    if rows.contains(where: { $0.cells[index].spread.notApplicable > 0 }) {
      add(CompareWords.notApplicable) { Self.number($0.spread.notApplicable) }
    }
    add(CompareWords.median) { $0.spread.median.map(Self.span) ?? "–" }
    add(CompareWords.possibleMedian) { $0.spread.possibleMedian.map(Self.span) ?? "–" }
    if column.fitting != nil { add(CompareWords.againstFitting, Self.gaps) }
    let table = rows.map { row in [row.name] + columns.map { $0.text(row.cells[index]) } }
    return [
      .heading(3, title(of: column)),
      .table(.init(header: [group] + columns.map { $0.title }, rows: table, narrow: .wrapped)),
    ]
  }

  /// A dot for nothing, so that numbers catch the eye.
  static func number(_ count: Int) -> String { count == 0 ? "·" : "\(count)" }

  /// `<2 =1 >1 ?3`
  private static func gaps(_ cell: ComparisonCell) -> String {
    let signs: [(LevelGap, String)] = [
      (.below, "<"), (.fits, "="), (.above, ">"), (.open, "?"),
    ]
    let parts = signs.compactMap { gap, sign in
      cell.count(gap).flatMap { $0 == 0 ? nil : "\(sign)\($0)" }
    }
    return parts.isEmpty ? "–" : parts.joined(separator: " ")
  }
}
