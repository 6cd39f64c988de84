import AmbitionModel

/// What may happen to a value when the answer to one question goes one option up.
struct Move: OptionSet {
  let rawValue: UInt8

  static let rises = Move(rawValue: 1)
  static let falls = Move(rawValue: 2)
  /// It becomes null or stops being so, or is not followed.
  static let changes = Move(rawValue: 4)
  /// A truth passes by null, which lies between false and true: of two truths *and* is the lower and *or* the higher one.
  static let passesNull = Move(rawValue: 8)
  static let anything: Move = [.rises, .falls, .changes]

  /// The move of what goes the other way.
  var reversed: Move {
    var reversed = intersection([.changes, .passesNull])
    if contains(.rises) { reversed.insert(.falls) }
    if contains(.falls) { reversed.insert(.rises) }
    return reversed
  }
}

/// Which values of a program may fall when an answer goes one option up, told from its instructions alone.
///
/// What is not said to fall never does; what is may still not. A weighted mean rises with each of its operands, and so does a
/// level on a ladder, however many answers there are: no diagram is needed to see that.
struct Directions {
  /// The most instructions that are looked at, each as often as there are questions.
  private static let limit = 50_000_000

  private let program: Program
  private let sizes: [NumberSize?]
  /// All that each register can be; `nil` where that is not told.
  private let spans: [ValueSpan?]

  /// - Parameter answers: what can be answered in a slot; `nil` where that has no end.
  init(_ program: Program, _ answers: (Int) -> [Value]?) {
    self.program = program
    sizes = program.sizes(answers)
    spans = program.interpreted { operation, operands in
      switch operation {
      case .constant(let value): ValueSpan([value])
      case .input(let slot): answers(slot).map { ValueSpan($0) }
      default: operation.span(of: operands, optionValues: program.optionValues)
      }
    }
  }

  /// The registers that never fall when the answer in one of `slots` goes one option up; none where that is too much to tell.
  /// - Complexity: O(*n* · *m*) for *n* instructions and *m* slots.
  func neverFalling(in slots: [Int]) -> Set<Int> {
    guard slots.count * program.instructions.count <= Self.limit else { return [] }
    var settled = Set(program.instructions.indices)
    for slot in slots {
      for (index, move) in moves(of: slot).enumerated()
      where !move.isDisjoint(with: [.falls, .changes, .passesNull]) {
        settled.remove(index)
      }
    }
    return settled
  }

  /// By register, what may happen to it when the answer in `slot` goes one option up, from one that applies to another.
  func moves(of slot: Int) -> [Move] {
    var moves: [Move] = []
    moves.reserveCapacity(program.instructions.count)
    for (index, instruction) in program.instructions.enumerated() {
      if case .input(let own) = instruction.operation {
        moves.append(own == slot ? .rises : [])
      } else {
        let operands = instruction.operands
        let all = operands.reduce(into: Move()) { $0.formUnion(moves[$1.index]) }
        if all.isEmpty {
          moves.append([])
        } else if all.contains(.changes) || sizes[index] == nil {
          moves.append(.anything)
        } else if let logic = logic(instruction, all, operands.map { moves[$0.index] }) {
          moves.append(logic)
        } else if all.contains(.passesNull) {
          moves.append(.anything)
        } else {
          moves.append(move(of: instruction, all, operands.map { moves[$0.index] }))
        }
      }
    }
    return moves
  }

  /// The move of a truth made of truths, and of a choice by one; `nil` for other operations.
  private func logic(_ instruction: Instruction, _ all: Move, _ moves: [Move]) -> Move? {
    let operands = instruction.operands
    switch instruction.operation {
    case .not: return isTruth(operands[0]) ? moves[0].reversed : .anything
    case .and, .or:
      guard operands.allSatisfy({ isTruth($0) }) else { return .anything }
      return operands.allSatisfy { isNeverNull($0) } ? all : all.union(.passesNull)
    case .select: return chosen(moves[0].subtracting(.passesNull), moves[1].union(moves[2]), operands)
    default: return nil
    }
  }

  /// The move of a result whose operands stay what they are as to being null.
  private func move(of instruction: Instruction, _ all: Move, _ moves: [Move]) -> Move {
    let operands = instruction.operands
    let (first, last) = (moves[0], moves[moves.count - 1])
    let eitherWay: Move = [.rises, .falls]
    switch instruction.operation {
    case .isNull: return []
    case .negate: return first.reversed
    case .equal: return eitherWay
    case .less, .lessOrEqual: return first.reversed.union(last)
    case .add, .minimum, .maximum, .median, .floor, .ceiling: return all
    case .subtract: return first.union(last.reversed)
    case .multiply: return scaled(first, by: operands[1]).union(scaled(last, by: operands[0]))
    case .divide: return last.isEmpty ? scaled(first, by: operands[1]) : .anything
    case .absolute: return isAboveOrZero(operands[0]) ? first : eitherWay
    case .optionValue(let table):
      let values = program.optionValues[table]
      if zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 }) { return first }
      return zip(values, values.dropFirst()).allSatisfy { $0 >= $1 } ? first.reversed : eitherWay
    case .power, .modulo, .input, .constant, .not, .and, .or, .select: return .anything
    }
  }

  /// The move of what a factor or divisor of one sign makes of a number.
  private func scaled(_ move: Move, by factor: Register) -> Move {
    if move.isEmpty || isAboveOrZero(factor) { return move }
    if let high = spans[factor.index]?.numbers?.high, high <= .zero { return move.reversed }
    return [.rises, .falls]
  }

  /// The move of a choice: with what is chosen, and from the one to the other.
  private func chosen(_ condition: Move, _ branches: Move, _ operands: [Register]) -> Move {
    if condition.isEmpty { return branches }
    let upwards: Move
    if isNeverBelow(operands[1], operands[2]) {
      upwards = condition
    } else if isNeverBelow(operands[2], operands[1]) {
      upwards = condition.reversed
    } else {
      return .anything
    }
    return branches.union(upwards)
  }

  /// Whether a register is true, false or null.
  private func isTruth(_ register: Register) -> Bool {
    guard let span = spans[register.index], span.numbers == nil else { return false }
    return span.others.allSatisfy { value in
      if case .boolean = value { true } else { value == .null }
    }
  }

  private func isNeverNull(_ register: Register) -> Bool {
    spans[register.index].map { !$0.others.contains(.null) } ?? false
  }

  /// Whether a register is never a number below zero.
  private func isAboveOrZero(_ register: Register) -> Bool {
    guard let span = spans[register.index] else { return false }
    guard let numbers = span.numbers else { return true }
    return numbers.low.map { $0 >= .zero } ?? false
  }

  /// Whether both are numbers or both are options, and the one is never below the other.
  private func isNeverBelow(_ one: Register, _ other: Register) -> Bool {
    guard let one = spans[one.index], let other = spans[other.index] else { return false }
    if one.others.isEmpty, other.others.isEmpty, let low = one.numbers?.low, let high = other.numbers?.high {
      return low >= high
    }
    guard let lowest = one.options?.min(), let highest = other.options?.max() else { return false }
    return lowest >= highest
  }
}

extension ValueSpan {
  /// The options that it can be; `nil` where it can be something else.
  fileprivate var options: [Int]? {
    guard numbers == nil else { return nil }
    var options: [Int] = []
    for value in others {
      guard case .option(let index) = value else { return nil }
      options.append(index)
    }
    return options
  }
}
