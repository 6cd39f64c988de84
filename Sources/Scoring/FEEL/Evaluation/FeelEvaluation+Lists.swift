import AmbitionModel

extension FeelEvaluation {
  // MARK: Filters

  mutating func filter(
    _ expression: Expression, _ condition: Expression, _ range: SourceRange
  ) throws(FeelStop) -> FeelValue {
    let items: [FeelValue]
    switch try evaluate(expression) {
    case .list(let list): items = list.items
    case .null: return null(.cannotFilter(.null), at: expression.range)
    case let single: items = [single]
    }
    // Whether the brackets hold a place or a condition shows when they are evaluated.
    guard let first = items.first else {
      if case .number(let index) = condition.kind {
        return null(.indexOutOfRange(FeelNumber.text(index), count: 0), at: range)
      }
      return .list([])
    }
    switch try evaluate(condition, on: first) {
    case .number(let index): return item(index, of: items, range)
    case .boolean, .null: break
    case let other: return null(.notAFilter(other), at: condition.range)
    }
    var kept: [FeelValue] = []
    for item in items {
      if case .boolean(true) = try evaluate(condition, on: item) { kept.append(item) }
    }
    return try list(kept, at: range)
  }

  private mutating func evaluate(_ condition: Expression, on item: FeelValue) throws(FeelStop) -> FeelValue {
    var frames: [Frame] = [.variable("item", item)]
    if case .context(let context) = item { frames = [.variable("item", item), .context(context)] }
    return try with(frames) { evaluation throws(FeelStop) in try evaluation.evaluate(condition) }
  }

  private mutating func item(_ index: Rational, of items: [FeelValue], _ range: SourceRange) -> FeelValue {
    guard let position = Self.position(index, count: items.count) else {
      return null(.indexOutOfRange(FeelNumber.text(index), count: items.count), at: range)
    }
    return items[position]
  }

  // MARK: Iteration

  mutating func iteration(
    _ iterations: [Expression.Iteration], _ body: Expression, _ range: SourceRange
  ) throws(FeelStop) -> FeelValue {
    let slot = partials.count
    partials.append([])
    defer { partials.removeLast(partials.count - slot) }
    let completed = try with([.partial(slot)]) { evaluation throws(FeelStop) in
      let done = try evaluation.go(through: iterations[...]) { evaluation throws(FeelStop) in
        let value = try evaluation.evaluate(body)
        evaluation.partials[slot].append(value)
        guard evaluation.partials[slot].count <= evaluation.limits.listSize else {
          throw FeelStop(reason: FeelReason(.listTooLarge, at: range))
        }
        return true
      }
      return done ? .boolean(true) : .null
    }
    return completed.isNull ? .null : try list(partials[slot], at: range)
  }

  mutating func quantified(
    _ quantifier: Expression.Quantifier, _ iterations: [Expression.Iteration], _ condition: Expression
  ) throws(FeelStop) -> FeelValue {
    let decisive = quantifier == .some
    var result: FeelValue = .boolean(!decisive)
    let completed = try go(through: iterations[...]) { evaluation throws(FeelStop) in
      switch try evaluation.truth(condition) {
      case nil: result = .null
      case decisive?:
        result = .boolean(decisive)
        return false
      case .some: break
      }
      return true
    }
    if case .boolean(decisive) = result { return result }
    return completed ? result : .null
  }

  /// Visits every combination, the last name running fastest; `visit` answers whether to go on.
  ///
  /// Answers false when it was stopped, or when there is nothing to go through.
  private mutating func go(
    through iterations: ArraySlice<Expression.Iteration>,
    _ visit: (inout FeelEvaluation) throws(FeelStop) -> Bool
  ) throws(FeelStop) -> Bool {
    guard let iteration = iterations.first else { return try visit(&self) }
    guard let domain = try domain(of: iteration) else { return false }
    let count = frames.count
    defer { frames.removeLast(frames.count - count) }
    var index = 0
    while let value = domain.value(at: index) {
      try charge(1, at: iteration.name.range)
      frames.append(.variable(iteration.name.value, value))
      let goesOn = try go(through: iterations.dropFirst(), visit)
      frames.removeLast()
      guard goesOn else { return false }
      index += 1
    }
    return true
  }

  /// What a name runs through: numbers are counted rather than listed.
  private enum Domain {
    case items([FeelValue])
    case numbers(from: Int, count: Int, step: Int)

    func value(at index: Int) -> FeelValue? {
      switch self {
      case .items(let items): index < items.count ? items[index] : nil
      case .numbers(let start, let count, let step):
        index < count ? .number(Rational(start + index * step)) : nil
      }
    }
  }

  private mutating func domain(of iteration: Expression.Iteration) throws(FeelStop) -> Domain? {
    let range = iteration.domain.range
    let value = try evaluate(iteration.domain)
    if let end = iteration.end {
      guard let bounds = numbers(from: value, to: try evaluate(end)) else {
        _ = null(.notWholeBounds, at: range.joined(with: end.range))
        return nil
      }
      return bounds
    }
    switch value {
    case .list(let list): return .items(list.items)
    case .range(let interval): return numbers(in: interval, range)
    case .null:
      _ = null(.notIterable(value), at: range)
      return nil
    case .boolean, .number, .string, .context: return .items([value])
    }
  }

  private func numbers(from start: FeelValue, to end: FeelValue) -> Domain? {
    guard let a = Self.bound(start), let b = Self.bound(end) else { return nil }
    return .numbers(from: a, count: abs(b - a) + 1, step: a <= b ? 1 : -1)
  }

  private mutating func numbers(in interval: FeelRange, _ range: SourceRange) -> Domain? {
    guard interval.form == .interval, let low = Self.bound(interval.low), let high = Self.bound(interval.high)
    else {
      _ = null(.notWholeBounds, at: range)
      return nil
    }
    let first = interval.includesLow ? low : low + 1
    let last = interval.includesHigh ? high : high - 1
    guard first <= last else {
      _ = null(.descendingRange, at: range)
      return nil
    }
    return .numbers(from: first, count: last - first + 1, step: 1)
  }

  /// A whole number small enough to count to.
  private static func bound(_ value: FeelValue) -> Int? {
    guard case .number(let number) = value, number.isInteger, let bound = Int(exactly: number.numerator),
      bound.magnitude < 1 << 60
    else { return nil }
    return bound
  }
}
