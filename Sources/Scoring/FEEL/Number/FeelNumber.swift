import AmbitionModel

/// The arithmetic of FEEL numbers.
///
/// Results are exact fractions as long as 127 bits hold them: a third is a third, and three of them are one.
/// Where they outgrow that, they are rounded, half to even, to the 34 digits that the standard's numbers have
/// (DMN 1.5, section 10.3.2.3.1, IEEE 754 decimal128), and the rounding itself is computed exactly. Numbers
/// from 10^38 up, which decimal128 could hold, are refused: operations answer `nil`.
enum FeelNumber {
  static let digits = 34

  /// What an operation on these numbers is worth in steps: many for those that may have to be rounded.
  static func steps(_ a: Rational, _ b: Rational) -> Int {
    let parts = [a.numerator, a.denominator, b.numerator, b.denominator]
    return parts.allSatisfy { $0.magnitude <= UInt64.max >> 2 } ? 1 : 20
  }

  static func sum(_ a: Rational, _ b: Rational) -> Rational? {
    if let exact = a.adding(b) { return exact }
    let left = wide(a.numerator) * wide(b.denominator)
    let right = wide(b.numerator) * wide(a.denominator)
    let below = wide(a.denominator) * wide(b.denominator)
    if a.isNegative == b.isNegative { return rounded(left + right, below, isNegative: a.isNegative) }
    if left >= right { return rounded(left - right, below, isNegative: a.isNegative) }
    return rounded(right - left, below, isNegative: b.isNegative)
  }

  static func difference(_ a: Rational, _ b: Rational) -> Rational? {
    sum(a, b.negated)
  }

  static func product(_ a: Rational, _ b: Rational) -> Rational? {
    if let exact = a.multiplied(by: b) { return exact }
    return rounded(
      wide(a.numerator) * wide(b.numerator), wide(a.denominator) * wide(b.denominator),
      isNegative: a.isNegative != b.isNegative)
  }

  /// `nil` for a `divisor` of zero, too.
  static func quotient(_ dividend: Rational, _ divisor: Rational) -> Rational? {
    guard divisor != .zero else { return nil }
    if let exact = dividend.divided(by: divisor) { return exact }
    return rounded(
      wide(dividend.numerator) * wide(divisor.denominator),
      wide(dividend.denominator) * wide(divisor.numerator),
      isNegative: dividend.isNegative != divisor.isNegative)
  }

  /// Exact to a fraction where the root is, rounded to 34 digits for other square roots; `nil` for other roots,
  /// roots below zero, and zero to a negative power.
  static func power(_ base: Rational, _ exponent: Rational) -> Rational? {
    if !exponent.isInteger {
      let exact = base.root(exponent.denominator)
      guard let root = exact ?? (exponent.denominator == 2 ? squareRoot(base) : nil),
        let whole = Rational(exponent.numerator, over: 1)
      else { return nil }
      return power(root, whole)
    }
    if base == .one { return .one }
    if base == -1 { return exponent.numerator % 2 == 0 ? .one : -1 }
    if base == .zero {
      if exponent.isNegative { return nil }
      return exponent == .zero ? .one : .zero
    }
    if exponent.isNegative { return power(base, exponent.negated).flatMap { quotient(.one, $0) } }
    return power(base, whole: exponent.numerator)
  }

  private static func power(_ base: Rational, whole exponent: Int128) -> Rational? {
    var result = Rational.one
    var square = base
    var rest = exponent
    while rest > 0 {
      if rest & 1 == 1 {
        guard let next = product(result, square) else { return nil }
        result = next
        if result == .zero { return .zero }
      }
      rest >>= 1
      guard rest > 0 else { break }
      guard let next = product(square, square) else { return nil }
      square = next
    }
    return result
  }

  /// Exact for squares of fractions, else to 34 digits; `nil` below zero.
  static func squareRoot(_ value: Rational) -> Rational? {
    guard !value.isNegative else { return nil }
    guard value != .zero else { return .zero }
    let above = wide(value.numerator)
    let below = wide(value.denominator)
    let (p, q) = (above.squareRoot, below.squareRoot)
    if p * p == above, q * q == below, let root = ratio(p, q, isNegative: false) { return root }
    // sqrt(a/b) = sqrt(a*b*100^k) / (b*10^k), with k so large that the root has 40 digits or more.
    let scale = WideInteger.powerOfTen(60)
    return rounded((above * below * scale * scale).squareRoot, below * scale, isNegative: false)
  }

  /// The whole number of `value` times ten to the `scale`, rounded by `rule`, and back.
  static func rounded(_ value: Rational, scale: Int, by rule: RoundingRule) -> Rational? {
    // Beyond these scales nothing changes, or only a unit far above every number is left.
    if scale > 80 || value == .zero { return value }
    if scale < -40 {
      let isAway = rule.roundsAway(
        .zero, against: WideInteger(1), isExact: false, isOdd: false, value.isNegative)
      return isAway ? nil : .zero
    }
    let power = WideInteger.powerOfTen(abs(scale))
    var (above, below) = (wide(value.numerator), wide(value.denominator))
    if scale >= 0 { above = above * power } else { below = below * power }
    var (whole, rest) = above.quotientAndRemainder(dividingBy: below)
    if rule.roundsAway(
      rest + rest, against: below, isExact: rest.isZero, isOdd: whole.isOdd, value.isNegative)
    {
      whole = whole + WideInteger(1)
    }
    if scale >= 0 { return rounded(whole, power, isNegative: value.isNegative) }
    return rounded(whole * power, WideInteger(1), isNegative: value.isNegative)
  }

  // MARK: Rounding to 34 digits

  /// The fraction itself when 127 bits hold it, else rounded to 34 digits; `nil` from 10^38 up.
  private static func rounded(_ above: WideInteger, _ below: WideInteger, isNegative: Bool) -> Rational? {
    if let exact = ratio(above, below, isNegative: isNegative) { return exact }
    guard let decimal = decimal(above, below), decimal.exponent <= 4, decimal.exponent >= -76 else {
      return tiny(above, below)
    }
    let coefficient = WideInteger(decimal.coefficient)
    let power = WideInteger.powerOfTen(abs(decimal.exponent))
    let result =
      decimal.exponent >= 0
      ? ratio(coefficient * power, WideInteger(1), isNegative: isNegative)
      : ratio(coefficient, power, isNegative: isNegative)
    return result ?? (decimal.exponent < 0 ? coarse(above, below, isNegative: isNegative) : nil)
  }

  /// Numbers so near to zero that 34 digits do not fit below the line: rounded to 38 decimals.
  private static func coarse(_ above: WideInteger, _ below: WideInteger, isNegative: Bool) -> Rational? {
    let scale = WideInteger.powerOfTen(38)
    let (whole, rest) = (above * scale).quotientAndRemainder(dividingBy: below)
    let isUp = RoundingRule.halfEven.roundsAway(
      rest + rest, against: below, isExact: rest.isZero, isOdd: whole.isOdd, isNegative)
    return ratio(isUp ? whole + WideInteger(1) : whole, scale, isNegative: isNegative)
  }

  private static func tiny(_ above: WideInteger, _ below: WideInteger) -> Rational? {
    above < below ? .zero : nil
  }

  /// The nearest number of 34 digits, as a coefficient and a power of ten; `nil` for zero.
  static func decimal(_ above: WideInteger, _ below: WideInteger) -> (coefficient: UInt128, exponent: Int)? {
    guard !above.isZero else { return nil }
    // An estimate of the power of ten from the bit widths, never too high; then corrected.
    let logarithm = (above.bitWidth - below.bitWidth) * 30103
    var exponent = (logarithm >= 0 ? logarithm / 100_000 : -((99_999 - logarithm) / 100_000)) - digits - 1
    let limit = WideInteger.powerOfTen(digits)
    while true {
      let scale = WideInteger.powerOfTen(abs(exponent))
      let (a, b) = exponent < 0 ? (above * scale, below) : (above, below * scale)
      var (whole, rest) = a.quotientAndRemainder(dividingBy: b)
      if whole >= limit {
        exponent += 1
        continue
      }
      if RoundingRule.halfEven.roundsAway(
        rest + rest, against: b, isExact: rest.isZero, isOdd: whole.isOdd, false)
      {
        whole = whole + WideInteger(1)
      }
      return whole.narrow.map { ($0, exponent) }
    }
  }

  private static func ratio(_ above: WideInteger, _ below: WideInteger, isNegative: Bool) -> Rational? {
    var (a, b) = (above, below)
    if a.narrow == nil || b.narrow == nil {
      let divisor = greatestCommonDivisor(a, b)
      a = a.quotientAndRemainder(dividingBy: divisor).quotient
      b = b.quotientAndRemainder(dividingBy: divisor).quotient
    }
    guard let p = a.narrow, let q = b.narrow else { return nil }
    let divisor = greatestCommonDivisor(p, q)
    guard let above = Int128(exactly: p / divisor), let below = Int128(exactly: q / divisor) else {
      return nil
    }
    return Rational(isNegative ? -above : above, over: below)
  }

  private static func greatestCommonDivisor(_ left: WideInteger, _ right: WideInteger) -> WideInteger {
    var (a, b) = (left, right)
    while !b.isZero { (a, b) = (b, a.quotientAndRemainder(dividingBy: b).remainder) }
    return a.isZero ? WideInteger(1) : a
  }

  private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  private static func wide(_ value: Int128) -> WideInteger { WideInteger(value.magnitude) }
}
