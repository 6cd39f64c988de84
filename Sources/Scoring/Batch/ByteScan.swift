/// Steps over JSON text byte by byte, sixteen at a time where it can, and declines whatever is not plain.
///
/// Written by hand because the reader that keeps places visits every byte of every case with a message at hand;
/// here most bytes belong to texts that no rule asks for. It may decline, but never accept what is no JSON.
///
/// Every pointer stays inside a buffer that has `padding` zero bytes after its end.
enum ByteScan {
  typealias Bytes = UnsafePointer<UInt8>

  static let padding = 32
  /// Deeper nesting is left to the careful reader.
  static let depthLimit = 60

  /// Past blanks.
  @inline(__always)
  static func blanks(_ start: Bytes) -> Bytes {
    var p = start
    while p.pointee == 0x20 || p.pointee == 0x09 || p.pointee == 0x0D { p += 1 }
    return p
  }

  /// The closing quote of the text whose opening quote is before `start`; `nil` when the text is not sound.
  @inline(__always)
  static func textEnd(_ start: Bytes) -> Bytes? {
    var p = start
    while true {
      let stops = special(UnsafeRawPointer(p).loadUnaligned(as: SIMD16<UInt8>.self))
      if stops.x | stops.y == 0 {
        p += 16
        continue
      }
      p += stops.x != 0 ? stops.x.trailingZeroBitCount >> 3 : 8 + stops.y.trailingZeroBitCount >> 3
      let byte = p.pointee
      if byte == 0x22 { return p }
      if byte < 0x20 { return nil }
      let length = byte == 0x5C ? escape(p) : character(p)
      if length == 0 { return nil }
      p += length
    }
  }

  /// A high bit for each byte that is a quote, a backslash, a control character or not ASCII.
  ///
  /// (Anderson, Bit Twiddling Hacks: a byte below n; here no byte borrows from the next.)
  @inline(__always)
  private static func special(_ bytes: SIMD16<UInt8>) -> SIMD2<UInt64> {
    let quote = bytes ^ 0x22
    let slash = bytes ^ 0x5C
    let low = (bytes &- 0x20) & ~bytes
    let stops = (low | ((quote &- 1) & ~quote) | ((slash &- 1) & ~slash) | bytes) & 0x80
    return unsafeBitCast(stops, to: SIMD2<UInt64>.self)
  }

  /// The first eight of these bytes, the first one lowest, with zeros after fewer.
  static func packed(_ bytes: some BidirectionalCollection<UInt8>) -> UInt64 {
    bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// How many bytes come before the first quote among these eight; `nil` when there is none.
  @inline(__always)
  static func lengthBeforeQuote(_ word: UInt64) -> Int? {
    let quote = word ^ 0x2222_2222_2222_2222
    let stops = (quote &- 0x0101_0101_0101_0101) & ~quote & 0x8080_8080_8080_8080
    return stops == 0 ? nil : stops.trailingZeroBitCount >> 3
  }

  /// The length of the escape at `p`; zero when it is none.
  private static func escape(_ p: Bytes) -> Int {
    switch p[1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return 2
    // Surrogates need their other half: the careful reader's work.
    case 0x75:
      for offset in 2..<6 where hexDigit(p[offset]) == nil { return 0 }
      let first = hexDigit(p[2]) ?? 0
      let second = hexDigit(p[3]) ?? 0
      return first == 0xD && second >= 8 ? 0 : 6
    default: return 0
    }
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// The length of the UTF-8 sequence of two bytes or more at `p`; zero when it is none (Unicode 15, table 3-7).
  private static func character(_ p: Bytes) -> Int {
    func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
    let second = p[1]
    switch p[0] {
    case 0xC2...0xDF: return isTail(second) ? 2 : 0
    case 0xE0: return second >= 0xA0 && second <= 0xBF && isTail(p[2]) ? 3 : 0
    case 0xED: return second >= 0x80 && second <= 0x9F && isTail(p[2]) ? 3 : 0
    case 0xE1...0xEF: return isTail(second) && isTail(p[2]) ? 3 : 0
    case 0xF0: return second >= 0x90 && second <= 0xBF && isTail(p[2]) && isTail(p[3]) ? 4 : 0
    case 0xF1...0xF3: return isTail(second) && isTail(p[2]) && isTail(p[3]) ? 4 : 0
    case 0xF4: return second >= 0x80 && second <= 0x8F && isTail(p[2]) && isTail(p[3]) ? 4 : 0
    default: return 0
    }
  }

  /// Past the word `true`, `false` or `null` at `p`; `nil` when it is none.
  static func word(_ p: Bytes) -> Bytes? {
    let word = UnsafeRawPointer(p).loadUnaligned(as: UInt32.self)
    switch word {
    case 0x6575_7274, 0x6C6C_756E: return p + 4
    case 0x736C_6166: return p[4] == 0x65 ? p + 5 : nil
    default: return nil
    }
  }

  /// Longer numbers are left to the careful reader, which has a limit for them.
  private static let numberLimit = 1_000

  /// Past the number at `start`; `nil` when it is none.
  static func number(_ start: Bytes) -> Bytes? {
    var p = start
    if p.pointee == 0x2D { p += 1 }
    let whole = digits(p)
    if whole == p || (p.pointee == 0x30 && whole - p > 1) { return nil }
    p = whole
    if p.pointee == 0x2E {
      let end = digits(p + 1)
      if end == p + 1 { return nil }
      p = end
    }
    if p.pointee | 0x20 == 0x65 {
      p += 1
      if p.pointee == 0x2B || p.pointee == 0x2D { p += 1 }
      let end = digits(p)
      if end == p { return nil }
      p = end
    }
    return p - start <= numberLimit ? p : nil
  }

  @inline(__always)
  private static func digits(_ start: Bytes) -> Bytes {
    var p = start
    while p.pointee &- 0x30 < 10 { p += 1 }
    return p
  }

  /// Past the value at `start`, whatever it is; `nil` when it is not sound.
  static func value(_ start: Bytes) -> Bytes? {
    if start.pointee == 0x22 { return textEnd(start + 1).map { $0 + 1 } }
    guard start.pointee == 0x7B || start.pointee == 0x5B else { return scalar(start) }
    return container(start)
  }

  private static func scalar(_ p: Bytes) -> Bytes? {
    switch p.pointee {
    case 0x74, 0x66, 0x6E: word(p)
    case 0x2D, 0x30...0x39: number(p)
    default: nil
    }
  }

  /// Past the object or list at `start`, without recursion: one bit for each level says which it is.
  private static func container(_ start: Bytes) -> Bytes? {
    var p = start
    var depth = 0
    var objects: UInt64 = 0
    while true {
      // A value begins here.
      if p.pointee == 0x7B || p.pointee == 0x5B {
        let isObject = p.pointee == 0x7B
        depth += 1
        if depth > depthLimit { return nil }
        objects = objects << 1 | (isObject ? 1 : 0)
        p = blanks(p + 1)
        if p.pointee != (isObject ? 0x7D : 0x5D) {
          if isObject {
            guard let value = member(p)?.value else { return nil }
            p = value
          }
          continue
        }
      } else if p.pointee == 0x22 {
        guard let end = textEnd(p + 1) else { return nil }
        p = end + 1
      } else {
        guard let end = scalar(p) else { return nil }
        p = end
      }
      // A value, or an empty container's bracket, was read.
      while true {
        p = blanks(p)
        let isObject = objects & 1 == 1
        if p.pointee == 0x2C {
          p = blanks(p + 1)
          if isObject {
            guard let value = member(p)?.value else { return nil }
            p = value
          }
          break
        }
        guard p.pointee == (isObject ? 0x7D : 0x5D) else { return nil }
        p += 1
        depth -= 1
        objects >>= 1
        if depth == 0 { return p }
      }
    }
  }

  /// A key of an object, without its quotes, and where its value begins.
  struct Member {
    var key: Bytes
    var length: Int
    var value: Bytes
  }

  /// The key at `p` and the place of its value; `nil` when there is no key.
  @inline(__always)
  static func member(_ p: Bytes) -> Member? {
    guard p.pointee == 0x22, let end = textEnd(p + 1) else { return nil }
    let colon = blanks(end + 1)
    guard colon.pointee == 0x3A else { return nil }
    return Member(key: p + 1, length: end - p - 1, value: blanks(colon + 1))
  }
}
