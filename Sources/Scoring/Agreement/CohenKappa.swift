/// Cohen's kappa: agreement of two raters beyond chance, also weighing how far they are apart.
///
/// After J. Cohen, *Educational and Psychological Measurement* 20 (1960) and *Psychological Bulletin* 70 (1968).
package enum CohenKappa {
  /// What a disagreement weighs, by the places of the categories.
  package enum Weights: String, CaseIterable, Sendable {
    /// Every disagreement the same.
    case none
    /// As many as there are steps between.
    case linear
    /// The square of that.
    case quadratic
  }

  /// - Parameter table: `table[i][j]` counts the units that the first rater put in category `i` and the second in `j`.
  package static func value(ofTable table: [[Int]], weights: Weights) -> Result<Double, AgreementGap> {
    let size = max(table.count, table.map { $0.count }.max() ?? 0)
    func cell(_ row: Int, _ column: Int) -> Double {
      table.indices.contains(row) && table[row].indices.contains(column) ? Double(table[row][column]) : 0
    }
    let rows = (0..<size).map { row in (0..<size).reduce(0.0) { $0 + cell(row, $1) } }
    let columns = (0..<size).map { column in (0..<size).reduce(0.0) { $0 + cell($1, column) } }
    let total = rows.reduce(0, +)
    guard total > 0 else { return .failure(.nothingToCompare) }
    var (observed, expected) = (0.0, 0.0)
    for row in 0..<size {
      for column in 0..<size where row != column {
        let steps = Double(abs(row - column))
        let weight =
          switch weights {
          case .none: 1.0
          case .linear: steps
          case .quadratic: steps * steps
          }
        observed += weight * cell(row, column)
        expected += weight * rows[row] * columns[column] / total
      }
    }
    guard expected > 0 else { return .failure(.noVariation) }
    return .success(1 - observed / expected)
  }

  /// Over the units that both raters rated.
  package static func value(of matrix: RatingMatrix, weights: Weights) -> Result<Double, AgreementGap> {
    let active = (0..<matrix.raterCount).filter { rater in matrix.units.contains { $0[rater] != nil } }
    guard active.count >= 2 else { return .failure(.oneRater) }
    guard active.count == 2 else { return .failure(.notTwoRaters(active.count)) }
    let size = matrix.categoryCount
    var table = Array(repeating: Array(repeating: 0, count: size), count: size)
    for unit in matrix.units {
      if let one = unit[active[0]], let other = unit[active[1]] { table[one][other] += 1 }
    }
    return value(ofTable: table, weights: weights)
  }
}
