import AmbitionModel

extension Rational {
  /// The whole number that is left without the fraction: -2 for -2.5.
  var truncated: Rational {
    isInteger ? self : Rational(numerator / denominator, over: 1) ?? .zero
  }
}
