public import AmbitionModel

/// The lowest and the highest that a number can still be; `nil` where nothing is known of that end.
public struct NumberSpan: Hashable, Sendable {
  public var low: Rational?
  public var high: Rational?

  public init(low: Rational?, high: Rational?) {
    self.low = low
    self.high = high
  }

  public init(_ number: Rational) {
    self.init(low: number, high: number)
  }

  /// The number, when it can be only one.
  public var number: Rational? { low == high ? low : nil }

  /// The span with nothing as one more thing that it can be.
  var orZero: NumberSpan {
    NumberSpan(low: low.map { min($0, .zero) }, high: high.map { max($0, .zero) })
  }
}
