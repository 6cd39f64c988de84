import AmbitionModel
import Scoring

extension PortfolioReport {
  /// What the chosen cases take of each limit.
  package var limits: [Block] {
    guard let best else { return [] }
    let cases = shown.reading.cases(of: best)
    let terms = choice.terms
    let declared = choice.portfolio.portfolio
    let size = PortfolioWords.ends(
      (terms.fewest ?? declared.fewest).map { "\($0)" }, (terms.most ?? declared.most).map { "\($0)" })
    var items = [Block.Item("\(PortfolioWords.size[language]): \(cases.count)\(in: size, language)")]
    for index in choice.portfolio.limits.indices { items.append(item(limit: index, cases)) }
    for group in terms.apart {
      items.append(.init(PortfolioWords.apart(Listing.all(group.map(speaker.title)))[language]))
    }
    return [.heading(2, PortfolioWords.limits[language]), .list(items)]
  }

  private func item(limit index: Int, _ cases: [Int]) -> Block.Item {
    let limit = choice.portfolio.limits[index]
    let ends = speaker.ends(ofLimit: index)
    let name = limit.limit.title[language]
    guard limit.grouping != nil else {
      let sum = sum(cases, index) { $0 == .all }
      return .init("\(name): \(speaker.text(sum.span))\(in: ends, language)\(missing(sum.open, cases.count))")
    }
    var children = groups(cases, index).map { group in
      Block.Item(
        "\(speaker.text(group, inLimit: index)): \(speaker.text(sum(cases, index) { $0 == .one(group) }.span))"
      )
    }
    let open = ungrouped(cases, index)
    if open > 0 { children.append(.init(PortfolioWords.unknownGroup(open)[language])) }
    return .init("\(name)\(in: ends, language)", children.sorted { $0.text < $1.text })
  }

  /// The groups of a limit that cases certainly fall in, in the order of the cases.
  func groups(_ cases: [Int], _ limit: Int) -> [PortfolioGroup] {
    var groups: [PortfolioGroup] = []
    for item in cases {
      if case .one(let group) = choice.cases[item].parts[limit].membership, !groups.contains(group) {
        groups.append(group)
      }
    }
    return groups
  }

  /// Of how many cases open answers decide about their group.
  func ungrouped(_ cases: [Int], _ limit: Int) -> Int {
    cases.count { if case .open = choice.cases[$0].parts[limit].membership { true } else { false } }
  }

  /// What cases add up to, and of how many the amount is open.
  func sum(
    _ cases: [Int], _ limit: Int, _ isIn: (PortfolioMembership) -> Bool
  ) -> (span: NumberSpan, open: Int) {
    var (low, high): (Rational?, Rational?) = (.zero, .zero)
    var open = 0
    for item in cases {
      let part = choice.cases[item].parts[limit]
      guard isIn(part.membership) || part.membership == .none else { continue }
      if part.amount.number == nil { open += 1 }
      low = low.flatMap { sum in part.amount.low.flatMap { sum.adding($0) } }
      high = high.flatMap { sum in part.amount.high.flatMap { sum.adding($0) } }
    }
    return (NumberSpan(low: low, high: high), open)
  }

  private func missing(_ open: Int, _ all: Int) -> String {
    open == 0 ? "" : "; \(PortfolioWords.openAmounts(open, all)[language])"
  }
}
