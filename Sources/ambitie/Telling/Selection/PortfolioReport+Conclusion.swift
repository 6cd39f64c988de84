import AmbitionModel
import Scoring

extension PortfolioReport {
  /// How many cases are chosen and what they are worth together, or why nothing can be chosen.
  var conclusion: [Block] {
    guard let best else { return [.paragraph(PortfolioWords.nothing[language])] + obstacle(shown) }
    let value = speaker.numbers.text(best.value)
    switch shown.reading.manner {
    case .certain:
      guard let regret = choice.regret else {
        return [together(best, PortfolioWords.settled, Wording(nl: value, en: value))]
      }
      let firm =
        regret == .zero ? PortfolioWords.firm : PortfolioWords.regret(speaker.numbers.text(regret))
      return [
        together(best, PortfolioWords.certain, PortfolioWords.atLeast(value)), .paragraph(firm[language]),
      ]
    case .possible:
      return [.paragraph(PortfolioWords.tooLittle[language])] + obstacle(choice.certain)
    }
  }

  /// What the cases that are shown can be worth, where no choice is certainly allowed; nothing elsewhere.
  var hope: [Block] {
    guard let best, shown.reading.manner == .possible else { return [] }
    return [
      together(best, PortfolioWords.ifAllGoesWell, PortfolioWords.atMost(speaker.numbers.text(best.value)))
    ]
  }

  /// How many cases a choice has, and what they are worth together.
  private func together(_ selection: Selection, _ lead: Wording, _ value: Wording) -> Block {
    let measure = choice.portfolio.portfolio.value.title[language]
    return .paragraph(
      PortfolioWords.chosen(lead, selection.items.count, of: choice.cases.count, value, measure)[language])
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
