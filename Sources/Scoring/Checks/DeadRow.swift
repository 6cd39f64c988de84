import AmbitionModel

extension RubricCheck {
  static let deadRow = RubricCheck(
    code: .deadRow,
    title: Wording(nl: "rij die nooit beslist", en: "row that never decides"),
    finds: Wording(
      nl: "Een rij die nooit past, of die altijd door een andere rij wordt overstemd.",
      en: "A row that never matches, or that another row always outvotes."),
    matters: Wording(
      nl: "De schrijver bedoelde iets met deze rij, en het gebeurt niet.",
      en: "The author meant something by this row, and it does not happen."),
    remedy: Wording(
      nl: "Zet de rij hoger, maak de andere rij smaller of haal de rij weg.",
      en: "Move the row up, narrow the other row or remove it."),
    example: CheckExample.rubric(
      table: [("'market'", "high"), ("-", "low"), ("'province'", "high")], policy: .first),
    mended: CheckExample.rubric(
      table: [("'market'", "high"), ("'province'", "high"), ("-", "low")], policy: .first)
  ) { space throws(DiagramStore.LimitReached) in
    // A row of a table that several layers share is dead when it is dead in all of them.
    var decides: [SourceRange: Bool] = [:]
    var order: [(row: Int, name: String, range: SourceRange)] = []
    for decision in space.program.decisions {
      guard case .table(let rows) = decision.steps, case .table(let table) = decision.decision.logic else {
        continue
      }
      for index in rows.indices {
        let range = table.rules[index].range
        if decides[range] == nil { order.append((index, decision.decision.id.value.rawValue, range)) }
        if decides[range] == true { continue }
        decides[range] = try space.decides(index, of: rows, table.hitPolicy)
      }
    }
    return order.filter { decides[$0.range] == false }.map { row, name, range in
      Finding(.init(.deadRow(row + 1, name), at: range))
    }
  }
}

extension RubricSpace {
  /// Whether some answer sheet lets row `index` make a difference.
  fileprivate mutating func decides(
    _ index: Int, of rows: [CompiledDecision.Row], _ policy: DecisionTable.HitPolicy
  ) throws(LimitReached) -> Bool {
    var open = try truth(of: rows[index].condition)
    if isOpenEnded(open) { return true }
    for other in rows.indices where other != index && outvotes(other, index, rows, policy) {
      open = try select(try truth(of: rows[other].condition), constant(.boolean(false)), open)
    }
    return witness(open) != nil
  }

  /// Whether row `other` leaves nothing to decide for row `index` when both match.
  private func outvotes(
    _ other: Int, _ index: Int, _ rows: [CompiledDecision.Row], _ policy: DecisionTable.HitPolicy
  ) -> Bool {
    let (a, b) = (output(rows[other]), output(rows[index]))
    switch policy {
    case .first, .unique, .any: return other < index
    case .collectSum, .collectCount: return false
    case .priority:
      guard let a, let b else { return false }
      return a.isBefore(b) || a == b && other < index
    case .collectMaximum:
      guard let a, let b else { return false }
      return b.isBefore(a) || a == b && other < index
    case .collectMinimum:
      guard let a, let b else { return false }
      return a.isBefore(b) || a == b && other < index
    }
  }

  private func output(_ row: CompiledDecision.Row) -> Value? {
    if case .constant(let value) = program.instructions[row.output.index].operation { value } else { nil }
  }
}

extension Diagnostic.Message {
  fileprivate static func deadRow(_ number: Int, _ name: String) -> Self {
    Self(
      .deadRow, nl: "rij \(number) van \(quoted(name)) kan nooit iets beslissen",
      en: "row \(number) of \(quoted(name)) can never decide anything")
  }
}
