/// How often each two categories go together: pairs of ratings of different raters within a unit, each unit weighing
/// as many as it has ratings.
struct Coincidences {
  private(set) var cells: [Double]
  let size: Int

  init(size: Int) {
    self.size = size
    cells = Array(repeating: 0, count: size * size)
  }

  /// The pairs of one unit: which cells they add to, and how much.
  struct Unit {
    fileprivate var entries: [(cell: Int, weight: Double)] = []

    /// - Parameter counts: how many raters chose each category; a single rating makes no pair.
    init(_ counts: [Int]) {
      let ratings = counts.reduce(0, +)
      guard ratings >= 2 else { return }
      let used = counts.indices.filter { counts[$0] > 0 }
      for one in used {
        for other in used {
          let pairs = one == other ? counts[one] * (counts[one] - 1) : counts[one] * counts[other]
          entries.append((one * counts.count + other, Double(pairs) / Double(ratings - 1)))
        }
      }
    }
  }

  mutating func add(_ unit: Unit) {
    for entry in unit.entries { cells[entry.cell] += entry.weight }
  }

  /// How often each category was paired.
  private var totals: [Double] {
    (0..<size).map { row in cells[(row * size)..<((row + 1) * size)].reduce(0, +) }
  }

  /// Krippendorff's alpha: one minus the disagreement that was observed over what chance would give.
  func alpha(_ metric: KrippendorffAlpha.Metric, _ scores: [Double]) -> Result<Double, AgreementGap> {
    let totals = totals
    let total = totals.reduce(0, +)
    guard total > 0 else { return .failure(.nothingToCompare) }
    var (observed, expected) = (0.0, 0.0)
    for one in 0..<size where totals[one] > 0 {
      // For ordinal: half of the ends and all that lies between.
      var between = totals[one] / 2
      for other in (one + 1)..<max(one + 1, size) {
        between += totals[other] / 2
        let distance =
          switch metric {
          case .nominal: 1.0
          case .interval: (scores[one] - scores[other]) * (scores[one] - scores[other])
          case .ordinal: between * between
          }
        observed += 2 * cells[one * size + other] * distance
        expected += 2 * totals[one] * totals[other] * distance
        between += totals[other] / 2
      }
    }
    guard expected > 0 else { return .failure(.noVariation) }
    return .success(1 - (total - 1) * observed / expected)
  }
}
