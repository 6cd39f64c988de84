public import AmbitionModel

/// A decision for one layer or for the whole case, with the registers in which it is worked out.
public struct CompiledDecision: Sendable {
  /// What the value is, for readers.
  public enum ValueType: Sendable {
    case boolean
    case number
    /// One of the rubric's levels.
    case level
    case options([Option])
  }

  /// How the value follows, with a register for everything that a reason can point at.
  public enum Steps: Sendable {
    case expression(Register)
    /// In the order of the table.
    case table([Row])
    /// The operands, each with its weight where weights count.
    case aggregate([Operand])
    /// From low to high.
    case ladder([Rung])
  }

  /// One row of a table.
  public struct Row: Sendable {
    public var condition: Register
    public var output: Register
  }

  /// What an aggregate takes together.
  public struct Operand: Sendable {
    public var register: Register
    /// The name of the criterion, fact or decision.
    public var name: String
    public var weight: Rational?
    /// The register of its number, where the operand is an option that counts for one.
    public var number: Register
  }

  /// One step of a ladder.
  public struct Rung: Sendable {
    /// The index of the level or option that the step leads to.
    public var value: Int
    /// Whether score and threshold allow it; `nil` where the score does not matter.
    public var score: Register?
    public var threshold: Rational?
    public var meetsThreshold: Register?
    /// The condition; `nil` where there is none.
    public var requirement: Register?
    /// Whether this step and all below it are reached.
    public var reached: Register
    /// Where the step stands in the rubric.
    public var place: SourceRange
  }

  /// `data.shown`, `case_shown`.
  public let name: String
  public let decision: Decision
  /// The index of the layer; `nil` for the whole case.
  public let layer: Int?
  public let type: ValueType
  public let steps: Steps
  /// The inputs of a table; none for other decisions.
  let columns: [Register]
  public let result: Register
  /// Its place in the order of working out: after every decision that it reads.
  let order: Int
}

/// A flag for one layer or for the whole case.
public struct CompiledFlag: Sendable {
  /// `data.no_rights`, `reinventing`.
  public let name: String
  public let flag: Flag
  /// The index of the layer; `nil` for the whole case.
  public let layer: Int?
  public let condition: Register
  /// The condition with false for null, which asks about what does not apply and raises nothing.
  public let raised: Register
}
