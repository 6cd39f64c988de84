import AmbitionModel

/// An exact number as a quotient that is not brought to lowest terms; its divisor is above zero.
///
/// Comparing crosswise needs no common denominator: a sum of weights that differs by case can be the divisor.
/// Operations wrap around; who uses them knows bounds within which they do not (``RatioBound``).
struct Ratio: Sendable {
  var dividend: Int128
  var divisor: Int128

  static func + (a: Ratio, b: Ratio) -> Ratio {
    if a.divisor == b.divisor { return Ratio(dividend: a.dividend &+ b.dividend, divisor: a.divisor) }
    return Ratio(
      dividend: a.dividend &* b.divisor &+ b.dividend &* a.divisor, divisor: a.divisor &* b.divisor)
  }

  static prefix func - (a: Ratio) -> Ratio {
    Ratio(dividend: 0 &- a.dividend, divisor: a.divisor)
  }

  static func * (a: Ratio, b: Ratio) -> Ratio {
    Ratio(dividend: a.dividend &* b.dividend, divisor: a.divisor &* b.divisor)
  }

  /// - Precondition: `b` is not zero.
  static func / (a: Ratio, b: Ratio) -> Ratio {
    let sign: Int128 = b.dividend < 0 ? -1 : 1
    return Ratio(
      dividend: a.dividend &* b.divisor &* sign, divisor: a.divisor &* (b.dividend &* sign))
  }

  static func == (a: Ratio, b: Ratio) -> Bool { a.dividend &* b.divisor == b.dividend &* a.divisor }
  static func < (a: Ratio, b: Ratio) -> Bool { a.dividend &* b.divisor < b.dividend &* a.divisor }
  static func <= (a: Ratio, b: Ratio) -> Bool { a.dividend &* b.divisor <= b.dividend &* a.divisor }

  /// The largest whole number that is not above it.
  var floor: Int128 { Self.floor(dividend, divisor) }

  /// What is left of it when it is divided by `other`, which is above zero.
  func remainder(by other: Ratio) -> Ratio {
    let (a, b) = (dividend &* other.divisor, other.dividend &* divisor)
    return Ratio(dividend: a &- b &* Self.floor(a, b), divisor: divisor &* other.divisor)
  }

  /// - Parameter b: above zero.
  private static func floor(_ a: Int128, _ b: Int128) -> Int128 {
    // Most fit in half the bits, which takes a tenth of the time.
    if let short = Int64(exactly: a), let divisor = Int64(exactly: b) {
      let quotient = short / divisor
      return Int128(short < 0 && quotient &* divisor != short ? quotient - 1 : quotient)
    }
    let quotient = a / b
    return a < 0 && quotient &* b != a ? quotient - 1 : quotient
  }
}

/// How large the parts of a ratio can get, and so whether an operation stays within 127 bits.
struct RatioBound {
  /// Never further from zero than this.
  var dividend: Int128
  /// Never above this.
  var divisor: Int128
  /// The number itself is never further from zero than this.
  var magnitude: Int128

  /// Below half of what 128 bits hold, so that no sum of two products overflows.
  static let limit = Int128(1) << 125

  static func + (a: RatioBound, b: RatioBound) throws(DenseCompiler.NotDense) -> RatioBound {
    RatioBound(
      dividend: try sum(try product(a.dividend, b.divisor), try product(b.dividend, a.divisor)),
      divisor: try product(a.divisor, b.divisor), magnitude: try sum(a.magnitude, b.magnitude))
  }

  static func * (a: RatioBound, b: RatioBound) throws(DenseCompiler.NotDense) -> RatioBound {
    RatioBound(
      dividend: try product(a.dividend, b.dividend), divisor: try product(a.divisor, b.divisor),
      magnitude: try product(a.magnitude, b.magnitude))
  }

  static func / (a: RatioBound, b: RatioBound) throws(DenseCompiler.NotDense) -> RatioBound {
    // A dividend that is not zero is at least one, so nothing is divided by less than one over the divisor.
    RatioBound(
      dividend: try product(a.dividend, b.divisor), divisor: try product(a.divisor, max(1, b.dividend)),
      magnitude: try product(a.magnitude, b.divisor))
  }

  /// Of a remainder after dividing by what has this bound.
  func remainder(by other: RatioBound) throws(DenseCompiler.NotDense) -> RatioBound {
    try compare(with: other)
    return RatioBound(
      dividend: try Self.product(other.dividend, divisor), divisor: try Self.product(divisor, other.divisor),
      magnitude: other.magnitude)
  }

  /// Fails where comparing crosswise would overflow.
  func compare(with other: RatioBound) throws(DenseCompiler.NotDense) {
    _ = try Self.product(dividend, other.divisor)
    _ = try Self.product(other.dividend, divisor)
  }

  /// Of what may be either.
  func union(_ other: RatioBound) -> RatioBound {
    RatioBound(
      dividend: max(dividend, other.dividend), divisor: max(divisor, other.divisor),
      magnitude: max(magnitude, other.magnitude))
  }

  private static func product(_ a: Int128, _ b: Int128) throws(DenseCompiler.NotDense) -> Int128 {
    let (product, overflow) = a.multipliedReportingOverflow(by: b)
    guard !overflow, product < limit else { throw DenseCompiler.NotDense() }
    return product
  }

  private static func sum(_ a: Int128, _ b: Int128) throws(DenseCompiler.NotDense) -> Int128 {
    // Both are below the limit.
    let sum = a + b
    guard sum < limit else { throw DenseCompiler.NotDense() }
    return sum
  }
}
