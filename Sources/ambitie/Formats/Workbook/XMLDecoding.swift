/// Turns the bytes of an XML document into UTF-8.
///
/// The bytes themselves tell UTF-8 and UTF-16 apart, so a declaration that confuses the two does no harm.
enum XMLDecoding {
  /// UTF-8 without a byte order mark.
  /// - Throws: `encoding` when the document is or claims to be something else, `malformed` when it is not what it seems.
  static func utf8(_ bytes: [UInt8]) throws(XMLFault) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
      || bytes.starts(with: [0, 0, 0, 0x3C]) || bytes.starts(with: [0x3C, 0, 0, 0])
    {
      throw .encoding("UTF-32")
    }
    let text = try text(of: bytes)
    guard let name = declaredEncoding(in: text) else { return text }
    let known = ["utf-8", "utf8", "utf-16", "utf-16le", "utf-16be", "us-ascii", "ascii"]
    guard known.contains(name.lowercased()) else { throw .encoding(name) }
    return text
  }

  private static func text(of bytes: [UInt8]) throws(XMLFault) -> [UInt8] {
    guard let (order, start) = utf16(bytes) else {
      let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      guard String(validating: content, as: UTF8.self) != nil else {
        throw declaredEncoding(in: content).map { .encoding($0) } ?? .malformed
      }
      return content
    }
    guard bytes.count.isMultiple(of: 2),
      let text = String(validating: order.units(of: bytes.dropFirst(start)), as: UTF16.self)
    else { throw .malformed }
    return Array(text.utf8)
  }

  /// The order of UTF-16 and where its text starts; `nil` when this is no UTF-16.
  private static func utf16(_ bytes: [UInt8]) -> (order: UTF16Order, start: Int)? {
    if bytes.starts(with: [0xFF, 0xFE]) { return (.lowFirst, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.highFirst, 2) }
    // A document without a mark begins with a tag.
    if bytes.starts(with: [0x3C, 0]) { return (.lowFirst, 0) }
    return bytes.starts(with: [0, 0x3C]) ? (.highFirst, 0) : nil
  }

  /// The encoding that the XML declaration names; `nil` when it names none.
  private static func declaredEncoding(in text: [UInt8]) -> String? {
    guard text.starts(with: Array("<?xml".utf8)), let end = text.firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    let declaration = text[..<end].split { $0 == UInt8(ascii: "=") || $0 <= 0x20 }
    guard let key = declaration.firstIndex(where: { $0.elementsEqual("encoding".utf8) }),
      key + 1 < declaration.endIndex
    else { return nil }
    let quotes = [UInt8(ascii: "'"), UInt8(ascii: "\"")]
    let name = declaration[key + 1].drop { quotes.contains($0) }.prefix {
      !quotes.contains($0) && $0 != UInt8(ascii: "?")
    }
    return String(decoding: name.prefix(40), as: UTF8.self)
  }
}
