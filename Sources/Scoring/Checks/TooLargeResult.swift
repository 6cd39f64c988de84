import AmbitionModel

extension Check {
  /// Exact meaning: on some answer sheet, with or without answers *not applicable*, the decision or condition
  /// itself cannot be worked out exactly; of decisions that follow from each other only the first is named.
  static let tooLargeResult = Check(
    code: .tooLargeResult,
    title: Wording(nl: "getal dat te groot wordt", en: "number that gets too large"),
    finds: Wording(
      nl: "Een besluit of signaal dat bij een antwoordblad niet exact is uit te rekenen.",
      en: "A decision or flag that some answer sheet makes too large to work out exactly."),
    matters: Wording(
      nl: "Voor die casus is er geen uitkomst, en is niet te zeggen of het signaal opkomt.",
      en: "For that case there is no outcome, and nobody can say whether the flag is raised."),
    remedy: Wording(
      nl: "Reken met kleinere getallen of machten, of beperk wat kan worden ingevuld.",
      en: "Calculate with smaller numbers or powers, or bound what can be filled in."),
    example: CheckExample.rubric(
      flags: [.init("high_step", when: "step > 5")], step: "(steering + 1) ** 60"),
    mended: CheckExample.rubric(
      flags: [.init("high_step", when: "step > 5")], step: "(steering + 1) ** 2")
  ) { space throws(DiagramStore.LimitReached) in
    var findings: [Finding] = []
    var places: Set<SourceRange> = []
    var faulty: Set<Register> = []
    let sizes = space.sizes
    for index in space.program.decisionsInOrder {
      let decision = space.program.decisions[index]
      guard let witness = try space.tooLarge(decision.result, sizes) else { continue }
      let isCause = space.program.registers(readBy: [decision.result]).isDisjoint(
        with: faulty.map { $0.index })
      faulty.insert(decision.result)
      guard isCause, places.insert(decision.decision.id.range).inserted else { continue }
      findings.append(
        Finding(
          .init(.tooLarge(decision.name), at: decision.decision.id.range), claim: .tooLarge(decision: index),
          witnesses: [witness]))
    }
    for (index, flag) in space.program.flags.enumerated() {
      guard let witness = try space.tooLarge(flag.condition, sizes) else { continue }
      let isCause = space.program.registers(readBy: [flag.condition]).isDisjoint(
        with: faulty.map { $0.index })
      guard isCause, places.insert(flag.flag.when.range).inserted else { continue }
      findings.append(
        Finding(
          .init(.tooLarge(flag.name), at: flag.flag.when.range), claim: .tooLargeCondition(flag: index),
          witnesses: [witness]))
    }
    return findings
  }
}

extension RubricSpace {
  /// The smallest sheet on which a register holds a number that is too large; none is looked for where it is known to fit.
  fileprivate mutating func tooLarge(
    _ register: Register, _ sizes: [NumberSize?]
  ) throws(LimitReached) -> Witness? {
    guard sizes[register.index] == nil else { return nil }
    let search = try searchAll(madeOf: []) { space throws(LimitReached) in
      try space.truth(of: register) { $0 == .fault(.numberTooLarge) }
    }
    return if case .found(let witness) = search { witness } else { nil }
  }
}

extension Program {
  /// The indices of decisions, each after those that it reads.
  var decisionsInOrder: [Int] { decisions.indices.sorted { decisions[$0].order < decisions[$1].order } }
}

extension Diagnostic.Message {
  fileprivate static func tooLarge(_ name: String) -> Self {
    Self(
      .tooLargeResult, nl: "\(quoted(name)) wordt bij sommige antwoorden te groot om exact te rekenen",
      en: "\(quoted(name)) gets too large to work out exactly for some answers")
  }
}
