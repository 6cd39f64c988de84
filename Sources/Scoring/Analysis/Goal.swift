package import AmbitionModel

/// What a way to change a case should bring about.
package enum Goal: Sendable, Equatable {
  /// The program's decision at `decision` comes to at least this option or level.
  case atLeast(decision: Int, option: Int)
  /// The program's decision at `decision` comes to just this option or level.
  case exactly(decision: Int, option: Int)
  /// Two decisions come to the same.
  case equal(Int, Int)
  /// The program's flag at this index is not raised.
  case notRaised(flag: Int)
  /// The condition in this register holds.
  case holds(Register)
  /// The condition in this register does not come out false: it holds, or does not apply.
  case kept(Register)
  /// All of these.
  case all([Goal])
}

/// How a goal can be reached from the answers as they are.
package struct ChangePlan: Sendable, Equatable {
  /// A set of changes that reaches the goal, whatever the answers that stay open turn out to be.
  package struct Way: Sendable, Equatable {
    /// In the order of slots.
    package var changes: [Change]
    package var cost: Rational
    /// The flags that are certainly raised then and were not before.
    package var newFlags: [Int] = []
  }

  /// The cheapest ways, at most as many as were asked for; none when the goal cannot be reached.
  package var ways: [Way]
  /// The slots that change in every way there is, cheap or not.
  package var unavoidable: [Int]
  /// The open facts that prevent it when the goal cannot be reached.
  package var blockedBy: [Int]

  /// Whether no choice reaches the goal, whatever the open facts are.
  package var isOutOfReach: Bool { ways.isEmpty && blockedBy.isEmpty }
}
