import AmbitionModel
import TestSupport

@testable import Scoring

/// Problems of sixty items that are hard for a search that cuts off badly.
enum LargeSelection {
  enum Kind: String, CaseIterable, Sendable {
    /// Groups of two kinds and a budget.
    case spread
    /// Everything is worth the same under a tight budget.
    case equals
    /// Everything is worth the same, and many do not go together.
    case pairs
    /// Both.
    case equalPairs
    /// Many groups that each want one, few values.
    case covering
    /// More groups that want one than there may be items.
    case impossible
  }

  static func problem(_ kind: Kind) -> SelectionProblem {
    var generator = SeededGenerator(seed: 60)
    func numbers(_ range: ClosedRange<Int>) -> [Rational] {
      (0..<60).map { _ in Rational(Int.random(in: range, using: &generator)) }
    }
    var values = numbers(1...20)
    var limits = [SelectionProblem.Limit(amounts: numbers(1...1), minimum: 5, maximum: 10)]
    func spread(_ number: Int, atLeast minimum: Rational?, atMost maximum: Rational?) {
      let homes = (0..<60).map { _ in Int.random(in: 0..<number, using: &generator) }
      for group in 0..<number where homes.contains(group) {
        limits.append(
          .init(amounts: homes.map { $0 == group ? 1 : 0 }, minimum: minimum, maximum: maximum))
      }
    }
    func conflicts(_ number: Int) {
      for _ in 0..<number { limits.append(RandomSelection.pair(60, &generator)) }
    }
    switch kind {
    case .spread:
      spread(8, atLeast: nil, atMost: 2)
      spread(7, atLeast: nil, atMost: 2)
      limits.append(.init(amounts: numbers(10...100), maximum: 400))
    case .equals:
      values = numbers(1...1)
      spread(8, atLeast: nil, atMost: 2)
      spread(6, atLeast: nil, atMost: 2)
      limits.append(.init(amounts: numbers(10...100), maximum: 150))
    case .pairs:
      values = numbers(1...1)
      conflicts(300)
    case .equalPairs:
      values = numbers(1...1)
      conflicts(60)
      limits.append(.init(amounts: numbers(50...100), maximum: 500))
    case .covering:
      values = numbers(1...3)
      spread(5, atLeast: 1, atMost: 3)
      spread(6, atLeast: 1, atMost: 2)
      spread(4, atLeast: nil, atMost: 3)
      conflicts(100)
      limits.append(.init(amounts: numbers(1...5), maximum: 20))
    case .impossible: spread(12, atLeast: 1, atMost: nil)
    }
    return SelectionProblem(values: values, limits: limits)
  }
}
