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
    // One fault makes a score, its level and the level of the case fall: the first of them tells.
    var seen: [Int: Set<Int>] = [:]
    let criteria = space.program.inputs.indices.filter { space.program.inputs[$0].isCriterion }
    let settled = space.directions.neverFalling(in: criteria)
    let decisions = space.program.decisions.indices.filter { index in
      let decision = space.program.decisions[index]
      return (decision.decision.role == .score || decision.decision.role == .shown)
        && !settled.contains(decision.result.index)
    }
    // Where everything is answered there are fewest sheets: what falls on those is told, also where all are too many.
    var falling: Set<Int> = []
    for index in decisions {
      let falls = try space.falls(ofDecision: index)
      if !falls.isEmpty { falling.insert(index) }
      for finding in try space.findings(at: falls, ofDecision: index, besides: &seen) {
        space.report(finding)
      }
    }
    for index in decisions {
      let (falls, found) = try space.inAllSheets { space throws(DiagramStore.LimitReached) in
        let falls = try space.falls(ofDecision: index)
        return (falls, try space.findings(at: falls, ofDecision: index, besides: &seen))
      }
      if falls.isEmpty, !falling.contains(index) {
        space.noteUndecided([space.program.decisions[index].result])
      }
      for finding in found { space.report(finding) }
    }
    return space.reported
  }
}

extension RubricSpace {
  /// By slot, the options from which a decision falls when the answer goes to the next.
  fileprivate mutating func falls(ofDecision index: Int) throws(LimitReached) -> [Int: Set<Int>] {
    try falls(of: diagram(of: program.decisions[index].result))
  }

  /// A finding with its sheet for each pair of options at which a decision falls in this space, but for those in `seen`.
  fileprivate mutating func findings(
    at falls: [Int: Set<Int>], ofDecision index: Int, besides seen: inout [Int: Set<Int>]
  ) throws(LimitReached) -> [Finding] {
    let decision = program.decisions[index]
    var findings: [Finding] = []
    for (slot, steps) in falls.sorted(by: { $0.key < $1.key }) {
      guard case .criterion = program.inputs[slot].question else { continue }
      for lower in steps.sorted() where seen[slot]?.contains(lower) != true {
        let fall = try fall(of: decision.result, slot, from: lower)
        guard let witness = witness(fall) else { continue }
        seen[slot, default: []].insert(lower)
        findings.append(
          Finding(
            .init(
              .falls(decision.name, program.inputs[slot].name),
              at: program.place(ofOption: lower + 1, inSlot: slot)),
            claim: .falls(decision: index),
            witnesses: [witness.with(slot, .option(lower)), witness.with(slot, .option(lower + 1))]))
      }
    }
    return findings
  }

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
