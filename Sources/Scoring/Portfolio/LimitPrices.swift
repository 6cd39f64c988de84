/// Prices on the limits of a selection problem, with which no choice can be worth more than a sum that is quickly
/// added up (Lagrangian relaxation; Fisher, Management Science 27, 1981).
///
/// Every limit gets a price for each part of it that is used. Any prices give a true bound, so how good they are
/// changes only how long a search takes. Whole numbers throughout.
struct LimitPrices {
  /// A row in 65536ths of its largest amount, rounded so that what the row allows stays allowed.
  private struct Row {
    var shares: [(item: Int, amount: Int128)]
    var bound: Int128
  }

  /// What has been decided about the items.
  enum State: UInt8 {
    case open, taken, left
  }

  private static let fineness: Int128 = 65536
  /// The bits of the sum of all values, divided finely.
  private static let bits = 80
  /// After how many rounds that mend nothing prices move by a third less.
  private static let patience = 4

  /// How finely values are divided: as far as there are bits for.
  let scale: Int128
  /// What an item adds beyond what it uses up, in parts of a value.
  private(set) var rewards: [Int128]
  /// What all limits are worth together, in parts of a value.
  private(set) var base: Int128 = 0
  /// The items from the highest reward to the lowest, equals in their own order.
  private(set) var order: [Int]

  private let worth: [Int128]
  private let dearest: Int128
  private let rows: [Row]
  private let count: ClosedRange<Int>
  private var prices: [Int128]

  /// Prices of nothing.
  init(_ problem: WholeSelection) {
    let magnitude = problem.values.reduce(1) { $0 + $1.magnitude }
    let scale = Int128(1) << max(0, min(40, magnitude.leadingZeroBitCount - (128 - Self.bits)))
    self.scale = scale
    worth = problem.values.map { $0 * scale }
    dearest = worth.reduce(scale) { max($0, $1.magnitude.asSigned) } * 4
    rows = problem.rows.map(Self.coarse)
    count = problem.count
    prices = Array(repeating: 0, count: rows.count)
    rewards = worth
    order = Self.order(of: worth)
  }

  /// Prices that give a lower bound, for what has been decided about the items.
  /// - Parameter rounds: how often prices are mended.
  func mended(for states: [State], rounds: Int) -> LimitPrices {
    guard !rows.isEmpty, !worth.isEmpty else { return self }
    var next = self
    var best = (bound: Int128.max, prices: prices)
    var reach: Int128 = 0
    var sinceBetter = 0
    for _ in 0...rounds {
      let chosen = next.taken(states)
      let bound = next.base + chosen.indices.reduce(0) { chosen[$1] ? $0 + next.rewards[$1] : $0 }
      if bound < best.bound {
        if best.bound == .max { reach = bound.magnitude.asSigned / 8 + scale }
        best = (bound, next.prices)
        sinceBetter = 0
      } else {
        sinceBetter += 1
        if sinceBetter.isMultiple(of: Self.patience) { reach = reach * 2 / 3 }
      }
      guard next.move(reach, chosen) else { break }
      next.price()
    }
    next.prices = best.prices
    next.price()
    next.order = Self.order(of: next.rewards)
    return next
  }

  /// Makes dearer what is used beyond its limit, and cheaper what is left over, never below nothing.
  /// - Returns: false when there is nothing to mend.
  private mutating func move(_ reach: Int128, _ chosen: [Bool]) -> Bool {
    var size: Int128 = 0
    let excess = rows.indices.map { index in
      let row = rows[index]
      var excess = -row.bound
      for share in row.shares where chosen[share.item] { excess += share.amount }
      if excess > 0 || prices[index] > 0 { size += excess * excess }
      return excess
    }
    guard size > 0 else { return false }
    for row in prices.indices where excess[row] > 0 || prices[row] > 0 {
      prices[row] = min(max(0, prices[row] + Self.product(reach, excess[row], over: size)), dearest)
    }
    return true
  }

  private mutating func price() {
    rewards = worth
    base = 0
    for (price, row) in zip(prices, rows) where price > 0 {
      base += price * row.bound
      for share in row.shares { rewards[share.item] -= price * share.amount }
    }
  }

  /// The items that are worth most together when only their number is limited.
  private func taken(_ states: [State]) -> [Bool] {
    var chosen = states.map { $0 == .taken }
    let number = chosen.count { $0 }
    let open = states.indices.filter { states[$0] == .open }.sorted { rewards[$0] > rewards[$1] }
    for (place, item) in open.prefix(max(0, count.upperBound - number)).enumerated()
    where place < count.lowerBound - number || rewards[item] > 0 {
      chosen[item] = true
    }
    return chosen
  }

  private static func coarse(_ row: WholeSelection.Row) -> Row {
    let unit = row.amounts.reduce(1) { max($0, $1.magnitude.asSigned) }
    func part(_ number: Int128) -> Int128 {
      let (quotient, rest) = (number * fineness).quotientAndRemainder(dividingBy: unit)
      return rest < 0 ? quotient - 1 : quotient
    }
    let shares = row.amounts.indices.filter { row.amounts[$0] != 0 }.map { ($0, part(row.amounts[$0])) }
    return Row(shares: shares, bound: part(row.bound))
  }

  private static func product(_ a: Int128, _ b: Int128, over c: Int128) -> Int128 {
    let (product, isTooLarge) = a.multipliedReportingOverflow(by: b)
    return isTooLarge ? a / c * b : product / c
  }

  private static func order(of rewards: [Int128]) -> [Int] {
    rewards.indices.sorted { rewards[$0] == rewards[$1] ? $0 < $1 : rewards[$0] > rewards[$1] }
  }
}

extension UInt128 {
  /// The same number; only for what fits.
  fileprivate var asSigned: Int128 { Int128(truncatingIfNeeded: self) }
}
