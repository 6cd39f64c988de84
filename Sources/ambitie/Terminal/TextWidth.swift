/// How many columns of a terminal a text takes.
enum TextWidth {
  /// East Asian wide characters and emoji take two columns, marks that combine none, all else one.
  static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// `text` with blanks behind it, or cut short with an ellipsis, so that it takes `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    let own = columns(of: text)
    guard own > width else { return text + String(repeating: " ", count: width - own) }
    var kept = ""
    var used = 0
    for character in text {
      let next = columns(of: character)
      guard used + next < width else { break }
      kept.append(character)
      used += next
    }
    return kept + "…" + String(repeating: " ", count: max(0, width - used - 1))
  }

  private static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
