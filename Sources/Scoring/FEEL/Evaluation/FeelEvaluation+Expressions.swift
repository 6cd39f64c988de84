import AmbitionModel

extension FeelEvaluation {
  mutating func evaluate(_ expression: Expression) throws(FeelStop) -> FeelValue {
    let range = expression.range
    try charge(1, at: range)
    switch expression.kind {
    case .null: return .null
    case .boolean(let value): return .boolean(value)
    case .number(let value): return .number(value)
    case .string(let value): return .string(value)
    case .name(let parts): return try name(parts)
    case .list(let items): return try list(try values(items), at: range)
    case .interval(let interval): return .range(try self.range(interval))
    case .negation(let operand): return negation(try evaluate(operand), range)
    case .binary(let operation, let left, let right):
      return try binary(operation, left, right, range)
    case .between(let value, let low, let high): return try between(value, low, high, range)
    case .membership(let value, let tests): return try test(try evaluate(value), tests)
    case .conditional(let condition, let then, let otherwise):
      return try evaluate(try isTrue(condition) ? then : otherwise)
    case .quantified(let quantifier, let iterations, let condition):
      return try quantified(quantifier, iterations, condition)
    case .iteration(let iterations, let body): return try iteration(iterations, body, range)
    case .filter(let list, let condition): return try filter(list, condition, range)
    case .call(let function, let arguments): return try call(function, arguments, range)
    }
  }

  private mutating func values(_ expressions: [Expression]) throws(FeelStop) -> [FeelValue] {
    var values: [FeelValue] = []
    values.reserveCapacity(expressions.count)
    for expression in expressions { values.append(try evaluate(expression)) }
    return values
  }

  func isBound(_ name: String) -> Bool {
    frames.contains { if case .variable(name, _) = $0 { true } else { false } }
  }

  // MARK: Names

  private mutating func name(_ parts: [Located<String>]) throws(FeelStop) -> FeelValue {
    guard let first = parts.first else { return .null }
    guard var value = try lookup(first) else {
      let isFunction = FunctionCatalog.isKnown(first.value)
      return null(isFunction ? .functionIsNoValue(first.value) : .unknownName(first.value), at: first.range)
    }
    for part in parts.dropFirst() { value = try field(part, of: value) }
    return value
  }

  private mutating func lookup(_ name: Located<String>) throws(FeelStop) -> FeelValue? {
    for frame in frames.reversed() {
      switch frame {
      case .variable(name.value, let value): return value
      case .context(let context):
        if let value = context[name.value] { return value }
      case .partial(let index) where name.value == "partial":
        return try list(partials[index], at: name.range)
      case .variable, .partial: continue
      }
    }
    return inputs[name.value]
  }

  /// A field of a context, or of every item of a list; null, with a reason, in the place of one without it.
  private mutating func field(_ name: Located<String>, of value: FeelValue) throws(FeelStop) -> FeelValue {
    switch value {
    case .context(let context):
      return context[name.value] ?? null(.noField(name.value, of: .context), at: name.range)
    case .list(let list):
      try charge(list.count, at: name.range)
      var values: [FeelValue] = []
      for item in list { values.append(try field(name, of: item)) }
      return try self.list(values, at: name.range)
    default: return null(.noField(name.value, of: value.kind), at: name.range)
    }
  }

  mutating func range(_ interval: Expression.Interval) throws(FeelStop) -> FeelRange {
    let low = try interval.low.map { low throws(FeelStop) in try evaluate(low) }
    let high = try interval.high.map { high throws(FeelStop) in try evaluate(high) }
    let form: FeelRange.Form = low == nil || high == nil ? .halfLine : .interval
    return FeelRange(
      form: form, low: low ?? .null, includesLow: interval.includesLow, high: high ?? .null,
      includesHigh: interval.includesHigh)
  }

  // MARK: Operators

  private mutating func negation(_ value: FeelValue, _ range: SourceRange) -> FeelValue {
    guard case .number(let number) = value else { return null(.cannotNegate(value), at: range) }
    return .number(number.negated)
  }

  private mutating func binary(
    _ operation: Expression.Operator, _ left: Expression, _ right: Expression, _ range: SourceRange
  ) throws(FeelStop) -> FeelValue {
    switch operation {
    case .and: return try logical(left, right, decisive: false)
    case .or: return try logical(left, right, decisive: true)
    case .add, .subtract, .multiply, .divide, .power:
      let a = try evaluate(left)
      return try arithmetic(operation, a, try evaluate(right), range)
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      if case .name(let parts) = left.kind, parts.count == 1, parts[0].value == "?", !isBound("?") {
        return .range(bareComparison(operation, try evaluate(right)))
      }
      let a = try evaluate(left)
      return try comparison(operation, a, try evaluate(right), range)
    }
  }

  /// `(= 3)` where there is nothing to compare: the comparison itself is the value.
  private func bareComparison(_ operation: Expression.Operator, _ value: FeelValue) -> FeelRange {
    FeelRange(
      form: operation == .equal ? .only : .allBut, low: value, includesLow: true, high: value,
      includesHigh: true)
  }

  /// Three-valued `and` (`decisive` false) and `or` (`decisive` true): one decisive operand decides.
  private mutating func logical(
    _ left: Expression, _ right: Expression, decisive: Bool
  ) throws(FeelStop) -> FeelValue {
    let a = try truth(left)
    if a == decisive { return .boolean(decisive) }
    let b = try truth(right)
    if b == decisive { return .boolean(decisive) }
    return a == nil || b == nil ? .null : .boolean(!decisive)
  }

  /// The truth of an expression; `nil` for null and, with a reason, for whatever is no boolean.
  mutating func truth(_ expression: Expression) throws(FeelStop) -> Bool? {
    truth(try evaluate(expression), at: expression.range)
  }

  private mutating func isTrue(_ condition: Expression) throws(FeelStop) -> Bool {
    try truth(condition) == true
  }

  mutating func arithmetic(
    _ operation: Expression.Operator, _ left: FeelValue, _ right: FeelValue, _ range: SourceRange
  ) throws(FeelStop) -> FeelValue {
    switch (left, right) {
    case (.number(let a), .number(let b)):
      try charge(FeelNumber.steps(a, b), at: range)
      switch operation {
      case .add: return number(FeelNumber.sum(a, b), at: range)
      case .subtract: return number(FeelNumber.difference(a, b), at: range)
      case .multiply: return number(FeelNumber.product(a, b), at: range)
      case .divide:
        return b == .zero ? null(.divisionByZero, at: range) : number(FeelNumber.quotient(a, b), at: range)
      case .power:
        return try power(a, b, range)
      default: return null(.cannotCompute(operation, left, right), at: range)
      }
    case (.string(let a), .string(let b)) where operation == .add: return try string(a + b, at: range)
    default: return null(.cannotCompute(operation, left, right), at: range)
    }
  }

  private mutating func power(
    _ base: Rational, _ exponent: Rational, _ range: SourceRange
  ) throws(FeelStop) -> FeelValue {
    let bits = Int128.bitWidth - exponent.numerator.magnitude.leadingZeroBitCount
    try charge(40 * (bits + 1), at: range)
    if base == .zero, exponent.isNegative { return null(.divisionByZero, at: range) }
    if !exponent.isInteger, base.root(exponent.denominator) == nil {
      guard exponent.denominator == 2, !base.isNegative else { return null(.noExactPower, at: range) }
      try charge(500, at: range)
    }
    return number(FeelNumber.power(base, exponent), at: range)
  }

  mutating func comparison(
    _ operation: Expression.Operator, _ left: FeelValue, _ right: FeelValue, _ range: SourceRange
  ) throws(FeelStop) -> FeelValue {
    try charge(min(left.weight, right.weight), at: range)
    if let result = FeelComparison.compare(left, operation, right) { return .boolean(result) }
    return null(.cannotCompute(operation, left, right), at: range)
  }

  private mutating func between(
    _ value: Expression, _ low: Expression, _ high: Expression, _ range: SourceRange
  ) throws(FeelStop) -> FeelValue {
    let (v, a) = (try evaluate(value), try evaluate(low))
    let b = try evaluate(high)
    let fromLow = try comparison(.greaterOrEqual, v, a, range)
    let toHigh = try comparison(.lessOrEqual, v, b, range)
    switch (fromLow, toHigh) {
    case (.boolean(false), _), (_, .boolean(false)): return .boolean(false)
    case (.boolean, .boolean): return .boolean(true)
    default: return .null
    }
  }
}
