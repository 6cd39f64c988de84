extension Rational {
  /// The exact root of this degree, which for an even one is the one that is not negative; `nil` where it is no
  /// fraction, below zero, and for a degree below 1.
  ///
  /// - Complexity: O(log *n*) steps in the parts of the fraction.
  package func root(_ degree: Int128) -> Rational? {
    guard degree >= 1, !isNegative else { return nil }
    if degree == 1 { return self }
    guard let above = Self.root(degree, of: numerator), let below = Self.root(degree, of: denominator) else {
      return nil
    }
    return Rational(above, over: below)
  }

  /// The whole number of which this is the power; `nil` when there is none.
  private static func root(_ degree: Int128, of power: Int128) -> Int128? {
    if power <= 1 { return power }
    // Two to the 127th is the first that does not fit.
    guard degree < 127 else { return nil }
    var (low, high): (Int128, Int128) = (1, 1 << (127 / degree + 1))
    while low < high {
      let middle = (low + high + 1) / 2
      if let result = raised(middle, to: degree), result <= power { low = middle } else { high = middle - 1 }
    }
    return raised(low, to: degree) == power ? low : nil
  }

  private static func raised(_ base: Int128, to exponent: Int128) -> Int128? {
    var result: Int128 = 1
    for _ in 0..<Int(exponent) {
      let (product, overflow) = result.multipliedReportingOverflow(by: base)
      if overflow { return nil }
      result = product
    }
    return result
  }
}
