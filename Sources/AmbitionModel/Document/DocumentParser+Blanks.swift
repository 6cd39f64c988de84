extension DocumentParser {
  /// Moves over blanks and comments, and remembers where the last token ended.
  mutating func skipBlanks() {
    lastEnd = min(position, bytes.count)
    while true {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "/"), skipComment() else { return }
    }
  }

  private mutating func skipSpace() {
    let bytes = bytes
    let count = bytes.count
    var end = position
    while end < count, bytes[end].isBlank { end += 1 }
    position = end
  }

  /// False when the slash begins no comment.
  private mutating func skipComment() -> Bool {
    let start = position
    guard start + 1 < bytes.count else { return false }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"):
      while let byte = peek, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") { position += 1 }
      return true
    case UInt8(ascii: "*"):
      position += 2
      while position + 1 < bytes.count {
        if bytes[position] == UInt8(ascii: "*"), bytes[position + 1] == UInt8(ascii: "/") {
          position += 2
          return true
        }
        position += 1
      }
      stop(.unclosedComment, at: SourceRange(start, start + 2))
      return true
    default:
      return false
    }
  }

  /// Moves over something that is no token, at least one character of it, and answers what it was.
  mutating func skipUnexpected() -> String {
    let start = position
    position = min(characterRange.end, bytes.count)
    while let byte = peek, !byte.isBlank, !byte.isStructural { position += 1 }
    return String(decoding: bytes[start..<position].prefix(200), as: UTF8.self)
  }

  mutating func skipWord() -> String {
    let start = position
    while let byte = peek, byte.continuesWord { position += 1 }
    return String(decoding: bytes[start..<position].prefix(200), as: UTF8.self)
  }

  /// The range of the UTF-8 character at the position; empty at the end of the file.
  var characterRange: SourceRange {
    guard position < bytes.count else { return SourceRange(bytes.count, bytes.count) }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return SourceRange(position, end)
  }
}

extension UInt8 {
  /// A blank, a line feed, a carriage return or a tab; as numbers, since most of a file goes by here.
  var isBlank: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  var isStructural: Bool {
    switch self {
    case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: ":"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  var startsWord: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) || self == UInt8(ascii: "_")
      || self == UInt8(ascii: "$")
  }

  var continuesWord: Bool { startsWord || isDigit }

  /// The characters that no JSON number may begin with are here so that the finding can say so.
  var startsNumber: Bool {
    isDigit || self == UInt8(ascii: "-") || self == UInt8(ascii: "+") || self == UInt8(ascii: ".")
  }

  var startsValue: Bool {
    startsWord || startsNumber || self == UInt8(ascii: "\"") || self == UInt8(ascii: "'")
      || self == UInt8(ascii: "[") || self == UInt8(ascii: "{")
  }
}
