import AmbitionModel

/// Equality, order and inclusion of values (DMN 1.5, tables 51, 52 and 55); `nil` is the null of FEEL.
enum FeelComparison {
  /// Whether two values are equal; `nil` when they are of different kinds, of which neither is null.
  static func equal(_ left: FeelValue, _ right: FeelValue) -> Bool? {
    switch (left, right) {
    case (.null, .null): true
    case (.null, _), (_, .null): false
    case (.boolean(let a), .boolean(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): sameText(a, b)
    case (.list(let a), .list(let b)): a.count == b.count ? all(zip(a, b), equal) : false
    case (.range(let a), .range(let b)): equal(a, b)
    case (.context(let a), .context(let b)): equal(a, b)
    default: nil
    }
  }

  /// Whether every pair is: false as soon as one is not, and unknown only when nothing is false.
  private static func all(
    _ pairs: some Sequence<(FeelValue, FeelValue)>, _ test: (FeelValue, FeelValue) -> Bool?
  ) -> Bool? {
    var result: Bool? = true
    for (a, b) in pairs {
      switch test(a, b) {
      case true: continue
      case false: return false
      case nil: result = nil
      }
    }
    return result
  }

  private static func equal(_ a: FeelRange, _ b: FeelRange) -> Bool {
    a.form == b.form && a.includesLow == b.includesLow && a.includesHigh == b.includesHigh
      && equal(a.low, b.low) == true && equal(a.high, b.high) == true
  }

  private static func equal(_ a: FeelContext, _ b: FeelContext) -> Bool? {
    guard a.entries.count == b.entries.count else { return false }
    var pairs: [(FeelValue, FeelValue)] = []
    for entry in a.entries {
      guard let other = b[entry.name] else { return false }
      pairs.append((entry.value, other))
    }
    return all(pairs, equal)
  }

  /// Strings are equal when their code points are: canonical equivalence is not looked at.
  static func sameText(_ a: String, _ b: String) -> Bool {
    a.utf8.elementsEqual(b.utf8)
  }

  /// Whether `left` comes before `right`; `nil` unless both are numbers or both strings.
  static func less(_ left: FeelValue, _ right: FeelValue) -> Bool? {
    switch (left, right) {
    case (.number(let a), .number(let b)): a < b
    // The order of UTF-8 bytes is that of code points.
    case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
    default: nil
    }
  }

  static func compare(_ left: FeelValue, _ operation: Expression.Operator, _ right: FeelValue) -> Bool? {
    switch operation {
    case .equal: equal(left, right)
    case .notEqual: equal(left, right).map { !$0 }
    case .less: less(left, right)
    case .greater: less(right, left)
    case .lessOrEqual: less(right, left).map { !$0 }
    case .greaterOrEqual: less(left, right).map { !$0 }
    case .or, .and, .add, .subtract, .multiply, .divide, .power: nil
    }
  }

  /// Whether `value` lies in `range`; `nil` when it cannot be compared with an end.
  static func includes(_ range: FeelRange, _ value: FeelValue) -> Bool? {
    switch range.form {
    case .only: equal(value, range.low)
    case .allBut: equal(value, range.low).map { !$0 }
    case .halfLine:
      range.high.isNull
        ? compare(value, range.includesLow ? .greaterOrEqual : .greater, range.low)
        : compare(value, range.includesHigh ? .lessOrEqual : .less, range.high)
    case .interval:
      both(
        compare(value, range.includesLow ? .greaterOrEqual : .greater, range.low),
        compare(value, range.includesHigh ? .lessOrEqual : .less, range.high))
    }
  }

  /// Three-valued `and`.
  private static func both(_ a: Bool?, _ b: Bool?) -> Bool? {
    if a == false || b == false { return false }
    return a == nil || b == nil ? nil : true
  }

  /// Whether one test on `value` by `test` succeeds: equal to it, in it, or in something in it.
  static func passes(_ value: FeelValue, _ test: FeelValue) -> Bool? {
    switch test {
    case .list(let list):
      list.contains { item in
        if case .range(let range) = item, includes(range, value) == true { return true }
        return equal(value, item) == true
      } || equal(value, test) == true
    case .range(let range):
      if case .range = value { equal(value, test) } else { includes(range, value) }
    default: equal(value, test)
    }
  }
}
