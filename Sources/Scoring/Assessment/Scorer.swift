package import AmbitionModel

/// Works out what a case comes to.
package struct Scorer {
  private let program: Program

  package init(_ program: Program) {
    self.program = program
  }

  /// The assessment of `caseStudy` in both readings, or `nil` and every answer that does not fit the rubric.
  package func assess(_ caseStudy: CaseStudy) -> Reading<Assessment> {
    let reading = AnswerSheet.read(caseStudy, for: program)
    return Reading(reading.value.map { assess(caseStudy, $0, firmFrom: .medium) }, reading.diagnostics)
  }

  /// The assessment of answers that fit the program, as answered.
  package func assess(_ caseStudy: CaseStudy, _ sheet: AnswerSheet) -> Assessment {
    let registers = Evaluator(program).registers(for: sheet.values)
    var possibilities = Possibilities(program: program, values: registers)
    let decisions = program.decisions.map { outcome(of: $0.result, &possibilities) }
    let flags = program.flags.map { flag in
      let outcome = outcome(of: flag.raised, &possibilities)
      return Assessment.FlagOutcome(state: .init(outcome), undecidedBy: outcome.undecidedBy)
    }
    return Assessment(
      program: program, caseStudy: caseStudy, sheet: sheet, decisions: decisions, flags: flags,
      registers: registers)
  }

  /// What `register` is, or can still be.
  func outcome(
    of register: Register, _ possibilities: inout Possibilities
  ) -> Assessment.Outcome {
    let reach = possibilities.reach(of: register)
    guard let reach, !reach.values.contains(.unknown) else {
      var outcome = Assessment.Outcome(
        value: .unknown, possible: nil, undecidedBy: possibilities.openSlots(behind: register))
      outcome.range = reach?.span
      return outcome
    }
    return .init(possible: reach.values.sorted { $0.isBefore($1) }, decidedBy: reach.slots)
  }
}

extension Assessment.FlagOutcome.State {
  /// A condition that cannot be worked out says nothing, which is not the same as not raised.
  init(_ outcome: Assessment.Outcome) {
    switch outcome.value {
    case .boolean(let isRaised): self = isRaised ? .raised : .notRaised
    default: self = .undetermined
    }
  }
}

extension Value {
  /// An order over values of one type, null first, for output that is always the same.
  func isBefore(_ other: Value) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): a < b
    case (.option(let a), .option(let b)), (.text(let a), .text(let b)): a < b
    case (.boolean(let a), .boolean(let b)): !a && b
    default: rank < other.rank
    }
  }

  private var rank: Int {
    switch self {
    case .null: 0
    case .boolean: 1
    case .number: 2
    case .option: 3
    case .text: 4
    case .fault: 5
    case .unknown: 6
    }
  }
}
