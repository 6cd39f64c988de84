package import AmbitionModel

/// How the levels of several cases lie, in levels and counts only: the mean of levels would be a number that no case has.
///
/// Only cases whose level is settled count. How far the open ones can still move the middle and the ends is given
/// separately; a missing level is missing, and never low.
package struct LevelSpread: Sendable, Equatable {
  /// For each level, the lowest first, how many cases are certainly at it.
  package let counts: [Int]
  /// How many cases have some levels ruled out, but not all but one.
  package let open: Int
  /// How many cases have no level ruled out.
  package let unknown: Int
  /// In how many cases there is no level.
  package let notApplicable: Int
  /// The middle over the settled cases: one level, or with an even number the two that it lies between.
  package let median: ClosedRange<Int>?
  /// From the lowest to the highest median that any completion of the open answers gives; exact.
  ///
  /// `nil` where no case can have a level.
  package let possibleMedian: ClosedRange<Int>?
  /// From the lowest to the highest level that any case can still have.
  package let possibleSpan: ClosedRange<Int>?

  /// - Parameter count: how many levels there are.
  /// - Complexity: O(*n* · *l* + *n* log *n*) for *n* cases and *l* levels.
  package init(_ cases: [PossibleLevels], of count: Int) {
    var counts = Array(repeating: 0, count: count)
    for level in cases.compactMap({ $0.level }) where counts.indices.contains(level) { counts[level] += 1 }
    self.counts = counts
    open = cases.count { $0.state == .open }
    unknown = cases.count { $0.state == .unknown }
    notApplicable = cases.count { $0.state == .notApplicable }
    median = Self.median(of: cases.compactMap { $0.level })
    let ends = cases.flatMap { $0.levels }
    possibleSpan = ends.min().flatMap { low in ends.max().map { low...$0 } }
    let lows = cases.compactMap { item in item.levels.first.map { (place: $0, mayDrop: item.mayNotApply) } }
    let highs = cases.compactMap { item in
      item.levels.last.map { (place: count - 1 - $0, mayDrop: item.mayNotApply) }
    }
    let low = Self.lowest(lows, of: count)
    let high = Self.lowest(highs, of: count).map { count - 1 - $0 }
    possibleMedian = low.flatMap { low in high.map { low...max(low, $0) } }
  }

  /// How many cases have a settled level: the *n* of the median.
  package var settled: Int { counts.reduce(0, +) }

  /// All cases, whatever is known of them.
  package var total: Int { settled + open + unknown + notApplicable }

  /// The lowest and the highest settled level.
  package var span: ClosedRange<Int>? {
    guard let low = counts.firstIndex(where: { $0 > 0 }), let high = counts.lastIndex(where: { $0 > 0 })
    else { return nil }
    return low...high
  }

  /// The steps between the lowest and the highest settled level; `nil` with fewer than two settled cases.
  package var steps: Int? { settled < 2 ? nil : span?.count.advanced(by: -1) }

  /// Of all pairs of settled cases, the share that has the same level; `nil` with fewer than two.
  package var sameShare: Rational? {
    guard settled >= 2 else { return nil }
    let pairs = Int128(settled) * Int128(settled - 1)
    return Rational(counts.reduce(0) { $0 + Int128($1) * Int128($1 - 1) }, over: pairs)
  }

  /// The lower and the upper middle; the same where the number of levels is odd.
  static func median(of levels: [Int]) -> ClosedRange<Int>? {
    guard !levels.isEmpty else { return nil }
    let sorted = levels.sorted()
    return sorted[(sorted.count - 1) / 2]...sorted[sorted.count / 2]
  }

  /// The lowest lower middle that any completion gives, with levels counted from the lowest; with levels counted from
  /// the highest (`place`), the highest upper middle.
  ///
  /// The middle falls when a case falls, so every case takes its lowest level. Of the cases that may drop out, those
  /// with the highest of these levels drop out first: whatever else of that number dropped out, every case that is
  /// left would be at least as high.
  private static func lowest(_ places: [(place: Int, mayDrop: Bool)], of count: Int) -> Int? {
    var counts = Array(repeating: 0, count: count)
    for item in places where !item.mayDrop { counts[item.place] += 1 }
    var best = middle(of: counts)
    for item in places.filter({ $0.mayDrop }).sorted(by: { $0.place < $1.place }) {
      counts[item.place] += 1
      best = [best, middle(of: counts)].compactMap { $0 }.min()
    }
    return best
  }

  /// The lower middle of so many cases at each place.
  private static func middle(of counts: [Int]) -> Int? {
    let total = counts.reduce(0, +)
    var seen = 0
    return counts.indices.first { place in
      seen += counts[place]
      return seen > (total - 1) / 2
    }.flatMap { total == 0 ? nil : $0 }
  }
}
