import AmbitionModel

/// What the registers of a program can come to when some of its parameters are left free, and where that
/// turns.
///
/// Each register gets a set that holds its value for every choice of the free parameters and every
/// completion of the open answers; it may hold more, as operands are combined freely. Wherever a value
/// hangs on the free parameters through a comparison, the linear form whose sign settles it is kept. So as
/// long as no kept form changes sign, no register that is a truth or an option changes either.
struct SymbolicEvaluation {
  /// A value, or a number that depends on the free parameters.
  enum Term: Hashable {
    case value(Value)
    case fraction(LinearFraction)

    /// `nil` for a number that depends on the free parameters.
    var value: Value? {
      if case .value(let value) = self { value } else { nil }
    }
  }

  /// Something that is no fraction of linear forms, or too much to write down.
  struct NotLinear: Error {}

  /// More values of one register than these are not told apart.
  static let termLimit = 20_000

  private let program: Program
  private let fixed: [Rational]
  private let free: [Int]
  private let isPositiveByNature: [Bool]
  /// How many steps may be taken, and were: one for each term that comes of an operation, and more where many numbers are free.
  private let allowance: Int
  private(set) var steps = 0

  /// What came of the registers that were looked at here: no terms where it could not be told.
  private var told: [(terms: [Term]?, forms: [LinearForm])] = []
  /// By register, where it is in `told`; -1 where it is in what was known. Copying all that was known for each number that is
  /// left free would take longer than the rest.
  private var places: [Int]
  private let known: [(terms: [Term]?, forms: [LinearForm])]

  /// - Parameters:
  ///   - fixed: the value of every parameter, also of those in `free`, which is not used.
  ///   - known: the same with no parameter free and nothing known, of which is taken over what does not rest on `free`.
  ///   - allowance: the steps after which the rest cannot be told.
  init(
    _ program: Program, parameters fixed: [Rational], free: [Int], besides known: SymbolicEvaluation? = nil,
    within allowance: Int = .max
  ) {
    self.program = program
    self.allowance = allowance
    self.fixed = fixed
    self.free = free
    isPositiveByNature = free.map { program.parameters[$0].isWeight }
    self.known = known?.told ?? []
    places = Array(repeating: -1, count: program.instructions.count)
    let restsOnFree = program.restsOn(parameters: free)
    for (index, instruction) in program.instructions.enumerated() where known == nil || restsOnFree[index] {
      var found = Distinct<LinearForm>()
      let terms = try? evaluate(instruction, &found)
      places[index] = told.count
      told.append((terms, found.elements))
    }
  }

  /// What a register can come to; `nil` where it could not be told.
  func terms(of register: Int) -> [Term]? {
    places[register] < 0 ? known[register].terms : told[places[register]].terms
  }

  /// The forms whose signs a register reads.
  func forms(of register: Int) -> [LinearForm] {
    places[register] < 0 ? known[register].forms : told[places[register]].forms
  }

  /// A term takes as long as some tens of steps over diagrams, and longer where its forms have many parts.
  private mutating func spend(_ terms: Int) throws(NotLinear) {
    steps += terms * (Self.stepsOfTerm + free.count)
    guard steps <= allowance else { throw NotLinear() }
  }

  private static let stepsOfTerm = 32

  private mutating func evaluate(
    _ instruction: Instruction, _ found: inout Distinct<LinearForm>
  ) throws(NotLinear) -> [Term] {
    switch instruction.operation {
    case .constant(let value): return [.value(value)]
    case .input(let slot): return try question(slot)
    default: break
    }
    // All combinations, the last operand turning fastest.
    var choices: [[Term]] = []
    var count = 1
    for operand in instruction.operands {
      guard let terms = terms(of: operand.index), count * terms.count <= Self.termLimit else {
        throw NotLinear()
      }
      count *= terms.count
      choices.append(terms)
    }
    try spend(count)
    var results = Distinct<Term>()
    var turn = Array(repeating: 0, count: choices.count)
    for _ in 0..<count {
      let operands = choices.indices.map { choices[$0][turn[$0]] }
      for result in try apply(instruction.operation, operands, &found) { results.insert(result) }
      for place in turn.indices.reversed() {
        turn[place] += 1
        if turn[place] < choices[place].count { break }
        turn[place] = 0
      }
    }
    return results.elements
  }

  private func question(_ slot: Int) throws(NotLinear) -> [Term] {
    guard slot >= program.inputs.count else {
      guard let answers = program.possibleAnswers(forSlot: slot) else { throw NotLinear() }
      return answers.map { .value($0) }
    }
    let parameter = slot - program.inputs.count
    guard let index = free.firstIndex(of: parameter) else { return [.value(.number(fixed[parameter]))] }
    return [try term(LinearFraction(.number(index, of: free.count)))]
  }

  private func apply(
    _ operation: Operation, _ operands: [Term], _ found: inout Distinct<LinearForm>
  ) throws(NotLinear) -> [Term] {
    if !operands.contains(where: { $0.value == nil }) {
      let values = operands.compactMap { $0.value }
      return [.value(operation.result(of: values, optionValues: program.optionValues))]
    }
    if operation == .select {
      guard case .value(let condition) = operands[0] else { throw NotLinear() }
      if case .fault = condition { return [operands[0]] }
      return [condition == .boolean(true) ? operands[1] : operands[2]]
    }
    if operation == .isNull { return [.value(.boolean(false))] }
    for case .value(let value) in operands {
      guard case .number = value else { return [try withGap(operation, value, operands)] }
    }
    var numbers: [LinearFraction] = []
    for operand in operands { numbers.append(try fraction(operand)) }
    return try apply(operation, numbers, &found)
  }

  /// The result where one operand is a fraction and the other no number.
  private func withGap(_ operation: Operation, _ gap: Value, _ operands: [Term]) throws(NotLinear) -> Term {
    if case .fault = gap { return .value(gap) }
    switch operation {
    case .equal: return .value(.boolean(false))
    case .minimum, .maximum:
      guard gap == .null else { throw NotLinear() }
      return operands[0] == .value(.null) ? operands[1] : operands[0]
    case .less, .lessOrEqual, .add, .subtract, .multiply, .divide: return .value(.null)
    default: throw NotLinear()
    }
  }

  private func apply(
    _ operation: Operation, _ numbers: [LinearFraction], _ found: inout Distinct<LinearForm>
  ) throws(NotLinear) -> [Term] {
    let (a, b) = (numbers[0], numbers[numbers.count - 1])
    switch operation {
    case .add: return [try term(a.adding(b))]
    case .subtract: return [try term(b.negated.flatMap(a.adding))]
    case .multiply: return [try term(a.multiplied(by: b))]
    case .negate: return [try term(a.negated)]
    case .divide:
      if b.constant == .zero { return [.value(.null)] }
      let quotient = try term(b.inverse.flatMap(a.multiplied))
      guard !b.numerator.isPositive(where: isPositiveByNature), b.constant == nil else { return [quotient] }
      found.insert(b.numerator)
      return [quotient, .value(.null)]
    case .absolute:
      try keepSign(of: a, &found)
      return [try term(a), try term(a.negated)]
    case .equal, .less, .lessOrEqual:
      guard let difference = b.negated.flatMap(a.adding) else { throw NotLinear() }
      if let constant = difference.constant {
        let values: [Value] = [.number(constant), .number(.zero)]
        return [.value(operation.result(of: values, optionValues: []))]
      }
      try keepSign(of: difference, &found)
      return [.value(.boolean(false)), .value(.boolean(true))]
    case .minimum, .maximum:
      guard let difference = b.negated.flatMap(a.adding) else { throw NotLinear() }
      try keepSign(of: difference, &found)
      return [try term(a), try term(b)]
    default: throw NotLinear()
    }
  }

  private func keepSign(of fraction: LinearFraction, _ found: inout Distinct<LinearForm>) throws(NotLinear) {
    for form in [fraction.numerator, fraction.denominator]
    where !form.isConstant && !form.isPositive(where: isPositiveByNature) {
      found.insert(form)
    }
  }

  private func term(_ fraction: LinearFraction?) throws(NotLinear) -> Term {
    guard let fraction else { throw NotLinear() }
    return fraction.constant.map { .value(.number($0)) } ?? .fraction(fraction)
  }

  private func fraction(_ term: Term) throws(NotLinear) -> LinearFraction {
    switch term {
    case .fraction(let fraction): return fraction
    case .value(.number(let number)):
      guard let fraction = LinearFraction(.constant(number, count: free.count)) else { throw NotLinear() }
      return fraction
    case .value: throw NotLinear()
    }
  }
}

extension Program {
  /// Whether each register is worked out from one of these parameters.
  fileprivate func restsOn(parameters: [Int]) -> [Bool] {
    let slots = parameters.map { $0 + inputs.count }
    var found: [Bool] = []
    found.reserveCapacity(instructions.count)
    for instruction in instructions {
      if case .input(let slot) = instruction.operation {
        found.append(slots.contains(slot))
      } else {
        found.append(instruction.operands.contains { found[$0.index] })
      }
    }
    return found
  }
}
