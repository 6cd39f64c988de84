/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): the same seed gives the same numbers on every machine.
package struct SplitMix64: Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from `-bound` to `bound`, each equally likely.
  ///
  /// Lemire's method (ACM TOMACS 29, 2019): the high half of a product, drawn again where that would favour
  /// some numbers.
  mutating func integer(within bound: UInt32) -> Int64 {
    Int64(number(below: 2 * UInt64(bound) + 1)) - Int64(bound)
  }

  /// A whole number from 0 up to `count`, each equally likely; 0 where there is none.
  package mutating func index(below count: Int) -> Int {
    Int(number(below: UInt64(max(1, count))))
  }

  /// The items in an order that each is equally likely (Fisher and Yates).
  package mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
    var items = items
    for last in items.indices.dropFirst().reversed() { items.swapAt(last, index(below: last + 1)) }
    return items
  }

  private mutating func number(below count: UInt64) -> UInt64 {
    let threshold = (0 &- count) % count
    while true {
      let (high, low) = next().multipliedFullWidth(by: count)
      if low >= threshold { return high }
    }
  }
}
