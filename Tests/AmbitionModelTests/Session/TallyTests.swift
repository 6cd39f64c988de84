import AmbitionModel
import TestSupport
import Testing

@Suite struct `a tally` {
  /// Votes for each level, and by hand: the middle (from 0), the lowest and the highest.
  @Test(
    arguments: [
      ([0, 0, 0], [], nil), ([1, 0, 0], [0], 0...0), ([1, 1, 0], [0, 1], 0...1), ([1, 0, 1], [0, 2], 0...2),
      ([2, 1, 0], [0], 0...1), ([1, 2, 1], [1], 0...2), ([0, 3, 3, 1], [2], 1...3),
      ([0, 3, 3, 0], [1, 2], 1...2),
      ([5, 0, 0, 4], [0], 0...3), ([0, 0, 0, 7], [3], 3...3),
    ] as [([Int], [Int], ClosedRange<Int>?)])
  func `has a middle without decimals and a spread`(
    levels: [Int], median: [Int], spread: ClosedRange<Int>?
  ) {
    let tally = Tally(levels: levels, unknown: 2, blank: 1)
    expectEqual(tally.median, median)
    expectEqual(tally.spread, spread)
    expectEqual(tally.count, levels.reduce(0, +))
    expectEqual(tally.ballots, tally.count + 3)
  }

  @Test func `agrees with sorting all votes`() {
    for a in 0...4 {
      for b in 0...4 {
        for c in 0...4 {
          let votes =
            Array(repeating: 0, count: a) + Array(repeating: 1, count: b) + Array(repeating: 2, count: c)
          let middle = votes.isEmpty ? [] : [votes[(votes.count - 1) / 2], votes[votes.count / 2]]
          let expected = middle.first == middle.last ? Array(middle.prefix(1)) : middle
          expectEqual(Tally(levels: [a, b, c]).median, expected)
        }
      }
    }
  }
}
