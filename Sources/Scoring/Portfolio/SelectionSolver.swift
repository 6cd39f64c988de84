import AmbitionModel

/// Answers questions about one selection problem, all within one allowance of work.
package struct SelectionSolver {
  /// Enough for sixty items under a handful of limits many times over.
  package static let standardLimit = 200_000
  /// How often multipliers are adjusted for the problem itself, and for its variants.
  private static let rounds = (first: 120, other: 20)

  package let problem: SelectionProblem
  private let limit: Int
  private var root: (whole: WholeSelection, multipliers: LagrangeMultipliers)?
  /// The choices that were looked at so far.
  package private(set) var steps = 0

  /// - Parameter limit: how many choices may be looked at in all before a question fails.
  package init(_ problem: SelectionProblem, limit: Int = Self.standardLimit) {
    self.problem = problem
    self.limit = limit
  }

  /// The choices of the highest values, from the best on, each different; none when nothing is allowed.
  ///
  /// Of equally good choices the one that holds the earliest items is the first. The others of equal value follow in
  /// that order too, but where not all fit into `number`, which of them are among it is fixed and has no meaning.
  package mutating func best(_ number: Int) throws(SelectionFailure) -> [Selection] {
    guard number > 0 else { return [] }
    let (whole, multipliers) = try prepared()
    // One more, which makes room for the first of equals where that is not among those found.
    let found = try search(whole, multipliers, .best(number + 1), required: problem.required)
    guard let top = found.first else { return [] }
    let first = try earliest(top, whole, multipliers)
    let others = found.filter { $0.items != first.items }.prefix(number - 1)
    return ([first] + others).sorted(by: isBefore).map { selection($0, whole) }
  }

  /// The best choice that holds `item`, the first of equals only by the order of the search; `nil` when none is
  /// allowed.
  mutating func best(with item: Int) throws(SelectionFailure) -> Selection? {
    // Requiring an item leaves the limits as they are, so that their multipliers are a good start.
    let (whole, root) = try prepared()
    let required = problem.required.union([item])
    let multipliers = root.adjusted(for: whole.states(required), rounds: Self.rounds.other)
    return try search(whole, multipliers, .best(1), required: required).first
      .map { selection($0, whole) }
  }

  private mutating func prepared() throws(SelectionFailure) -> (
    whole: WholeSelection, multipliers: LagrangeMultipliers
  ) {
    if let root { return root }
    let whole = try WholeSelection(problem)
    let new = (
      whole: whole, multipliers: Self.multipliers(whole, problem.required, rounds: Self.rounds.first)
    )
    root = new
    return new
  }

  /// The best choice, the first of equals only by the order of the search; `nil` when nothing is allowed.
  mutating func anyBest(of variant: SelectionProblem) throws(SelectionFailure) -> Selection? {
    let whole = try WholeSelection(variant)
    let multipliers = Self.multipliers(whole, variant.required, rounds: Self.rounds.other)
    return try search(whole, multipliers, .best(1), required: variant.required).first.map {
      selection($0, whole)
    }
  }

  /// Some choice that is worth at least `value`; any when that is `nil`.
  mutating func any(
    of variant: SelectionProblem, worth value: Rational? = nil
  ) throws(SelectionFailure) -> Selection? {
    var variant = variant
    if value == nil { variant.values = variant.values.map { _ in .zero } }
    let whole = try WholeSelection(variant)
    var least: Int128 = 0
    if let value {
      guard let scaled = value.multiplied(by: Rational(whole.unit, over: 1) ?? .one) else {
        throw .numberTooLarge
      }
      least = -scaled.negated.floor
    }
    let multipliers = Self.multipliers(whole, variant.required, rounds: Self.rounds.other)
    return try search(whole, multipliers, .atLeast(least), required: variant.required).first
      .map { selection($0, whole) }
  }

  /// A smallest set of bounds that cannot be met together with the required items; `nil` when all can.
  ///
  /// Leaving any one of them out makes a choice possible, as far as the others of the set go.
  mutating func conflict(in variant: SelectionProblem) throws(SelectionFailure) -> [SelectionProblem.Bound]? {
    guard try any(of: variant) == nil else { return nil }
    var needed = variant.bounds
    for bound in variant.bounds {
      let rest = needed.filter { $0 != bound }
      let others = Set(variant.bounds).subtracting(rest)
      if try any(of: variant.without(others)) == nil { needed = rest }
    }
    return needed
  }

  // MARK: Searching

  private static func multipliers(_ whole: WholeSelection, _ required: Set<Int>, rounds: Int)
    -> LagrangeMultipliers
  {
    LagrangeMultipliers(whole).adjusted(for: whole.states(required), rounds: rounds)
  }

  private mutating func search(
    _ whole: WholeSelection, _ multipliers: LagrangeMultipliers, _ goal: SelectionSearch.Goal,
    required: Set<Int>,
    excluded: Set<Int> = []
  ) throws(SelectionFailure) -> [SelectionSearch.Found] {
    var search = SelectionSearch(whole, multipliers, goal, steps: steps, limit: limit)
    defer { steps = search.steps }
    try search.run(required: required, excluded: excluded)
    return search.found
  }

  /// Of all choices that are worth as much as `found`, the one that holds the earliest items.
  private mutating func earliest(
    _ found: SelectionSearch.Found, _ whole: WholeSelection, _ multipliers: LagrangeMultipliers
  ) throws(SelectionFailure) -> SelectionSearch.Found {
    var witness = found
    var required = problem.required
    var excluded: Set<Int> = []
    for item in 0..<whole.itemCount where !required.contains(item) {
      if witness.items.contains(item) {
        required.insert(item)
        continue
      }
      let better = try search(
        whole, multipliers, .atLeast(found.value), required: required.union([item]), excluded: excluded)
      if let better = better.first {
        witness = better
        required.insert(item)
      } else {
        excluded.insert(item)
      }
    }
    return witness
  }

  private func isBefore(_ a: SelectionSearch.Found, _ b: SelectionSearch.Found) -> Bool {
    if a.value != b.value { return a.value > b.value }
    return Self.isEarlier(a.items, b.items)
  }

  /// Whether the first choice holds the earliest item that only one of the two holds.
  static func isEarlier(_ a: [Int], _ b: [Int]) -> Bool {
    let difference = Set(a).symmetricDifference(b).min()
    return difference.map(a.contains) ?? false
  }

  private func selection(_ found: SelectionSearch.Found, _ whole: WholeSelection) -> Selection {
    Selection(items: found.items, value: Rational(found.value, over: whole.unit) ?? .zero)
  }
}

extension WholeSelection {
  /// The items that are required are decided on, the others are open.
  fileprivate func states(_ required: Set<Int>) -> [LagrangeMultipliers.State] {
    (0..<itemCount).map { required.contains($0) ? .taken : .open }
  }
}
