import AmbitionModel

/// Amounts to rehearse a limit with, for numbers without a highest that a limit adds up.
///
/// The fewest cases that can be chosen take up the whole limit on average, so that a choice comes up against it and yet
/// has room to look for cheaper ones.
struct PracticeAmounts {
  /// The limit where the rubric sets none, as in the examples of `select`.
  static let usual: Rational = 500_000

  /// The average, in whole steps.
  private let steps: Int128
  /// The amount of which all amounts are a multiple.
  private let step: Int128

  init(_ limit: Portfolio.Limit, of portfolio: Portfolio) {
    let declared = limit.maximum.flatMap { Rational.zero < $0 ? $0 : nil }
    // Far beyond any sum of money, and far from where multiplying overflows.
    let most = min(max(1, (declared ?? Self.usual).floor), 1_000_000_000_000_000)
    var step: Int128 = 1
    while step < most / 1_000 { step *= 10 }
    self.step = step
    steps = max(1, most / step / Int128(max(1, portfolio.fewest ?? 5)))
  }

  /// The amount at `place` percent between a quarter of the average and almost twice as much.
  func amount(at place: Int) -> Rational {
    Rational(max(1, steps * Int128(50 + 3 * place) / 200) * step, over: 1) ?? Self.usual
  }
}
