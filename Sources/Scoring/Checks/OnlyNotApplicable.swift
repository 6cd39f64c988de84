import AmbitionModel

extension Check {
  /// Exact meaning: the row decides on some sheet with answers *not applicable*, in no layer on one on which
  /// everything applies, and none of its cells asks for `null`.
  static let onlyNotApplicable = Check(
    code: .onlyNotApplicable,
    title: Wording(
      nl: "rij die alleen bij 'niet van toepassing' telt", en: "row that only 'not applicable' reaches"),
    finds: Wording(
      nl: "Een rij die alleen beslist als een antwoord 'niet van toepassing' is, zonder daarnaar te vragen.",
      en: "A row that decides only where an answer is not applicable, without asking for that."),
    matters: Wording(
      nl: "De rij lijkt voor gewone antwoorden bedoeld, maar andere rijen nemen die allemaal.",
      en: "The row seems meant for ordinary answers, and other rows take all of those."),
    remedy: Wording(
      nl: "Vraag in een cel naar null als dat de bedoeling is; maak anders een andere rij smaller.",
      en: "Ask for null in a cell if that is what is meant; else narrow another row."),
    example: CheckExample.rubric(
      table: [("'market', 'partner'", "low"), ("'province'", "high"), ("-", "low")], policy: .first),
    mended: CheckExample.rubric(
      table: [("'market', 'partner'", "low"), ("'province'", "high"), ("null", "low")], policy: .first)
  ) { space throws(DiagramStore.LimitReached) in
    var order: [(row: Int, name: String, place: SourceRange)] = []
    var isOrdinary: Set<SourceRange> = []
    var isReached: Set<SourceRange> = []
    for decision in space.program.decisions {
      guard case .table(let rows) = decision.steps, case .table(let table) = decision.decision.logic else {
        continue
      }
      let own = try space.deciding(rows, table.hitPolicy)
      let registers = rows.flatMap { [$0.condition, $0.output] }
      let reached = try space.inAllSheets { space throws(DiagramStore.LimitReached) in
        try space.deciding(rows, table.hitPolicy).map { space.witness($0) != nil }
      }
      for index in rows.indices where !table.rules[index].asksForNull {
        let place = table.rules[index].range
        if isOrdinary.contains(place) { continue }
        if case .never = space.search(own[index], madeOf: registers) {
          order.append((index, decision.decision.id.value.rawValue, place))
        } else {
          isOrdinary.insert(place)
        }
        if reached[index] { isReached.insert(place) }
      }
    }
    var seen: Set<SourceRange> = []
    return order.filter {
      !isOrdinary.contains($0.place) && isReached.contains($0.place) && seen.insert($0.place).inserted
    }.map { Finding(.init(.onlyNotApplicable($0.row + 1, $0.name), at: $0.place)) }
  }
}

extension DecisionTable.Rule {
  /// Whether a cell has the word null outside a text.
  fileprivate var asksForNull: Bool {
    when.contains { cell in
      let pieces = cell.text.split(separator: "\"", omittingEmptySubsequences: false)
      return pieces.enumerated().contains { $0.offset.isMultiple(of: 2) && $0.element.holds("null") }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func onlyNotApplicable(_ number: Int, _ name: String) -> Self {
    Self(
      .onlyNotApplicable,
      nl: "rij \(number) van \(quoted(name)) beslist alleen als een antwoord niet van toepassing is",
      en: "row \(number) of \(quoted(name)) decides only where an answer is not applicable")
  }
}
