/// What stands around the digits of a typed number: its sign, a currency, a percent sign.
struct NumberSurroundings {
  /// Digits, marks and an exponent, in ASCII: every blank is a space, every apostrophe a straight one.
  private(set) var digits: ArraySlice<UInt8> = []
  private(set) var isNegative = false
  private(set) var isMoney = false
  private(set) var isPercent = false
  /// Whether the amount is said to have no cents: `250,-`.
  private(set) var isWhole = false

  /// `nil` for a text that is too long or has characters that no number has.
  init?(_ text: String) {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard bytes.count < 64 else { return nil }
      if scalar == "€" {
        bytes += Array("eur".utf8)
      } else if let plain = Self.plain(scalar) {
        bytes.append(plain)
      } else {
        return nil
      }
    }
    digits = bytes[...]
    trim()
    takeFront()
    takeBack()
  }

  /// A character in ASCII lowercase, where numbers have it.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    // Tab; space; without break; the blanks of a set width, the narrow one and the mathematical one.
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: UInt8(ascii: " ")
    // Hyphens, dashes and minus signs.
    case 0x2D, 0x2010...0x2015, 0x2212, 0x207B, 0x208B, 0xFE58, 0xFE63, 0xFF0D: UInt8(ascii: "-")
    case 0x2B, 0xFF0B: UInt8(ascii: "+")
    case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x2032, 0x02BC: UInt8(ascii: "'")
    case 0x25, 0xFF05, 0xFE6A: UInt8(ascii: "%")
    case 0x41...0x5A: UInt8(scalar.value) + 0x20
    case 0x21..<0x7F: UInt8(scalar.value)
    default: nil
    }
  }

  private mutating func takeFront() {
    var hasSign = false
    while true {
      if !hasSign, let first = digits.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
        (hasSign, isNegative) = (true, first == UInt8(ascii: "-"))
        digits = digits.dropFirst()
      } else if !isMoney, drop(prefix: "euro") || drop(prefix: "eur") {
        isMoney = true
      } else {
        return
      }
      trim()
    }
  }

  private mutating func takeBack() {
    while true {
      if !isPercent, drop(suffix: "%") || drop(suffix: "procent") || drop(suffix: "percent") {
        isPercent = true
      } else if !isMoney,
        drop(suffix: "euro's") || drop(suffix: "euros") || drop(suffix: "euro") || drop(suffix: "eur")
      {
        isMoney = true
      } else if !isWhole,
        drop(suffix: ",--") || drop(suffix: ",-") || drop(suffix: ".--") || drop(suffix: ".-")
      {
        isWhole = true
      } else {
        return
      }
      trim()
    }
  }

  private mutating func trim() {
    while digits.first == UInt8(ascii: " ") { digits = digits.dropFirst() }
    while digits.last == UInt8(ascii: " ") { digits = digits.dropLast() }
  }

  private mutating func drop(prefix: StaticString) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard digits.count >= length,
      (0..<length).allSatisfy({ digits[digits.startIndex + $0] == prefix.utf8Start[$0] })
    else { return false }
    digits = digits.dropFirst(length)
    return true
  }

  private mutating func drop(suffix: StaticString) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard digits.count >= length,
      (0..<length).allSatisfy({ digits[digits.endIndex - length + $0] == suffix.utf8Start[$0] })
    else { return false }
    digits = digits.dropLast(length)
    return true
  }
}
