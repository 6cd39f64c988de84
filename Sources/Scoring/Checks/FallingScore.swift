import AmbitionModel

extension Check {
  /// Exact meaning: for some answer sheet, with or without other answers *not applicable*, moving the answer to
  /// one criterion one option up makes a decision with the role of a score or a shown level lower.
  ///
  /// One finding for each pair of options, told of the first decision that falls.
  static let fallingScore = Check(
    code: .fallingScore,
    title: Wording(nl: "score die daalt bij meer sturing", en: "score that falls with more steering"),
    finds: Wording(
      nl: "Een score of getoond niveau dat lager wordt als één antwoord naar een hogere optie gaat.",
      en: "A score or shown level that becomes lower when one answer moves to a higher option."),
    matters: Wording(
      nl: "Meer sturen wordt dan gestraft. Dat gelooft niemand, en terecht.",
      en: "Steering more is punished then. Nobody believes that, and rightly so."),
    remedy: Wording(
      nl: "Kijk of waarden van opties zijn verwisseld, en of een voorwaarde omgekeerd staat.",
      en: "See whether values of options were swapped, and whether a condition is the wrong way round."),
    example: CheckExample.rubric(values: ["0", "3", "1.5"]),
    mended: CheckExample.rubric(values: ["0", "1.5", "3"])
  ) { space throws(DiagramStore.LimitReached) in
    var findings: [Finding] = []
    // One fault makes a score, its level and the level of the case fall: the first of them tells.
    var seen: [Int: Set<Int>] = [:]
    let criteria = space.program.inputs.indices.filter { space.program.inputs[$0].isCriterion }
    let settled = space.directions.neverFalling(in: criteria)
    for (index, decision) in space.program.decisions.enumerated()
    where (decision.decision.role == .score || decision.decision.role == .shown)
      && !settled.contains(decision.result.index)
    {
      var falls = try space.falls(of: space.diagram(of: decision.result))
      let wider = try space.inAllSheets { space throws(DiagramStore.LimitReached) in
        try space.falls(of: space.diagram(of: decision.result))
      }
      for (slot, found) in wider { falls[slot, default: []].formUnion(found) }
      if falls.isEmpty { space.noteUndecided([decision.result]) }
      for (slot, steps) in falls.sorted(by: { $0.key < $1.key }) {
        guard case .criterion = space.program.inputs[slot].question else { continue }
        for lower in steps.sorted() where seen[slot]?.contains(lower) != true {
          let search = try space.searchAll(madeOf: [decision.result]) {
            space throws(DiagramStore.LimitReached) in
            try space.fall(of: decision.result, slot, from: lower)
          }
          guard case .found(let witness) = search else { continue }
          seen[slot, default: []].insert(lower)
          findings.append(
            Finding(
              .init(
                .falls(decision.name, space.program.inputs[slot].name),
                at: space.program.place(ofOption: lower + 1, inSlot: slot)),
              claim: .falls(decision: index),
              witnesses: [
                witness.with(slot, .option(lower)), witness.with(slot, .option(lower + 1)),
              ]))
        }
      }
    }
    return findings
  }
}

extension RubricSpace {
  /// Where the value falls when the answer in `slot` goes from option `lower` to the next.
  fileprivate mutating func fall(
    of register: Register, _ slot: Int, from lower: Int
  ) throws(LimitReached) -> Diagram {
    let value = try diagram(of: register)
    let before = try restrict(value, slot, to: lower)
    let after = try restrict(value, slot, to: lower + 1)
    if before == after { return constant(.boolean(false)) }
    let falls = try apply(.less, after, before)
    return try select(falls, constant(.boolean(true)), constant(.boolean(false)))
  }
}

extension Witness {
  /// The same sheet with one more answer.
  func with(_ slot: Int, _ value: Value) -> Witness {
    Witness(answers.filter { $0.slot != slot } + [(slot, value)])
  }
}

extension Program {
  /// The place of an option of a question in the rubric.
  func place(ofOption index: Int, inSlot slot: Int) -> SourceRange {
    guard case .options(let options) = inputs[slot].domain else { return inputs[slot].place }
    return options[index].id.range
  }
}

extension Diagnostic.Message {
  fileprivate static func falls(_ decision: String, _ question: String) -> Self {
    Self(
      .fallingScore, nl: "\(quoted(decision)) daalt als het antwoord op \(quoted(question)) hoger wordt",
      en: "\(quoted(decision)) falls when the answer to \(quoted(question)) goes up")
  }
}
