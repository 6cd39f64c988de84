import AmbitionModel

@testable import Scoring

/// A value as the reference interpreter knows it: small whole fractions, and lists as plain values.
enum ReferenceValue: Hashable {
  case null
  case boolean(Bool)
  case number(SmallFraction)
  case option(Int)
  case list([ReferenceValue])
  /// Rows that must not match together did.
  case conflict

  /// The value of the code under test; `nil` for what has no counterpart here.
  init?(_ value: Value) {
    switch value {
    case .null: self = .null
    case .boolean(let truth): self = .boolean(truth)
    case .number(let number): self = .number(SmallFraction(Int(number.numerator), Int(number.denominator)))
    case .option(let index): self = .option(index)
    case .fault(.conflictingRules): self = .conflict
    case .unknown, .text, .fault: return nil
    }
  }

  var value: Value {
    switch self {
    case .null, .list: .null
    case .boolean(let truth): .boolean(truth)
    case .number(let number):
      Rational(Int128(number.above), over: Int128(number.below)).map { .number($0) } ?? .null
    case .option(let index): .option(index)
    case .conflict: .fault(.conflictingRules)
    }
  }

  /// Whether this comes before the other; `nil` where there is no order.
  func isBelow(_ other: Self) -> Bool? {
    switch (self, other) {
    case (.number(let a), .number(let b)): a < b
    case (.option(let a), .option(let b)): a < b
    default: nil
    }
  }
}

/// A fraction of machine words in lowest terms.
struct SmallFraction: Hashable, Comparable {
  let above: Int
  let below: Int

  init(_ above: Int, _ below: Int = 1) {
    var (a, b) = (abs(above), abs(below))
    while b != 0 { (a, b) = (b, a % b) }
    let sign = below < 0 ? -1 : 1
    self.above = sign * above / max(a, 1)
    self.below = sign * below / max(a, 1)
  }

  static func < (a: Self, b: Self) -> Bool { a.above * b.below < b.above * a.below }
  static func + (a: Self, b: Self) -> Self { Self(a.above * b.below + b.above * a.below, a.below * b.below) }
  static func - (a: Self, b: Self) -> Self { Self(a.above * b.below - b.above * a.below, a.below * b.below) }
  static func * (a: Self, b: Self) -> Self { Self(a.above * b.above, a.below * b.below) }
  /// `b` must not be zero.
  static func / (a: Self, b: Self) -> Self { Self(a.above * b.below, a.below * b.above) }
}
