/// The parts of a number as text: sign, digits and the power of ten that they are multiplied by.
///
/// Numbers are validated here and not by `Double`, which accepts hexadecimal and `infinity`.
struct DecimalDigits {
  private var coefficient: Int128 = 0
  private var exponent = 0
  private var isNegative = false

  /// `nil` when the text is no decimal number or has more digits than 127 bits can hold.
  init?(_ text: some StringProtocol) {
    var rest = text.utf8[...]
    if rest.first == UInt8(ascii: "-") {
      isNegative = true
      rest = rest.dropFirst()
    }
    let whole = rest.prefix(while: Self.isDigit)
    rest = rest[whole.endIndex...]
    guard append(whole) else { return nil }
    var fractionCount = 0
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix(while: Self.isDigit)
      rest = rest[fraction.endIndex...]
      fractionCount = fraction.count
      guard fractionCount > 0, append(fraction) else { return nil }
    }
    guard !whole.isEmpty || fractionCount > 0 else { return nil }
    exponent = -fractionCount
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      guard let shift = Self.signedInteger(rest.dropFirst()) else { return nil }
      exponent += shift
      rest = rest[rest.endIndex...]
    }
    guard rest.isEmpty else { return nil }
  }

  /// The exact value; `nil` when it does not fit.
  var value: Rational? {
    let signed = isNegative ? -coefficient : coefficient
    guard coefficient != 0 else { return .zero }
    guard let power = Self.powerOfTen(abs(exponent)) else { return nil }
    guard exponent > 0 else { return Rational(signed, over: power) }
    let (product, overflow) = signed.multipliedReportingOverflow(by: power)
    return overflow ? nil : Rational(product, over: 1)
  }

  private mutating func append(_ digits: some Sequence<UInt8>) -> Bool {
    for digit in digits {
      let (shifted, o1) = coefficient.multipliedReportingOverflow(by: 10)
      let (sum, o2) = shifted.addingReportingOverflow(Int128(digit &- UInt8(ascii: "0")))
      if o1 || o2 { return false }
      coefficient = sum
    }
    return true
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func signedInteger(_ bytes: some Collection<UInt8>) -> Int? {
    var digits = bytes[...]
    let negative = digits.first == UInt8(ascii: "-")
    if negative || digits.first == UInt8(ascii: "+") { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.count <= 6, digits.allSatisfy(isDigit) else { return nil }
    let value = digits.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
    return negative ? -value : value
  }

  private static func powerOfTen(_ exponent: Int) -> Int128? {
    guard exponent <= 38 else { return nil }
    return (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
  }
}
