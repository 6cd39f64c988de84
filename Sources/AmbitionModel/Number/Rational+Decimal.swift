extension Rational {
  /// The number as files write it; `nil` for more than 18 digits, and for exponents above 30.
  package init?(written text: String) {
    let parts = text.split(maxSplits: 1) { $0 == "e" || $0 == "E" }
    let digits = (parts.first ?? "").utf8.filter { $0.isDigit }.drop { $0 == UInt8(ascii: "0") }
    guard digits.count <= 18 else { return nil }
    if parts.count == 2 {
      let exponent = parts[1].utf8.filter { $0.isDigit }.drop { $0 == UInt8(ascii: "0") }
      guard exponent.count <= 2, exponent.reduce(0, { $0 * 10 + Int($1 - UInt8(ascii: "0")) }) <= 30 else {
        return nil
      }
    }
    // Without digits of its own the value is zero, whatever the number of zeros.
    guard let number = digits.isEmpty ? .zero : Rational(decimal: text) else { return nil }
    self = number
  }

  /// The number as a file can say it exactly: `2.55`; `nil` where the decimals have no end or are too many.
  package var decimalText: String? {
    var rest = denominator
    var twos = 0
    var fives = 0
    while rest.isMultiple(of: 2) { (rest, twos) = (rest / 2, twos + 1) }
    while rest.isMultiple(of: 5) { (rest, fives) = (rest / 5, fives + 1) }
    let places = max(twos, fives)
    guard rest == 1, places <= 12 else { return nil }
    let power = (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: power / denominator)
    guard !overflow, scaled.magnitude < 1_000_000_000_000_000_000 else { return nil }
    guard places > 0 else { return "\(scaled)" }
    let digits = String(scaled.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (scaled < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

extension Rational {
  /// The number as JSON says it exactly, with an exponent where it needs one: `2.55`, `1e-20`.
  ///
  /// Every number that a file can say comes back the same. A fraction that no decimal says (which no file
  /// holds) is cut off after twelve places.
  package var fileText: String {
    if let decimalText { return decimalText }
    if let (digits, shift) = scientific { return "\(digits)e\(shift)" }
    let scale = Rational(decimal: "1e12")
    return "\(scale.flatMap { multiplied(by: $0)?.floor } ?? 0)e-12"
  }

  /// Whether a file can say this number: in at most 18 digits and with an exponent of at most 30.
  package var fitsInFile: Bool {
    if decimalText != nil { return true }
    guard let (digits, shift) = scientific else { return false }
    return digits.magnitude < 1_000_000_000_000_000_000 && abs(shift) <= 30
  }

  /// Digits without zeros at the end, and the power of ten that they are multiplied by; `nil` without such.
  private var scientific: (digits: Int128, shift: Int)? {
    var power: Int128 = 1
    for exponent in 0...37 {
      if power.isMultiple(of: denominator) {
        var (digits, overflow) = numerator.multipliedReportingOverflow(by: power / denominator)
        if overflow { return nil }
        var shift = -exponent
        while digits != 0, digits.isMultiple(of: 10) { (digits, shift) = (digits / 10, shift + 1) }
        return (digits, shift)
      }
      power *= 10
    }
    return nil
  }
}
