package import AmbitionModel

/// The lowest and the highest that a number can still be; `nil` where nothing is known of that end.
package struct NumberSpan: Hashable, Sendable {
  package var low: Rational?
  package var high: Rational?

  package init(low: Rational?, high: Rational?) {
    self.low = low
    self.high = high
  }

  package init(_ number: Rational) {
    self.init(low: number, high: number)
  }

  /// The number, when it can be only one.
  package var number: Rational? { low == high ? low : nil }

  /// The span with nothing as one more thing that it can be.
  var orZero: NumberSpan {
    NumberSpan(low: low.map { min($0, .zero) }, high: high.map { max($0, .zero) })
  }

  /// The least span that holds both.
  func union(_ other: NumberSpan) -> NumberSpan {
    NumberSpan(
      low: low.flatMap { low in other.low.map { min(low, $0) } },
      high: high.flatMap { high in other.high.map { max(high, $0) } })
  }

  func contains(_ number: Rational) -> Bool {
    low.map { $0 <= number } != false && high.map { number <= $0 } != false
  }
}
