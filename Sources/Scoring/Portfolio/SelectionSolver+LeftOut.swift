package import AmbitionModel

/// The reasons why an item is not among the chosen ones.
package struct LeftOut: Sendable, Equatable {
  /// A bound that the chosen items would break if the item came with them.
  package struct Excess: Sendable, Equatable {
    package var bound: SelectionProblem.Bound
    /// What the bound would have to be for the item to come with the chosen ones.
    package var use: Rational
  }

  /// What follows when the one bound gives way that keeps the item from coming with the chosen ones.
  package struct Relaxed: Sendable, Equatable {
    /// The best choice that then holds the item.
    package var selection: Selection
    /// What the item would then still have to be worth more to be in a best choice; zero when it is in one.
    package var missing: Rational
  }

  package var item: Int
  /// The best choice that holds the item; `nil` when none is allowed.
  package var best: Selection?
  /// What the item would have to be worth more to be in a best choice; `nil` when no value is enough.
  package var missing: Rational?
  /// A smallest set of bounds that keeps it out whatever it is worth; empty when it could be in.
  package var conflict: [SelectionProblem.Bound]
  /// What the item would break if it came with the chosen ones as they are; empty where it would cost value.
  package var excesses: [Excess]
  /// `nil` unless it would break one bound.
  package var relaxed: Relaxed?
}

extension SelectionSolver {
  /// What would have to change for each item outside `chosen` to get in.
  /// - Parameter chosen: a best choice.
  package mutating func leftOut(of chosen: Selection) throws(SelectionFailure) -> [LeftOut] {
    var left: [LeftOut] = []
    // Many items break the same bound in the same way.
    var known: [LeftOut.Excess: Selection] = [:]
    for item in problem.values.indices where !chosen.items.contains(item) {
      let best = try best(with: item)
      var entry = LeftOut(
        item: item, best: best, missing: nil, conflict: [], excesses: try excesses(of: item, beside: chosen))
      if let best {
        entry.missing = try Self.difference(chosen.value, best.value)
      } else {
        entry.conflict = try conflict(in: problem.requiring(item)) ?? []
      }
      if entry.excesses.count == 1, entry.missing != .zero {
        entry.relaxed = try relaxed(entry.excesses[0], for: item, &known)
      }
      left.append(entry)
    }
    return left
  }

  private func excesses(
    of item: Int, beside chosen: Selection
  ) throws(SelectionFailure) -> [LeftOut.Excess] {
    var found: [LeftOut.Excess] = []
    for bound in problem.bounds {
      let use = try problem.limits[bound.limit].total(of: chosen.items + [item])
      guard let allowed = problem[bound] else { continue }
      if bound.side == .maximum ? allowed < use : use < allowed {
        found.append(.init(bound: bound, use: use))
      }
    }
    return found
  }

  private mutating func relaxed(
    _ excess: LeftOut.Excess, for item: Int, _ known: inout [LeftOut.Excess: Selection]
  ) throws(SelectionFailure) -> LeftOut.Relaxed? {
    var moved = problem
    moved[excess.bound] = excess.use
    if known[excess] == nil { known[excess] = try anyBest(of: moved) }
    guard let top = known[excess] else { return nil }
    if top.items.contains(item) { return .init(selection: top, missing: .zero) }
    guard let own = try anyBest(of: moved.requiring(item)) else { return nil }
    return .init(selection: own, missing: try Self.difference(top.value, own.value))
  }

  private static func difference(_ a: Rational, _ b: Rational) throws(SelectionFailure) -> Rational {
    guard let difference = a.subtracting(b) else { throw .numberTooLarge }
    return difference
  }
}

extension LeftOut.Excess: Hashable {}

extension SelectionProblem.Limit {
  /// What some items add up to.
  package func total(of items: [Int]) throws(SelectionFailure) -> Rational {
    var total = Rational.zero
    for item in items {
      guard let sum = total.adding(amounts[item]) else { throw .numberTooLarge }
      total = sum
    }
    return total
  }
}
