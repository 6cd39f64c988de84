import AmbitionModel
import Scoring

// What the choice takes of each limit, as a table.
extension PortfolioReport {
  /// One sum with the ends that it keeps to.
  private struct LimitLine {
    let name: String
    /// Empty where the limit has no groups.
    var group = ""
    /// `nil` where nothing is chosen, or where no sum can be told.
    var sum: NumberSpan?
    let ends: (minimum: Rational?, maximum: Rational?)
    /// How many of the chosen cases are open here.
    var open = 0
  }

  var limitTable: DataTable {
    let columns: [TableColumn<LimitLine>] = [
      .init(PortfolioWords.limit, { $0.name }).inSight,
      .init(PortfolioWords.group, { $0.group }).inSight,
      .init(.lowest(PortfolioWords.together), exact: { $0.sum?.low }),
      .init(.highest(PortfolioWords.together), exact: { $0.sum?.high }),
      .init(PortfolioWords.leastColumn, exact: { $0.ends.minimum }),
      .init(PortfolioWords.mostColumn, exact: { $0.ends.maximum }),
      .init(PortfolioWords.openColumn, number: { best == nil ? nil : $0.open }),
    ]
    return DataTable(PortfolioWords.limitTable[language], columns, limitLines, language)
  }

  private var limitLines: [LimitLine] {
    let cases = best.map { shown.reading.cases(of: $0) }
    let (terms, declared) = (choice.terms, choice.portfolio.portfolio)
    func count(_ number: Int?) -> NumberSpan? { number.map { NumberSpan(Rational($0)) } }
    let size = LimitLine(
      name: PortfolioWords.size[language], sum: count(cases?.count),
      ends: (
        (terms.fewest ?? declared.fewest).map { Rational($0) },
        (terms.most ?? declared.most).map { Rational($0) }
      ))
    let apart = terms.apart.map { group in
      LimitLine(
        name: PortfolioWords.apart(Listing.all(group.map(speaker.title)))[language],
        sum: count(cases?.count { group.contains($0) }), ends: (nil, .one))
    }
    return [size] + choice.portfolio.limits.indices.flatMap { lines(ofLimit: $0, cases) } + apart
  }

  /// A line for the limit, or for each of its groups that chosen cases fall in, in the order of the alphabet.
  private func lines(ofLimit index: Int, _ cases: [Int]?) -> [LimitLine] {
    let limit = choice.portfolio.limits[index]
    let name = limit.limit.title[language]
    let ends = speaker.bounds(ofLimit: index)
    guard let cases else { return [LimitLine(name: name, ends: ends)] }
    guard limit.grouping != nil else {
      let sum = sum(cases, index) { $0 == .all }
      return [LimitLine(name: name, sum: sum.span, ends: ends, open: sum.open)]
    }
    var lines = groups(cases, index).map { group in
      let sum = sum(cases, index) { $0 == .one(group) }
      return LimitLine(
        name: name, group: speaker.text(group, inLimit: index), sum: sum.span, ends: ends, open: sum.open)
    }.sorted { $0.group < $1.group }
    let open = ungrouped(cases, index)
    if open > 0 {
      let sum = sum(cases, index) { if case .open = $0 { true } else { false } }
      lines.append(
        LimitLine(name: name, group: Words.unknown[language], sum: sum.span, ends: (nil, nil), open: open))
    }
    return lines.isEmpty ? [LimitLine(name: name, ends: ends)] : lines
  }
}
