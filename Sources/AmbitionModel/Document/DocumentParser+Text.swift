extension DocumentParser {
  /// Reads a text at its opening quote; what cannot be decoded is reported and left out.
  ///
  /// Single quotes are reported, and then read as if they were double ones.
  mutating func string() -> LocatedText {
    let start = position
    let quote = bytes[start]
    position += 1
    let contentStart = position
    position = plainEnd(from: position, quote)
    var text: LocatedText
    if peek == quote, position - contentStart <= limits.textLength {
      let content = String(decoding: bytes[contentStart..<position], as: UTF8.self)
      text = LocatedText(content, at: SourceRange(contentStart, position))
      position += 1
    } else {
      position = contentStart
      text = escapedString(from: start, quote)
    }
    if quote == UInt8(ascii: "'") { report(.singleQuotes, at: SourceRange(start, position)) }
    return text
  }

  /// The first byte from `start` on that is the quote, a backslash or a control character.
  ///
  /// Most bytes of a file are stepped over here, so nothing of the parser is read or written for each.
  private func plainEnd(from start: Int, _ quote: UInt8) -> Int {
    let bytes = bytes
    let count = bytes.count
    var end = start
    while end < count {
      let byte = bytes[end]
      if byte == quote || byte == 0x5C || byte < 0x20 { break }
      end += 1
    }
    return end
  }

  private mutating func escapedString(from start: Int, _ quote: UInt8) -> LocatedText {
    let contentStart = position
    var decoded: [UInt8] = []
    var offsets: [Int32] = []
    var isTooLong = false
    while true {
      guard let byte = peek, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") else {
        let place = SourceRange(start, min(position, bytes.count))
        // At the end of the file the brackets around it are open as well; one finding is enough.
        let isLast = bytes.dropFirst(position).allSatisfy { $0 <= 0x20 }
        if isLast { stop(.unclosedText, at: place) } else { report(.unclosedText, at: place) }
        forgivesComma = true
        break
      }
      if byte == quote { break }
      let offset = Int32(position)
      if byte == UInt8(ascii: "\\") {
        escape(into: &decoded)
      } else {
        if byte < 0x20 { report(.controlCharacter(byte), at: characterRange) }
        if isStopped { break }
        decoded.append(byte)
        position += 1
      }
      if decoded.count > limits.textLength {
        decoded.removeAll()
        offsets.removeAll()
        isTooLong = true
      }
      while offsets.count < decoded.count { offsets.append(offset) }
    }
    let contentEnd = min(position, bytes.count)
    if peek == quote { position += 1 }
    if isTooLong {
      report(.textTooLong(limit: limits.textLength), at: SourceRange(start, contentEnd))
      return LocatedText("", at: SourceRange(contentStart, contentEnd))
    }
    return LocatedText(
      String(decoding: decoded, as: UTF8.self), at: SourceRange(contentStart, max(contentStart, contentEnd)),
      offsets: offsets)
  }

  /// Decodes what follows a backslash.
  private mutating func escape(into decoded: inout [UInt8]) {
    let start = position
    position += 1
    guard let byte = peek else { return }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): decoded.append(byte)
    case UInt8(ascii: "b"): decoded.append(0x08)
    case UInt8(ascii: "f"): decoded.append(0x0C)
    case UInt8(ascii: "n"): decoded.append(0x0A)
    case UInt8(ascii: "r"): decoded.append(0x0D)
    case UInt8(ascii: "t"): decoded.append(0x09)
    case UInt8(ascii: "u"):
      position += 1
      unicodeEscape(from: start, into: &decoded)
      return
    default:
      if byte < 0x20 { return report(.unknownEscape(nil), at: SourceRange(start, position)) }
      let range = characterRange
      report(
        .unknownEscape(String(decoding: bytes[range.start..<range.end], as: UTF8.self)),
        at: SourceRange(start, range.end))
      if !isStopped { position = range.end }
      return
    }
    position += 1
  }

  /// Decodes `\u0041`, or two of them where the first is half of a surrogate pair.
  private mutating func unicodeEscape(from start: Int, into decoded: inout [UInt8]) {
    guard let unit = hexUnit() else {
      return report(.shortUnicodeEscape, at: SourceRange(start, min(position, bytes.count)))
    }
    var value = UInt32(unit)
    if UTF16.isLeadSurrogate(unit) {
      let afterFirst = position
      if bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
        position += 2
        if let second = hexUnit(), UTF16.isTrailSurrogate(second) {
          value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
        } else {
          position = afterFirst
        }
      }
    }
    guard let scalar = Unicode.Scalar(value) else {
      return report(.loneSurrogate, at: SourceRange(start, position))
    }
    decoded.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  private mutating func hexUnit() -> UInt16? {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = byte.hexDigit else { return nil }
      unit = unit << 4 | digit
      position += 1
    }
    return unit
  }
}

extension UInt8 {
  fileprivate var hexDigit: UInt16? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(self - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(self - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
