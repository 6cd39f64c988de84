/// Why a reading of the open answers allows no choice.
package struct PortfolioObstacle: Sendable {
  /// Why bounds cannot be met.
  package enum Cause: Sendable {
    /// Too few cases can be weighed.
    case gaps
    /// Something else, also when all gaps were filled as well as they can be.
    case bounds
  }

  /// The reading that gaps are of.
  package let reading: PortfolioReading
  /// What is open about cases, so that they cannot be weighed, and keeps a choice from being allowed.
  package let gaps: [PortfolioReading.Gap]
  /// A smallest set of bounds that cannot be met together.
  package let conflict: [SelectionProblem.Bound]
  package let cause: Cause
  /// The reading that the bounds are of: with what makes no difference to them filled.
  package let conflictReading: PortfolioReading

  /// Gaps come before bounds: a case that cannot be weighed is in no choice, so that any bound that asks for cases
  /// looks as if it could not be met.
  /// - Parameter best: what is possible at most.
  init(
    _ reading: PortfolioReading, atBest best: PortfolioReading, limit: Int
  ) throws(SelectionFailure) {
    var solver = SelectionSolver(reading.problem, limit: limit)
    let all = reading.gaps.map { $0.gap }
    var needed = all
    for gap in all {
      let rest = needed.filter { $0 != gap }
      if try solver.any(of: reading.filling(all, except: rest).problem) == nil { needed = rest }
    }
    var alone: [PortfolioReading.Gap] = []
    if !needed.isEmpty {
      for gap in all where try solver.any(of: reading.filling(all, except: [gap]).problem) == nil {
        alone.append(gap)
      }
    } else if try solver.any(of: best.problem) != nil {
      for (gap, cases) in reading.gaps where try solver.any(of: best.leaving(out: cases).problem) == nil {
        alone.append(gap)
      }
    }
    self.reading = reading
    gaps = all.filter { needed.contains($0) || alone.contains($0) }
    cause = needed.isEmpty ? .bounds : .gaps
    conflictReading = reading.filling(all, except: needed)
    conflict = try solver.conflict(in: conflictReading.problem) ?? []
  }

  /// What the bounds alone say, where more would be too much work.
  init(boundsOf reading: PortfolioReading, limit: Int) throws(SelectionFailure) {
    var solver = SelectionSolver(reading.problem, limit: limit)
    (self.reading, conflictReading) = (reading, reading)
    (gaps, cause) = ([], .bounds)
    conflict = try solver.conflict(in: reading.problem) ?? []
  }
}
