/// Texts as JSON writes them.
package enum JSONText {
  /// `text` between quotes, escaped no more than needed: quotes, backslashes, control characters, and
  /// characters that nobody can see or that turn the direction of writing.
  package static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes what ``quoted(_:)`` gives behind `bytes`.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    text.append(to: &bytes, keeping: isPlain, escaped)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a byte is a character of its own that needs no escape.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// `nil` for a character that stands for itself.
  private static func escaped(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\u{8}": "\\b"
    case "\u{C}": "\\f"
    case _ where scalar.steersDisplay || scalar.isFormat: escape(scalar)
    default: nil
    }
  }

  /// `\u003c`; two of these beyond the basic plane.
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.reduce(into: "") { text, unit in
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension Unicode.Scalar {
  /// Whether Unicode calls this a format character: one that is not shown, but acts on its neighbours.
  fileprivate var isFormat: Bool { value >= 0xAD && properties.generalCategory == .format }
}
