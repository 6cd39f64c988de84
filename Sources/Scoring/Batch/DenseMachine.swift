import AmbitionModel

/// Runs a dense program, one case after another, in registers of its own.
final class DenseMachine {
  let program: DenseProgram
  /// The register file: the codes of the answers first, by slot.
  let registers: UnsafeMutablePointer<Int64>
  /// By register, where the program has ratios.
  let ratios: UnsafeMutablePointer<Ratio>

  init(_ program: DenseProgram) {
    self.program = program
    registers = .allocate(capacity: max(1, program.initial.count))
    for (index, content) in program.initial.enumerated() { registers[index] = content }
    let count = program.hasRatios ? max(1, program.initial.count) : 1
    ratios = .allocate(capacity: count)
    ratios.initialize(repeating: Ratio(dividend: 0, divisor: 1), count: count)
  }

  deinit {
    registers.deallocate()
    ratios.deallocate()
  }

  func value(in register: Int32) -> Value {
    if case .ratio = program.kinds[Int(register)], registers[Int(register)] >= DenseProgram.Mark.limit {
      let ratio = ratios[Int(register)]
      return Rational(ratio.dividend, over: ratio.divisor).map(Value.number) ?? .fault(.numberTooLarge)
    }
    return program.value(registers[Int(register)], in: Int(register))
  }

  /// Works out every register from the codes of the answers.
  /// - Complexity: O(*n*) in the number of steps; nothing is allocated while all numbers are numbers.
  func run() {
    let r = registers
    program.codes.withUnsafeBufferPointer { codes in
      program.counts.withUnsafeBufferPointer { counts in
        program.steps.withUnsafeBufferPointer { steps in
          for step in steps {
            let (t, a, b) = (Int(step.target), Int(step.a), Int(step.b))
            let table = Int(step.table)
            switch step.action {
            case .look1: r[t] = Int64(codes[table &+ Int(r[a])])
            case .look2: r[t] = Int64(codes[table &+ Int(r[a] &* step.x &+ r[b])])
            case .look3:
              r[t] = Int64(codes[table &+ Int((r[a] &* step.x &+ r[b]) &* step.y &+ r[Int(step.c)])])
            case .look4:
              let three = (r[a] &* step.x &+ r[b]) &* step.y &+ r[Int(step.c)]
              r[t] = Int64(codes[table &+ Int(three &* step.z &+ r[Int(step.d)])])
            case .lookMany: r[t] = Int64(codes[table &+ index(step)])
            case .countOf: r[t] = counts[table &+ Int(r[a])]
            case .scaleBy:
              let factor = counts[table &+ Int(r[b])]
              if r[a] < DenseProgram.Mark.limit || factor < DenseProgram.Mark.limit {
                special(step)
              } else {
                r[t] = r[a] &* factor
              }
            case .choose:
              switch codes[table &+ Int(r[a])] {
              case 0: r[t] = taken(Int(step.c), step.y)
              case 1: r[t] = taken(b, step.x)
              default: special(step)
              }
            case .ratioChoose:
              switch codes[table &+ Int(r[a])] {
              case 0: takeRatio(from: Int(step.c), to: t)
              case 1: takeRatio(from: b, to: t)
              default: special(step)
              }
            default:
              if r[a] < DenseProgram.Mark.limit || r[b] < DenseProgram.Mark.limit {
                special(step)
              } else if step.action.rawValue >= DenseStep.Action.ratioOf.rawValue {
                if !runRatios(step) { special(step) }
              } else {
                r[t] = Self.result(step, r[a], r[b])
              }
            }
          }
        }
      }
    }
  }

  private static func result(_ step: DenseStep, _ a: Int64, _ b: Int64) -> Int64 {
    switch step.action {
    case .add: return a &* step.x &+ b &* step.y
    case .scale: return a &* step.x
    case .equal: return a &* step.x == b &* step.y ? 1 : 0
    case .less: return a &* step.x < b &* step.y ? 1 : 0
    case .lessOrEqual: return a &* step.x <= b &* step.y ? 1 : 0
    case .isNull: return 0
    case .minimum: return min(a &* step.x, b &* step.y)
    case .maximum: return max(a &* step.x, b &* step.y)
    case .absolute: return abs(a)
    case .floor: return floor(a, step.x)
    case .modulo: return a &- step.x &* floor(a, step.x)
    default: return 0
    }
  }

  private static func floor(_ a: Int64, _ b: Int64) -> Int64 {
    let quotient = a / b
    return a < 0 && quotient &* b != a ? quotient &- 1 : quotient
  }

  private func taken(_ register: Int, _ factor: Int64) -> Int64 {
    let content = registers[register]
    return content < DenseProgram.Mark.limit ? content : content &* factor
  }

  private func index(_ step: DenseStep) -> Int {
    var index = 0
    for operand in program.operands[Int(step.a)..<Int(step.a + step.b)] {
      index += Int(registers[Int(operand.register)]) * Int(operand.stride)
    }
    return index
  }

  /// What the operation itself makes of operands that are not all numbers.
  private func special(_ step: DenseStep) {
    if step.action == .ratioOf {
      registers[Int(step.target)] = registers[Int(step.a)]
      return
    }
    let operation = program.operations[Int(step.operation)]
    let places =
      switch operation {
      case .select: [step.a, step.b, step.c]
      case .negate, .absolute, .floor, .isNull: [step.a]
      case .modulo where step.action == .modulo: [step.a]
      default: [step.a, step.b]
      }
    var values = places.map { value(in: $0) }
    // A remainder's divisor is a constant, and not among the step's operands.
    if step.action == .modulo { values.append(.number(.one)) }
    let result = operation.result(of: values, optionValues: program.optionValues)
    if case .ratio = program.kinds[Int(step.target)], case .number(let number) = result {
      ratios[Int(step.target)] = Ratio(dividend: number.numerator, divisor: number.denominator)
      registers[Int(step.target)] = 0
      return
    }
    registers[Int(step.target)] =
      program.content(of: result, in: Int(step.target)) ?? DenseProgram.Mark.tooLarge
  }
}
