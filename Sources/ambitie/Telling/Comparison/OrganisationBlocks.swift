import AmbitionModel
import Scoring

/// How consistent each organisation is within itself.
struct OrganisationBlocks {
  private let speaker: SectionSpeaker
  private var section: ComparisonSection { speaker.section }
  private var language: Language { speaker.language }

  init(_ speaker: SectionSpeaker) {
    self.speaker = speaker
  }

  var blocks: [Block] {
    let rows = section.consistency.map { organisation in
      [speaker.organisation(organisation.organisation), "\(organisation.cases.count)"]
        + organisation.spreads.map(text) + ["\(organisation.unexplained.count)"]
    }
    return [
      .heading(2, CompareWords.consistency[language]),
      .table(.init(header: speaker.consistencyTitles, rows: rows, narrow: .wrapped)),
      .note(CompareWords.consistencyLegend[language]),
    ]
  }

  /// `0`, `3 [1–4]`: the steps from the lowest to the highest level; a dash where there are not two.
  private func text(_ spread: LevelSpread) -> String {
    guard let steps = spread.steps, let span = spread.span else { return "–" }
    return steps == 0 ? "0" : "\(steps)\u{A0}[\(SectionSpeaker.span(span))]"
  }
}
