import AmbitionModel

/// Turns the bytes of a text file into UTF-8, whatever program wrote it.
package struct TextDecoding: Equatable {
  package enum Encoding: Equatable {
    case utf8
    /// Bytes that are no UTF-8 are taken for it, which is what Excel writes in western Europe.
    case windows1252
    case utf16
  }

  /// UTF-8 without a byte order mark.
  package let bytes: [UInt8]
  package let encoding: Encoding

  /// - Complexity: O(*n*) in the bytes.
  package init(_ bytes: [UInt8]) {
    switch Self.utf16Order(of: bytes) {
    case .some(let isLittle):
      encoding = .utf16
      let start = bytes.starts(with: isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) ? 2 : 0
      let units = stride(from: start, to: bytes.count - 1, by: 2).map {
        let (first, second) = (UInt16(bytes[$0]), UInt16(bytes[$0 + 1]))
        return isLittle ? second << 8 | first : first << 8 | second
      }
      self.bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    case nil:
      let content = Array(bytes.dropFirst(bytes.byteOrderMarkLength))
      if String(validating: content, as: UTF8.self) != nil {
        (self.bytes, encoding) = (content, .utf8)
      } else {
        (self.bytes, encoding) = (content.flatMap(Self.fromWindows1252), .windows1252)
      }
    }
  }

  /// Whether the text is UTF-16 with the low byte first; `nil` when it is no UTF-16.
  private static func utf16Order(of bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    // Without a mark: in western text every other byte is zero.
    let head = bytes.prefix(64)
    guard head.count >= 8 else { return nil }
    let zeros = (0...1).map { parity in head.indices.filter { $0 % 2 == parity && head[$0] == 0 }.count }
    if zeros[1] * 4 > head.count, zeros[0] == 0 { return true }
    return zeros[0] * 4 > head.count && zeros[1] == 0 ? false : nil
  }

  private static func fromWindows1252(_ byte: UInt8) -> [UInt8] {
    let scalar = (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    return Array(String(scalar).utf8)
  }

  /// 0x80 to 0x9F; five of them are not assigned.
  private static let upper = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
