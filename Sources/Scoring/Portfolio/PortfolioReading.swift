import AmbitionModel

/// Cases as items of one selection problem, with open answers read in one way.
package struct PortfolioReading: Sendable {
  /// How open answers count.
  package enum Manner: Sendable {
    /// Only what holds whatever is still answered: a choice keeps to its limits, and is worth at least its value.
    case certain
    /// All that can still be: no answers make a choice worth more than the best.
    case possible
  }

  /// What a limit of the problem is about.
  package enum Subject: Hashable, Sendable {
    /// The number of cases.
    case size
    /// The limit at this index, for one group where cases are grouped.
    case limit(Int, group: PortfolioGroup?)
    /// Cases of which it is open in which group they are, taken as one group.
    case openGroup(limit: Int)
    /// The group that a case can turn out to be in, by the index of the case.
    case newGroup(limit: Int, of: Int)
    /// Cases that do not go together.
    case apart([Int])
  }

  /// What can be open about a case, so that it cannot be weighed.
  package enum Gap: Hashable, Sendable {
    /// Whether it takes part.
    case eligible
    /// What it is worth.
    case value
    /// What it counts for in the limit at this index.
    case limit(Int)
  }

  package let manner: Manner
  /// The cases that may take part, by index, also those that cannot be weighed.
  package let candidates: [Int]
  /// The gaps that there are, each with the cases that it keeps out.
  package let gaps: [(gap: Gap, cases: [Int])]
  /// The index of the case that each item is, in rising order.
  package let items: [Int]
  /// One for each limit of the problem.
  package let subjects: [Subject]
  package let problem: SelectionProblem
  /// Cases that must be chosen and are no items, since they may not take part or cannot be weighed.
  package let barred: [Int]
  private let cases: [PortfolioCase]
  private let portfolio: CompiledPortfolio
  private let terms: PortfolioTerms

  /// - Parameter filled: gaps that count as if the answers came out as well as they can.
  init(
    _ manner: Manner, _ cases: [PortfolioCase], _ portfolio: CompiledPortfolio, _ terms: PortfolioTerms,
    filling filled: Set<Gap> = []
  ) {
    var maker = ReadingMaker(manner, cases, portfolio, terms, filled)
    maker.run()
    self.manner = manner
    self.cases = cases
    self.portfolio = portfolio
    self.terms = terms
    candidates = maker.candidates
    gaps = maker.gaps
    items = maker.items
    subjects = maker.subjects
    let places = Dictionary(uniqueKeysWithValues: maker.items.enumerated().map { ($1, $0) })
    problem = SelectionProblem(
      values: maker.items.map { maker.value(of: $0) }, limits: maker.limits,
      required: Set(terms.with.compactMap { places[$0] }))
    barred = terms.with.filter { places[$0] == nil }.sorted()
  }

  /// The same with some gaps taken as filled, but for those that stay.
  func filling(_ gaps: [Gap], except rest: [Gap]) -> PortfolioReading {
    let filled = Set(gaps).subtracting(rest)
    return filled.isEmpty ? self : PortfolioReading(manner, cases, portfolio, terms, filling: filled)
  }

  /// The same without some cases.
  func leaving(out cases: [Int]) -> PortfolioReading {
    var less = terms
    less.without.formUnion(cases)
    return PortfolioReading(manner, self.cases, portfolio, less)
  }

  /// The cases that were chosen, by index.
  package func cases(of selection: Selection) -> [Int] { selection.items.map { items[$0] } }
}
