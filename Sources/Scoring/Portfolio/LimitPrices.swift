/// Prices on the limits of a selection problem, with which no choice can be worth more than a sum that is quickly
/// added up (Lagrangian relaxation; Fisher, Management Science 27, 1981).
///
/// Every limit gets a price for each part of it that is used. Any prices give a true bound, so how good they are
/// changes only how long a search takes. Whole numbers throughout.
struct LimitPrices {
  /// How finely values are divided.
  static let scale: Int128 = 1024
  /// How finely limits are divided: 12 bits, rounded so that every allowed choice stays allowed.
  private static let fineness: Int128 = 4096

  /// What an item adds beyond what it uses up, in parts of a value.
  private(set) var rewards: [Int128]
  /// What all limits are worth together, in parts of a value.
  private(set) var base: Int128 = 0
  /// The items from the highest reward to the lowest, equals in their own order.
  private(set) var order: [Int]

  private var prices: [Int128]

  /// - Parameter rounds: how often prices are mended.
  init(_ problem: WholeSelection, rounds: Int) {
    let worth = problem.values.map { $0 * Self.scale }
    rewards = worth
    order = Self.order(of: worth)
    prices = Array(repeating: 0, count: problem.rows.count)
    guard !problem.rows.isEmpty, !worth.isEmpty else { return }
    let coarse = problem.rows.map(Self.coarse)
    let dearest = worth.reduce(Self.scale) { max($0, $1.magnitude.asSigned) } * 4
    var best = (bound: Int128.max, prices: prices)
    var reach = worth.reduce(0) { $0 + max($1, 0) } / 2 + Self.scale
    var sinceBetter = 0
    for _ in 0...rounds {
      price(worth, coarse)
      let chosen = taken(problem.count)
      let bound = base + chosen.reduce(0) { $0 + rewards[$1] }
      if bound < best.bound {
        best = (bound, prices)
        sinceBetter = 0
      } else {
        sinceBetter += 1
        if sinceBetter.isMultiple(of: 3) { reach /= 2 }
      }
      // Used beyond the limit: dearer; left over: cheaper, never below nothing.
      let excess = coarse.map { row in chosen.reduce(-row.bound) { $0 + row.amounts[$1] } }
      let size = zip(excess, prices).reduce(Int128(0)) { sum, next in
        next.0 < 0 && next.1 == 0 ? sum : sum + next.0 * next.0
      }
      guard size > 0 else { break }
      for row in prices.indices {
        let move = Self.product(reach, excess[row], over: size)
        prices[row] = min(max(0, prices[row] + move), dearest)
      }
    }
    prices = best.prices
    price(worth, coarse)
  }

  private mutating func price(_ worth: [Int128], _ coarse: [WholeSelection.Row]) {
    rewards = worth
    base = 0
    for (price, row) in zip(prices, coarse) where price > 0 {
      base += price * row.bound
      for item in rewards.indices { rewards[item] -= price * row.amounts[item] }
    }
    order = Self.order(of: rewards)
  }

  /// The items that are worth most together when only their number is limited.
  private func taken(_ count: ClosedRange<Int>) -> [Int] {
    let wanted = order.prefix(count.upperBound)
    return wanted.enumerated().filter { $0 < count.lowerBound || rewards[$1] > 0 }.map(\.element)
  }

  /// The row in 4096ths of its largest amount: what the row allows, this one allows.
  private static func coarse(_ row: WholeSelection.Row) -> WholeSelection.Row {
    let unit = row.amounts.reduce(1) { max($0, $1.magnitude.asSigned) }
    func part(_ number: Int128) -> Int128 {
      let (quotient, rest) = (number * fineness).quotientAndRemainder(dividingBy: unit)
      return rest < 0 ? quotient - 1 : quotient
    }
    return .init(amounts: row.amounts.map(part), bound: part(row.bound))
  }

  private static func product(_ a: Int128, _ b: Int128, over c: Int128) -> Int128 {
    let (product, isTooLarge) = a.multipliedReportingOverflow(by: b)
    return isTooLarge ? a / c * b : product / c
  }

  private static func order(of rewards: [Int128]) -> [Int] {
    rewards.indices.sorted { (rewards[$0], $1) > (rewards[$1], $0) }
  }
}

extension UInt128 {
  /// The same number; only for what fits.
  fileprivate var asSigned: Int128 { Int128(truncatingIfNeeded: self) }
}
