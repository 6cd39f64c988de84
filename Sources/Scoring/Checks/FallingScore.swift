import AmbitionModel

extension RubricCheck {
  static let fallingScore = RubricCheck(
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
    var seen: Set<SourceRange> = []
    for (index, decision) in space.program.decisions.enumerated()
    where decision.decision.role == .score || decision.decision.role == .shown {
      let value = try space.diagram(of: decision.result)
      for slot in space.reach(of: value).slots {
        guard case .criterion = space.program.inputs[slot].question,
          let (witness, lower) = try space.fall(of: value, slot)
        else { continue }
        let place = space.program.place(ofOption: lower + 1, inSlot: slot)
        guard seen.insert(place).inserted else { continue }
        findings.append(
          Finding(
            .init(
              .falls(decision.name, space.program.inputs[slot].name),
              at: place),
            claim: .falls(decision: index),
            witnesses: [
              witness.with(slot, .option(lower)), witness.with(slot, .option(lower + 1)),
            ]))
      }
    }
    return findings
  }
}

extension RubricSpace {
  /// Where the value falls when the answer in `slot` goes one option up, and from which option.
  fileprivate mutating func fall(
    of value: Diagram, _ slot: Int
  ) throws(LimitReached) -> (witness: Witness, lower: Int)? {
    for lower in 0..<max(0, possibleAnswers(inSlot: slot).count - 1) {
      let before = try restrict(value, slot, to: lower)
      let after = try restrict(value, slot, to: lower + 1)
      if before == after { continue }
      if let witness = witness(try apply(.less, after, before)) { return (witness, lower) }
    }
    return nil
  }
}

extension Witness {
  /// The same sheet with one more answer.
  func with(_ slot: Int, _ value: Value) -> Witness {
    Witness(answers.filter { $0.slot != slot } + [(slot, value)])
  }
}

extension Program {
  /// Where an option of a question stands in the rubric.
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
