import AmbitionModel
import Scoring

extension PortfolioReport {
  /// The questions that still decide, those of the most cases first; none where the choice is settled.
  var missingAnswers: [SlotCount] {
    guard choice.possible != nil, !choice.isSettled else { return [] }
    return SlotCount.all(in: choice.cases.filter { $0.isEligible != false }.map { $0.undecidedBy })
  }

  /// What open answers can still change, and which of them to ask for.
  package var open: [Block] {
    let counts = missingAnswers
    guard let possible = choice.possible, !counts.isEmpty else { return [] }
    let heading = shown.reading.manner == .possible ? PortfolioWords.askFirst : PortfolioWords.open
    var blocks: [Block] = [.heading(2, heading[language])]
    if let top = possible.selections.first, shown.reading.manner == .certain, let best {
      let (one, other) = (shown.reading.cases(of: best), possible.reading.cases(of: top))
      let new = speaker.byTitle(other.filter { !one.contains($0) }).map(speaker.title)
      blocks.append(
        .paragraph(
          PortfolioWords.atMost(speaker.numbers.text(top.value), Listing.all(new), isSame: new.isEmpty)[
            language]))
    }
    let items = counts.map {
      Block.Item(
        "\(speaker.program.inputs[$0.slot].label[language]): \(PortfolioWords.missing($0.count)[language])")
    }
    return blocks + [.paragraph(PortfolioWords.ask[language]), .list(items)]
  }
}
