/// The order in which UTF-16 puts the two bytes of a unit.
enum UTF16Order {
  case lowFirst, highFirst

  /// The units that `bytes` spell; a last byte without a partner is left out.
  func units(of bytes: ArraySlice<UInt8>) -> [UInt16] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
      let (first, second) = (UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
      return self == .lowFirst ? second << 8 | first : first << 8 | second
    }
  }
}
