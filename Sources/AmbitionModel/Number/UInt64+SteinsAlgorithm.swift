extension UInt64 {
  /// The largest number that divides both; the other one where one is zero, so zero for two zeroes.
  ///
  /// Without divisions, which would take most of the time of scoring a case in a stream. Stein's algorithm: Knuth, The
  /// Art of Computer Programming, volume 2, section 4.5.2, algorithm B.
  package func greatestCommonDivisor(with other: UInt64) -> UInt64 {
    guard self != 0, other != 0 else { return self | other }
    let twos = (self | other).trailingZeroBitCount
    var odd = other >> other.trailingZeroBitCount
    var rest = self
    while rest != 0 {
      rest >>= rest.trailingZeroBitCount
      if odd > rest { swap(&odd, &rest) }
      rest -= odd
    }
    return odd << twos
  }
}
