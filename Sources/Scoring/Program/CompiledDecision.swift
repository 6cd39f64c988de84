package import AmbitionModel

/// A decision for one layer or for the whole case, with the registers in which it is worked out.
package struct CompiledDecision: Sendable {
  /// What the value is, for readers.
  package enum ValueType: Sendable {
    case boolean
    case number
    /// One of the rubric's levels.
    case level
    case options([Option])
  }

  /// How the value follows, with a register for everything that a reason can point at.
  package enum Steps: Sendable {
    case expression(Register)
    /// In the order of the table.
    case table([Row])
    /// The operands, each with its weight where weights count.
    case aggregate([Operand])
    /// From low to high.
    case ladder([Rung])
  }

  /// One row of a table.
  package struct Row: Sendable {
    package var condition: Register
    package var output: Register
  }

  /// What an aggregate takes together.
  package struct Operand: Sendable {
    package var register: Register
    /// The name of the criterion, fact or decision.
    package var name: String
    package var weight: Rational?
    /// The register of its number, where the operand is an option that counts for one.
    package var number: Register
  }

  /// One step of a ladder.
  package struct Rung: Sendable {
    /// The index of the level or option that the step leads to.
    package var value: Int
    /// Whether score and threshold allow it; `nil` where the score does not matter.
    package var score: Register?
    package var threshold: Rational?
    package var meetsThreshold: Register?
    /// The condition; `nil` where there is none.
    package var requirement: Register?
    /// Whether this step and all below it are reached.
    package var reached: Register
    /// The place of the step in the rubric.
    package var place: SourceRange
  }

  /// `data.shown`, `case_shown`.
  package let name: String
  package let decision: Decision
  /// The index of the layer; `nil` for the whole case.
  package let layer: Int?
  package let type: ValueType
  package let steps: Steps
  /// The inputs of a table; none for other decisions.
  let columns: [Register]
  package let result: Register
  /// Its place in the order of working out: after every decision that it reads.
  let order: Int
}

/// A flag for one layer or for the whole case.
package struct CompiledFlag: Sendable {
  /// `data.no_rights`, `reinventing`.
  package let name: String
  package let flag: Flag
  /// The index of the layer; `nil` for the whole case.
  package let layer: Int?
  package let condition: Register
  /// The condition with false for null, which asks about what does not apply and raises nothing.
  package let raised: Register
}
