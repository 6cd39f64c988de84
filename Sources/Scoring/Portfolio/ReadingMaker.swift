import AmbitionModel

/// Puts the limits of a reading together.
struct ReadingMaker {
  let manner: PortfolioReading.Manner
  let cases: [PortfolioCase]
  let portfolio: CompiledPortfolio
  let terms: PortfolioTerms
  let filled: Set<PortfolioReading.Gap>
  private(set) var items: [Int] = []
  private(set) var subjects: [PortfolioReading.Subject] = []
  private(set) var limits: [SelectionProblem.Limit] = []

  init(
    _ manner: PortfolioReading.Manner, _ cases: [PortfolioCase], _ portfolio: CompiledPortfolio,
    _ terms: PortfolioTerms, _ filled: Set<PortfolioReading.Gap>
  ) {
    self.manner = manner
    self.cases = cases
    self.portfolio = portfolio
    self.terms = terms
    self.filled = filled
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

  var candidates: [Int] { cases.indices.filter(mayTakePart) }

  var gaps: [(gap: PortfolioReading.Gap, cases: [Int])] {
    let all = [.eligible, .value] + portfolio.limits.indices.map { PortfolioReading.Gap.limit($0) }
    return all.compactMap { gap in
      let cases = candidates.filter { has(gap, $0) }
      return cases.isEmpty ? nil : (gap, cases)
    }
  }

  private func isItem(_ index: Int) -> Bool {
    mayTakePart(index) && !has(.eligible, index) && !has(.value, index)
      && portfolio.limits.indices.allSatisfy { !has(.limit($0), index) }
  }

  private func has(_ gap: PortfolioReading.Gap, _ index: Int) -> Bool {
    guard !filled.contains(gap) else { return false }
    let item = cases[index]
    switch gap {
    case .eligible: return manner == .certain && item.isEligible == nil
    case .value: return (manner == .certain ? item.value?.low : item.value?.high) == nil
    case .limit(let limit):
      let ends = ends(limit)
      return ends.minimum != nil && amount(index, limit, .minimum) == nil
        || ends.maximum != nil && amount(index, limit, .maximum) == nil
    }
  }

  /// What a case counts for towards one end of a limit; `nil` where nothing is known of that.
  private func amount(_ index: Int, _ limit: Int, _ side: SelectionProblem.Bound.Side) -> Rational? {
    let span = cases[index].parts[limit].amount
    let isLow = (manner == .certain) == (side == .minimum)
    guard filled.contains(.limit(limit)) else { return isLow ? span.low : span.high }
    // What has no end there can still be all that the limit asks.
    switch side {
    case .minimum where span.high == nil: return max(span.low ?? .zero, ends(limit).minimum ?? .zero)
    case .maximum where span.low == nil: return min(span.high ?? .zero, .zero)
    default: return (isLow ? span.low ?? span.high : span.high ?? span.low) ?? .zero
    }
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
