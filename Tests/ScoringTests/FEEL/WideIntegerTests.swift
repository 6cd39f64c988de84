import TestSupport
import Testing

@testable import AmbitionModel
@testable import FEEL
@testable import Scoring

@Suite struct `wide integer` {
  /// Numbers with limbs of all ones, all zeros and anything between, where division goes wrong if it does.
  private func random(_ limbs: Int, _ generator: inout SeededGenerator) -> WideInteger {
    (0..<limbs).reduce(WideInteger(1)) { value, _ in
      let limb: UInt128 =
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: 0
        case 1: 0xFFFF_FFFF
        case 2: 0x8000_0000
        default: UInt128(UInt32.random(in: 0...UInt32.max, using: &generator))
        }
      return value * WideInteger(1 << 32) + WideInteger(limb)
    }
  }

  @Test(arguments: UInt64(0)..<100) func `divides as it multiplies`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let a = random(Int.random(in: 0..<12, using: &generator), &generator)
      let b = random(Int.random(in: 0..<6, using: &generator), &generator)
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      #expect(remainder < b)
      expectEqual(quotient * b + remainder, a)
      expectEqual(a + b - b, a)
    }
  }

  @Test(arguments: UInt64(0)..<100) func `takes square roots`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let value = random(Int.random(in: 0..<16, using: &generator), &generator)
    let root = value.squareRoot
    #expect(root * root <= value)
    #expect((root + WideInteger(1)) * (root + WideInteger(1)) > value)
  }

  @Test func `agrees with 128 bits`() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let a = UInt128.random(in: 0...UInt128.max, using: &generator)
      let b = UInt128.random(in: 1...(UInt128.max >> 60), using: &generator)
      let (quotient, remainder) = WideInteger(a).quotientAndRemainder(dividingBy: WideInteger(b))
      #expect(quotient.narrow == a / b && remainder.narrow == a % b)
    }
  }

  /// Results that outgrow 127 bits, worked out with Python's `fractions` and `decimal`.
  static let rounded: [FeelRow] = [
    // 38 decimals, since a denominator has no more.
    .init(
      "1/1000000000039 + 1/1000000000061 + 1/1000000000063 + 1/1000000000091",
      "0.000000000003999999999746000000017492"),
    // 34 digits.
    .init("((10**30 + 57) / 3) * ((10**30 + 57) / 7 / 10**30)", "47619047619047619047619047624.47619"),
    .init("(10**37 + 1/7) + 1/1000003", "10000000000000000000000000000000000000"),
    .init("(1/7 - 10**37) - 1/1000003", "-10000000000000000000000000000000000000"),
    .init("1/1000000000039 / 10**37", "0"),
    .init("(10**30 + 57) * (10**30 + 57)", "null"),
    .init("2 ** 126 * 2", "null"),
    .init("-(2 ** 126) + 2 ** 126", "0"),
  ]

  @Test(arguments: rounded) func `rounds what outgrows 127 bits`(_ row: FeelRow) {
    expectEqual(feel(row.expression).value.text, row.expected)
  }
}
