package import AmbitionModel
package import Scoring

/// Which cases are best chosen together, in words.
///
/// Cases come in the order of the alphabet: the choice is one of a set, and no ranking.
package struct PortfolioReport {
  package let choice: PortfolioChoice
  package let speaker: PortfolioSpeaker
  package var shown: PortfolioChoice.Solution { choice.shown }
  package var best: Selection? { shown.selections.first }
  package var language: Language { speaker.language }

  package init(_ choice: PortfolioChoice, _ language: Language) {
    self.choice = choice
    speaker = PortfolioSpeaker(choice, language)
  }

  package var blocks: [Block] {
    let opening = [.heading(1, choice.portfolio.portfolio.title[language])] + conclusion
    let details = chosen + limits + runnersUp + leftOut
    // Where nothing can be chosen yet, what to ask comes before what could be.
    return shown.reading.manner == .possible ? opening + open + details : opening + details + open
  }

  private var chosen: [Block] {
    guard let best else { return [] }
    let cases = speaker.byTitle(shown.reading.cases(of: best))
    let title = shown.reading.manner == .certain ? PortfolioWords.choice : PortfolioWords.possible
    return [.heading(2, title[language])] + hope + [
      .list(
        cases.map {
          Block.Item(
            "\(speaker.title($0)): \(speaker.text(choice.cases[$0].value))", [.init(speaker.grounds(of: $0))])
        })
    ]
  }

  private var runnersUp: [Block] {
    let others = shown.selections.dropFirst()
    guard let best, !others.isEmpty else { return [] }
    let items = others.map { other in
      let cost = best.value.subtracting(other.value) ?? .zero
      let worth =
        cost == .zero
        ? PortfolioWords.asGood[language]
        : PortfolioWords.less(speaker.numbers.text(other.value), speaker.numbers.text(cost))[language]
      return Block.Item("\(worth): \(speaker.difference(from: best, to: other))")
    }
    let more: [Block] = shown.hasMore ? [.paragraph(PortfolioWords.more[language])] : []
    return [.heading(2, PortfolioWords.runnersUp[language]), .list(items)] + more
  }
}
