import AmbitionModel

extension Operation {
  /// As many results as are worked out one by one.
  private static let listLimit = 512

  /// All that the operation can give for operands within these spans; `nil` where that is too much to tell.
  ///
  /// What can be listed goes through ``result(of:optionValues:)``, the one definition of each operation.
  func span(of operands: [ValueSpan], optionValues: [[Rational]]) -> ValueSpan? {
    if let span = listed(operands, optionValues) { return span }
    switch self {
    case .select: return selection(operands)
    case .median: return median(operands)
    case .minimum: return extreme(operands[0], operands[1], optionValues) { $0.minimum($1) }
    case .maximum:
      return extreme(operands[0], operands[1], optionValues) { $0.negated.minimum($1.negated).negated }
    case .and, .or, .not, .optionValue, .input, .constant: return nil
    case .isNull:
      var span = ValueSpan([.boolean(false)])
      if operands[0].others.contains(.null) { span.insert(.boolean(true)) }
      for case .fault(let fault) in operands[0].others { span.insert(.fault(fault)) }
      return span
    default: return pairs(operands[0], operands[operands.count - 1], optionValues)
    }
  }

  /// The results for all combinations, where there are few.
  private func listed(_ operands: [ValueSpan], _ optionValues: [[Rational]]) -> ValueSpan? {
    var lists: [[Value]] = []
    var count = 1
    for operand in operands {
      guard let list = operand.listed else { return nil }
      lists.append(list)
      count *= list.count
      guard count <= Self.listLimit else { return nil }
    }
    var span = ValueSpan([])
    for index in 0..<count {
      var rest = index
      let values = lists.map { list in
        defer { rest /= list.count }
        return list[rest % list.count]
      }
      span.insert(result(of: values, optionValues: optionValues))
    }
    return span
  }

  private func selection(_ operands: [ValueSpan]) -> ValueSpan? {
    var span = ValueSpan([])
    for condition in operands[0].others {
      switch condition {
      case .boolean(true): span.form(union: operands[1])
      case .fault, .unknown: span.insert(condition)
      default: span.form(union: operands[2])
      }
    }
    return span
  }

  /// Numbers with numbers by their ends, and all others by what the operation gives for them.
  private func pairs(_ a: ValueSpan, _ b: ValueSpan, _ optionValues: [[Rational]]) -> ValueSpan? {
    guard a.others.count * b.others.count <= Self.listLimit else { return nil }
    var span = ValueSpan([])
    // What comes of a number and something else does not depend on the number.
    let some = Value.number(.one)
    for value in a.others {
      for other in b.others { span.insert(result(of: [value, other], optionValues: optionValues)) }
      if b.numbers != nil { span.insert(result(of: [value, some], optionValues: optionValues)) }
    }
    if a.numbers != nil {
      for other in b.others { span.insert(result(of: [some, other], optionValues: optionValues)) }
    }
    guard let x = a.numbers, let y = b.numbers else { return span }
    guard let result = numbers(x, y) else { return nil }
    span.form(union: result)
    return span
  }

  private func numbers(_ x: NumberSpan, _ y: NumberSpan) -> ValueSpan? {
    switch self {
    case .equal: return Self.equality(x, y)
    case .less: return Self.order(x, y) { $0 < $1 }
    case .lessOrEqual: return Self.order(x, y) { $0 <= $1 }
    case .add: return ValueSpan(x.adding(y))
    case .subtract: return ValueSpan(x.adding(y.negated))
    case .multiply: return ValueSpan(x.multiplied(by: y))
    case .divide:
      var span = ValueSpan(y.contains(.zero) ? [.null] : [])
      if let inverse = y.inverse { span.form(union: ValueSpan(x.multiplied(by: inverse))) }
      return span
    case .negate: return ValueSpan(x.negated)
    case .absolute: return ValueSpan(x.magnitude)
    case .floor: return ValueSpan(x.mapped { Rational($0.floor, over: 1) })
    case .ceiling: return ValueSpan(x.mapped { Rational(-$0.negated.floor, over: 1) })
    case .power:
      let power = x.raised(to: y)
      return power == .free ? nil : ValueSpan(power)
    case .modulo:
      let remainder = x.remainder(dividingBy: y)
      return remainder == .free ? nil : ValueSpan(remainder)
    default: return nil
    }
  }

  private static func equality(_ x: NumberSpan, _ y: NumberSpan) -> ValueSpan {
    let isApart = isBelow(x, y) || isBelow(y, x)
    return ValueSpan(isApart ? [.boolean(false)] : [.boolean(true), .boolean(false)])
  }

  private static func isBelow(_ x: NumberSpan, _ y: NumberSpan) -> Bool {
    guard let high = x.high, let low = y.low else { return false }
    return high < low
  }

  private static func order(
    _ x: NumberSpan, _ y: NumberSpan, _ isOrdered: (Rational, Rational) -> Bool
  ) -> ValueSpan {
    // Where the highest comes before the lowest, all do; where the lowest does not before the highest, none does.
    if let high = x.high, let low = y.low, isOrdered(high, low) { return ValueSpan([.boolean(true)]) }
    if let low = x.low, let high = y.high, !isOrdered(low, high) { return ValueSpan([.boolean(false)]) }
    return ValueSpan([.boolean(true), .boolean(false)])
  }

  /// Null gives way.
  private func extreme(
    _ a: ValueSpan, _ b: ValueSpan, _ optionValues: [[Rational]],
    _ nearest: (NumberSpan, NumberSpan) -> NumberSpan
  ) -> ValueSpan? {
    guard a.others.union(b.others).allSatisfy({ $0.isNullOrFault }) else { return nil }
    var span = ValueSpan((a.others.union(b.others)).filter { $0 != .null })
    if a.others.contains(.null) {
      if b.others.contains(.null) { span.insert(.null) }
      if let numbers = b.numbers { span.form(union: ValueSpan(numbers)) }
    }
    if b.others.contains(.null), let numbers = a.numbers { span.form(union: ValueSpan(numbers)) }
    if let x = a.numbers, let y = b.numbers { span.form(union: ValueSpan(nearest(x, y))) }
    return span
  }

  /// The middle one lies between the middle of the lowest and the middle of the highest; where some may drop out,
  /// anywhere between them all.
  private func median(_ operands: [ValueSpan]) -> ValueSpan? {
    let others = operands.reduce(into: Set<Value>()) { $0.formUnion($1.others) }
    guard others.allSatisfy({ $0.isNullOrFault }) else { return nil }
    var span = ValueSpan(others.filter { $0 != .null })
    let spans = operands.compactMap { $0.numbers }
    if operands.allSatisfy({ $0.others.contains(.null) }) { span.insert(.null) }
    guard let first = spans.first else { return span }
    if others.contains(.null) {
      span.form(union: ValueSpan(spans.dropFirst().reduce(first) { $0.union($1) }))
      return span
    }
    span.form(
      union: ValueSpan(NumberSpan(low: middle(spans.map { $0.low }), high: middle(spans.map { $0.high }))))
    return span
  }

  private func middle(_ ends: [Rational?]) -> Rational? {
    let known = ends.compactMap { $0 }
    guard known.count == ends.count else { return nil }
    guard case .number(let number) = result(of: known.map { Value.number($0) }, optionValues: []) else {
      return nil
    }
    return number
  }
}

extension Value {
  fileprivate var isNullOrFault: Bool {
    switch self {
    case .null, .fault: true
    default: false
    }
  }
}
