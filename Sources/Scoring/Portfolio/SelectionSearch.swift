/// An exhaustive search through the choices that a selection problem allows, cut off where nothing better can be.
///
/// Every choice is looked at or shown to be no better than what was found (branch and bound). The result depends
/// on the problem alone, and not on time or machine.
struct SelectionSearch {
  /// A choice that was found.
  struct Found: Equatable {
    /// In rising order.
    var items: [Int]
    var value: Int128
  }

  /// What is looked for.
  enum Goal {
    /// So many choices of the highest values; of equal ones those that come first in the search.
    case best(Int)
    /// One choice that is worth at least this much.
    case atLeast(Int128)
  }

  /// From this many steps on a search counts as hard, and multipliers are adjusted on the way.
  private static let hard = 200
  /// How often multipliers are then adjusted for what was decided.
  private static let rounds = 6

  private let problem: WholeSelection
  private var multipliers: LagrangeMultipliers
  private let start: Int
  private let goal: Goal
  private let limit: Int
  /// How many choices were looked at.
  private(set) var steps: Int
  /// From the best on.
  private(set) var found: [Found] = []

  private var states: [LagrangeMultipliers.State]
  private var count = 0
  private var value: Int128 = 0
  /// What the chosen items are worth beyond what they use up.
  private var reward: Int128 = 0
  /// What the chosen items add up to, by row.
  private var sums: [Int128]
  /// What open items can still take off, by row.
  private var relief: [Int128]

  /// - Parameters:
  ///   - steps: how many steps were taken before.
  ///   - limit: how many steps may be taken in all.
  init(
    _ problem: WholeSelection, _ multipliers: LagrangeMultipliers, _ goal: Goal, steps: Int = 0, limit: Int
  ) {
    self.problem = problem
    self.multipliers = multipliers
    self.goal = goal
    self.steps = steps
    start = steps
    self.limit = limit
    states = Array(repeating: .open, count: problem.itemCount)
    sums = Array(repeating: 0, count: problem.rows.count)
    relief = problem.rows.map { row in row.amounts.reduce(0) { $0 + min($1, 0) } }
  }

  /// Looks through all choices with the items that are `required` and without those that are `excluded`.
  mutating func run(required: Set<Int>, excluded: Set<Int> = []) throws(SelectionFailure) {
    guard !problem.isImpossible, required.isDisjoint(with: excluded) else { return }
    for item in excluded.sorted() where !leave(item) { return }
    for item in required.sorted() {
      guard isAllowed(item) else { return }
      take(item)
    }
    _ = try descend()
  }

  /// Looks at the chosen items, and at everything they can be completed to.
  /// - Returns: whether the search is over.
  private mutating func descend() throws(SelectionFailure) -> Bool {
    // Under many limits a step takes longer.
    steps += 1 + problem.rows.count / 200
    if steps > limit { throw .tooMuchWork }
    if isComplete, isWanted(value) {
      record()
      if case .atLeast = goal { return true }
    }
    let outer = (multipliers: multipliers, reward: reward)
    defer { (multipliers, reward) = outer }
    mendPrices()
    var left: [Int] = []
    defer { for item in left.reversed() { reopen(item) } }
    while count < problem.count.upperBound, let next = mostPromising() {
      take(next)
      let isOver = try descend()
      release(next)
      if isOver { return true }
      guard leave(next) else {
        left.append(next)
        return false
      }
      left.append(next)
    }
    return false
  }

  /// Where a search is hard, multipliers for what was decided cut off more.
  private mutating func mendPrices() {
    guard steps - start > Self.hard, mostPromising() != nil else { return }
    multipliers = multipliers.adjusted(for: states, rounds: Self.rounds)
    reward = states.indices.reduce(0) { states[$1] == .taken ? $0 + multipliers.rewards[$1] : $0 }
  }

  // MARK: Choosing

  private mutating func take(_ item: Int) {
    states[item] = .taken
    count += 1
    value += problem.values[item]
    reward += multipliers.rewards[item]
    for share in problem.shares[item] {
      sums[share.row] += share.amount
      if share.amount < 0 { relief[share.row] -= share.amount }
    }
  }

  private mutating func release(_ item: Int) {
    states[item] = .open
    count -= 1
    value -= problem.values[item]
    reward -= multipliers.rewards[item]
    for share in problem.shares[item] {
      sums[share.row] -= share.amount
      if share.amount < 0 { relief[share.row] += share.amount }
    }
  }

  /// Decides against an item; false when a limit can then no longer be met.
  private mutating func leave(_ item: Int) -> Bool {
    states[item] = .left
    var isPossible = true
    for share in problem.shares[item] where share.amount < 0 {
      relief[share.row] -= share.amount
      if sums[share.row] + relief[share.row] > problem.rows[share.row].bound { isPossible = false }
    }
    return isPossible
  }

  private mutating func reopen(_ item: Int) {
    states[item] = .open
    for share in problem.shares[item] where share.amount < 0 { relief[share.row] += share.amount }
  }

  private func isAllowed(_ item: Int) -> Bool {
    for share in problem.shares[item] {
      let rest = relief[share.row] - min(share.amount, 0)
      if sums[share.row] + share.amount + rest > problem.rows[share.row].bound { return false }
    }
    return true
  }

  /// Whether the chosen items meet every limit as they are.
  private var isComplete: Bool {
    guard problem.count.contains(count) else { return false }
    return sums.indices.allSatisfy { sums[$0] <= problem.rows[$0].bound }
  }

  // MARK: Cutting off

  private func isWanted(_ value: Int128) -> Bool {
    switch goal {
    case .atLeast(let least): value >= least
    case .best(let number): found.count < number || found.last.map { value > $0.value } == true
    }
  }

  /// The open item to decide on next; `nil` when nothing that is wanted can come of the chosen items.
  private func mostPromising() -> Int? {
    let most = problem.count.upperBound - count
    guard let lacking = mostLacking() else { return nil }
    let least = max(problem.count.lowerBound - count, lacking.number)
    guard least <= most else { return nil }
    var first: Int?
    var firstOfRow: Int?
    var taken = 0
    var bound = multipliers.base + reward
    for item in multipliers.order where states[item] == .open {
      let isWorthIt = taken < most && (taken < least || multipliers.rewards[item] > 0)
      // Below these nothing adds to the bound, but the item to decide on may still be there.
      guard isWorthIt || first == nil || (lacking.row != nil && firstOfRow == nil) else { break }
      guard isAllowed(item) else { continue }
      if first == nil { first = item }
      if let row = lacking.row, firstOfRow == nil, problem.rows[row].amounts[item] < 0 { firstOfRow = item }
      if isWorthIt {
        taken += 1
        bound += multipliers.rewards[item]
      }
    }
    guard taken >= least, let first else { return nil }
    var (highest, rest) = bound.quotientAndRemainder(dividingBy: multipliers.scale * problem.step)
    if rest < 0 { highest -= 1 }
    return isWanted(highest * problem.step) ? firstOfRow ?? first : nil
  }

  /// How many more items limits ask for at least, and the row that has the fewest items left to choose from;
  /// `nil` when a row has none.
  private func mostLacking() -> (number: Int, row: Int?)? {
    var number = 0
    var narrowest: (row: Int, items: Int)?
    for cover in problem.covers {
      var lacking = 0
      for row in cover where sums[row] > problem.rows[row].bound {
        let missing = Int(sums[row] - problem.rows[row].bound)
        lacking += missing
        let items = states.indices.count {
          states[$0] == .open && problem.rows[row].amounts[$0] < 0 && isAllowed($0)
        }
        guard items >= missing else { return nil }
        if items - missing < narrowest.map({ $0.items }) ?? .max { narrowest = (row, items - missing) }
      }
      number = max(number, lacking)
    }
    return (number, narrowest?.row)
  }

  // MARK: Found

  private mutating func record() {
    let items = states.indices.filter { states[$0] == .taken }
    let new = Found(items: items, value: value)
    guard case .best(let number) = goal else {
      found = [new]
      return
    }
    let place = found.firstIndex { $0.value < value } ?? found.count
    found.insert(new, at: place)
    if found.count > number { found.removeLast() }
  }
}
