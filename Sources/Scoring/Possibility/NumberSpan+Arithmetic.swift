import AmbitionModel

/// Arithmetic over spans: every number that the operation gives for numbers of the operands lies in the result.
///
/// R. E. Moore, Interval Analysis, 1966; exact here, so nothing is rounded outwards. What does not fit, or has no end
/// that is known, is without that end.
extension NumberSpan {
  static let free = NumberSpan(low: nil, high: nil)

  func adding(_ other: NumberSpan) -> NumberSpan {
    NumberSpan(
      low: Self.both(low, other.low) { $0.adding($1) }, high: Self.both(high, other.high) { $0.adding($1) })
  }

  var negated: NumberSpan { NumberSpan(low: high?.negated, high: low?.negated) }

  func multiplied(by other: NumberSpan) -> NumberSpan {
    if self == NumberSpan(.zero) || other == NumberSpan(.zero) { return NumberSpan(.zero) }
    guard let low, let high, let first = other.low, let last = other.high else {
      return isNeverNegative && other.isNeverNegative
        ? NumberSpan(low: Self.both(low, other.low) { $0.multiplied(by: $1) }, high: nil) : .free
    }
    let corners = [(low, first), (low, last), (high, first), (high, last)].map { $0.multiplied(by: $1) }
    let known = corners.compactMap { $0 }
    guard known.count == corners.count else { return .free }
    return NumberSpan(low: known.min(), high: known.max())
  }

  /// One over each number but zero; `nil` where zero is the only one.
  var inverse: NumberSpan? {
    if self == NumberSpan(.zero) { return nil }
    func one(over number: Rational?) -> Rational? { number.flatMap { Rational.one.divided(by: $0) } }
    // Towards an end that is not known, it comes near to zero.
    if let low, low > .zero {
      return NumberSpan(low: high == nil ? .zero : one(over: high), high: one(over: low))
    }
    if let high, high < .zero {
      return NumberSpan(low: one(over: high), high: low == nil ? .zero : one(over: low))
    }
    // Near zero it has no bounds.
    if let high, low == .zero { return NumberSpan(low: one(over: high), high: nil) }
    if let low, high == .zero { return NumberSpan(low: nil, high: one(over: low)) }
    return .free
  }

  var magnitude: NumberSpan {
    if isNeverNegative { return self }
    if let high, high <= .zero { return negated }
    return NumberSpan(low: .zero, high: Self.both(low, high) { max($0.magnitude, $1.magnitude) })
  }

  /// The span under a function that never falls.
  func mapped(_ rising: (Rational) -> Rational?) -> NumberSpan {
    NumberSpan(low: low.flatMap(rising), high: high.flatMap(rising))
  }

  /// To a whole power from zero up; without bounds for others.
  func raised(to exponent: NumberSpan) -> NumberSpan {
    guard let power = exponent.number, power.isInteger, !power.isNegative else { return .free }
    let base = power.numerator.isMultiple(of: 2) ? magnitude : self
    return base.mapped { $0.raised(to: power.numerator) }
  }

  /// What remains after division by a positive number; without bounds for others.
  func remainder(dividingBy divisor: NumberSpan) -> NumberSpan {
    guard let least = divisor.low, least > .zero else { return .free }
    return NumberSpan(low: .zero, high: divisor.high)
  }

  func minimum(_ other: NumberSpan) -> NumberSpan {
    let most = [high, other.high].compactMap { $0 }.min()
    return NumberSpan(low: Self.both(low, other.low) { min($0, $1) }, high: most)
  }

  private var isNeverNegative: Bool { low.map { $0 >= .zero } ?? false }

  private static func both(
    _ a: Rational?, _ b: Rational?, _ combine: (Rational, Rational) -> Rational?
  ) -> Rational? {
    guard let a, let b else { return nil }
    return combine(a, b)
  }
}
