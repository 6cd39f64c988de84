package import AmbitionModel

/// Which rules of a kader one case keeps, with what is still open.
package struct KaderAssessment: Sendable {
  package let kader: CompiledKader
  /// What the answers come to, under the kader's program.
  package let assessment: Assessment
  /// One for each of the kader's compiled rules, in its order.
  package let outcomes: [RuleOutcome]

  /// How a case does on a rule.
  package enum State: String, Sendable, CaseIterable {
    case complies
    case deviatesWithReason = "deviates_with_reason"
    case deviates
    /// Open answers decide.
    case undetermined
    case notApplicable = "not_applicable"
  }

  /// What came of one rule.
  package struct RuleOutcome: Sendable {
    package var state: State
    /// The reason that the case records, whatever the state: it may have become needless.
    package var deviation: Deviation?
    /// The states that completing the open answers can give, just the state when that is settled; empty where
    /// it is too much to tell.
    package var possible: [State]
    /// The slots of the open answers that decide.
    package var undecidedBy: [Int]
  }

  /// The kader put to a case, or `nil` and every answer that does not fit the rubric.
  ///
  /// Reasons for rules that the kader does not have are warnings.
  package static func assess(_ caseStudy: CaseStudy, by kader: CompiledKader) -> Reading<KaderAssessment> {
    let reading = Scorer(kader.program).assess(caseStudy)
    let diagnostics = reading.diagnostics + unknownRules(in: caseStudy, kader)
    return Reading(reading.value.map { KaderAssessment($0, by: kader) }, diagnostics.inFileOrder())
  }

  private init(_ assessment: Assessment, by kader: CompiledKader) {
    self.kader = kader
    self.assessment = assessment
    var possibilities = Possibilities(program: kader.program, values: assessment.registers)
    let reasons = assessment.caseStudy.deviations.filter { $0.kader.value == kader.kader.id.value }
    outcomes = kader.rules.map { rule in
      let deviation =
        reasons.first { $0.rule.value == rule.name }
        ?? reasons.first { $0.rule.value == rule.rule.id.value.rawValue }
      return RuleOutcome(possibilities.reach(of: rule.verdict), deviation)
    }
  }

  private static func unknownRules(in caseStudy: CaseStudy, _ kader: CompiledKader) -> [Diagnostic] {
    let names = kader.kader.rules.map { $0.id.value.rawValue } + kader.rules.map { $0.name }
    return caseStudy.deviations.filter { $0.kader.value == kader.kader.id.value }
      .filter { !names.contains($0.rule.value) }.map { deviation in
        Diagnostic(
          .noSuchRule(deviation.rule.value, deviation.kader.value, known: names),
          at: deviation.rule.range, severity: .warning)
      }
  }
}

extension KaderAssessment {
  /// What the kader's compiled rule at `index` rests on; of an undetermined rule, what it waits for.
  package func grounds(forRule index: Int) -> [Ground] {
    let rule = kader.rules[index]
    return GroundFinder(program: kader.program, registers: assessment.registers)
      .grounds(
        of: rule.verdict, inLayer: rule.layer,
        to: outcomes[index].state == .undetermined ? .openParts : .allParts)
  }

  /// The indices of the compiled rules in a state.
  package func rules(_ state: State) -> [Int] {
    outcomes.indices.filter { outcomes[$0].state == state }
  }
}

extension KaderAssessment.RuleOutcome {
  fileprivate init(_ reach: Possibilities.Reach?, _ deviation: Deviation?) {
    self.deviation = deviation
    let verdicts = reach?.values.map(KaderAssessment.State.init(verdict:)) ?? [nil]
    guard verdicts.allSatisfy({ $0 != nil }) else {
      (state, possible, undecidedBy) = (.undetermined, [], reach?.slots ?? [])
      return
    }
    let found = KaderAssessment.State.allCases.filter(verdicts.contains)
    guard found.count == 1 else {
      (state, possible, undecidedBy) = (.undetermined, found, reach?.slots ?? [])
      return
    }
    state = found[0] == .deviates && deviation != nil ? .deviatesWithReason : found[0]
    possible = [state]
    undecidedBy = []
  }
}

extension KaderAssessment.State {
  /// `nil` for what is no verdict: a fault, or a value that no completion settles.
  fileprivate init?(verdict: Value) {
    switch verdict {
    case .boolean(true): self = .complies
    case .boolean(false): self = .deviates
    case .null: self = .notApplicable
    default: return nil
    }
  }
}
