import AmbitionModel

extension Operation {
  /// The result for `operands`, the one definition of what every rule means.
  ///
  /// Unknown operands give unknown unless the others settle the result, and a fault gives a fault. Unknown
  /// comes before a fault: what completes it may settle the result in spite of the fault.
  /// - Complexity: O(*n* log *n*) in the number of operands for `median`, else O(1).
  func result(of operands: some RandomAccessCollection<Value>, optionValues: [[Rational]]) -> Value {
    switch self {
    case .input, .constant:
      preconditionFailure("\(self) has no operands to evaluate")
    case .and: return Self.conjunction(operands.first!, operands.last!)
    case .or: return Self.disjunction(operands.first!, operands.last!)
    case .select: return Self.selection(operands)
    case .median: return Self.median(operands)
    default: break
    }
    let a = operands.first!
    let b = operands.last!
    if a == .unknown || b == .unknown { return .unknown }
    if case .fault = a { return a }
    if case .fault = b { return b }
    switch self {
    case .not: return a.asBoolean.map { .boolean(!$0) } ?? .null
    case .isNull: return .boolean(a == .null)
    case .equal: return .boolean(a == b)
    case .less: return Self.ordered(a, b) { $0 < $1 } ?? .null
    case .lessOrEqual: return Self.ordered(a, b) { $0 <= $1 } ?? .null
    case .minimum: return Self.extreme(a, b, isFirst: { $0 < $1 })
    case .maximum: return Self.extreme(a, b, isFirst: { $0 > $1 })
    case .optionValue(let table):
      guard case .option(let index) = a else { return .null }
      return .number(optionValues[table][index])
    default:
      return arithmetic(a, b)
    }
  }

  private func arithmetic(_ a: Value, _ b: Value) -> Value {
    guard case .number(let x) = a, case .number(let y) = b else { return .null }
    let exact: Rational?
    switch self {
    case .add: exact = x.adding(y)
    case .subtract: exact = x.subtracting(y)
    case .multiply: exact = x.multiplied(by: y)
    case .divide:
      if y == .zero { return .null }
      exact = x.divided(by: y)
    case .power:
      // As when dividing by zero.
      if x == .zero, y.isNegative { return .null }
      guard let root = x.root(y.denominator) ?? (y.isInteger ? x : nil) else { return .fault(.inexactPower) }
      exact = root.raised(to: y.numerator)
    case .negate: exact = x.negated
    case .absolute: exact = x.magnitude
    case .floor: exact = Rational(x.floor, over: 1)
    case .ceiling: exact = Rational(-x.negated.floor, over: 1)
    case .modulo:
      if y == .zero { return .null }
      exact = x.divided(by: y)
        .flatMap { Rational($0.floor, over: 1) }
        .flatMap { y.multiplied(by: $0) }
        .flatMap { x.subtracting($0) }
    default: preconditionFailure("\(self) is no arithmetic")
    }
    return exact.map(Value.number) ?? .fault(.numberTooLarge)
  }

  private static func conjunction(_ a: Value, _ b: Value) -> Value {
    if a == .boolean(false) || b == .boolean(false) { return .boolean(false) }
    if a == .unknown || b == .unknown { return .unknown }
    if case .fault = a { return a }
    if case .fault = b { return b }
    return a == .boolean(true) && b == .boolean(true) ? .boolean(true) : .null
  }

  private static func disjunction(_ a: Value, _ b: Value) -> Value {
    if a == .boolean(true) || b == .boolean(true) { return .boolean(true) }
    if a == .unknown || b == .unknown { return .unknown }
    if case .fault = a { return a }
    if case .fault = b { return b }
    return a == .boolean(false) && b == .boolean(false) ? .boolean(false) : .null
  }

  private static func selection(_ operands: some RandomAccessCollection<Value>) -> Value {
    let condition = operands.first!
    let yes = operands[operands.index(after: operands.startIndex)]
    let no = operands.last!
    // Where both are the same the condition does not matter, whether it is unknown or a fault.
    if yes == no { return yes }
    switch condition {
    case .boolean(true): return yes
    case .fault, .unknown: return condition
    default: return no
    }
  }

  private static func median(_ operands: some RandomAccessCollection<Value>) -> Value {
    if operands.contains(.unknown) { return .unknown }
    for operand in operands {
      if case .fault = operand { return operand }
    }
    let sorted = operands.filter { $0 != .null }.sorted { ordered($0, $1, by: <) == .boolean(true) }
    guard !sorted.isEmpty else { return .null }
    let low = sorted[(sorted.count - 1) / 2]
    guard sorted.count.isMultiple(of: 2), case .number(let x) = low,
      case .number(let y) = sorted[sorted.count / 2]
    else { return low }
    return x.adding(y)?.divided(by: 2).map(Value.number) ?? .fault(.numberTooLarge)
  }

  private static func ordered(_ a: Value, _ b: Value, by isOrdered: (Rational, Rational) -> Bool) -> Value? {
    switch (a, b) {
    case (.number(let x), .number(let y)): .boolean(isOrdered(x, y))
    case (.option(let x), .option(let y)): .boolean(isOrdered(Rational(x), Rational(y)))
    default: nil
    }
  }

  private static func extreme(
    _ a: Value, _ b: Value, isFirst: (Rational, Rational) -> Bool
  ) -> Value {
    if a == .null { return b }
    if b == .null { return a }
    return ordered(b, a, by: isFirst) == .boolean(true) ? b : a
  }
}

extension Value {
  /// The truth value; `nil` when this is no boolean.
  var asBoolean: Bool? {
    if case .boolean(let truth) = self { truth } else { nil }
  }
}

extension Rational {
  /// This number to a whole power; `nil` when the exact result does not fit.
  /// - Complexity: O(log `exponent`).
  func raised(to exponent: Int128) -> Rational? {
    guard exponent >= 0 else { return Rational.one.divided(by: self)?.raised(to: -exponent) }
    if exponent == 0 || self == .one { return .one }
    if self == .zero { return .zero }
    if self == Rational(-1) { return exponent.isMultiple(of: 2) ? .one : self }
    guard exponent < 128 else { return nil }
    var result = Rational.one
    for _ in 0..<Int(exponent) {
      guard let next = result.multiplied(by: self) else { return nil }
      result = next
    }
    return result
  }
}
