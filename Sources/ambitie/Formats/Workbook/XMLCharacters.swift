/// Turns the characters of an XML document into the text that they mean.
enum XMLCharacters {
  /// The text of `bytes` between tags or quotes, with its references replaced.
  /// - Returns: `nil` for an unknown reference, or a character that XML does not allow.
  static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      guard bytes[position] == UInt8(ascii: "&") else {
        result.append(bytes[position])
        position += 1
        continue
      }
      // The longest reference is `&#x10FFFF;`, or that with zeros before it.
      let name = bytes[(position + 1)...].prefix(16).prefix { $0 != UInt8(ascii: ";") }
      guard name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: ";"),
        let scalar = scalar(named: name)
      else { return nil }
      result += Array(String(scalar).utf8)
      position = name.endIndex + 1
    }
    return literal(result[...])
  }

  /// The text of `bytes` as it is, with every line break as one `\n`.
  /// - Returns: `nil` for a character that XML does not allow.
  static func literal(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.allSatisfy({ $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return nil }
    guard bytes.contains(0x0D) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (place, byte) in zip(bytes.indices, bytes) {
      if byte == 0x0A, place > bytes.startIndex, bytes[place - 1] == 0x0D { continue }
      result.append(byte == 0x0D ? 0x0A : byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// `amp`, `#38` or `#x26`.
  private static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHexadecimal = text.hasPrefix("#x")
      let digits = text.dropFirst(isHexadecimal ? 2 : 1)
      guard text.hasPrefix("#"), digits.first != "+", digits.first != "-" else { return nil }
      return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }
}
