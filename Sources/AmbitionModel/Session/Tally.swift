/// Votes on one question with levels as answers.
package struct Tally: Sendable, Hashable {
  /// The number of votes for each level, the lowest first.
  package var levels: [Int]
  /// Who said not to know.
  package var unknown: Int
  /// Who handed in nothing for this question.
  package var blank: Int

  package init(levels: [Int], unknown: Int = 0, blank: Int = 0) {
    self.levels = levels
    self.unknown = unknown
    self.blank = blank
  }

  /// A tally on which nobody voted.
  package init(levelCount: Int) {
    self.init(levels: Array(repeating: 0, count: levelCount))
  }

  /// Votes for a level.
  package var count: Int { levels.reduce(0, +) }

  /// Everyone who took part, with or without a vote for a level.
  package var ballots: Int { count + unknown + blank }

  /// The level in the middle when all votes are in order, by index; two for an even number of votes that
  /// differ there, as half a level does not exist. Empty without votes.
  package var median: [Int] {
    let total = count
    guard total > 0 else { return [] }
    let low = level(ofVote: (total - 1) / 2)
    let high = level(ofVote: total / 2)
    return low == high ? [low] : [low, high]
  }

  /// The lowest and the highest level with a vote, by index; `nil` without votes.
  package var spread: ClosedRange<Int>? {
    guard let low = levels.firstIndex(where: { $0 > 0 }), let high = levels.lastIndex(where: { $0 > 0 })
    else { return nil }
    return low...high
  }

  /// The level of the vote at `place` when all votes are in order, counted from 0.
  private func level(ofVote place: Int) -> Int {
    var passed = 0
    for (level, count) in levels.enumerated() {
      passed += count
      if place < passed { return level }
    }
    return max(0, levels.count - 1)
  }
}

extension Tally {
  /// The fewest votes of which the distribution is shown: below that a vote could be traced to a person.
  package static let leastShown = 5

  /// The most votes that one tally can count: more than any room holds.
  package static let mostCounted = 100_000
}
