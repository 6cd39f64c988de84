import AmbitionModel

extension DenseCompiler {
  /// What is divided by something that differs by case: counted in units of a common fraction, or a ratio.
  enum Quotients {
    case counted, ratios
  }

  /// Whether `operation` makes a ratio of these, or has one among them.
  func isOverRatios(_ operation: Operation, _ places: [Int32]) -> Bool {
    guard quotients == .ratios else { return false }
    if places.contains(where: { ratioBounds[$0] != nil }) { return true }
    guard operation == .divide else { return false }
    if case .listed(let values) = kinds[Int(places[1])] { return values.count > 1 }
    return true
  }

  /// The step that does `operation` over numbers of which one is a ratio, or the result.
  mutating func ratio(_ operation: Operation, _ places: [Int32]) throws(NotDense) -> Int32 {
    switch operation {
    case .add: return try ratio(.ratioAdd, places) { a, b throws(NotDense) in try a + b }
    case .subtract: return try ratio(.ratioSubtract, places) { a, b throws(NotDense) in try a + b }
    case .multiply: return try ratio(.ratioMultiply, places) { a, b throws(NotDense) in try a * b }
    case .divide: return try ratio(.ratioDivide, places) { a, b throws(NotDense) in try a / b }
    case .modulo:
      return try ratio(.ratioModulo, places) { a, b throws(NotDense) in try a.remainder(by: b) }
    case .minimum, .maximum:
      return try ratio(operation == .minimum ? .ratioMinimum : .ratioMaximum, places) {
        a, b throws(NotDense) in
        try a.compare(with: b)
        return a.union(b)
      }
    case .equal: return try ratioComparison(.ratioEqual, places)
    case .less: return try ratioComparison(.ratioLess, places)
    case .lessOrEqual: return try ratioComparison(.ratioLessOrEqual, places)
    case .negate, .absolute:
      let a = try asRatio(places[0])
      let target = append(operation == .negate ? .ratioNegate : .ratioAbsolute, places: [a], .ratio)
      ratioBounds[target] = ratioBounds[a]
      return target
    case .floor:
      let a = try asRatio(places[0])
      guard let bound = ratioBounds[a], bound.magnitude < Int128(Self.countLimit) - 1 else {
        throw NotDense()
      }
      let target = append(.ratioFloor, places: [a], .counted(denominator: 1))
      bounds[target] = Int64(bound.magnitude) + 1
      return target
    case .isNull: return append(.isNull, places: [places[0]], .listed(truths(of: places)))
    case .select: return try ratioChoice(places)
    case .not, .and, .or, .power, .ceiling, .median, .optionValue, .input, .constant: throw NotDense()
    }
  }

  private mutating func ratio(
    _ action: DenseStep.Action, _ places: [Int32],
    _ bound: (RatioBound, RatioBound) throws(NotDense) -> RatioBound
  ) throws(NotDense) -> Int32 {
    let (a, b) = (try asRatio(places[0]), try asRatio(places[1]))
    guard let first = ratioBounds[a], let second = ratioBounds[b] else { throw NotDense() }
    let together = try bound(first, second)
    let target = append(action, places: [a, b], .ratio)
    ratioBounds[target] = together
    return target
  }

  private mutating func ratioComparison(
    _ action: DenseStep.Action, _ places: [Int32]
  ) throws(NotDense) -> Int32 {
    let (a, b) = (try asRatio(places[0]), try asRatio(places[1]))
    guard let first = ratioBounds[a], let second = ratioBounds[b] else { throw NotDense() }
    try first.compare(with: second)
    return append(action, places: [a, b], .listed(truths(of: places)))
  }

  private mutating func ratioChoice(_ places: [Int32]) throws(NotDense) -> Int32 {
    let (condition, table) = try choices(by: places[0])
    let (yes, no) = (try asRatio(places[1]), try asRatio(places[2]))
    guard let first = ratioBounds[yes], let second = ratioBounds[no] else { throw NotDense() }
    let target = append(.ratioChoose, places: [condition, yes, no], .ratio, table: table)
    ratioBounds[target] = first.union(second)
    exceptions[target] = exceptions(in: places)
    return target
  }

  /// The register of the same number as a ratio.
  private mutating func asRatio(_ place: Int32) throws(NotDense) -> Int32 {
    if ratioBounds[place] != nil { return place }
    if let known = ratioForms[place] { return known }
    let a = try counted(place)
    let target = append(.ratioOf, places: [a.register], .ratio, x: a.denominator)
    ratioBounds[target] = RatioBound(
      dividend: Int128(a.bound), divisor: Int128(a.denominator),
      magnitude: Int128(a.bound / a.denominator) + 1)
    ratioForms[place] = target
    return target
  }
}
