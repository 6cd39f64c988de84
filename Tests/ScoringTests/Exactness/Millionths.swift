/// A decimal number with at most six places, kept as a count of millionths.
struct Millionths: CustomStringConvertible {
  var count: Int

  init(_ count: Int) {
    self.count = count
  }

  /// A number in `range`, half the time with few places.
  static func random(in range: ClosedRange<Int>, using generator: inout some RandomNumberGenerator) -> Self {
    let unit = [1, 1, 1, 10, 1_000, 100_000, 1_000_000].randomElement(using: &generator) ?? 1
    let count = Int.random(in: range.lowerBound * 1_000_000...range.upperBound * 1_000_000, using: &generator)
    return Self(count / unit * unit)
  }

  var value: BigFraction { BigFraction(count, over: 1_000_000) }

  /// `-0.25`, `3.000001`.
  var description: String {
    let fraction = String(abs(count) % 1_000_000 + 1_000_000).dropFirst()
    return "\(count < 0 ? "-" : "")\(abs(count) / 1_000_000).\(fraction)"
  }
}
