extension String {
  /// Appends the text to `bytes` as UTF-8, with some characters written otherwise.
  ///
  /// Most of a text stays as it is: what is not rewritten is copied in one go, which is several times as fast as going
  /// from character to character.
  /// - Parameters:
  ///   - isKept: whether a character of ASCII stays as it is; of others `rewrite` decides.
  ///   - rewrite: what is to stand for a character; `nil` where it stays as it is.
  /// - Complexity: O(*n*) in the bytes of the text.
  package func append(
    to bytes: inout [UInt8], keeping isKept: (UInt8) -> Bool, _ rewrite: (Unicode.Scalar) -> String?
  ) {
    let own = Array(utf8)
    var (start, index) = (0, 0)
    while index < own.count {
      if own[index] < 0x80, isKept(own[index]) {
        index += 1
        continue
      }
      let (scalar, count) = Self.scalar(of: own, at: index)
      if let other = rewrite(scalar) {
        bytes.append(contentsOf: own[start..<index])
        bytes.append(contentsOf: other.utf8)
        start = index + count
      }
      index += count
    }
    bytes.append(contentsOf: own[start...])
  }

  /// The text with some characters written otherwise, as ``append(to:keeping:_:)`` has it.
  package func rewritten(keeping isKept: (UInt8) -> Bool, _ rewrite: (Unicode.Scalar) -> String?) -> String {
    guard !utf8.allSatisfy({ $0 < 0x80 && isKept($0) }) else { return self }
    var bytes: [UInt8] = []
    append(to: &bytes, keeping: isKept, rewrite)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The character that begins at `index`, and of how many bytes; `bytes` are those of a string, so they are well formed.
  private static func scalar(of bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[index]
    let count = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let first = count == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(count))
    let value = bytes[(index + 1)..<(index + count)].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", count)
  }
}
