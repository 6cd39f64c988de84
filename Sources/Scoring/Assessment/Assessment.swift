package import AmbitionModel

/// What the answers of one case come to under one rubric, with what is still open.
package struct Assessment: Sendable {
  package let program: Program
  package let caseStudy: CaseStudy
  package let sheet: AnswerSheet
  /// One for each of the program's decisions, in its order.
  package let decisions: [Outcome]
  /// One for each of the program's flags, in its order.
  package let flags: [FlagOutcome]
  /// What the answers come to that are certain enough; `nil` where none is doubted, and where nobody asked.
  package internal(set) var firm: FirmReading?
  /// The value of every register for the answers as given: where reasons are read off.
  let registers: [Value]

  /// A decision's value, or how far the open answers leave it open.
  package struct Outcome: Sendable, Equatable {
    /// The value that every completion of the open answers gives; unknown when there is no such value.
    package var value: Value
    /// All values that completing the open answers can give, in order; just the value when it is settled.
    ///
    /// Where open numbers are calculated with there may be values among them that no completion gives. `nil` where that
    /// is too much to tell.
    package var possible: [Value]?
    /// The slots of the open answers that decide among the possible values; of all that might, where it is
    /// too much to tell which values are possible.
    package var undecidedBy: [Int]
    /// Between which ends a number lies that rests on open numbers, and what else it can be; it may hold more than is
    /// possible, never less. `nil` where `possible` tells, and where nothing is known.
    package var range: ValueSpan?

    package init(value: Value, possible: [Value]?, undecidedBy: [Int]) {
      self.value = value
      self.possible = possible
      self.undecidedBy = undecidedBy
    }

    /// Whether both come to the same, or can still come to the same.
    package func isSame(as other: Self) -> Bool {
      value == other.value && possible == other.possible && range == other.range
    }

    /// What completing the open answers can give, which is settled where that is one value.
    /// - Parameters:
    ///   - possible: at least one, in order.
    ///   - slots: those of the open answers that decide among them.
    init(possible: [Value], decidedBy slots: [Int]) {
      let isSettled = possible.count == 1
      self.init(
        value: isSettled ? possible[0] : .unknown, possible: possible, undecidedBy: isSettled ? [] : slots)
    }
  }

  /// Whether a flag is raised.
  package struct FlagOutcome: Sendable, Equatable {
    package enum State: String, Sendable, CaseIterable {
      case raised
      case notRaised = "not_raised"
      /// Open answers decide.
      case undetermined
    }

    package var state: State
    /// The slots of the open answers that decide.
    package var undecidedBy: [Int]
  }
}

extension Assessment {
  /// The outcome of the decision called `name`, such as `data.shown`; `nil` when there is none.
  package func outcome(named name: String) -> Outcome? {
    program.decisions.firstIndex { $0.name == name }.map { decisions[$0] }
  }

  /// The decision with this role for `layer`, or for the whole case, and its outcome.
  package func first(
    _ role: Decision.Role, inLayer layer: Int?
  ) -> (decision: CompiledDecision, outcome: Outcome)? {
    zip(program.decisions, decisions).first { $0.0.decision.role == role && $0.0.layer == layer }
      .map { ($0.0, $0.1) }
  }

  /// The slots that nobody answered.
  package var openSlots: [Int] {
    sheet.values.indices.filter { sheet.values[$0] == .unknown }
  }
}

extension Assessment.Outcome {
  /// The lowest and highest level that are possible, counted from 0; `nil` when it may be no level at all.
  package var levels: ClosedRange<Int>? {
    guard let possible, !possible.isEmpty else { return nil }
    let indices = possible.compactMap { if case .option(let index) = $0 { index } else { nil } }
    guard indices.count == possible.count, let low = indices.min(), let high = indices.max() else {
      return nil
    }
    return low...high
  }
}
