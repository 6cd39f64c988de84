package import AmbitionModel

/// Which of some items to choose together: the highest total value within limits on totals.
///
/// A limit is a bound on a sum over the chosen items. Counts, spread, budgets, *at least one of* and *not
/// together* are all such sums, so the search knows nothing else.
package struct SelectionProblem: Sendable, Equatable {
  /// What the chosen items must add up to.
  package struct Limit: Sendable, Equatable {
    /// One for each item.
    package var amounts: [Rational]
    package var minimum: Rational?
    package var maximum: Rational?

    package init(amounts: [Rational], minimum: Rational? = nil, maximum: Rational? = nil) {
      self.amounts = amounts
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// One end of a limit.
  package struct Bound: Hashable, Sendable {
    package enum Side: Hashable, Sendable { case minimum, maximum }

    /// The index of the limit.
    package var limit: Int
    package var side: Side

    package init(_ limit: Int, _ side: Side) {
      self.limit = limit
      self.side = side
    }
  }

  /// What each item is worth.
  package var values: [Rational]
  package var limits: [Limit]
  /// Items that are chosen whatever they are worth.
  package var required: Set<Int>

  package init(values: [Rational], limits: [Limit], required: Set<Int> = []) {
    self.values = values
    self.limits = limits
    self.required = required
  }

  /// The ends of limits that hold something back, in order.
  package var bounds: [Bound] {
    limits.indices.flatMap { index in
      [(Bound.Side.minimum, limits[index].minimum), (.maximum, limits[index].maximum)]
        .compactMap { side, bound in bound.map { _ in Bound(index, side) } }
    }
  }

  /// What is allowed at one end of a limit; `nil` where everything is.
  package subscript(bound: Bound) -> Rational? {
    get {
      switch bound.side {
      case .minimum: limits[bound.limit].minimum
      case .maximum: limits[bound.limit].maximum
      }
    }
    set {
      switch bound.side {
      case .minimum: limits[bound.limit].minimum = newValue
      case .maximum: limits[bound.limit].maximum = newValue
      }
    }
  }

  /// The problem without some of its bounds.
  func without(_ dropped: some Sequence<Bound>) -> SelectionProblem {
    var problem = self
    for bound in dropped { problem[bound] = nil }
    return problem
  }

  /// The problem with one more item that must be chosen.
  func requiring(_ item: Int) -> SelectionProblem {
    var problem = self
    problem.required.insert(item)
    return problem
  }
}

/// Items that are chosen together.
package struct Selection: Sendable, Equatable {
  /// In rising order.
  package var items: [Int]
  package var value: Rational

  package init(items: [Int], value: Rational) {
    self.items = items
    self.value = value
  }
}

/// Why a choice of items could not be worked out.
package enum SelectionFailure: Error, Hashable, Sendable {
  /// The search took more steps than it may; nothing that is not proved is given out.
  case tooMuchWork
  /// An exact sum would need too many digits.
  case numberTooLarge
  /// There are more items than the search can hold.
  case tooManyItems(limit: Int)
}
