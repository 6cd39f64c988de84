import AmbitionModel

/// Cuts the text of an expression into tokens.
///
/// Works on Unicode scalars and counts UTF-8 bytes, so that every token can be placed in its file.
/// - Complexity: O(*n*) in the bytes of the text.
struct Lexer {
  private let text: LocatedText
  /// An array, since stepping over the characters of a text takes several times as long.
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var offset = 0

  private init(_ text: LocatedText) {
    self.text = text
    scalars = Array(text.text.unicodeScalars)
  }

  /// The tokens of `text`, the last of which is always `end`.
  static func tokens(of text: LocatedText) throws(Diagnostic) -> [Token] {
    var lexer = Lexer(text)
    var tokens: [Token] = []
    repeat {
      tokens.append(try lexer.next())
    } while tokens[tokens.count - 1].kind != .end
    return tokens
  }

  private mutating func next() throws(Diagnostic) -> Token {
    try skipBlanks()
    let start = offset
    guard let scalar = peek() else { return Token(kind: .end, start: start, end: start) }
    let kind = try kind(startingWith: scalar)
    return Token(kind: kind, start: start, end: offset)
  }

  private mutating func kind(startingWith scalar: Unicode.Scalar) throws(Diagnostic) -> Token.Kind {
    if scalar == "?" {
      advance()
      return .name("?")
    }
    if CharacterClass.startsName(scalar) { return .name(readWhile(CharacterClass.continuesName)) }
    if CharacterClass.isDigit(scalar) { return try number() }
    if scalar == ".", let next = peek(1), CharacterClass.isDigit(next) { return try number() }
    if scalar == "\"" { return .string(try string()) }
    return try symbol(scalar)
  }

  private mutating func symbol(_ scalar: Unicode.Scalar) throws(Diagnostic) -> Token.Kind {
    let start = offset
    advance()
    if scalar == "=", peek() == "=" { throw Diagnostic(.doubleEqual, at: text.place(start, start + 2)) }
    if let next = peek(), next == "." || next == "*" || next == "=",
      let symbol = Token.Symbol(rawValue: slice(start, offset + 1))
    {
      advance()
      return .symbol(symbol)
    }
    if let symbol = Token.Symbol(rawValue: slice(start, offset)) { return .symbol(symbol) }
    let place = text.place(start, offset)
    switch scalar {
    case "{", "}": throw Diagnostic(.unsupportedContext, at: place)
    case "@": throw Diagnostic(.unsupportedTemporal, at: place)
    default: throw Diagnostic(.strayCharacter(scalar), at: place)
    }
  }

  // MARK: Numbers

  private mutating func number() throws(Diagnostic) -> Token.Kind {
    let start = offset
    var digits = readWhile(CharacterClass.isDigit)
    if peek() == ".", let next = peek(1), CharacterClass.isDigit(next) {
      advance()
      digits += "." + readWhile(CharacterClass.isDigit)
    }
    digits += exponent()
    guard let value = Rational(decimal: digits) else {
      throw Diagnostic(.numberTooLarge, at: text.place(start, offset))
    }
    return .number(value)
  }

  /// `e5`, `E-3`; nothing when the letter is not followed by digits.
  private mutating func exponent() -> String {
    guard let mark = peek(), mark == "e" || mark == "E", let sign = peek(1) else { return "" }
    let hasSign = sign == "+" || sign == "-"
    guard let digit = hasSign ? peek(2) : sign, CharacterClass.isDigit(digit) else { return "" }
    advance()
    if hasSign { advance() }
    return "e" + (sign == "-" ? "-" : "") + readWhile(CharacterClass.isDigit)
  }

  // MARK: Strings

  private mutating func string() throws(Diagnostic) -> String {
    let start = offset
    advance()
    var value = ""
    var plain = offset
    while let scalar = peek(), !CharacterClass.isLineEnd(scalar) {
      let end = offset
      advance()
      guard scalar == "\"" || scalar == "\\" else { continue }
      value += slice(plain, end)
      if scalar == "\"" { return value }
      try escape(into: &value.unicodeScalars)
      plain = offset
    }
    throw Diagnostic(.unclosedString, at: text.place(start, offset))
  }

  /// Reads what follows a backslash; a backslash that begins no escape stands for itself.
  private mutating func escape(into value: inout String.UnicodeScalarView) throws(Diagnostic) {
    let start = offset - 1
    guard let scalar = peek() else { return value.append("\\") }
    switch scalar {
    case "\"", "'", "\\": value.append(scalar)
    case "n": value.append("\n")
    case "r": value.append("\r")
    case "t": value.append("\t")
    case "u", "U":
      advance()
      guard let decoded = codePoint(digits: scalar == "u" ? 4 : 6) else {
        throw Diagnostic(.wrongEscape, at: text.place(start, offset))
      }
      return value.append(decoded)
    default: return value.append("\\")
    }
    advance()
  }

  /// A code point of `digits` hexadecimal digits, or two that form a surrogate pair.
  private mutating func codePoint(digits: Int) -> Unicode.Scalar? {
    guard let first = hexadecimal(digits) else { return nil }
    guard digits == 4, (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard peek() == "\\", peek(1) == "u" else { return nil }
    advance()
    advance()
    guard let second = hexadecimal(4), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
  }

  private mutating func hexadecimal(_ count: Int) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let scalar = peek(), scalar.isASCII, let digit = Character(scalar).hexDigitValue else {
        return nil
      }
      value = value << 4 | UInt32(digit)
      advance()
    }
    return value
  }

  // MARK: Blanks and comments

  private mutating func skipBlanks() throws(Diagnostic) {
    while let scalar = peek() {
      if CharacterClass.isSpace(scalar) {
        advance()
      } else if scalar == "/", peek(1) == "/" {
        while let next = peek(), !CharacterClass.isLineEnd(next) { advance() }
      } else if scalar == "/", peek(1) == "*" {
        try skipBlockComment()
      } else {
        return
      }
    }
  }

  private mutating func skipBlockComment() throws(Diagnostic) {
    let start = offset
    advance()
    advance()
    while let scalar = peek() {
      advance()
      if scalar == "*", peek() == "/" { return advance() }
    }
    throw Diagnostic(.unclosedComment, at: text.place(start, start + 2))
  }

  // MARK: Characters

  private func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  private mutating func advance() {
    offset += UTF8.width(scalars[position])
    position += 1
  }

  private mutating func readWhile(_ accepts: (Unicode.Scalar) -> Bool) -> String {
    let start = offset
    while let scalar = peek(), accepts(scalar) { advance() }
    return slice(start, offset)
  }

  /// The text between two offsets, which takes a fraction of building it from its characters.
  private func slice(_ start: Int, _ end: Int) -> String {
    let bytes = text.text.utf8
    let first = bytes.index(bytes.startIndex, offsetBy: start)
    return String(text.text[first..<bytes.index(first, offsetBy: end - start)])
  }
}
