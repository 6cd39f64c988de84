import AmbitionModel

extension DenseCompiler {
  /// Truth values as a comparison of these leaves them; false and true come first.
  func truths(of places: [Int32]) -> [Value] {
    [.boolean(false), .boolean(true)] + exceptions(in: places)
  }

  /// What can stand in one of these registers in the place of a number, or more.
  func exceptions(in places: [Int32]) -> [Value] {
    let all = places.map { place in
      if case .listed(let values) = kinds[Int(place)] {
        values
      } else {
        exceptions[place] ?? DenseProgram.exceptions
      }
    }
    return DenseProgram.exceptions.filter { exception in all.contains { $0.contains(exception) } }
  }

  /// The step that does `operation` over numbers that are counted, not listed.
  mutating func count(_ operation: Operation, _ places: [Int32]) throws(NotDense) -> Int32 {
    if isOverRatios(operation, places) { return try ratio(operation, places) }
    switch operation {
    case .add: return try sum(places, sign: 1)
    case .subtract: return try sum(places, sign: -1)
    case .multiply, .divide: return try product(operation, places)
    case .equal: return try comparison(.equal, places)
    case .less: return try comparison(.less, places)
    case .lessOrEqual: return try comparison(.lessOrEqual, places)
    case .minimum: return try extreme(.minimum, places)
    case .maximum: return try extreme(.maximum, places)
    case .select: return try choice(places)
    case .isNull: return try simple(.isNull, places, .listed(truths(of: places)))
    case .negate:
      let a = try counted(places[0])
      return append(.scale, places: [a.register], denominator: a.denominator, bound: a.bound, x: -1)
    case .absolute:
      let a = try counted(places[0])
      return append(.absolute, places: [a.register], denominator: a.denominator, bound: a.bound)
    case .floor:
      let a = try counted(places[0])
      return append(
        .floor, places: [a.register], denominator: 1, bound: a.bound / a.denominator + 1, x: a.denominator)
    case .modulo: return try remainder(places)
    case .not, .and, .or, .power, .ceiling, .median, .optionValue, .input, .constant: throw NotDense()
    }
  }

  private mutating func sum(_ places: [Int32], sign: Int64) throws(NotDense) -> Int32 {
    if isConstant(places[1], .zero) { return places[0] }
    if sign > 0, isConstant(places[0], .zero) { return places[1] }
    let (a, b) = (try counted(places[0]), try counted(places[1]))
    let (denominator, x, y) = try common(a, b)
    let bound = try Self.within(Int128(a.bound) * Int128(x) + Int128(b.bound) * Int128(y))
    return append(
      .add, places: [a.register, b.register], denominator: denominator, bound: bound, x: x, y: y * sign)
  }

  /// Whether a register holds this number in every case, so that what it is added to or multiplied by stays as it is.
  private func isConstant(_ place: Int32, _ number: Rational) -> Bool {
    if case .listed(let values) = kinds[Int(place)] { values == [.number(number)] } else { false }
  }

  /// A counted number times or over one of a few.
  private mutating func product(_ operation: Operation, _ places: [Int32]) throws(NotDense) -> Int32 {
    var (number, factor) = (places[0], places[1])
    if operation == .multiply, case .counted = kinds[Int(factor)] { swap(&number, &factor) }
    guard case .listed(let values) = kinds[Int(factor)] else { throw NotDense() }
    if isConstant(factor, .one) { return number }
    let a = try counted(number)
    var factors: [Rational?] = []
    for value in values {
      guard case .number(let found) = value else {
        factors.append(nil)
        continue
      }
      factors.append(operation == .multiply ? found : Rational.one.divided(by: found))
    }
    var shared = Int64(1)
    for factor in factors.compactMap({ $0 }) { shared = try Self.common(shared, factor.denominator) }
    let denominator = try Self.within(Int128(a.denominator) * Int128(shared))
    let start = counts.count
    var bound = a.bound
    for factor in factors {
      // Where there is no factor the operation itself says what comes out.
      guard let factor else {
        counts.append(DenseProgram.Mark.null)
        continue
      }
      guard let count = DenseProgram.count(of: .number(factor), over: shared) else { throw NotDense() }
      bound = max(bound, try Self.within(Int128(a.bound) * Int128(count.magnitude)))
      counts.append(count)
    }
    if factors.count == 1, let only = counts.last, only >= DenseProgram.Mark.limit {
      return append(.scale, places: [a.register, factor], denominator: denominator, bound: bound, x: only)
    }
    return append(
      .scaleBy, places: [a.register, factor], denominator: denominator, bound: bound, table: Int32(start))
  }

  private mutating func comparison(
    _ action: DenseStep.Action, _ places: [Int32]
  ) throws(NotDense) -> Int32 {
    let (a, b) = (try counted(places[0]), try counted(places[1]))
    let (_, x, y) = try common(a, b)
    return append(action, places: [a.register, b.register], .listed(truths(of: places)), x: x, y: y)
  }

  private mutating func extreme(_ action: DenseStep.Action, _ places: [Int32]) throws(NotDense) -> Int32 {
    let (a, b) = (try counted(places[0]), try counted(places[1]))
    let (denominator, x, y) = try common(a, b)
    let bound = try Self.within(max(Int128(a.bound) * Int128(x), Int128(b.bound) * Int128(y)))
    return append(
      action, places: [a.register, b.register], denominator: denominator, bound: bound, x: x, y: y)
  }

  private mutating func choice(_ places: [Int32]) throws(NotDense) -> Int32 {
    let (condition, table) = try choices(by: places[0])
    let (yes, no) = (try counted(places[1]), try counted(places[2]))
    let (denominator, x, y) = try common(yes, no)
    let bound = try Self.within(max(Int128(yes.bound) * Int128(x), Int128(no.bound) * Int128(y)))
    let target = append(
      .choose, places: [condition, yes.register, no.register], denominator: denominator, bound: bound,
      table: table, x: x, y: y)
    exceptions[target] = exceptions(in: places)
    return target
  }

  /// The register that a condition hangs on, and a table of what each of its codes does: 1 takes the first, 0 the second, and
  /// from ``DenseProgram/firstException`` on it is what stands in the place of a truth value.
  mutating func choices(by place: Int32) throws(NotDense) -> (condition: Int32, table: Int32) {
    guard case .listed(let conditions) = kinds[Int(place)] else { throw NotDense() }
    let form = directForm(of: place)
    let isNear = form.sources.count == 1
    let start = codes.count
    codes += (isNear ? form.codes : conditions.indices.map { UInt16($0) }).map { code in
      let value = conditions[Int(code)]
      if value == .boolean(true) { return 1 }
      guard value != .null, let exception = DenseProgram.exceptions.firstIndex(of: value) else { return 0 }
      return DenseProgram.firstException + UInt16(exception)
    }
    return (isNear ? form.sources[0] : place, Int32(start))
  }

  private mutating func remainder(_ places: [Int32]) throws(NotDense) -> Int32 {
    let a = try counted(places[0])
    guard case .listed(let values) = kinds[Int(places[1])], values.count == 1, case .number = values[0] else {
      throw NotDense()
    }
    let b = try counted(places[1])
    let (denominator, x, y) = try common(a, b)
    let divisor = try Self.within(Int128(initial[Int(b.register)]) * Int128(y))
    guard divisor > 0 else { throw NotDense() }
    let bound = try Self.within(Int128(a.bound) * Int128(x))
    let scaled =
      x == 1 ? a.register : append(.scale, places: [a.register], denominator: denominator, bound: bound, x: x)
    return append(.modulo, places: [scaled], denominator: denominator, bound: divisor, x: divisor)
  }

  private mutating func simple(
    _ action: DenseStep.Action, _ places: [Int32], _ kind: DenseProgram.Kind
  ) throws(NotDense) -> Int32 {
    append(action, places: [try counted(places[0]).register], kind)
  }
}

extension DenseCompiler {
  /// The counted form of a register that holds numbers.
  mutating func counted(_ place: Int32) throws(NotDense) -> Counted {
    switch kinds[Int(place)] {
    case .ratio: throw NotDense()
    case .counted(let denominator):
      return Counted(register: place, denominator: denominator, bound: bounds[place] ?? Self.countLimit)
    case .listed(let values):
      if let known = countedForms[place] { return known }
      var denominator = Int64(1)
      for case .number(let number) in values {
        denominator = try Self.common(denominator, number.denominator)
      }
      // What hangs on one register alone is counted straight from that.
      let direct = directForm(of: place)
      let isNear = direct.sources.count == 1
      let listed = isNear ? direct.codes.map { values[Int($0)] } : values
      let start = counts.count
      var bound = Int64(0)
      for value in listed {
        guard let count = DenseProgram.count(of: value, over: denominator) else { throw NotDense() }
        if count >= DenseProgram.Mark.limit { bound = max(bound, try Self.within(Int128(count.magnitude))) }
        counts.append(count)
      }
      let target = register(.counted(denominator: denominator))
      bounds[target] = bound
      exceptions[target] = exceptions(in: [place])
      if values.count == 1 {
        initial[Int(target)] = counts[start]
      } else {
        steps.append(
          DenseStep(
            action: .countOf, target: target, a: isNear ? direct.sources[0] : place, b: 0, c: 0,
            table: Int32(start), operation: Int32(operations.count - 1)))
      }
      let form = Counted(register: target, denominator: denominator, bound: bound)
      countedForms[place] = form
      return form
    }
  }

  private mutating func append(
    _ action: DenseStep.Action, places: [Int32], denominator: Int64, bound: Int64, table: Int32 = 0,
    x: Int64 = 1, y: Int64 = 1
  ) -> Int32 {
    let target = append(
      action, places: places, .counted(denominator: denominator), table: table, x: x, y: y)
    bounds[target] = bound
    return target
  }

  mutating func append(
    _ action: DenseStep.Action, places: [Int32], _ kind: DenseProgram.Kind, table: Int32 = 0, x: Int64 = 1,
    y: Int64 = 1
  ) -> Int32 {
    let target = register(kind)
    let operation = operations[operations.count - 1]
    var found = exceptions(in: places)
    // What is divided by may be zero.
    if [.divide, .modulo].contains(operation), !found.contains(.null) { found.append(.null) }
    exceptions[target] = found
    steps.append(
      DenseStep(
        action: action, target: target, a: places[0], b: places.count > 1 ? places[1] : places[0],
        c: places.count > 2 ? places[2] : places[0], table: table, x: x, y: y,
        operation: Int32(operations.count - 1)))
    return target
  }

  /// A denominator for both, and what the counts of each are multiplied by.
  private func common(_ a: Counted, _ b: Counted) throws(NotDense) -> (Int64, Int64, Int64) {
    let shared = try Self.common(a.denominator, Int128(b.denominator))
    let (x, y) = (shared / a.denominator, shared / b.denominator)
    _ = try Self.within(Int128(a.bound) * Int128(x))
    _ = try Self.within(Int128(b.bound) * Int128(y))
    return (shared, x, y)
  }

  private static func within(_ count: Int128) throws(NotDense) -> Int64 {
    guard count.magnitude < UInt128(countLimit) else { throw NotDense() }
    return Int64(count)
  }

  /// The least common multiple.
  private static func common(_ a: Int64, _ b: Int128) throws(NotDense) -> Int64 {
    var (x, y) = (Int128(a), b)
    while y != 0 { (x, y) = (y, x % y) }
    return try within(Int128(a) / x * b)
  }
}
