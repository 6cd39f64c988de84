import AmbitionModel

/// How large a number can get above and below the line; what is no number has nothing above it.
struct NumberSize: Equatable {
  var above: UInt128
  var below: UInt128

  static let none = NumberSize(above: 0, below: 1)

  init(above: UInt128, below: UInt128) {
    (self.above, self.below) = (above, below)
  }

  /// `nil` where the parts can be more than 127 bits, or were so on the way.
  private init?(_ above: UInt128?, over below: UInt128?) {
    guard let above, let below, above <= Int128.max, below <= Int128.max else { return nil }
    self.init(above: above, below: below)
  }

  /// `nil` for a fault.
  init?(_ value: Value) {
    switch value {
    case .number(let number):
      self.init(above: number.numerator.magnitude, below: number.denominator.magnitude)
    case .fault: return nil
    default: self = .none
    }
  }

  /// Of a number that is one or the other.
  func union(_ other: NumberSize) -> NumberSize {
    NumberSize(above: max(above, other.above), below: max(below, other.below))
  }

  func adding(_ other: NumberSize) -> NumberSize? {
    let (a, b) = (Self.product(above, other.below), Self.product(other.above, below))
    return NumberSize(Self.sum(a, b), over: Self.product(below, other.below))
  }

  func multiplied(by other: NumberSize) -> NumberSize? {
    NumberSize(Self.product(above, other.above), over: Self.product(below, other.below))
  }

  func divided(by other: NumberSize) -> NumberSize? {
    NumberSize(Self.product(above, other.below), over: Self.product(below, max(other.above, 1)))
  }

  /// Of the next whole number below or above.
  var rounded: NumberSize? { NumberSize(Self.sum(above, 1), over: 1) }

  private static func product(_ a: UInt128, _ b: UInt128) -> UInt128? {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : product
  }

  private static func sum(_ a: UInt128?, _ b: UInt128?) -> UInt128? {
    guard let a, let b else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : sum
  }
}

extension Program {
  /// By register, how large it can get; `nil` where some answers may make it, or something that it is worked out from, too
  /// large to work out exactly.
  ///
  /// - Parameter answers: what can be answered in a slot; `nil` where that has no end.
  /// - Complexity: O(*n*) in the instructions.
  func sizes(_ answers: (Int) -> [Value]?) -> [NumberSize?] {
    interpreted { operation, operands in
      switch operation {
      case .constant(let value): NumberSize(value)
      case .input(let slot): answers(slot).flatMap { Self.largest(of: $0) }
      case .optionValue(let table): Self.largest(of: optionValues[table].map { .number($0) })
      default: operation.size(of: operands)
      }
    }
  }

  /// By register, what `rule` says of an operation over operands of which it said something; `nil` for the others.
  /// - Complexity: O(*n*) in the instructions.
  func interpreted<Fact>(by rule: (Operation, [Fact]) -> Fact?) -> [Fact?] {
    var facts: [Fact?] = []
    facts.reserveCapacity(instructions.count)
    for instruction in instructions {
      let operands = instruction.operands.compactMap { facts[$0.index] }
      facts.append(
        operands.count == instruction.operands.count ? rule(instruction.operation, operands) : nil)
    }
    return facts
  }

  private static func largest(of values: [Value]) -> NumberSize? {
    var largest = NumberSize.none
    for value in values {
      guard let size = NumberSize(value) else { return nil }
      largest = largest.union(size)
    }
    return largest
  }
}

extension Operation {
  fileprivate func size(of operands: [NumberSize]) -> NumberSize? {
    let (a, b) = (operands[0], operands[operands.count - 1])
    switch self {
    case .not, .and, .or, .equal, .less, .lessOrEqual, .isNull: return NumberSize.none
    case .add, .subtract: return a.adding(b)
    case .multiply: return a.multiplied(by: b)
    case .divide: return a.divided(by: b)
    case .negate, .absolute: return a
    case .floor, .ceiling: return a.rounded
    case .modulo: return a.divided(by: b)?.rounded?.multiplied(by: b)?.adding(a)
    case .select, .minimum, .maximum: return operands.reduce(.none) { $0.union($1) }
    case .median:
      // Of an even number of numbers it is between two of them.
      let either = operands.reduce(NumberSize.none) { $0.union($1) }
      return either.adding(either)?.divided(by: NumberSize(above: 2, below: 1))
    case .power, .input, .constant, .optionValue: return nil
    }
  }
}
