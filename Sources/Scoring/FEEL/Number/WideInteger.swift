/// A whole number of any size from zero up, for the few results that outgrow 127 bits before they are rounded.
///
/// Little-endian limbs without leading zeros.
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
    if self < divisor { return (.zero, self) }
    if divisor.limbs.count == 1 { return dividedBySingle(divisor.limbs[0]) }
    // Knuth, The Art of Computer Programming, volume 2, section 4.3.1, algorithm D.
    let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
    let v = divisor.shifted(by: shift).limbs
    var u = shifted(by: shift).limbs
    u.append(contentsOf: repeatElement(0, count: limbs.count + 1 - u.count))
    let n = v.count
    var quotient = [UInt32](repeating: 0, count: u.count - n)
    for j in quotient.indices.reversed() {
      let top = UInt64(u[j + n]) << 32 | UInt64(u[j + n - 1])
      var (digit, rest) = top.quotientAndRemainder(dividingBy: UInt64(v[n - 1]))
      while digit >> 32 != 0 || digit * UInt64(v[n - 2]) > rest << 32 | UInt64(u[j + n - 2]) {
        digit -= 1
        rest += UInt64(v[n - 1])
        if rest >> 32 != 0 { break }
      }
      if Self.subtract(digit, v, from: &u, at: j) {
        digit -= 1
        Self.add(v, to: &u, at: j)
      }
      quotient[j] = UInt32(truncatingIfNeeded: digit)
    }
    return (Self(limbs: quotient), Self(limbs: u).unshifted(by: shift))
  }

  /// Takes `digit` times `v` away from `u` at place `j`; true when that was more than there was.
  private static func subtract(_ digit: UInt64, _ v: [UInt32], from u: inout [UInt32], at j: Int) -> Bool {
    var carry: UInt64 = 0
    var borrow: Int64 = 0
    for i in v.indices {
      carry += digit * UInt64(v[i])
      let value = Int64(u[i + j]) - borrow - Int64(carry & 0xFFFF_FFFF)
      u[i + j] = UInt32(truncatingIfNeeded: value)
      borrow = value < 0 ? 1 : 0
      carry >>= 32
    }
    let value = Int64(u[j + v.count]) - borrow - Int64(carry)
    u[j + v.count] = UInt32(truncatingIfNeeded: value)
    return value < 0
  }

  private static func add(_ v: [UInt32], to u: inout [UInt32], at j: Int) {
    var carry: UInt64 = 0
    for i in v.indices {
      carry += UInt64(u[i + j]) + UInt64(v[i])
      u[i + j] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    u[j + v.count] = UInt32(truncatingIfNeeded: UInt64(u[j + v.count]) + carry)
  }

  private func dividedBySingle(_ divisor: UInt32) -> (quotient: Self, remainder: Self) {
    var quotient = limbs
    var rest: UInt64 = 0
    for index in limbs.indices.reversed() {
      rest = rest << 32 | UInt64(limbs[index])
      quotient[index] = UInt32(truncatingIfNeeded: rest / UInt64(divisor))
      rest %= UInt64(divisor)
    }
    return (Self(limbs: quotient), Self(UInt128(rest)))
  }

  /// Times two to the `shift`, which is below 32.
  private func shifted(by shift: Int) -> Self {
    guard shift > 0 else { return self }
    var result: [UInt32] = []
    var carry: UInt32 = 0
    for limb in limbs {
      result.append(limb << UInt32(shift) | carry)
      carry = limb >> UInt32(32 - shift)
    }
    result.append(carry)
    return Self(limbs: result)
  }

  private func unshifted(by shift: Int) -> Self {
    guard shift > 0 else { return self }
    var result = limbs
    for index in limbs.indices {
      result[index] = limbs[index] >> UInt32(shift) | limb(index + 1) << UInt32(32 - shift)
    }
    return Self(limbs: result)
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
    // A power of two above the root.
    let bits = bitWidth / 2 + 1
    var guess = Self(limbs: Array(repeating: 0, count: bits / 32) + [1 << UInt32(bits % 32)])
    while true {
      let next = (guess + quotientAndRemainder(dividingBy: guess).quotient)
        .quotientAndRemainder(dividingBy: Self(2)).quotient
      if next >= guess { return guess }
      guess = next
    }
  }

  private func limb(_ index: Int) -> UInt32 {
    index < limbs.count ? limbs[index] : 0
  }
}
