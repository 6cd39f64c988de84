import AmbitionModel
import Scoring

extension PortfolioReport {
  /// The cases that were not chosen, each with what would bring it in.
  package var leftOut: [Block] {
    guard let best else { return [] }
    let chosen = shown.reading.cases(of: best)
    let rest = speaker.byTitle(choice.cases.indices.filter { !chosen.contains($0) })
    guard !rest.isEmpty else { return [] }
    let tooMuch: [Block] = shown.leftOut == nil ? [.paragraph(PortfolioWords.tooMuch[language])] : []
    return [.heading(2, PortfolioWords.leftOut[language])] + tooMuch
      + [
        .list(
          rest.map {
            .init("\(speaker.title($0)): \(speaker.text(choice.cases[$0].value))", changes(for: $0, best))
          })
      ]
  }

  func changes(for index: Int, _ best: Selection) -> [Block.Item] {
    if let reason = reasonOutside(index) { return [.init(reason)] }
    let item = shown.reading.items.firstIndex(of: index)
    guard let entry = shown.leftOut?.first(where: { $0.item == item }) else { return [] }
    var items: [Block.Item] = []
    if let own = entry.best, let missing = entry.missing {
      let change = speaker.difference(from: best, to: own)
      items.append(
        .init(
          missing == .zero
            ? PortfolioWords.equallyGood(change)[language]
            : PortfolioWords.best(speaker.numbers.text(own.value), speaker.numbers.text(missing), change)[
              language]))
    } else {
      items.append(
        .init(
          PortfolioWords.impossible[language],
          entry.conflict.map { .init(speaker.describe($0, in: shown.reading)) }))
    }
    return items + excesses(of: entry)
  }

  private func excesses(of entry: LeftOut) -> [Block.Item] {
    guard entry.missing != .zero, !entry.excesses.isEmpty else { return [] }
    let all = entry.excesses.map { excess in
      PortfolioWords.move(
        speaker.name(of: excess.bound, in: shown.reading), speaker.numbers.text(excess.use),
        speaker.numbers.text(shown.reading.problem[excess.bound] ?? .zero), excess.bound.side)[language]
    }
    guard entry.excesses.count == 1 else {
      return [.init(PortfolioWords.severalMoves[language], all.map { .init($0) })]
    }
    guard let relaxed = entry.relaxed, relaxed.missing != .zero else {
      return [.init("\(PortfolioWords.fitsIf[language]) \(all[0]).")]
    }
    let rest = PortfolioWords.othersFirst(speaker.numbers.text(relaxed.missing))[language]
    return [.init("\(PortfolioWords.fitsIf[language]) \(all[0]). \(rest)")]
  }

  /// Why a case is not weighed at all; `nil` when it is.
  private func reasonOutside(_ index: Int) -> String? {
    let item = choice.cases[index]
    if choice.terms.without.contains(index) { return PortfolioWords.onRequest[language] }
    if item.isEligible == false {
      return PortfolioWords.notEligible(choice.portfolio.portfolio.eligible?.title[language] ?? "")[language]
    }
    if item.value == nil { return PortfolioWords.noValue[language] }
    guard !shown.reading.items.contains(index) else { return nil }
    let labels = item.undecidedBy.map { speaker.program.inputs[$0].label[language] }
    return PortfolioWords.notWeighed(Listing.all(labels))[language]
  }
}
