import AmbitionModel

/// A program over small whole numbers, for scoring very many cases.
///
/// Every register that can only hold a few values holds the index of one, and an operation over such registers
/// is a table that `Operation.result` filled in beforehand: no rule is written twice. Numbers that can take too
/// many values are counted in units of a fixed fraction. A test compares what comes out with the evaluator.
struct DenseProgram: Sendable {
  /// What one register holds.
  enum Kind: Sendable {
    /// The index of one of these values.
    case listed([Value])
    /// A number as so many times `1/denominator`, or a `Mark`.
    case counted(denominator: Int64)
    /// Zero where the machine holds a number beside it, as a ``Ratio``; else a `Mark`.
    case ratio
  }

  /// What a counted register holds when it holds no number.
  enum Mark {
    static let unknown = Int64.min
    static let null = Int64.min + 1
    static let tooLarge = Int64.min + 2
    static let conflict = Int64.min + 3
    static let inexact = Int64.min + 4
    /// Below this nothing is a number.
    static let limit = Int64.min + 5
    /// What no register holds.
    static let none = Int64.max

    /// What a mark stands for; `nil` when `content` is none.
    static func value(of content: Int64) -> Value? {
      switch content {
      case unknown: .unknown
      case null: .null
      case tooLarge: .fault(.numberTooLarge)
      case conflict: .fault(.conflictingRules)
      case inexact: .fault(.inexactPower)
      default: nil
      }
    }

    /// The mark of `value`; `nil` when it has none.
    static func content(of value: Value) -> Int64? {
      switch value {
      case .unknown: unknown
      case .null: null
      case .fault(.numberTooLarge): tooLarge
      case .fault(.conflictingRules): conflict
      case .fault(.inexactPower): inexact
      default: nil
      }
    }
  }

  /// What can stand in the place of a number.
  static let exceptions: [Value] = [
    .null, .unknown, .fault(.numberTooLarge), .fault(.conflictingRules), .fault(.inexactPower),
  ]
  /// In a table of choices, the code of the first of those; 0 and 1 are the choices.
  static let firstException: UInt16 = 2

  /// The value that each slot's code stands for: unknown, not applicable, and what can be answered.
  let answers: [AnswerCodes]
  let steps: [DenseStep]
  /// Results of listed registers.
  let codes: [UInt16]
  /// Results of counted registers.
  let counts: [Int64]
  /// Operands of steps that have many, with the stride of each.
  let operands: [(register: Int32, stride: Int32)]
  /// The register file as it is before the first case: constants are never written again.
  let initial: [Int64]
  let kinds: [Kind]
  /// The instructions that steps come from.
  let operations: [Operation]
  let optionValues: [[Rational]]
  /// One for each decision of the program; -1 for those that are not worked out.
  let decisions: [Int32]
  /// What the register of each decision holds when it is open; ``Mark/none`` where it never is, or is not worked out.
  let openDecisions: [Int64]
  /// One for each flag of the program.
  let flags: [Int32]
  /// What the register of each flag holds for each of its states.
  let flagStates: [FlagState]

  /// Each is ``Mark/none`` where the register never holds it.
  struct FlagState: Sendable {
    let raised: Int64
    let notRaised: Int64
    let open: Int64
  }

  /// Whether some register holds a ratio.
  var hasRatios: Bool {
    kinds.contains { if case .ratio = $0 { true } else { false } }
  }

  /// The value that `content` means in `register`; not the number of a ratio, which the machine holds.
  func value(_ content: Int64, in register: Int) -> Value {
    switch kinds[register] {
    case .listed(let values): return values[Int(content)]
    case .counted(let denominator):
      return Mark.value(of: content)
        ?? Rational(Int128(content), over: Int128(denominator)).map(Value.number) ?? .fault(.numberTooLarge)
    case .ratio: return Mark.value(of: content) ?? .fault(.numberTooLarge)
    }
  }

  /// What `value` is in `register`; `nil` when it cannot be held there.
  func content(of value: Value, in register: Int) -> Int64? {
    switch kinds[register] {
    case .listed(let values): values.firstIndex(of: value).map(Int64.init)
    case .counted(let denominator): Self.count(of: value, over: denominator)
    case .ratio: Mark.content(of: value)
    }
  }

  /// `value` as so many times `1/denominator`, or its mark; `nil` when it is no such number.
  static func count(of value: Value, over denominator: Int64) -> Int64? {
    guard case .number(let number) = value else { return Mark.content(of: value) }
    guard Int128(denominator).isMultiple(of: number.denominator) else { return nil }
    let (count, overflow) = number.numerator.multipliedReportingOverflow(
      by: Int128(denominator) / number.denominator)
    guard !overflow, let exact = Int64(exactly: count), exact >= Mark.limit else { return nil }
    return exact
  }
}

/// One step of a dense program; what `x`, `y` and `table` mean is up to its action.
struct DenseStep: Sendable {
  enum Action: UInt8, Sendable {
    /// Look the result up by one, two, three, four or many codes.
    case look1, look2, look3, look4, lookMany
    /// The count that a code stands for.
    case countOf
    /// `a * x + b * y`.
    case add
    /// `a` times the count that the code `b` stands for.
    case scaleBy
    /// `a * x`.
    case scale
    /// How many of the `x` counts of the table, in rising order, are not above `a`.
    case region
    /// Compare `a * x` with `b * y`.
    case equal, less, lessOrEqual
    case isNull
    case minimum, maximum
    /// `b * x` where the table has 1 for the code `a`, `c * y` where it has 0.
    case choose
    /// The largest whole number of `x` units that is not above `a`.
    case floor
    /// What is left of `a` when it is divided by `x`.
    case modulo
    case absolute
    /// The count `a` over `x`.
    case ratioOf
    case ratioAdd, ratioSubtract, ratioMultiply, ratioDivide, ratioModulo, ratioNegate, ratioAbsolute
    case ratioMinimum, ratioMaximum, ratioFloor
    case ratioEqual, ratioLess, ratioLessOrEqual
    /// `b` where the table has 1 for the code `a`, `c` where it has 0.
    case ratioChoose
  }

  let action: Action
  let target: Int32
  let a: Int32
  let b: Int32
  let c: Int32
  var d: Int32 = 0
  /// Where the step's table begins.
  var table: Int32 = 0
  var x: Int64 = 1
  var y: Int64 = 1
  var z: Int64 = 1
  /// The operation that this step carries out.
  let operation: Int32
}
