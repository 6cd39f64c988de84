import AmbitionModel

extension Check {
  /// Exact meaning: for some answer sheet every row's condition is false or null, although everything applies or
  /// at least no input of the table is null.
  ///
  /// A table that counts rows has no gaps: no row is a count of zero.
  static let tableGap = Check(
    code: .tableGap,
    title: Wording(nl: "gat in een beslistabel", en: "gap in a decision table"),
    finds: Wording(
      nl: "Een tabel zonder \"otherwise\" waarvan bij een antwoordblad geen enkele rij past.",
      en: "A table without \"otherwise\" in which some answer sheet matches no row."),
    matters: Wording(
      nl: "Voor die casus is er geen uitkomst, terwijl alle vragen beantwoord zijn.",
      en: "For that case there is no outcome, although every question is answered."),
    remedy: Wording(
      nl: "Voeg een rij toe, of zet onder \"otherwise\" wat dan geldt.",
      en: "Add a row, or say under \"otherwise\" what holds then."),
    example: CheckExample.rubric(table: [("'market'", "low"), ("'province'", "high")]),
    mended: CheckExample.rubric(table: [("'market', 'partner'", "low"), ("'province'", "high")])
  ) { space throws(DiagramStore.LimitReached) in
    var findings: [Finding] = []
    for (index, decision) in space.program.decisions.enumerated() {
      guard case .table(let rows) = decision.steps, case .table(let table) = decision.decision.logic,
        table.otherwise == nil, table.hitPolicy != .collectCount
      else { continue }
      let search = try space.searchAll(madeOf: rows.map { $0.condition }) {
        space throws(DiagramStore.LimitReached) in
        try space.gap(in: decision, rows)
      }
      guard case .found(let witness) = search else { continue }
      findings.append(
        Finding(
          .init(.tableGap(decision.name), at: decision.decision.id.range),
          claim: .noRowMatches(decision: index), witnesses: [witness]))
    }
    return findings
  }

  /// Exact meaning: for some answer sheet, with or without answers *not applicable*, two rows of a unique table
  /// match, or two rows of an "any" table that give different outcomes.
  static let tableOverlap = Check(
    code: .tableOverlap,
    title: Wording(nl: "rijen die elkaar overlappen", en: "rows that overlap"),
    finds: Wording(
      nl: "Rijen van een tabel die samen passen, terwijl de tabel dat niet toestaat.",
      en: "Rows of a table that match together although its hit policy forbids it."),
    matters: Wording(
      nl: "De tabel geeft dan twee uitkomsten tegelijk, en dus geen.",
      en: "The table then gives two outcomes at once, and so none."),
    remedy: Wording(
      nl: "Laat de rijen elkaar uitsluiten, of kies \"first\" als de volgorde telt.",
      en: "Make the rows exclude each other, or choose \"first\" when order counts."),
    example: CheckExample.rubric(table: [("<= 'partner'", "low"), (">= 'partner'", "high")]),
    mended: CheckExample.rubric(table: [("<= 'partner'", "low"), ("> 'partner'", "high")])
  ) { space throws(DiagramStore.LimitReached) in
    var findings: [Finding] = []
    for (index, decision) in space.program.decisions.enumerated() {
      guard case .table(let rows) = decision.steps, case .table(let table) = decision.decision.logic,
        table.hitPolicy == .unique || table.hitPolicy == .any
      else { continue }
      let search = try space.searchAll(madeOf: rows.flatMap { [$0.condition, $0.output] }) {
        space throws(DiagramStore.LimitReached) in
        try space.clash(of: rows, table.hitPolicy)
      }
      guard case .found(let witness) = search else { continue }
      findings.append(
        Finding(
          .init(.tableOverlap(decision.name, table.hitPolicy), at: decision.decision.id.range),
          claim: .rowsConflict(decision: index), witnesses: [witness]))
    }
    return findings
  }
}

extension RubricSpace {
  /// Where no row matches; of sheets with answers that are not applicable, only where no input is null.
  fileprivate mutating func gap(
    in decision: CompiledDecision, _ rows: [CompiledDecision.Row]
  ) throws(LimitReached) -> Diagram {
    var open = constant(.boolean(true))
    for row in rows { open = try excluding(try truth(of: row.condition), from: open) }
    guard sheets == .all else { return open }
    for column in decision.columns {
      let isNull = try apply(.isNull, try diagram(of: column))
      open = try excluding(isNull, from: open)
    }
    return open
  }

  /// Where two rows match that must not match together.
  fileprivate mutating func clash(
    of rows: [CompiledDecision.Row], _ policy: DecisionTable.HitPolicy
  ) throws(LimitReached) -> Diagram {
    var clash = constant(.boolean(false))
    var seen = clash
    // What the first row that matches gives; where none does it is never looked at.
    var value = constant(.null)
    for row in rows {
      let holds = try truth(of: row.condition)
      var together = try apply(.and, seen, holds)
      if policy == .any {
        let output = try diagram(of: row.output)
        together = try excluding(try apply(.equal, value, output), from: together)
        value = try select(seen, value, try select(holds, output, value))
      }
      clash = try apply(.or, clash, together)
      seen = try apply(.or, seen, holds)
    }
    return clash
  }
}

extension Diagnostic.Message {
  fileprivate static func tableGap(_ name: String) -> Self {
    Self(
      .tableGap, nl: "bij sommige antwoorden past geen enkele rij van \(quoted(name))",
      en: "for some answers no row of \(quoted(name)) matches")
  }

  fileprivate static func tableOverlap(_ name: String, _ policy: DecisionTable.HitPolicy) -> Self {
    Self(
      .tableOverlap,
      nl:
        "bij sommige antwoorden passen rijen van \(quoted(name)) samen; bij \(quoted(policy.rawValue)) mag dat niet",
      en: "for some answers rows of \(quoted(name)) match together; \(quoted(policy.rawValue)) forbids that")
  }
}
