/// Multipliers on the limits of a selection problem, with which no choice can be worth more than a sum that is quickly
/// added up (Lagrangian relaxation; Fisher, Management Science 27, 1981).
///
/// Every limit gets a multiplier for each part of it that is used. Any multipliers give a true bound, so how good they
/// are changes only how long a search takes. Whole numbers throughout.
struct LagrangeMultipliers {
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
  /// After how many rounds that improve nothing multipliers move by a third less.
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
  private var multipliers: [Int128]

  /// Multipliers that are all zero.
  init(_ problem: WholeSelection) {
    let magnitude = problem.values.reduce(1) { $0 + $1.magnitude }
    let scale = Int128(1) << max(0, min(40, magnitude.leadingZeroBitCount - (128 - Self.bits)))
    self.scale = scale
    worth = problem.values.map { $0 * scale }
    dearest = worth.reduce(scale) { max($0, $1.magnitude.asSigned) } * 4
    rows = problem.rows.map(Self.coarse)
    count = problem.count
    multipliers = Array(repeating: 0, count: rows.count)
    rewards = worth
    order = Self.order(of: worth)
  }

  /// Multipliers that give a lower bound, for what has been decided about the items.
  /// - Parameter rounds: how often multipliers are adjusted.
  func adjusted(for states: [State], rounds: Int) -> LagrangeMultipliers {
    guard !rows.isEmpty, !worth.isEmpty else { return self }
    var next = self
    var best = (bound: Int128.max, multipliers: multipliers)
    var reach: Int128 = 0
    var sinceBetter = 0
    for _ in 0...rounds {
      let chosen = next.taken(states)
      let bound = next.base + chosen.indices.reduce(0) { chosen[$1] ? $0 + next.rewards[$1] : $0 }
      if bound < best.bound {
        if best.bound == .max { reach = bound.magnitude.asSigned / 8 + scale }
        best = (bound, next.multipliers)
        sinceBetter = 0
      } else {
        sinceBetter += 1
        if sinceBetter.isMultiple(of: Self.patience) { reach = reach * 2 / 3 }
      }
      guard next.move(reach, chosen) else { break }
      next.apply()
    }
    next.multipliers = best.multipliers
    next.apply()
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
      if excess > 0 || multipliers[index] > 0 { size += excess * excess }
      return excess
    }
    guard size > 0 else { return false }
    for row in multipliers.indices where excess[row] > 0 || multipliers[row] > 0 {
      multipliers[row] = min(max(0, multipliers[row] + Self.product(reach, excess[row], over: size)), dearest)
    }
    return true
  }

  /// Works out what is left of each item's worth, and the sum over all limits.
  private mutating func apply() {
    rewards = worth
    base = 0
    for (multiplier, row) in zip(multipliers, rows) where multiplier > 0 {
      base += multiplier * row.bound
      for share in row.shares { rewards[share.item] -= multiplier * share.amount }
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
    let shares = row.amounts.indices.filter { row.amounts[$0] != 0 }.map {
      (item: $0, amount: part(row.amounts[$0]))
    }
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
