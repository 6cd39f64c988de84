import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// Levels as tests write them: `2`, `1/3`, `1/-` where it may not apply, `-`, `?` for nothing ruled out.
private func levels(_ text: String, of count: Int) -> PossibleLevels {
  if text == "?" {
    return PossibleLevels(.init(value: .unknown, possible: nil, undecidedBy: []), of: count)
  }
  let values = text.split(separator: "/").map { part -> Value in
    Int(part).map { .option($0 - 1) } ?? .null
  }
  return PossibleLevels(
    .init(value: values.count == 1 ? values[0] : .unknown, possible: values, undecidedBy: []), of: count)
}

@Suite struct `The spread of levels` {
  /// By hand: the cases; counts; open, unknown, not applicable; median; possible median; possible span.
  static let rows: [(cases: [String], counts: [Int], missing: [Int], median: String, bounds: String)] = [
    (["1", "3"], [1, 0, 1, 0], [0, 0, 0], "1-3", "1-3"),
    (["1", "3", "3"], [1, 0, 2, 0], [0, 0, 0], "3-3", "3-3"),
    (["2", "2", "3", "4"], [0, 2, 1, 1], [0, 0, 0], "2-3", "2-3"),
    (["2"], [0, 1, 0, 0], [0, 0, 0], "2-2", "2-2"),
    ([], [0, 0, 0, 0], [0, 0, 0], "", ""),
    (["-", "-"], [0, 0, 0, 0], [0, 0, 2], "", ""),
    // An open case counts as each of its levels in turn: 2, 2, 3 or 2, 3, 4.
    (["2", "3", "2/4"], [0, 1, 1, 0], [1, 0, 0], "2-3", "2-3"),
    // 1, 4 or 1, 1, 4 or … 1, 4, 4: the middle can be either.
    (["1", "4", "?"], [1, 0, 0, 1], [0, 1, 0], "1-4", "1-4"),
    (["1", "1", "?"], [2, 0, 0, 0], [0, 1, 0], "1-1", "1-1"),
    // Alone it is its own middle; with what may not apply it is one of two.
    (["3", "1/-"], [0, 0, 1, 0], [1, 0, 0], "3-3", "1-3"),
    (["3", "4/-", "4/-"], [0, 0, 1, 0], [2, 0, 0], "3-3", "3-4"),
    (["?"], [0, 0, 0, 0], [0, 1, 0], "", "1-4"),
  ]

  @Test(arguments: rows.indices)
  func `is as worked out by hand`(_ index: Int) {
    let row = Self.rows[index]
    let spread = LevelSpread(row.cases.map { levels($0, of: 4) }, of: 4)
    expectEqual(spread.counts, row.counts)
    expectEqual([spread.open, spread.unknown, spread.notApplicable], row.missing)
    expectEqual(text(spread.median), row.median)
    expectEqual(text(spread.possibleMedian), row.bounds)
    expectEqual(spread.total, row.cases.count)
  }

  private func text(_ range: ClosedRange<Int>?) -> String {
    range.map { "\($0.lowerBound + 1)-\($0.upperBound + 1)" } ?? ""
  }

  @Test(arguments: UInt64(0)..<120)
  func `is what trying every completion gives`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...5, using: &generator)
    let cases = (0..<Int.random(in: 0...6, using: &generator)).map { _ -> [Int?] in
      let all = (0..<count).map { Int?.some($0) } + [nil]
      let some = all.filter { _ in Int.random(in: 0..<3, using: &generator) == 0 }
      return some.isEmpty ? [Int.random(in: 0..<count, using: &generator)] : some
    }
    let spread = LevelSpread(
      cases.map { values in
        let possible = values.map { $0.map { Value.option($0) } ?? .null }
        return PossibleLevels(.init(value: .unknown, possible: possible, undecidedBy: []), of: count)
      }, of: count)
    var lows: [Int] = []
    var highs: [Int] = []
    for completion in completions(of: cases[...]) {
      let sorted = completion.compactMap { $0 }.sorted()
      guard !sorted.isEmpty else { continue }
      lows.append(sorted[(sorted.count - 1) / 2])
      highs.append(sorted[sorted.count / 2])
    }
    expectEqual(spread.possibleMedian?.lowerBound, lows.min())
    expectEqual(spread.possibleMedian?.upperBound, highs.max())
    let levels = cases.joined().compactMap { $0 }
    expectEqual(spread.possibleSpan?.lowerBound, levels.min())
    expectEqual(spread.possibleSpan?.upperBound, levels.max())
  }

  private func completions(of cases: ArraySlice<[Int?]>) -> [[Int?]] {
    guard let first = cases.first else { return [[]] }
    let rest = completions(of: cases.dropFirst())
    return first.flatMap { value in rest.map { [value] + $0 } }
  }

  @Test func `counts pairs at the same level`() {
    // 1, 1, 2: of three pairs one is the same.
    let spread = LevelSpread(["1", "1", "2", "?"].map { levels($0, of: 3) }, of: 3)
    expectEqual(spread.sameShare, Rational(1, over: 3))
    expectEqual(spread.steps, 1)
    expectEqual(LevelSpread([levels("1", of: 3)], of: 3).steps, nil)
  }

  @Test func `never takes what cannot be worked out for a level`() {
    let fault = PossibleLevels(
      .init(value: .fault(.numberTooLarge), possible: [.fault(.numberTooLarge)], undecidedBy: []), of: 3)
    expectEqual(fault.state, .unknown)
    expectEqual(fault.levels, [0, 1, 2])
  }

  static let gaps: [(shown: String, fitting: String, gap: LevelGap)] = [
    ("1", "2", .below), ("2", "2", .fits), ("3", "2", .above), ("1/2", "3", .below), ("1/2", "2", .open),
    ("1/2", "2/3", .open), ("3/4", "1/2", .above), ("-", "2", .notApplicable), ("2", "-", .notApplicable),
    ("1/-", "2", .open), ("?", "2", .open), ("2", "?", .open), ("1/2", "1/2", .open),
  ]

  @Test(arguments: gaps.indices)
  func `says only what is certain of what fits`(_ index: Int) {
    let row = Self.gaps[index]
    expectEqual(LevelGap(shown: levels(row.shown, of: 4), fitting: levels(row.fitting, of: 4)), row.gap)
  }
}
