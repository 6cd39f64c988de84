public import AmbitionModel

/// What stands between an item and the chosen ones.
public struct LeftOut: Sendable, Equatable {
  /// A bound that would have to give way, alone, for the item to be in a best choice.
  public struct Relaxation: Sendable, Equatable {
    public var bound: SelectionProblem.Bound
    /// The nearest to what it is now at which that happens.
    public var to: Rational
    /// A best choice with the item under that bound.
    public var selection: Selection
  }

  public var item: Int
  /// The best choice that holds the item; `nil` when none is allowed.
  public var best: Selection?
  /// What the item would have to be worth more to be in a best choice; `nil` when no value is enough.
  public var missing: Rational?
  /// A smallest set of bounds that keeps it out whatever it is worth; empty when it could be in.
  public var conflict: [SelectionProblem.Bound]
  public var relaxations: [Relaxation]
}

extension SelectionSolver {
  /// How often a bound is moved on before it is given up; each time some better choice without the item came in.
  private static let moves = 24

  /// What would have to change for each item outside `chosen` to get in.
  /// - Parameters:
  ///   - chosen: a best choice.
  ///   - relaxable: the bounds that may give way.
  public mutating func leftOut(
    of chosen: Selection, relaxing relaxable: [SelectionProblem.Bound]
  ) throws(SelectionFailure) -> [LeftOut] {
    var left: [LeftOut] = []
    var known: [Relaxed: Rational?] = [:]
    for item in problem.values.indices where !chosen.items.contains(item) {
      let variant = problem.requiring(item)
      let best = try anyBest(of: variant)
      var entry = LeftOut(item: item, best: best, missing: nil, conflict: [], relaxations: [])
      if let best {
        guard let missing = chosen.value.subtracting(best.value) else { throw .numberTooLarge }
        entry.missing = missing
      } else {
        entry.conflict = try conflict(in: variant) ?? []
      }
      // One that is as good is in a best choice as it is.
      if entry.missing != .zero {
        for bound in relaxable {
          if let found = try relaxation(of: bound, for: item, chosen.value, &known) {
            entry.relaxations.append(found)
          }
        }
      }
      left.append(entry)
    }
    return left
  }

  /// A bound with another number.
  private struct Relaxed: Hashable {
    var bound: SelectionProblem.Bound
    var number: Rational
  }

  /// The least that a bound has to give way for the item to be in a best choice; `nil` when it can give way as far
  /// as it likes.
  ///
  /// Of the choices that hold the item and are worth as much as the best without it, one that needs the least of
  /// the bound is sought. With the bound there, others may have become better; then the same again for their value.
  /// No number on the way would do: each choice with the item that is good enough needs more.
  private mutating func relaxation(
    of bound: SelectionProblem.Bound, for item: Int, _ value: Rational, _ known: inout [Relaxed: Rational?]
  ) throws(SelectionFailure) -> LeftOut.Relaxation? {
    let free = problem.requiring(item).without([bound])
    var value = value
    for _ in 0..<Self.moves {
      guard try any(of: free, worth: value) != nil, let least = try leastUse(of: bound, in: free, worth: value)
      else { return nil }
      let relaxed = Relaxed(bound: bound, number: least.use)
      if known[relaxed] == nil {
        var moved = problem
        moved[bound] = least.use
        known[relaxed] = try anyBest(of: moved)?.value
      }
      guard let best = known[relaxed] ?? nil else { return nil }
      if best <= least.selection.value {
        return .init(bound: bound, to: least.use, selection: least.selection)
      }
      value = best
    }
    throw .tooMuchWork
  }

  /// What the choice that is worth `value` and needs the least of a bound takes of it.
  private mutating func leastUse(
    of bound: SelectionProblem.Bound, in variant: SelectionProblem, worth value: Rational
  ) throws(SelectionFailure) -> (use: Rational, selection: Selection)? {
    let amounts = problem.limits[bound.limit].amounts
    var thrift = variant
    thrift.values = bound.side == .maximum ? amounts.map(\.negated) : amounts
    thrift.limits.append(.init(amounts: variant.values, minimum: value))
    guard let found = try anyBest(of: thrift) else { return nil }
    var worth = Rational.zero
    for item in found.items {
      guard let sum = worth.adding(variant.values[item]) else { throw .numberTooLarge }
      worth = sum
    }
    let use = bound.side == .maximum ? found.value.negated : found.value
    return (use, Selection(items: found.items, value: worth))
  }
}
