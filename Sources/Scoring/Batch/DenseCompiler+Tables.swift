import AmbitionModel

extension DenseCompiler {
  /// What a register holds, straight from the registers that it depends on: answers, where those are few enough.
  struct Direct {
    /// In rising order; at most four.
    var sources: [Int32]
    /// For each combination of their codes, that of the last source running fastest.
    var codes: [UInt16]
  }

  /// A table of all results of `operation` over registers that hold these values; `nil` where it would be too large.
  ///
  /// Where few registers decide, the result is looked up by those, and the registers between are not needed.
  mutating func table(_ operation: Operation, _ places: [Int32], _ lists: [[Value]]) -> Int32? {
    let sizes = lists.map { $0.count }
    guard let size = Self.product(of: sizes), size <= limit(of: operation) else { return nil }
    var values: [Value] = []
    var known: [Value: UInt16] = [:]
    // Most tables hold few values; growing takes longer than making room for them.
    known.reserveCapacity(min(size, 24))
    var results: [UInt16] = []
    results.reserveCapacity(size)
    var digits = Array(repeating: 0, count: sizes.count)
    var operands = lists.map { $0[0] }
    for _ in 0..<size {
      let value = operation.result(of: operands, optionValues: program.optionValues)
      if let last = results.last, values[Int(last)] == value {
        // Hashing takes longer than looking.
        results.append(last)
      } else if let code = known[value] {
        results.append(code)
      } else {
        known[value] = UInt16(values.count)
        results.append(UInt16(values.count))
        values.append(value)
      }
      for place in Self.advance(&digits, sizes) { operands[place] = lists[place][digits[place]] }
    }
    let target = register(.listed(values))
    if let direct = direct(places, sizes, results) {
      directForms[target] = direct
      look(target, direct.sources, direct.sources.map { count(of: $0) }, direct.codes)
    } else {
      look(target, places, sizes, results)
    }
    return target
  }

  /// Running totals are counted as quickly as they are looked up, and their tables take long to make; only quotients
  /// with a common fraction need what they are divided by listed.
  private func limit(of operation: Operation) -> Int {
    switch operation {
    case .add, .subtract, .multiply: quotients == .ratios ? Self.shortTableLimit : Self.tableLimit
    default: Self.tableLimit
    }
  }

  /// The result by what it depends on; `nil` when that is too much.
  private func direct(_ places: [Int32], _ sizes: [Int], _ results: [UInt16]) -> Direct? {
    let forms = places.map { directForm(of: $0) }
    if let direct = direct(forms, sizes, results) { return direct }
    // What hangs on one register alone need not be looked up by itself.
    let near = zip(places, forms).map { $1.sources.count <= 1 ? $1 : itself($0) }
    return direct(near, sizes, results)
  }

  /// What a register holds by what it depends on, or by itself.
  func directForm(of place: Int32) -> Direct {
    directForms[place] ?? itself(place)
  }

  private func itself(_ place: Int32) -> Direct {
    Direct(sources: [place], codes: (0..<count(of: place)).map { UInt16($0) })
  }

  private func direct(_ forms: [Direct], _ sizes: [Int], _ results: [UInt16]) -> Direct? {
    let sources = Set(forms.flatMap { $0.sources }).sorted()
    let counts = sources.map { count(of: $0) }
    guard (1...4).contains(sources.count), let size = Self.product(of: counts) else { return nil }
    var rows = Array(repeating: 0, count: size)
    for (form, states) in zip(forms, sizes) {
      var stride = form.codes.count
      var strides = Array(repeating: 0, count: sources.count)
      for source in form.sources {
        guard let place = sources.firstIndex(of: source) else { return nil }
        stride /= counts[place]
        strides[place] = stride
      }
      Self.walk(counts, strides) { index, own in rows[index] = rows[index] * states + Int(form.codes[own]) }
    }
    return Direct(sources: sources, codes: rows.map { results[$0] })
  }

  /// Goes over all combinations of digits, the last digit fastest, with the sum of each digit times its stride.
  @inline(__always)
  private static func walk(_ counts: [Int], _ strides: [Int], _ body: (_ index: Int, _ sum: Int) -> Void) {
    guard let last = counts.last, let step = strides.last else { return body(0, 0) }
    let heads = Array(counts.dropLast())
    var digits = Array(repeating: 0, count: heads.count)
    for head in 0..<heads.reduce(1, *) {
      var sum = zip(digits, strides).reduce(0) { $0 + $1.0 * $1.1 }
      for digit in 0..<last {
        body(head * last + digit, sum)
        sum += step
      }
      _ = advance(&digits, heads)
    }
  }

  /// How many codes a register has.
  private func count(of place: Int32) -> Int {
    if case .listed(let values) = kinds[Int(place)] { values.count } else { 0 }
  }

  /// `nil` above the limit for tables.
  private static func product(of sizes: [Int]) -> Int? {
    var product = 1
    for size in sizes {
      product *= size
      if product > tableLimit { return nil }
    }
    return product
  }

  /// Counts on by one, the last digit fastest; the places of the digits that changed.
  private static func advance(_ digits: inout [Int], _ sizes: [Int]) -> Range<Int> {
    var place = digits.count
    while place > 0 {
      place -= 1
      digits[place] += 1
      if digits[place] < sizes[place] { break }
      digits[place] = 0
    }
    return place..<digits.count
  }

  private mutating func look(_ target: Int32, _ places: [Int32], _ sizes: [Int], _ results: [UInt16]) {
    let table = Int32(codes.count)
    codes += results
    let actions: [DenseStep.Action] = [.look1, .look2, .look3, .look4]
    var step = DenseStep(
      action: places.count <= 4 ? actions[places.count - 1] : .lookMany, target: target, a: places[0],
      b: places.count > 1 ? places[1] : 0, c: places.count > 2 ? places[2] : 0,
      operation: Int32(operations.count - 1))
    step.table = table
    if places.count <= 4 {
      step.d = places.count > 3 ? places[3] : 0
      step.x = places.count > 1 ? Int64(sizes[1]) : 1
      step.y = places.count > 2 ? Int64(sizes[2]) : 1
      step.z = places.count > 3 ? Int64(sizes[3]) : 1
    } else {
      step = DenseStep(
        action: .lookMany, target: target, a: Int32(operands.count), b: Int32(places.count), c: 0,
        table: table,
        operation: Int32(operations.count - 1))
      var stride = sizes.reduce(1, *)
      for (place, size) in zip(places, sizes) {
        stride /= size
        operands.append((place, Int32(stride)))
      }
    }
    steps.append(step)
  }

  /// The steps without those that nothing needs any more.
  func neededSteps(for results: [Int32]) -> [DenseStep] {
    var isNeeded = Array(repeating: false, count: kinds.count)
    for register in results { isNeeded[Int(register)] = true }
    var kept: [DenseStep] = []
    for step in steps.reversed() where isNeeded[Int(step.target)] {
      kept.append(step)
      for register in registers(readBy: step) { isNeeded[Int(register)] = true }
    }
    return kept.reversed()
  }

  private func registers(readBy step: DenseStep) -> [Int32] {
    switch step.action {
    case .look1, .countOf: [step.a]
    case .look2, .scaleBy, .add, .equal, .less, .lessOrEqual, .minimum, .maximum, .ratioAdd, .ratioSubtract,
      .ratioMultiply, .ratioDivide, .ratioModulo, .ratioMinimum, .ratioMaximum, .ratioEqual, .ratioLess,
      .ratioLessOrEqual:
      [step.a, step.b]
    case .look3, .choose, .ratioChoose: [step.a, step.b, step.c]
    case .look4: [step.a, step.b, step.c, step.d]
    case .lookMany: operands[Int(step.a)..<Int(step.a + step.b)].map { $0.register }
    case .scale, .isNull, .region, .floor, .modulo, .absolute, .ratioOf, .ratioNegate, .ratioAbsolute,
      .ratioFloor:
      [step.a]
    }
  }
}
