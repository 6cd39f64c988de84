import TestSupport
import Testing

@testable import AmbitionModel

@Suite struct `The greatest common divisor` {
  /// By hand, and the largest numbers there are.
  @Test(
    arguments: [
      (0, 0, 0), (0, 7, 7), (7, 0, 7), (1, 1, 1), (12, 18, 6), (17, 5, 1), (64, 48, 16), (270, 192, 6),
      (UInt64.max, UInt64.max, UInt64.max), (UInt64.max, 3, 3), (1 << 63, 1 << 62, 1 << 62),
      (UInt64.max, 1 << 63, 1),
    ] as [(UInt64, UInt64, UInt64)])
  func `is what Euclid finds by hand`(_ one: UInt64, _ other: UInt64, _ divisor: UInt64) {
    expectEqual(one.greatestCommonDivisor(with: other), divisor)
  }

  @Test func `is what Euclid finds in random numbers`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let factor = UInt64.random(in: 1...1 << 20, using: &generator)
      let one = factor * UInt64.random(in: 0...1 << 40, using: &generator)
      let other = factor * UInt64.random(in: 0...1 << 40, using: &generator)
      var (a, b) = (one, other)
      while b != 0 { (a, b) = (b, a % b) }
      expectEqual(one.greatestCommonDivisor(with: other), a)
    }
  }
}
