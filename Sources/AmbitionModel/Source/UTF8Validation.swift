/// Finds bytes that are not UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
enum UTF8Validation {
  /// The first bytes that are not UTF-8: a whole broken sequence, or one stray byte.
  /// - Complexity: O(*n*) in the number of bytes.
  static func firstInvalidRange(in bytes: [UInt8]) -> SourceRange? {
    var index = firstWide(in: bytes, from: 0)
    while index < bytes.count {
      let length = sequenceLength(bytes, at: index)
      guard length > 0 else {
        var end = index + 1
        // The continuation bytes of a broken sequence belong to it, at most three of them.
        while end < bytes.count, end < index + 4, bytes[index] >= 0xC0, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return SourceRange(index, end)
      }
      index = firstWide(in: bytes, from: index + length)
    }
    return nil
  }

  /// The first place from `start` on that holds no ASCII; nearly all of a file does, so eight bytes at a time.
  private static func firstWide(in bytes: [UInt8], from start: Int) -> Int {
    bytes.withUnsafeBytes { raw in
      var index = start
      while index + 8 <= raw.count,
        raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      while index < raw.count, raw[index] < 0x80 { index += 1 }
      return index
    }
  }

  /// The bytes of the well-formed sequence at `index` (Unicode, table 3-7); 0 when there is none.
  static func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
    let lead = bytes[index]
    if lead < 0x80 { return 1 }
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
