import AmbitionModel

/// Collects instructions, writing equal ones only once and working out what is constant.
struct ProgramBuilder {
  private(set) var instructions: [Instruction] = []
  private(set) var optionValues: [[Rational]] = []
  private(set) var texts: [String] = []
  private(set) var parameters: [Parameter] = []
  private var registers: [Instruction: Register] = [:]
  private var knownTables: [[Rational]: Int] = [:]
  private var knownTexts: [String: Int] = [:]
  /// How many numbers there are in all tables together.
  private(set) var tableSize = 0
  private let numbers: RubricNumbers
  private let inputCount: Int

  /// - Parameter inputCount: the number of questions, after which parameters get their slots.
  init(numbers: RubricNumbers = .fixed, behind inputCount: Int = 0) {
    self.numbers = numbers
    self.inputCount = inputCount
    // Making room step by step hashes everything again each time.
    registers.reserveCapacity(min(16 * inputCount, 1 << 11))
  }

  /// The register of a weight or threshold.
  mutating func number(_ value: Rational, as subject: Parameter.Subject) -> Register {
    guard numbers == .varied else { return constant(.number(value)) }
    let known = parameters.firstIndex { $0.subject == subject }
    if known == nil { parameters.append(Parameter(subject: subject, value: value)) }
    return input(inputCount + (known ?? parameters.count - 1))
  }

  /// A builder that goes on where `program` ends.
  init(extending program: Program) {
    instructions = program.instructions
    optionValues = program.optionValues
    texts = program.texts
    numbers = .fixed
    parameters = program.parameters
    inputCount = program.inputs.count
    tableSize = optionValues.reduce(0) { $0 + $1.count }
    knownTables = Dictionary(firstOf: optionValues.enumerated().map { ($1, $0) })
    knownTexts = Dictionary(firstOf: texts.enumerated().map { ($1, $0) })
    registers = Dictionary(
      firstOf: instructions.enumerated().map { ($1, Register($0)) })
  }

  mutating func constant(_ value: Value) -> Register {
    append(.constant(value), [])
  }

  mutating func input(_ slot: Int) -> Register {
    append(.input(slot), [])
  }

  /// The register of `operation` over `operands`.
  mutating func emit(_ operation: Operation, _ operands: Register...) -> Register {
    emit(operation, operands)
  }

  mutating func emit(_ operation: Operation, _ operands: [Register]) -> Register {
    let constants = operands.compactMap(constantValue)
    if constants.count == operands.count {
      return constant(operation.result(of: constants, optionValues: optionValues))
    }
    if operation == .select, let condition = constantValue(operands[0]), condition != .unknown {
      return condition == .boolean(true) ? operands[1] : operands[2]
    }
    return append(operation, operands)
  }

  /// The index of a table with these numbers for the options of a domain.
  mutating func table(_ numbers: [Rational]) -> Int {
    if let index = knownTables[numbers] { return index }
    knownTables[numbers] = optionValues.count
    tableSize += numbers.count
    optionValues.append(numbers)
    return optionValues.count - 1
  }

  mutating func text(_ text: String) -> Int {
    if let index = knownTexts[text] { return index }
    knownTexts[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// The value of a register that no answer can change; `nil` for others.
  func constantValue(_ register: Register) -> Value? {
    if case .constant(let value) = instructions[register.index].operation { value } else { nil }
  }

  /// Whether `condition` is true, with false for null.
  mutating func holds(_ condition: Register) -> Register {
    emit(.select, condition, constant(.boolean(true)), constant(.boolean(false)))
  }

  /// Whether all hold; true of nothing.
  mutating func all(_ conditions: [Register]) -> Register {
    guard var result = conditions.first else { return constant(.boolean(true)) }
    for condition in conditions.dropFirst() { result = emit(.and, result, condition) }
    return result
  }

  /// Whether one of them holds; false of nothing.
  mutating func any(_ conditions: [Register]) -> Register {
    guard var result = conditions.first else { return constant(.boolean(false)) }
    for condition in conditions.dropFirst() { result = emit(.or, result, condition) }
    return result
  }

  private mutating func append(_ operation: Operation, _ operands: [Register]) -> Register {
    let instruction = Instruction(operation: operation, operands: operands)
    let next = Register(instructions.count)
    // Asked for in place, a new instruction is hashed once and not twice.
    let register = Self.taken(&registers[instruction, default: next])
    if register == next { instructions.append(instruction) }
    return register
  }

  private static func taken(_ register: inout Register) -> Register { register }
}
