import AmbitionModel

/// One linear form over another in lowest terms, so that equal fractions are equal values.
///
/// What is no such fraction, or does not fit exactly, is `nil`.
struct LinearFraction: Hashable {
  let numerator: LinearForm
  /// Scaled so that its leading part is one; just one where it depends on nothing.
  let denominator: LinearForm

  /// `nil` also when `denominator` is zero.
  init?(_ numerator: LinearForm, over denominator: LinearForm) {
    if denominator.isOne {
      self.numerator = numerator
      self.denominator = denominator
      return
    }
    guard let leading = denominator.leading, let scale = Rational.one.divided(by: leading),
      let below = denominator.multiplied(by: scale), let above = numerator.multiplied(by: scale)
    else { return nil }
    if let ratio = above.leading, !below.isConstant, let scaled = below.multiplied(by: ratio), scaled == above
    {
      self.numerator = .constant(ratio, count: above.coefficients.count)
      self.denominator = .constant(.one, count: above.coefficients.count)
    } else {
      self.numerator = above
      self.denominator = below
    }
  }

  init?(_ form: LinearForm) {
    self.init(form, over: .constant(.one, count: form.coefficients.count))
  }

  /// The value where it depends on nothing; `nil` elsewhere.
  var constant: Rational? {
    guard numerator.isConstant else { return nil }
    // Nothing over something that depends on the numbers is nothing.
    return denominator.isConstant || numerator.constant == .zero ? numerator.constant : nil
  }

  func adding(_ other: LinearFraction) -> LinearFraction? {
    if denominator == other.denominator {
      return numerator.adding(other.numerator).flatMap { LinearFraction($0, over: denominator) }
    }
    if let value = other.constant {
      return denominator.multiplied(by: value).flatMap { numerator.adding($0) }
        .flatMap { LinearFraction($0, over: denominator) }
    }
    return constant == nil ? nil : other.adding(self)
  }

  var negated: LinearFraction? {
    numerator.multiplied(by: Rational(-1)).flatMap { LinearFraction($0, over: denominator) }
  }

  func multiplied(by other: LinearFraction) -> LinearFraction? {
    if let factor = other.constant {
      return numerator.multiplied(by: factor).flatMap { LinearFraction($0, over: denominator) }
    }
    if constant != nil { return other.multiplied(by: self) }
    if let ratio = LinearFraction(numerator, over: other.denominator)?.constant {
      return other.numerator.multiplied(by: ratio).flatMap { LinearFraction($0, over: denominator) }
    }
    if let ratio = LinearFraction(other.numerator, over: denominator)?.constant {
      return numerator.multiplied(by: ratio).flatMap { LinearFraction($0, over: other.denominator) }
    }
    return nil
  }

  /// One over this; `nil` of zero.
  var inverse: LinearFraction? { LinearFraction(denominator, over: numerator) }
}
