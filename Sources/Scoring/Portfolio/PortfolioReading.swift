import AmbitionModel

/// Cases as items of one selection problem, with open answers read in one way.
public struct PortfolioReading: Sendable {
  /// How open answers count.
  public enum Manner: Sendable {
    /// Only what holds whatever is still answered: a choice keeps to its limits, and is worth at least its value.
    case certain
    /// All that can still be: no answers make a choice worth more than the best.
    case possible
  }

  /// What a limit of the problem is about.
  public enum Subject: Hashable, Sendable {
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

  public let manner: Manner
  /// The index of the case that each item is, in rising order.
  public let items: [Int]
  /// One for each limit of the problem.
  public let subjects: [Subject]
  public let problem: SelectionProblem
  /// Cases that must be chosen and are no items, since they may not take part or cannot be weighed.
  public let barred: [Int]

  init(
    _ manner: Manner, _ cases: [PortfolioCase], _ portfolio: CompiledPortfolio, _ terms: PortfolioTerms
  ) {
    var maker = ReadingMaker(manner, cases, portfolio, terms)
    maker.run()
    self.manner = manner
    items = maker.items
    subjects = maker.subjects
    let places = Dictionary(uniqueKeysWithValues: maker.items.enumerated().map { ($1, $0) })
    problem = SelectionProblem(
      values: maker.items.map { maker.value(of: $0) }, limits: maker.limits,
      required: Set(terms.with.compactMap { places[$0] }))
    barred = terms.with.filter { places[$0] == nil }.sorted()
  }

  /// The cases that were chosen, by index.
  public func cases(of selection: Selection) -> [Int] { selection.items.map { items[$0] } }
}

/// Puts the limits of a reading together.
private struct ReadingMaker {
  let manner: PortfolioReading.Manner
  let cases: [PortfolioCase]
  let portfolio: CompiledPortfolio
  let terms: PortfolioTerms
  private(set) var items: [Int] = []
  private(set) var subjects: [PortfolioReading.Subject] = []
  private(set) var limits: [SelectionProblem.Limit] = []

  init(
    _ manner: PortfolioReading.Manner, _ cases: [PortfolioCase], _ portfolio: CompiledPortfolio,
    _ terms: PortfolioTerms
  ) {
    self.manner = manner
    self.cases = cases
    self.portfolio = portfolio
    self.terms = terms
  }

  mutating func run() {
    items = cases.indices.filter(isItem)
    let one = items.map { _ in Rational.one }
    let fewest = terms.fewest ?? portfolio.portfolio.fewest
    let most = terms.most ?? portfolio.portfolio.most
    add(.size, .init(amounts: one, minimum: fewest.map { Rational($0) }, maximum: most.map { Rational($0) }))
    for index in portfolio.limits.indices { add(limit: index) }
    for group in terms.apart {
      add(
        .apart(group), .init(amounts: items.map { group.contains($0) ? .one : .zero }, maximum: .one))
    }
  }

  func ends(_ index: Int) -> (minimum: Rational?, maximum: Rational?) {
    terms.ends[index] ?? (portfolio.limits[index].limit.minimum, portfolio.limits[index].limit.maximum)
  }

  func value(of index: Int) -> Rational {
    let span = cases[index].value
    return (manner == .certain ? span?.low : span?.high) ?? .zero
  }

  // MARK: Items

  private func mayTakePart(_ index: Int) -> Bool {
    cases[index].isEligible != false && cases[index].value != nil && !terms.without.contains(index)
  }

  private func isItem(_ index: Int) -> Bool {
    let item = cases[index]
    guard mayTakePart(index), let value = item.value else { return false }
    switch manner {
    case .certain: guard item.isEligible == true, value.low != nil else { return false }
    case .possible: guard value.high != nil else { return false }
    }
    return item.parts.indices.allSatisfy { limit in
      let ends = ends(limit)
      return (ends.minimum == nil || amount(index, limit, .minimum) != nil)
        && (ends.maximum == nil || amount(index, limit, .maximum) != nil)
    }
  }

  /// What a case counts for towards one end of a limit; `nil` where nothing is known of that.
  private func amount(_ index: Int, _ limit: Int, _ side: SelectionProblem.Bound.Side) -> Rational? {
    let span = cases[index].parts[limit].amount
    return (manner == .certain) == (side == .minimum) ? span.low : span.high
  }

  // MARK: Limits

  private mutating func add(_ subject: PortfolioReading.Subject, _ limit: SelectionProblem.Limit) {
    subjects.append(subject)
    limits.append(limit)
  }

  private mutating func add(limit index: Int) {
    guard portfolio.limits[index].grouping != nil else {
      return add(.limit(index, group: nil), index) { _ in .all }
    }
    let groups = groups(of: index)
    for group in groups {
      add(.limit(index, group: group), index) { membership in
        switch membership {
        case .one(group): .all
        case .open(let list): list?.contains(group) == false ? .none : .open(nil)
        default: .none
        }
      }
    }
    guard manner == .certain else { return }
    addOpenGroups(index, beside: groups)
  }

  /// Groups that only come about by answers that are open: they have to keep to the limit too.
  private mutating func addOpenGroups(_ index: Int, beside groups: [PortfolioGroup]) {
    let open = cases.indices.filter { mayTakePart($0) && isOpen($0, index, beside: groups) }
    let ends = ends(index)
    if let maximum = ends.maximum, !open.isEmpty {
      let amounts = items.map { open.contains($0) ? max(.zero, amount($0, index, .maximum) ?? .zero) : .zero }
      add(.openGroup(limit: index), .init(amounts: amounts, maximum: maximum))
    }
    if let minimum = ends.minimum {
      for item in open {
        let amounts = items.map { $0 == item ? amount($0, index, .minimum) ?? .zero : .zero }
        add(.newGroup(limit: index, of: item), .init(amounts: amounts, minimum: minimum))
      }
    }
  }

  /// Whether a case can turn out to be in a group of its own.
  private func isOpen(_ item: Int, _ limit: Int, beside groups: [PortfolioGroup]) -> Bool {
    guard case .open(let list) = cases[item].parts[limit].membership else { return false }
    return list.map { !$0.allSatisfy(groups.contains) } ?? true
  }

  /// The groups that keep to a limit: in the certain reading those of every case that may take part, in the
  /// possible one those that are there for certain.
  private func groups(of limit: Int) -> [PortfolioGroup] {
    var groups: [PortfolioGroup] = []
    for index in cases.indices where mayTakePart(index) {
      guard manner == .certain || cases[index].isEligible == true || items.contains(index) else { continue }
      if case .one(let group) = cases[index].parts[limit].membership, !groups.contains(group) {
        groups.append(group)
      }
    }
    return groups
  }

  /// A limit over the cases that are in a group, as `membership` tells: all, none or open.
  private mutating func add(
    _ subject: PortfolioReading.Subject, _ index: Int,
    _ place: (PortfolioMembership) -> PortfolioMembership
  ) {
    func amounts(_ side: SelectionProblem.Bound.Side) -> [Rational] {
      items.map { item in
        let amount = amount(item, index, side) ?? .zero
        switch place(cases[item].parts[index].membership) {
        case .all: return amount
        case .open:
          return (manner == .certain) == (side == .minimum) ? min(.zero, amount) : max(.zero, amount)
        default: return .zero
        }
      }
    }
    let ends = minimumHolds(subject) ? ends(index) : (minimum: nil, maximum: ends(index).maximum)
    let (low, high) = (amounts(.minimum), amounts(.maximum))
    if low == high || ends.minimum == nil || ends.maximum == nil {
      let limit = SelectionProblem.Limit(
        amounts: ends.minimum != nil ? low : high, minimum: ends.minimum, maximum: ends.maximum)
      return add(subject, limit)
    }
    add(subject, .init(amounts: low, minimum: ends.minimum))
    add(subject, .init(amounts: high, maximum: ends.maximum))
  }

  /// In the possible reading a group that only open cases may bring along asks for nothing.
  private func minimumHolds(_ subject: PortfolioReading.Subject) -> Bool {
    guard manner == .possible, case .limit(let limit, let group?) = subject else { return true }
    return cases.indices.contains { index in
      mayTakePart(index) && cases[index].isEligible == true
        && cases[index].parts[limit].membership == .one(group)
    }
  }
}
