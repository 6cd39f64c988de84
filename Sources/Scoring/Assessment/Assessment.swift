public import AmbitionModel

/// What the answers of one case come to under one rubric, with what is still open.
public struct Assessment: Sendable {
  public let program: Program
  public let caseStudy: CaseStudy
  public let sheet: AnswerSheet
  /// One for each of the program's decisions, in its order.
  public let decisions: [Outcome]
  /// One for each of the program's flags, in its order.
  public let flags: [FlagOutcome]
  /// The value of every register for the answers as given: where reasons are read off.
  let registers: [Value]

  /// A decision's value, or how far the open answers leave it open.
  public struct Outcome: Sendable, Equatable {
    /// The value that every completion of the open answers gives; unknown when there is no such value.
    public var value: Value
    /// All values that completing the open answers can give, in order; just the value when it is settled.
    ///
    /// `nil` where that is too much to tell.
    public var possible: [Value]?
    /// The slots of the open answers that decide among the possible values; of all that might, where it is
    /// too much to tell which values are possible.
    public var undecidedBy: [Int]

    public init(value: Value, possible: [Value]?, undecidedBy: [Int]) {
      self.value = value
      self.possible = possible
      self.undecidedBy = undecidedBy
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
  public struct FlagOutcome: Sendable, Equatable {
    public enum State: String, Sendable, CaseIterable {
      case raised
      case notRaised = "not_raised"
      /// Open answers decide.
      case undetermined
    }

    public var state: State
    /// The slots of the open answers that decide.
    public var undecidedBy: [Int]
  }
}

extension Assessment {
  /// The outcome of the decision called `name`, such as `data.shown`; `nil` when there is none.
  public func outcome(named name: String) -> Outcome? {
    program.decisions.firstIndex { $0.name == name }.map { decisions[$0] }
  }

  /// The decision with this role for `layer`, or for the whole case, and its outcome.
  public func first(
    _ role: Decision.Role, inLayer layer: Int?
  ) -> (decision: CompiledDecision, outcome: Outcome)? {
    zip(program.decisions, decisions).first { $0.0.decision.role == role && $0.0.layer == layer }
      .map { ($0.0, $0.1) }
  }

  /// The slots that nobody answered.
  public var openSlots: [Int] {
    sheet.values.indices.filter { sheet.values[$0] == .unknown }
  }
}
