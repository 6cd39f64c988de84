import AmbitionModel
import Scoring

extension PortfolioReport {
  /// How many cases are chosen and what they are worth together, or why nothing can be chosen.
  var conclusion: [Block] {
    guard let best else { return [.paragraph(PortfolioWords.nothing[language])] + obstacle(shown) }
    let (count, all) = (best.items.count, choice.cases.count)
    let value = speaker.numbers.text(best.value)
    let measure = choice.portfolio.portfolio.value.title[language]
    switch shown.reading.manner {
    case .certain where choice.regret == nil:
      return [.paragraph(PortfolioWords.settled(count, all, value, measure)[language])]
    case .certain:
      let regret = choice.regret ?? .zero
      let firm =
        regret == .zero
        ? PortfolioWords.firm : PortfolioWords.regret(speaker.numbers.text(regret))
      return [
        .paragraph(PortfolioWords.certain(count, all, value, measure)[language]), .paragraph(firm[language]),
      ]
    case .possible:
      return [.paragraph(PortfolioWords.possible(count, all, value, measure)[language])]
        + obstacle(choice.certain)
    }
  }

  /// Why a reading has no choice.
  private func obstacle(_ outcome: PortfolioChoice.Solution) -> [Block] {
    if !outcome.reading.barred.isEmpty {
      let names = outcome.reading.barred.map(speaker.title)
      return [.paragraph(PortfolioWords.barred(Listing.all(names))[language])]
    }
    guard let obstacle = outcome.obstacle else { return [] }
    let gaps = obstacle.gaps.map { Block.Item(speaker.describe($0, in: obstacle.reading)) }
    var bounds = obstacle.conflict.map { Block.Item(speaker.describe($0, in: obstacle.conflictReading)) }
    let required = choice.terms.with.sorted().map(speaker.title)
    if !required.isEmpty, !bounds.isEmpty {
      bounds.append(.init(PortfolioWords.mustBeIn(Listing.all(required))[language]))
    }
    return (gaps.isEmpty ? [] : [.paragraph(PortfolioWords.gaps[language]), .list(gaps)])
      + (bounds.isEmpty ? [] : [.paragraph(intro(to: obstacle, outcome)[language]), .list(bounds)])
  }

  /// What is said before the limits that cannot be met.
  private func intro(to obstacle: PortfolioObstacle, _ outcome: PortfolioChoice.Solution) -> Wording {
    if !obstacle.gaps.isEmpty {
      return obstacle.cause == .gaps ? PortfolioWords.becauseOfGaps : PortfolioWords.besidesGaps
    }
    let isOpen = outcome.reading.manner == .certain && choice.possible != nil
    return isOpen || !obstacle.conflictReading.gaps.isEmpty
      ? PortfolioWords.notCertain : PortfolioWords.conflict
  }
}
