import AmbitionModel

/// A fraction of whole numbers of any size, never reduced and never rounded.
struct BigFraction: Comparable, CustomStringConvertible {
  private var isNegative: Bool
  private var above: BigNatural
  private var below: BigNatural

  private init(_ isNegative: Bool, _ above: BigNatural, _ below: BigNatural) {
    self.isNegative = isNegative
    self.above = above
    self.below = below
  }

  /// `number` over `below`, which is above zero.
  init(_ number: Int, over below: Int = 1) {
    self.init(number < 0, BigNatural(abs(number)), BigNatural(below))
  }

  /// What the code under test came to, by way of its decimal digits.
  init(_ rational: Rational) {
    let digits = "\(rational.numerator)".drop { $0 == "-" }
    self.init(rational.isNegative, BigNatural(digits), BigNatural("\(rational.denominator)"))
  }

  static func + (a: Self, b: Self) -> Self {
    let (x, y) = (a.above * b.below, b.above * a.below)
    let below = a.below * b.below
    if a.isNegative == b.isNegative { return Self(a.isNegative, x + y, below) }
    return x < y ? Self(b.isNegative, y - x, below) : Self(a.isNegative, x - y, below)
  }

  static prefix func - (a: Self) -> Self { Self(!a.isNegative, a.above, a.below) }

  static func - (a: Self, b: Self) -> Self { a + -b }

  static func * (a: Self, b: Self) -> Self {
    Self(a.isNegative != b.isNegative, a.above * b.above, a.below * b.below)
  }

  /// `b` must not be zero.
  static func / (a: Self, b: Self) -> Self {
    precondition(b.above != BigNatural(0))
    return Self(a.isNegative != b.isNegative, a.above * b.below, a.below * b.above)
  }

  static func < (a: Self, b: Self) -> Bool {
    let difference = a - b
    return difference.isNegative && difference.above != BigNatural(0)
  }

  static func == (a: Self, b: Self) -> Bool { !(a < b) && !(b < a) }

  /// The number times a power of ten as a decimal text; it must have no more places than that.
  func decimal(places: Int) -> String {
    var quotient = ""
    var rest = BigNatural(0)
    // Long division of the digits, which needs no other operations than those above.
    for digit in "\(above)" + String(repeating: "0", count: places) {
      rest = rest * BigNatural(10) + BigNatural(String(digit))
      var times = 0
      while !(rest < below) {
        rest = rest - below
        times += 1
      }
      quotient += "\(times)"
    }
    precondition(rest == BigNatural(0), "more than \(places) places")
    let whole = BigNatural(quotient.dropLast(places))
    return "\(isNegative ? "-" : "")\(whole).\(quotient.suffix(places))"
  }

  /// `-5 / 3`, which is an expression too; without the zeros that both end in.
  var description: String {
    var (top, bottom) = ("\(above)", "\(below)")
    while top.count > 1, top.hasSuffix("0"), bottom.hasSuffix("0") {
      top.removeLast()
      bottom.removeLast()
    }
    return "\(isNegative ? "-" : "")\(top) / \(bottom)"
  }
}
