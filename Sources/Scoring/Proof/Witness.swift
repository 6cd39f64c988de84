package import AmbitionModel

/// An answer sheet that shows what a finding claims: whatever else is answered, the claim holds.
package struct Witness: Sendable, Equatable {
  /// The answers that matter, by slot in rising order.
  package var answers: [(slot: Int, value: Value)]

  init(_ answers: [(slot: Int, value: Value)]) {
    self.answers = answers.sorted { $0.slot < $1.slot }
  }

  package static func == (left: Witness, right: Witness) -> Bool {
    left.answers.elementsEqual(right.answers) { $0 == $1 }
  }

  /// A value for every slot of `program`, unknown where it does not matter.
  package func values(for program: Program) -> [Value] {
    var values = program.inputs.map { _ in Value.unknown }
    for (slot, value) in answers { values[slot] = value }
    return values
  }
}

/// Something that a check found in a rubric.
package struct Finding: Sendable, Equatable {
  package var diagnostic: Diagnostic
  /// What the finding claims about its witnesses, so that it can be tried.
  package var claim: Claim?
  /// Answer sheets that show it; none for findings about what never happens, and about texts.
  package var witnesses: [Witness]

  init(_ diagnostic: Diagnostic, claim: Claim? = nil, witnesses: [Witness] = []) {
    self.diagnostic = diagnostic
    // The rubric can be used; the author should know.
    self.diagnostic.severity = .warning
    self.claim = claim
    self.witnesses = witnesses
  }

  /// The same finding with `advice` as its hint, where it has none of its own.
  func advised(_ advice: Wording) -> Finding {
    var finding = self
    finding.diagnostic.hint = diagnostic.hint ?? advice
    return finding
  }

  /// A finding that needs no witness.
  package static func plain(_ diagnostic: Diagnostic) -> Finding {
    var finding = Finding(diagnostic)
    finding.diagnostic.severity = diagnostic.severity
    return finding
  }

  /// What running a finding's witnesses through the engine must show.
  package enum Claim: Sendable, Equatable {
    /// No row of this decision's table matches.
    case noRowMatches(decision: Int)
    /// Rows of this decision's table match that must not match together.
    case rowsConflict(decision: Int)
    /// Both flags are raised.
    case bothRaised(low: Int, high: Int)
    /// This decision comes to a number that is too large.
    case tooLarge(decision: Int)
    /// The condition of this flag comes to a number that is too large.
    case tooLargeCondition(flag: Int)
    /// The second sheet, with more steering, gives this decision a lower value than the first.
    case falls(decision: Int)
    /// This decision does not come to this value, whatever the open answers are; unknown means open.
    case valueDiffers(decision: Int, from: Value)
    /// This flag is not certainly raised, or not certainly quiet, as expected.
    case flagDiffers(flag: Int, from: Bool)
  }
}

extension [Finding] {
  /// Sorted by place; findings about one place stay in their order.
  func inFileOrder() -> [Finding] {
    enumerated().sorted {
      let (a, b) = ($0.element.diagnostic, $1.element.diagnostic)
      return a.range != b.range ? a.range < b.range : $0.offset < $1.offset
    }.map { $0.element }
  }
}
