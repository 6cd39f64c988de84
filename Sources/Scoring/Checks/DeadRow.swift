import AmbitionModel

extension Check {
  /// Exact meaning: for no answer sheet, with or without answers *not applicable*, and in no layer does the row
  /// match while no row matches that goes before it.
  ///
  /// Which rows go before depends on the hit policy: those above it; for priority those whose output ranks
  /// above; for the lowest or highest those whose output is that, and of equal outputs those above. Nothing goes
  /// before a row of a sum or count.
  static let deadRow = Check(
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
      let never = try space.neverDeciding(rows, table.hitPolicy)
      for index in rows.indices {
        let range = table.rules[index].range
        if decides[range] == nil { order.append((index, decision.decision.id.value.rawValue, range)) }
        if decides[range] != true { decides[range] = !never.contains(index) }
      }
    }
    return order.filter { decides[$0.range] == false }.map { row, name, range in
      Finding(.init(.deadRow(row + 1, name), at: range))
    }
  }
}

extension RubricSpace {
  /// The rows that certainly decide on no sheet, whether or not everything applies.
  fileprivate mutating func neverDeciding(
    _ rows: [CompiledDecision.Row], _ policy: DecisionTable.HitPolicy
  ) throws(LimitReached) -> Set<Int> {
    var open = Set(rows.indices)
    for (index, diagram) in try deciding(rows, policy).enumerated() where witness(diagram) != nil {
      open.remove(index)
    }
    guard !open.isEmpty else { return [] }
    let rest = open
    open = try inAllSheets { space throws(LimitReached) in
      let diagrams = try space.deciding(rows, policy)
      return rest.filter { space.witness(diagrams[$0]) == nil }
    }
    return open.isEmpty || noteUndecided(rows.flatMap { [$0.condition, $0.output] }) ? [] : open
  }

  /// For each row, where it matches and no row does that goes before it.
  ///
  /// Where it is settled which rows go before, they are gone through once.
  mutating func deciding(
    _ rows: [CompiledDecision.Row], _ policy: DecisionTable.HitPolicy
  ) throws(LimitReached) -> [Diagram] {
    let order: [Int]
    switch policy {
    case .first, .unique, .any: order = Array(rows.indices)
    case .priority:
      order = rows.indices.sorted { (rank(rows[$0]), $0) < (rank(rows[$1]), $1) }
    case .collectSum, .collectCount, .collectMaximum, .collectMinimum:
      var found: [Diagram] = []
      for index in rows.indices { found.append(try decides(index, of: rows, policy)) }
      return found
    }
    var found = Array(repeating: constant(.boolean(false)), count: rows.count)
    var before = constant(.boolean(false))
    for index in order {
      let matches = try truth(of: rows[index].condition)
      found[index] = try excluding(before, from: matches)
      before = try apply(.or, before, matches)
    }
    return found
  }

  /// Where row `index` matches and no row does that goes before it.
  mutating func decides(
    _ index: Int, of rows: [CompiledDecision.Row], _ policy: DecisionTable.HitPolicy
  ) throws(LimitReached) -> Diagram {
    var open = try truth(of: rows[index].condition)
    for other in rows.indices where other != index {
      guard let before = try precedes(other, index, rows, policy) else { continue }
      let outvoted = try apply(.and, before, try truth(of: rows[other].condition))
      open = try excluding(outvoted, from: open)
    }
    return open
  }

  /// Where row `other` goes before row `index` when both match; `nil` for nowhere.
  private mutating func precedes(
    _ other: Int, _ index: Int, _ rows: [CompiledDecision.Row], _ policy: DecisionTable.HitPolicy
  ) throws(LimitReached) -> Diagram? {
    switch policy {
    case .first, .unique, .any: return other < index ? constant(.boolean(true)) : nil
    case .collectSum, .collectCount: return nil
    case .priority:
      let (a, b) = (rank(rows[other]), rank(rows[index]))
      return a < b || a == b && other < index ? constant(.boolean(true)) : nil
    case .collectMaximum, .collectMinimum:
      let a = try diagram(of: rows[other].output)
      let b = try diagram(of: rows[index].output)
      let isFurther =
        policy == .collectMinimum ? try apply(.less, a, b) : try apply(.less, b, a)
      // What is null gives way to any other value.
      let givesWay = try excluding(try apply(.isNull, a), from: try apply(.isNull, b))
      let isEqual = other < index ? try apply(.equal, a, b) : constant(.boolean(false))
      let no = constant(.boolean(false))
      return try apply(
        .or, try select(isFurther, constant(.boolean(true)), no), try apply(.or, givesWay, isEqual))
    }
  }

  /// The place of a row's output among the options, as priority ranks it; what is no option comes last.
  private func rank(_ row: CompiledDecision.Row) -> Int {
    if case .option(let index) = output(row) { index } else { .max }
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
