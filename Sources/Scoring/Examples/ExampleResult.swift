package import AmbitionModel

/// What came of one of a rubric's own examples.
package struct ExampleResult: Sendable {
  package let example: Example
  /// What is wrong: names that do not exist, as errors, and every expectation that does not hold.
  package let findings: [Finding]
  /// The answers by slot, unknown where the example gives none.
  package let sheet: [Value]
  /// The registers for these answers.
  let registers: [Value]
  /// The flags, by index, that hold or do not hold as the example says, whatever the open answers are.
  let settledFlags: [Int: Bool]

  package var holds: Bool { findings.isEmpty }

  /// The results of all examples of the rubric of `program`, in its order.
  package static func all(for program: Program) -> [ExampleResult] {
    program.rubric.examples.map { ExampleResult($0, for: program) }
  }

  /// Runs `example` as a case is run: a value counts as settled when every completion of the open answers
  /// gives it.
  package init(_ example: Example, for program: Program) {
    let reading = ReadExample(example, for: program)
    let registers = Evaluator(program).registers(for: reading.sheet)
    var possibilities = Possibilities(program: program, values: registers)
    let scorer = Scorer(program)
    let witness = Witness(
      reading.sheet.enumerated().filter { $0.element != .unknown }.map {
        (slot: $0.offset, value: $0.element)
      })
    var findings = reading.errors.map { Finding.plain($0) }
    var settledFlags: [Int: Bool] = [:]
    for (index, expected) in reading.values {
      let decision = program.decisions[index]
      let outcome = scorer.outcome(of: decision.result, &possibilities)
      if outcome.value == expected.value { continue }
      let message = Diagnostic.Message.otherValue(
        decision.name, program.text(of: expected.value, decision), program.text(of: outcome, decision),
        in: example.id.value)
      findings.append(
        Finding(
          Diagnostic(message.opened(by: outcome.undecidedBy, in: program), at: expected.range),
          claim: .valueDiffers(decision: index, from: expected.value), witnesses: [witness]))
    }
    for (index, expected) in reading.flags {
      let flag = program.flags[index]
      let outcome = scorer.outcome(of: flag.raised, &possibilities)
      let state = Assessment.FlagOutcome.State(outcome)
      if state == (expected.value ? .raised : .notRaised) {
        settledFlags[index] = expected.value
        continue
      }
      let message = Diagnostic.Message.otherState(
        flag.name, isExpected: expected.value, state, in: example.id.value)
      let open = state == .undetermined ? outcome.undecidedBy : []
      findings.append(
        Finding(
          Diagnostic(message.opened(by: open, in: program), at: expected.range),
          claim: .flagDiffers(flag: index, from: expected.value), witnesses: [witness]))
    }
    self.example = example
    self.findings = findings.sorted { $0.diagnostic.precedes($1.diagnostic) }
    sheet = reading.sheet
    self.registers = registers
    self.settledFlags = settledFlags
  }
}

extension Program {
  /// A value of a decision as an author writes it.
  fileprivate func text(of value: Value, _ decision: CompiledDecision) -> Wording {
    switch value {
    case .unknown: Wording(nl: "nog open", en: "still open")
    case .null: Wording(nl: "niet van toepassing", en: "not applicable")
    case .boolean(let truth): Wording(nl: "\(truth)", en: "\(truth)")
    case .number(let number): Wording(nl: "\(number)", en: "\(number)")
    case .option(let index):
      Wording(nl: quoted(outcomes(of: decision)[index].name), en: quoted(outcomes(of: decision)[index].name))
    case .text: Wording(nl: "een tekst", en: "a text")
    case .fault(.numberTooLarge):
      Wording(nl: "te groot om exact te rekenen", en: "too large to work out exactly")
    case .fault(.inexactPower):
      Wording(nl: "een macht zonder exacte uitkomst", en: "a power without an exact result")
    case .fault(.conflictingRules):
      Wording(nl: "niets, want regels spreken elkaar tegen", en: "nothing, as rules contradict each other")
    }
  }

  /// What a decision can still be.
  fileprivate func text(of outcome: Assessment.Outcome, _ decision: CompiledDecision) -> Wording {
    guard outcome.value == .unknown, let possible = outcome.possible, possible.count <= 6 else {
      return text(of: outcome.value, decision)
    }
    let texts = possible.map { text(of: $0, decision) }
    return Wording(
      nl: "nog open: \(Listing.either(texts.map { $0.dutch }).dutch)",
      en: "still open: \(Listing.either(texts.map { $0.english }).english)")
  }
}

extension Diagnostic.Message {
  fileprivate static func otherValue(
    _ name: String, _ expected: Wording, _ found: Wording, in example: String
  ) -> Self {
    Self(
      .failingExample,
      nl: "voorbeeld \(quoted(example)): \(quoted(name)) is \(found.dutch); verwacht is \(expected.dutch)",
      en: "example \(quoted(example)): \(quoted(name)) is \(found.english); expected is \(expected.english)")
  }

  fileprivate static func otherState(
    _ name: String, isExpected: Bool, _ state: Assessment.FlagOutcome.State, in example: String
  ) -> Self {
    let found: Wording =
      switch state {
      case .raised: Wording(nl: "komt op", en: "is raised")
      case .notRaised: Wording(nl: "komt niet op", en: "is not raised")
      case .undetermined: Wording(nl: "is nog open", en: "is still open")
      }
    let expected =
      isExpected
      ? Wording(nl: "dat het opkomt", en: "that it is raised")
      : Wording(nl: "dat het zeker niet opkomt", en: "that it is certainly not raised")
    return Self(
      .failingExample,
      nl:
        "voorbeeld \(quoted(example)): signaal \(quoted(name)) \(found.dutch); verwacht is \(expected.dutch)",
      en: "example \(quoted(example)): flag \(quoted(name)) \(found.english); expected is \(expected.english)"
    )
  }

  /// The same message, with the open answers that would settle it as a hint.
  fileprivate func opened(by slots: [Int], in program: Program) -> Self {
    guard !slots.isEmpty else { return self }
    let names = slots.prefix(8).map { quoted(program.inputs[$0].name) } + (slots.count > 8 ? ["…"] : [])
    return Self(
      code, nl: wording.dutch, en: wording.english,
      hint: Wording(
        nl: "dit hangt nog af van \(Listing.all(names).dutch)",
        en: "this still depends on \(Listing.all(names).english)"))
  }
}
