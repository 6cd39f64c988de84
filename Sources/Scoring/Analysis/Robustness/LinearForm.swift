import AmbitionModel

/// A constant plus a multiple of each of some numbers that can still be chosen.
///
/// Operations answer `nil` where an exact result does not fit.
struct LinearForm: Hashable {
  var constant: Rational
  /// One for each number.
  var coefficients: [Rational]

  /// The number at `index` itself, out of `count`.
  static func number(_ index: Int, of count: Int) -> LinearForm {
    var form = LinearForm(constant: .zero, coefficients: Array(repeating: .zero, count: count))
    form.coefficients[index] = .one
    return form
  }

  static func constant(_ value: Rational, count: Int) -> LinearForm {
    LinearForm(constant: value, coefficients: Array(repeating: .zero, count: count))
  }

  var isOne: Bool { constant == .one && isConstant }

  var isConstant: Bool { coefficients.allSatisfy { $0 == .zero } }

  func adding(_ other: LinearForm) -> LinearForm? {
    guard let sum = constant.adding(other.constant) else { return nil }
    var sums: [Rational] = []
    sums.reserveCapacity(coefficients.count)
    for (a, b) in zip(coefficients, other.coefficients) {
      guard let sum = b == .zero ? a : a == .zero ? b : a.adding(b) else { return nil }
      sums.append(sum)
    }
    return LinearForm(constant: sum, coefficients: sums)
  }

  func multiplied(by factor: Rational) -> LinearForm? {
    if factor == .one { return self }
    guard let product = constant.multiplied(by: factor) else { return nil }
    var products: [Rational] = []
    products.reserveCapacity(coefficients.count)
    for coefficient in coefficients {
      guard let product = coefficient == .zero ? .zero : coefficient.multiplied(by: factor) else {
        return nil
      }
      products.append(product)
    }
    return LinearForm(constant: product, coefficients: products)
  }

  /// The first part that is not zero, which tells proportional forms apart from each other; `nil` of zero.
  var leading: Rational? {
    coefficients.first { $0 != .zero } ?? (constant == .zero ? nil : constant)
  }

  /// Whether the form is above zero for all values above zero of the numbers that are so by nature.
  func isPositive(where isPositiveByNature: [Bool]) -> Bool {
    guard !constant.isNegative else { return false }
    var isAbove = constant != .zero
    for (coefficient, isPositive) in zip(coefficients, isPositiveByNature) where coefficient != .zero {
      guard isPositive, !coefficient.isNegative else { return false }
      isAbove = true
    }
    return isAbove
  }
}
