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
    case .some(let order):
      encoding = .utf16
      let hasMark = bytes.starts(with: order == .lowFirst ? [0xFF, 0xFE] : [0xFE, 0xFF])
      self.bytes = Array(
        String(decoding: order.units(of: bytes.dropFirst(hasMark ? 2 : 0)), as: UTF16.self).utf8)
    case nil:
      let content = Array(bytes.dropFirst(bytes.byteOrderMarkLength))
      if String(validating: content, as: UTF8.self) != nil {
        (self.bytes, encoding) = (content, .utf8)
      } else {
        (self.bytes, encoding) = (content.flatMap(Self.fromWindows1252), .windows1252)
      }
    }
  }

  /// The order of the bytes of UTF-16; `nil` when the text is no UTF-16.
  private static func utf16Order(of bytes: [UInt8]) -> UTF16Order? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .lowFirst }
    if bytes.starts(with: [0xFE, 0xFF]) { return .highFirst }
    // Without a mark: in western text every other byte is zero.
    let head = bytes.prefix(64)
    guard head.count >= 8 else { return nil }
    let zeros = (0...1).map { parity in head.indices.filter { $0 % 2 == parity && head[$0] == 0 }.count }
    if zeros[1] * 4 > head.count, zeros[0] == 0 { return .lowFirst }
    return zeros[0] * 4 > head.count && zeros[1] == 0 ? .highFirst : nil
  }

  private static func fromWindows1252(_ byte: UInt8) -> [UInt8] {
    let scalar = (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
    return Array(String(scalar).utf8)
  }

  /// 0x80 to 0x9F; five of them are not assigned.
  private static let upper = Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
