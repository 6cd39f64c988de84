import AmbitionModel

extension CompiledDecision {
  /// The rows that decided in a run, by the same rules as ``Check/deadRow``; none while an open answer
  /// could still change that.
  func decidingRows(in registers: [Value]) -> [Int] {
    guard case .table(let rows) = steps, case .table(let table) = decision.logic else { return [] }
    let matching = rows.indices.filter { registers[rows[$0].condition.index] == .boolean(true) }
    return matching.filter { row in
      rows.indices.allSatisfy { other in
        guard other != row else { return true }
        switch registers[rows[other].condition.index] {
        case .boolean(true), .unknown, .fault:
          return !goesBefore(other, row, rows, table.hitPolicy, registers)
        default: return true
        }
      }
    }
  }

  private func goesBefore(
    _ other: Int, _ row: Int, _ rows: [Row], _ policy: DecisionTable.HitPolicy, _ registers: [Value]
  ) -> Bool {
    let (a, b) = (registers[rows[other].output.index], registers[rows[row].output.index])
    switch policy {
    case .collectSum, .collectCount: return false
    case .first, .unique, .any: return other < row
    case .priority:
      guard case .option = a, case .option = b, a != b else { return other < row }
      return a.isBefore(b)
    case .collectMinimum: return a == b ? other < row : b == .null || a != .null && a.isBefore(b)
    case .collectMaximum: return a == b ? other < row : a != .null && b.isBefore(a)
    }
  }
}
