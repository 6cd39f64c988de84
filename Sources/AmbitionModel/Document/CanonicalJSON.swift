/// The one way to write a document that two programs agree on: RFC 8785, except that numbers stay as they are written.
///
/// No blanks and no comments, members sorted by the UTF-16 of their keys, and no more escapes than JSON needs. Numbers
/// here are exact, so they do not go through binary floating point as the RFC has it.
package enum CanonicalJSON {
  /// - Parameter left: keys of the outermost object that are not written.
  /// - Complexity: O(*n* log *n*) in the bytes of the document.
  package static func bytes(of node: DocumentNode, leavingOut left: Set<String> = []) -> [UInt8] {
    var bytes: [UInt8] = []
    write(node, leavingOut: left, to: &bytes)
    return bytes
  }

  private static func write(_ node: DocumentNode, leavingOut left: Set<String> = [], to bytes: inout [UInt8])
  {
    switch node.kind {
    case .null: bytes += "null".utf8
    case .boolean(let truth): bytes += (truth ? "true" : "false").utf8
    case .number(let text): bytes += text.utf8
    case .string(let text): write(text.text, to: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(item, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      let sorted = members.enumerated().filter { !left.contains($0.element.key) }.sorted {
        let (one, other) = (Array($0.element.key.utf16), Array($1.element.key.utf16))
        return one == other ? $0.offset < $1.offset : one.lexicographicallyPrecedes(other)
      }
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in sorted.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        write(member.element.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        write(member.element.value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20: bytes += "\\u00".utf8 + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
