extension DocumentParser {
  /// Reads `true`, `false` or `null`; reports any other word.
  mutating func word() -> DocumentNode? {
    let start = position
    let word = skipWord()
    let range = SourceRange(start, position)
    switch word {
    case "true": return DocumentNode(.boolean(true), at: range)
    case "false": return DocumentNode(.boolean(false), at: range)
    case "null": return DocumentNode(.null, at: range)
    default:
      report(.unknownWord(word), at: range)
      return nil
    }
  }

  /// Reads a number as RFC 8259 writes it: no leading zeros, no plus, digits on both sides of the point.
  mutating func number() -> DocumentNode? {
    let start = position
    while let byte = peek, byte.continuesWord || byte.startsNumber { position += 1 }
    let range = SourceRange(start, position)
    guard position - start <= limits.numberLength else {
      report(.numberTooLong(limit: limits.numberLength), at: range)
      return nil
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard Self.isNumber(bytes[start..<position]) else {
      report(.notANumber(text), at: range)
      return nil
    }
    return DocumentNode(.number(text), at: range)
  }

  private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    func digits() -> Int {
      let run = rest.prefix(while: { $0.isDigit })
      rest = rest[run.endIndex...]
      return run.count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits()
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits() > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}
