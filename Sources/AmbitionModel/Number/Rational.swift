/// An exact fraction: weights, scores and thresholds are these, never binary floating point.
///
/// Always in lowest terms with a positive denominator, so that equal numbers are equal values. Operations
/// answer `nil` where the exact result has more than 127 bits above or below the line; nothing is rounded.
package struct Rational: Hashable, Sendable, Comparable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Rational(0)
  package static let one = Rational(1)

  package init(_ integer: Int) {
    numerator = Int128(integer)
    denominator = 1
  }

  /// The fraction in lowest terms; `nil` when `denominator` is zero or a part cannot be negated.
  package init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int128(divisor)
    self.denominator = sign * denominator / Int128(divisor)
  }

  /// The number that a decimal text such as `-12.50e3` writes; `nil` when it does not fit exactly.
  ///
  /// Accepts an optional minus, digits with at most one point, and an exponent; anything else is `nil`.
  package init?(decimal text: some StringProtocol) {
    guard let digits = DecimalDigits(text), let value = digits.value else { return nil }
    self = value
  }

  package var isInteger: Bool { denominator == 1 }
  package var isNegative: Bool { numerator < 0 }

  package static func < (left: Rational, right: Rational) -> Bool {
    if left.denominator == right.denominator { return left.numerator < right.numerator }
    let (one, o1) = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let (other, o2) = right.numerator.multipliedReportingOverflow(by: left.denominator)
    if !o1, !o2 { return one < other }
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return a.high != b.high ? a.high < b.high : a.low < b.low
  }

  package func adding(_ other: Rational) -> Rational? {
    if denominator == other.denominator {
      let (sum, overflow) = numerator.addingReportingOverflow(other.numerator)
      return overflow ? nil : Rational(sum, over: denominator)
    }
    let divisor = Int128(Self.greatestCommonDivisor(denominator.magnitude, other.denominator.magnitude))
    let (a, o1) = numerator.multipliedReportingOverflow(by: other.denominator / divisor)
    let (b, o2) = other.numerator.multipliedReportingOverflow(by: denominator / divisor)
    let (sum, o3) = a.addingReportingOverflow(b)
    let (below, o4) = (denominator / divisor).multipliedReportingOverflow(by: other.denominator)
    return o1 || o2 || o3 || o4 ? nil : Rational(sum, over: below)
  }

  package func subtracting(_ other: Rational) -> Rational? {
    adding(other.negated)
  }

  package func multiplied(by other: Rational) -> Rational? {
    // Cross-cancelling first keeps the products as small as the result allows.
    let g1 = Int128(Self.greatestCommonDivisor(numerator.magnitude, other.denominator.magnitude))
    let g2 = Int128(Self.greatestCommonDivisor(other.numerator.magnitude, denominator.magnitude))
    let (above, o1) = (numerator / g1).multipliedReportingOverflow(by: other.numerator / g2)
    let (below, o2) = (denominator / g2).multipliedReportingOverflow(by: other.denominator / g1)
    return o1 || o2 ? nil : Rational(above, over: below)
  }

  /// `nil` when `other` is zero, too.
  package func divided(by other: Rational) -> Rational? {
    guard let inverse = Rational(other.denominator, over: other.numerator) else { return nil }
    return multiplied(by: inverse)
  }

  package var negated: Rational {
    Rational(unchecked: -numerator, denominator)
  }

  package var magnitude: Rational {
    isNegative ? negated : self
  }

  /// The largest integer that is not above this number.
  package var floor: Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? quotient - 1 : quotient
  }

  private init(unchecked numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    if a <= UInt128(UInt64.max) && b <= UInt128(UInt64.max) {
      return UInt128(max(UInt64(a).greatestCommonDivisor(with: UInt64(b)), 1))
    }
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }
}

extension Rational: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension Rational: CustomStringConvertible {
  /// `3`, `-5/3`: exact, for traces and tests.
  package var description: String {
    isInteger ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}
