import AmbitionModel
import Scoring

// How consistent each organisation is within itself.
extension SectionSpeaker {
  var consistency: [Block] {
    let rows = section.consistency.map { item in
      [organisation(item.organisation), "\(item.cases.count)"] + item.spreads.map(Self.steps)
        + ["\(item.unexplained.count)"]
    }
    return [
      .heading(2, CompareWords.consistency[language]),
      .table(.init(header: consistencyTitles, rows: rows, narrow: .wrapped)),
      .note(CompareWords.consistencyLegend[language]),
    ]
  }

  /// The titles over the columns of a table of how consistent organisations are.
  var consistencyTitles: [String] {
    [CompareWords.organisation, CompareWords.cases].map { $0[language] }
      + section.columns.map { title(of: $0) } + [CompareWords.unexplained[language]]
  }

  /// `0`, `3 [1–4]`: the steps from the lowest to the highest level; a dash where there are not two.
  static func steps(_ spread: LevelSpread) -> String {
    guard let steps = spread.steps, let span = spread.span else { return "–" }
    return steps == 0 ? "0" : "\(steps)\u{A0}[\(Self.span(span))]"
  }
}
