/// A number as people type it, wherever they do: the one reader of such texts.
///
/// People write one number in many ways, and two people can mean different numbers by the same text. What has one
/// reading is taken exactly; what has two is refused with both, never guessed from a language or from bounds:
///
/// - A point or comma with other than three digits behind it is a decimal mark: `2,5`, `2.5`, `0.1250`. So it is behind
///   no digit, a zero, or more than three digits, where no group of thousands can end: `.250`, `0,250`, `1250.000`.
/// - Points, commas, blanks or apostrophes that divide a number in groups of three are between thousands:
///   `1.250.000`, `1 250 000`, `1'250'000`. Of two kinds of mark the last one, once, is the decimal mark:
///   `1.250,5`, `1,250.5`, `1 250.000`.
/// - One point or comma behind one to three digits and before exactly three is both: `250.000` and `1,250` are refused.
/// - Except in euros: amounts have no three decimals behind a point, so `€ 250.000` and `250.000,-` are thousands. A
///   comma stays ambiguous (`€ 1,250`), since Dutch prices by the litre have three decimals.
/// - A percent sign is taken where a share or percentage is asked. For another number `50 %` can be 50 or 0.5.
/// - An exponent has one reading: `1.234E+05`. Other currencies, words such as `mln` and other digits have none.
package enum TypedNumber: Hashable, Sendable {
  case number(Rational)
  /// As a decimal or as typed, and as thousands or as a hundredth part.
  case ambiguous(Rational, Rational)
  /// No number, or one of more than 18 digits, which no case file holds.
  case unreadable

  /// What a number is asked for, which decides what may stand beside it.
  package enum Measure: Sendable {
    case amount
    /// From 0 to 100: a percent sign changes nothing.
    case percentage
    /// From 0 to 1: a percent sign stands for hundredths.
    case share
    /// Of things: without a currency or a percent sign.
    case count

    /// The measure of a number within bounds.
    package init(minimum: Rational?, maximum: Rational?) {
      switch (minimum, maximum) {
      case (0?, 100?): self = .percentage
      case (let low?, let high?) where !low.isNegative && high <= .one: self = .share
      default: self = .amount
      }
    }
  }

  /// The number that `text` writes, with what belongs to it: blanks, a sign, euros, a percent sign.
  /// - Complexity: O(*n*) in the text, of which no more than 64 characters are looked at.
  package static func read(_ text: String, as measure: Measure = .amount) -> TypedNumber {
    guard let surroundings = NumberSurroundings(text) else { return .unreadable }
    let digits = TypedDigits.read(surroundings)
    let signed = surroundings.isNegative ? digits.map { $0.negated } : digits
    switch (measure, surroundings.isPercent) {
    case (.count, _) where surroundings.isPercent || surroundings.isMoney: return .unreadable
    case (.share, true): return signed.map { $0.hundredth }
    case (.amount, true):
      guard case .number(let value) = signed, let hundredth = value.hundredth else { return signed }
      return .ambiguous(value, hundredth)
    default: return signed
    }
  }

  private func map(_ change: (Rational) -> Rational?) -> TypedNumber {
    switch self {
    case .number(let number): change(number).map { .number($0) } ?? .unreadable
    case .ambiguous(let first, let second):
      if let first = change(first), let second = change(second) {
        .ambiguous(first, second)
      } else {
        .unreadable
      }
    case .unreadable: .unreadable
    }
  }
}

extension Rational {
  fileprivate var hundredth: Rational? {
    divided(by: 100).flatMap { $0.fitsInFile ? $0 : nil }
  }
}
