import Synchronization

/// The steps that may be taken over diagrams, shared by all that one command asks.
///
/// A step is a node or a branch looked at. Each operation may take a part of what is left at most, so that one value
/// that is too large to tell leaves enough for the others, and five of them do not cost five times as much.
package final class WorkBudget: Sendable {
  /// Some seconds of work.
  static let total = 40_000_000
  /// Many times as much as an ordinary case takes, so that many cases are as free as one.
  static let perCase = 1_000_000
  /// Everything together gets at most this many parts of what is left.
  private static let parts = 4

  private let left: Atomic<Int>
  private let steps: Int

  package init(steps: Int? = nil) {
    self.steps = steps ?? Self.total
    left = Atomic(self.steps)
  }

  /// Begins anew with what a budget for this many cases has, for whoever asks again and again about the same ones.
  package func renew(forCases count: Int) {
    guard steps < .max else { return }
    left.store(steps + count * Self.perCase, ordering: .relaxed)
  }

  /// Makes room for more cases: a budget grows with what it is for.
  package func grow(byCases count: Int) {
    guard remaining < .max else { return }
    left.add(count * Self.perCase, ordering: .relaxed)
  }

  /// A budget that does not end, for what is limited otherwise.
  static let unlimited = WorkBudget(steps: .max)

  /// How many steps are left.
  package var remaining: Int { left.load(ordering: .relaxed) }

  /// How many steps one operation may take that has `reserve` besides.
  func share(besides reserve: Int) -> Int {
    let left = remaining
    return left == .max ? .max : (left + reserve) / Self.parts
  }

  /// Takes steps off, and off `reserve` what is no longer there.
  func spend(_ steps: Int, reserve: inout Int) {
    let left = remaining
    guard left < .max else { return }
    let shared = min(steps, left)
    self.left.subtract(shared, ordering: .relaxed)
    reserve -= min(reserve, steps - shared)
  }
}
