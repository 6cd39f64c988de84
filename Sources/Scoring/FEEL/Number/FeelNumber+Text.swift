import AmbitionModel

extension FeelNumber {
  /// The number as FEEL writes it: all its decimals when it has at most 34 digits, else rounded to those.
  static func text(_ value: Rational) -> String {
    if value.isInteger { return "\(value.numerator)" }
    let above = WideInteger(value.numerator.magnitude)
    let below = WideInteger(value.denominator.magnitude)
    let sign = value.isNegative ? "-" : ""
    if let exact = finiteDecimal(above, below) { return sign + exact }
    guard let rounded = decimal(above, below) else { return "0" }
    return sign + point("\(rounded.coefficient)", places: -rounded.exponent)
  }

  /// All decimals, when there is an end to them and 38 digits hold them.
  private static func finiteDecimal(_ above: WideInteger, _ below: WideInteger) -> String? {
    guard let divisor = below.narrow else { return nil }
    var rest = divisor
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    guard rest == 1 else { return nil }
    let places = max(twos, fives)
    let scaled = (above * WideInteger.powerOfTen(places)).quotientAndRemainder(dividingBy: below).quotient
    guard let digits = scaled.narrow, digits <= UInt128(Int128.max) else { return nil }
    return point("\(digits)", places: places)
  }

  /// Puts the point before the last `places` digits and drops closing zeros.
  private static func point(_ digits: String, places: Int) -> String {
    guard places > 0 else { return digits + String(repeating: "0", count: -places) }
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let whole = padded.prefix(padded.count - places)
    var fraction = padded.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? String(whole) : "\(whole).\(fraction)"
  }
}
