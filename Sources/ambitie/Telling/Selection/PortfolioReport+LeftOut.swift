import AmbitionModel
import Scoring

extension PortfolioReport {
  /// So many cases are told with all that would bring them in.
  private static let toldLeftOut = 8

  /// The cases that were not chosen: those that need the least to come in first, then those that are not weighed at all, by why.
  package var leftOut: [Block] {
    guard let best else { return [] }
    let chosen = shown.reading.cases(of: best)
    let rest = speaker.byTitle(choice.cases.indices.filter { !chosen.contains($0) })
    guard !rest.isEmpty else { return [] }
    let tooMuch: [Block] = shown.leftOut == nil ? [.paragraph(PortfolioWords.tooMuch[language])] : []
    let weighed = nearest(rest.filter { outside($0) == nil })
    let told = weighed.prefix(Self.toldLeftOut).map {
      Block.Item(named($0), changes(for: $0, best))
    }
    let further = weighed.dropFirst(Self.toldLeftOut).map { Block.Item(inBrief($0)) }
    let more =
      further.isEmpty ? [] : [Block.Item(PortfolioWords.further(further.count)[language], further)]
    let items = told + more + outsideByReason(rest)
    return [.heading(2, PortfolioWords.leftOut[language])] + tooMuch + [.list(items)]
  }

  /// Those that need the least more worth first; of those for which no worth is enough, in their order at the end.
  private func nearest(_ cases: [Int]) -> [Int] {
    cases.enumerated().sorted { left, right in
      switch (entry(of: left.element)?.missing, entry(of: right.element)?.missing) {
      case (let a?, let b?) where a != b: a < b
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map { $0.element }
  }

  private func entry(of index: Int) -> LeftOut? {
    let item = shown.reading.items.firstIndex(of: index)
    return shown.leftOut?.first { $0.item == item }
  }

  /// A case with its worth.
  private func named(_ index: Int) -> String {
    "\(speaker.title(index)): \(speaker.text(choice.cases[index].value))"
  }

  private func inBrief(_ index: Int) -> String {
    guard let entry = entry(of: index) else { return named(index) }
    guard let missing = entry.missing else { return "\(named(index)); \(PortfolioWords.cannot[language])" }
    return "\(named(index)); \(PortfolioWords.needs(speaker.numbers.text(missing))[language])"
  }

  /// " (Costs and Phase)"
  private func missing(_ labels: [String]) -> String {
    labels.isEmpty ? "" : " (\(Listing.all(labels)[language]))"
  }

  private func outsideByReason(_ cases: [Int]) -> [Block.Item] {
    var groups: [(reason: String, names: [String])] = []
    for index in cases {
      guard let outside = outside(index) else { continue }
      let name = named(index) + missing(outside.missing)
      if let place = groups.firstIndex(where: { $0.reason == outside.reason[language] }) {
        groups[place].names.append(name)
      } else {
        groups.append((outside.reason[language], [name]))
      }
    }
    return groups.map { .init($0.reason, $0.names.map { .init($0) }) }
  }

  func changes(for index: Int, _ best: Selection) -> [Block.Item] {
    if let outside = outside(index) { return [.init(outside.reason[language] + missing(outside.missing))] }
    guard let entry = entry(of: index) else { return [] }
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

  /// Why a case is not weighed at all, with the questions that it lacks an answer to; `nil` when it is weighed.
  private func outside(_ index: Int) -> (reason: Wording, missing: [String])? {
    let item = choice.cases[index]
    if choice.terms.without.contains(index) { return (PortfolioWords.onRequest, []) }
    if item.isEligible == false {
      return (PortfolioWords.notEligible(choice.portfolio.portfolio.eligible?.title[language] ?? ""), [])
    }
    if item.value == nil { return (PortfolioWords.noValue, []) }
    guard !shown.reading.items.contains(index) else { return nil }
    return (PortfolioWords.notWeighed, item.undecidedBy.map { speaker.program.inputs[$0].label[language] })
  }
}
