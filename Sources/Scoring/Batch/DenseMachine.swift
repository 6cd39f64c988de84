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
    program.codes.withUnsafeBufferPointer { codes in
      program.counts.withUnsafeBufferPointer { counts in
        program.steps.withUnsafeBufferPointer { steps in
          guard let first = steps.baseAddress, let codes = codes.baseAddress else { return }
          run(first, first + steps.count, codes, counts)
        }
      }
    }
  }

  /// Steps are read where they lie: a copy of each would take a third of the time.
  private func run(
    _ first: UnsafePointer<DenseStep>, _ end: UnsafePointer<DenseStep>, _ codes: UnsafePointer<UInt16>,
    _ counts: UnsafeBufferPointer<Int64>
  ) {
    let r = registers
    var step = first
    while step != end {
      let (t, a, b) = (Int(step.pointee.target), Int(step.pointee.a), Int(step.pointee.b))
      let table = Int(step.pointee.table)
      switch step.pointee.action {
      case .look1: r[t] = Int64(codes[table &+ Int(r[a])])
      case .look2: r[t] = Int64(codes[table &+ Int(r[a] &* step.pointee.x &+ r[b])])
      case .look3:
        let two = r[a] &* step.pointee.x &+ r[b]
        r[t] = Int64(codes[table &+ Int(two &* step.pointee.y &+ r[Int(step.pointee.c)])])
      case .look4:
        let two = r[a] &* step.pointee.x &+ r[b]
        let three = two &* step.pointee.y &+ r[Int(step.pointee.c)]
        r[t] = Int64(codes[table &+ Int(three &* step.pointee.z &+ r[Int(step.pointee.d)])])
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
        case 0: r[t] = taken(Int(step.pointee.c), step.pointee.y)
        case 1: r[t] = taken(b, step.pointee.x)
        case let code: special(step, onCondition: code)
        }
      case .ratioChoose:
        switch codes[table &+ Int(r[a])] {
        case 0: takeRatio(from: Int(step.pointee.c), to: t)
        case 1: takeRatio(from: b, to: t)
        case let code: special(step, onCondition: code)
        }
      case .region:
        let number = r[a]
        if number < DenseProgram.Mark.limit {
          special(step)
        } else {
          r[t] = Self.region(of: number, from: table, to: table &+ Int(step.pointee.x), in: counts)
        }
      default:
        if r[a] < DenseProgram.Mark.limit || r[b] < DenseProgram.Mark.limit {
          special(step)
        } else if step.pointee.action.rawValue >= DenseStep.Action.ratioOf.rawValue {
          if !runRatios(step) { special(step) }
        } else {
          r[t] = Self.result(step, r[a], r[b])
        }
      }
      step += 1
    }
  }

  /// How many of these counts, which rise, are not above `number`.
  @inline(__always)
  private static func region(
    of number: Int64, from start: Int, to end: Int, in counts: UnsafeBufferPointer<Int64>
  ) -> Int64 {
    var (low, high) = (start, end)
    while low < high {
      let middle = (low &+ high) / 2
      if counts[middle] <= number { low = middle &+ 1 } else { high = middle }
    }
    return Int64(low &- start)
  }

  @inline(__always)
  private static func result(_ step: UnsafePointer<DenseStep>, _ a: Int64, _ b: Int64) -> Int64 {
    let (x, y) = (step.pointee.x, step.pointee.y)
    switch step.pointee.action {
    case .add: return a &* x &+ b &* y
    case .scale: return a &* x
    case .equal: return a &* x == b &* y ? 1 : 0
    case .less: return a &* x < b &* y ? 1 : 0
    case .lessOrEqual: return a &* x <= b &* y ? 1 : 0
    case .isNull: return 0
    case .minimum: return min(a &* x, b &* y)
    case .maximum: return max(a &* x, b &* y)
    case .absolute: return abs(a)
    case .floor: return floor(a, x)
    case .modulo: return a &- x &* floor(a, x)
    default: return 0
    }
  }

  private static func floor(_ a: Int64, _ b: Int64) -> Int64 {
    let quotient = a / b
    return a < 0 && quotient &* b != a ? quotient &- 1 : quotient
  }

  @inline(__always)
  private func taken(_ register: Int, _ factor: Int64) -> Int64 {
    let content = registers[register]
    return content < DenseProgram.Mark.limit ? content : content &* factor
  }

  @inline(never)
  private func index(_ step: UnsafePointer<DenseStep>) -> Int {
    var index = 0
    for operand in program.operands[Int(step.pointee.a)..<Int(step.pointee.a + step.pointee.b)] {
      index += Int(registers[Int(operand.register)]) * Int(operand.stride)
    }
    return index
  }

  /// The choice under a condition that is no truth value; `code` is what the table has for it.
  @inline(never)
  private func special(_ place: UnsafePointer<DenseStep>, onCondition code: UInt16) {
    let step = place.pointee
    let condition = DenseProgram.exceptions[Int(code - DenseProgram.firstException)]
    take(
      Operation.select.result(
        of: [condition, value(in: step.b), value(in: step.c)], optionValues: program.optionValues),
      into: step.target)
  }

  /// What the operation itself makes of operands that are not all numbers.
  @inline(never)
  private func special(_ place: UnsafePointer<DenseStep>) {
    let step = place.pointee
    if step.action == .ratioOf {
      registers[Int(step.target)] = registers[Int(step.a)]
      return
    }
    if step.action == .region { return take(value(in: step.a), into: step.target) }
    let operation = program.operations[Int(step.operation)]
    let places =
      switch operation {
      case .negate, .absolute, .floor, .isNull: [step.a]
      case .modulo where step.action == .modulo: [step.a]
      default: [step.a, step.b]
      }
    var values = places.map { value(in: $0) }
    // A remainder's divisor is a constant, and not among the step's operands.
    if step.action == .modulo { values.append(.number(.one)) }
    take(operation.result(of: values, optionValues: program.optionValues), into: step.target)
  }

  private func take(_ value: Value, into target: Int32) {
    if case .ratio = program.kinds[Int(target)], case .number(let number) = value {
      ratios[Int(target)] = Ratio(dividend: number.numerator, divisor: number.denominator)
      registers[Int(target)] = 0
      return
    }
    if let content = program.content(of: value, in: Int(target)) {
      registers[Int(target)] = content
    } else if case .listed = program.kinds[Int(target)] {
      // What is looked up by this register would be read from outside its table.
      preconditionFailure("a value that the register cannot hold")
    } else {
      registers[Int(target)] = DenseProgram.Mark.tooLarge
    }
  }
}
