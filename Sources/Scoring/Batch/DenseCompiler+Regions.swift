import AmbitionModel

extension DenseCompiler {
  /// Among more bounds than these a number is held against each by itself: every comparison in regions takes a table of all of them.
  static let boundLimit = 32

  /// By register of the program: the numbers that rules compare it with, where those are few.
  static func numbersComparedWith(in program: Program) -> [Int: Set<Rational>] {
    var numbers: [Int: Set<Rational>] = [:]
    for instruction in program.instructions where isComparison(instruction.operation) {
      let (first, second) = (instruction.operands[0].index, instruction.operands[1].index)
      for (own, other) in [(first, second), (second, first)] {
        guard case .constant(.number(let number)) = program.instructions[other].operation else { continue }
        numbers[own, default: []].insert(number)
      }
    }
    return numbers.filter { $0.value.count <= boundLimit }
  }

  private static func isComparison(_ operation: Operation) -> Bool {
    switch operation {
    case .equal, .less, .lessOrEqual: true
    default: false
    }
  }

  /// The register of a comparison of a counted number with a fixed one, or of whether it is null; `nil` for anything else.
  ///
  /// A ladder of levels compares one number with many bounds. Once it is known between which of them the number lies, which takes
  /// one step, everything that hangs on those comparisons can be looked up.
  mutating func comparison(inRegionsOf instruction: Instruction, _ places: [Int32]) -> Int32? {
    guard instruction.operation == .isNull || Self.isComparison(instruction.operation) else { return nil }
    // Two numbers of one region need not be equal: one of them has to be fixed.
    guard instruction.operands.count(where: { !isFixed($0) }) == 1 else { return nil }
    var lists: [[Value]] = []
    var places = places
    for (index, operand) in instruction.operands.enumerated() {
      if case .counted = kinds[Int(places[index])] {
        guard let region = region(of: operand.index) else { return nil }
        places[index] = region
      }
      guard case .listed(let values) = kinds[Int(places[index])] else { return nil }
      lists.append(values)
    }
    return table(instruction.operation, places, lists)
  }

  private func isFixed(_ register: Register) -> Bool {
    if case .constant(.number) = program.instructions[register.index].operation { true } else { false }
  }

  /// The dense register that tells between which of the numbers that it is compared with a register of the program lies.
  ///
  /// It lists one number of each region, which stands for all of them, and what can stand in the place of a number.
  private mutating func region(of register: Int) -> Int32? {
    if let known = regions[register] { return known }
    let place = places[register]
    guard case .counted(let denominator) = kinds[Int(place)], let numbers = comparedWith[register] else {
      return nil
    }
    var starts: Set<Int64> = []
    for number in numbers {
      guard let (count, isExact) = Self.wholeCount(of: number, over: denominator) else { return nil }
      if isExact { starts.insert(count) }
      starts.insert(count + 1)
    }
    let sorted = starts.sorted()
    guard let first = sorted.first else { return nil }
    let values = ([first - 1] + sorted).compactMap {
      Rational(Int128($0), over: Int128(denominator)).map(Value.number)
    }
    guard values.count == sorted.count + 1 else { return nil }
    let target = self.register(.listed(values + (exceptions[place] ?? DenseProgram.exceptions)))
    steps.append(
      DenseStep(
        action: .region, target: target, a: place, b: place, c: place, table: Int32(counts.count),
        x: Int64(sorted.count), operation: Int32(operations.count - 1)))
    counts += sorted
    regions[register] = target
    return target
  }

  /// The highest count that is not above `number`, and whether it is `number` itself; `nil` where it is too far from zero.
  private static func wholeCount(of number: Rational, over denominator: Int64) -> (Int64, isExact: Bool)? {
    let (product, overflow) = number.numerator.multipliedReportingOverflow(by: Int128(denominator))
    guard !overflow else { return nil }
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: number.denominator)
    let whole = remainder < 0 ? quotient - 1 : quotient
    guard whole.magnitude < UInt128(countLimit) else { return nil }
    return (Int64(whole), remainder == 0)
  }
}
