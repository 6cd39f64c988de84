extension Rational {
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
