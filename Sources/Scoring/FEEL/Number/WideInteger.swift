/// A whole number of any size from zero up, for the few results that outgrow 127 bits before they are rounded.
///
/// Little-endian limbs without leading zeros. Division goes bit by bit: the numbers have some hundreds of bits.
struct WideInteger: Equatable, Comparable {
  private(set) var limbs: [UInt32]

  init(_ value: UInt128) {
    limbs = (0..<4).map { UInt32(truncatingIfNeeded: value >> (32 * UInt128($0))) }
    trim()
  }

  private init(limbs: [UInt32]) {
    self.limbs = limbs
    trim()
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  static let zero = WideInteger(0)

  var isZero: Bool { limbs.isEmpty }
  var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }

  var bitWidth: Int {
    guard let last = limbs.last else { return 0 }
    return limbs.count * 32 - last.leadingZeroBitCount
  }

  /// `nil` when it has more than 128 bits.
  var narrow: UInt128? {
    guard limbs.count <= 4 else { return nil }
    return limbs.reversed().reduce(0) { $0 << 32 | UInt128($1) }
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.limbs.count != right.limbs.count { return left.limbs.count < right.limbs.count }
    for (a, b) in zip(left.limbs, right.limbs).reversed() where a != b { return a < b }
    return false
  }

  static func + (left: Self, right: Self) -> Self {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(left.limbs.count, right.limbs.count) {
      carry += UInt64(left.limb(index)) + UInt64(right.limb(index))
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    sum.append(UInt32(carry))
    return Self(limbs: sum)
  }

  /// The difference; `right` must not be the larger.
  static func - (left: Self, right: Self) -> Self {
    precondition(right <= left, "the difference would be negative")
    var difference: [UInt32] = []
    var borrow: Int64 = 0
    for index in left.limbs.indices {
      let value = Int64(left.limbs[index]) - Int64(right.limb(index)) - borrow
      borrow = value < 0 ? 1 : 0
      difference.append(UInt32(truncatingIfNeeded: value))
    }
    return Self(limbs: difference)
  }

  static func * (left: Self, right: Self) -> Self {
    var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
    for (i, a) in left.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, b) in right.limbs.enumerated() {
        carry += UInt64(a) * UInt64(b) + UInt64(product[i + j])
        product[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[i + right.limbs.count] = UInt32(carry)
    }
    return Self(limbs: product)
  }

  /// `divisor` must not be zero.
  func quotientAndRemainder(dividingBy divisor: Self) -> (quotient: Self, remainder: Self) {
    precondition(!divisor.isZero, "division by zero")
    var quotient = [UInt32](repeating: 0, count: limbs.count)
    var remainder = Self.zero
    for bit in stride(from: bitWidth - 1, through: 0, by: -1) {
      remainder = remainder.doubled(plus: limbs[bit / 32] >> UInt32(bit % 32) & 1)
      if remainder >= divisor {
        remainder = remainder - divisor
        quotient[bit / 32] |= 1 << UInt32(bit % 32)
      }
    }
    return (Self(limbs: quotient), remainder)
  }

  static func powerOfTen(_ exponent: Int) -> Self {
    var power = Self(1)
    var rest = exponent
    while rest > 0 {
      let step = min(rest, 9)
      power = power * Self(UInt128((0..<step).reduce(1) { value, _ in value * 10 }))
      rest -= step
    }
    return power
  }

  /// The largest whole number whose square is not above this one (Newton's method).
  var squareRoot: Self {
    guard !isZero else { return .zero }
    var guess = Self(1)
    for _ in 0..<(bitWidth / 2 + 1) { guess = guess.doubled(plus: 0) }
    while true {
      let next = (guess + quotientAndRemainder(dividingBy: guess).quotient)
        .quotientAndRemainder(dividingBy: Self(2)).quotient
      if next >= guess { return guess }
      guess = next
    }
  }

  private func doubled(plus bit: UInt32) -> Self {
    var result: [UInt32] = []
    result.reserveCapacity(limbs.count + 1)
    var carry = bit
    for limb in limbs {
      result.append(limb << 1 | carry)
      carry = limb >> 31
    }
    result.append(carry)
    return Self(limbs: result)
  }

  private func limb(_ index: Int) -> UInt32 {
    index < limbs.count ? limbs[index] : 0
  }
}
