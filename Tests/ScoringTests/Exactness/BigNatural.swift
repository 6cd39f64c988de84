/// A whole number of any size, as schoolbooks add and multiply it: nothing shared with the code under test.
struct BigNatural: Comparable, CustomStringConvertible {
  /// Base 2³², lowest first, without leading zeros.
  private var digits: [UInt32] = []

  init(_ number: Int) {
    precondition(number >= 0)
    self = Self(digits: [UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)])
  }

  /// Decimal digits.
  init(_ text: some StringProtocol) {
    self = text.utf8.reduce(Self(0)) { $0 * Self(10) + Self(Int($1) - 48) }
  }

  private init(digits: [UInt32]) {
    self.digits = digits
    while self.digits.last == 0 { self.digits.removeLast() }
  }

  static func + (a: Self, b: Self) -> Self {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(a.digits.count, b.digits.count) + 1 {
      carry += UInt64(a.digit(index)) + UInt64(b.digit(index))
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return Self(digits: sum)
  }

  /// `a` must not be below `b`.
  static func - (a: Self, b: Self) -> Self {
    var difference: [UInt32] = []
    var borrow: Int64 = 0
    for index in a.digits.indices {
      let step = Int64(a.digit(index)) - Int64(b.digit(index)) - borrow
      borrow = step < 0 ? 1 : 0
      difference.append(UInt32(truncatingIfNeeded: step))
    }
    precondition(borrow == 0)
    return Self(digits: difference)
  }

  static func * (a: Self, b: Self) -> Self {
    var product = [UInt32](repeating: 0, count: a.digits.count + b.digits.count)
    for (i, x) in a.digits.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.digits.enumerated() {
        carry += UInt64(product[i + j]) + UInt64(x) * UInt64(y)
        product[i + j] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[i + b.digits.count] = UInt32(carry)
    }
    return Self(digits: product)
  }

  static func < (a: Self, b: Self) -> Bool {
    if a.digits.count != b.digits.count { return a.digits.count < b.digits.count }
    return a.digits.reversed().lexicographicallyPrecedes(b.digits.reversed())
  }

  /// Decimal digits.
  var description: String {
    var rest = digits
    var text = ""
    while !rest.isEmpty {
      var remainder: UInt64 = 0
      for index in rest.indices.reversed() {
        remainder = remainder << 32 | UInt64(rest[index])
        rest[index] = UInt32(remainder / 10)
        remainder %= 10
      }
      while rest.last == 0 { rest.removeLast() }
      text = "\(remainder)" + text
    }
    return text.isEmpty ? "0" : text
  }

  private func digit(_ index: Int) -> UInt32 { index < digits.count ? digits[index] : 0 }
}
