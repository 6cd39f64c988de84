/// Text out of a file as a message may show it: between single quotes, on one line, clipped.
///
/// Control characters and characters that turn the direction of writing are written as `\u{1b}`, so that
/// a file cannot steer the terminal through a message.
package func quoted(_ text: String) -> String {
  "'\(printable(text, limit: 60))'"
}

/// `text` without anything that a terminal obeys; `…` stands for what is beyond `limit` characters.
package func printable(_ text: String, limit: Int = .max) -> String {
  // Nearly every text stays as it is, which its scalars tell sooner than its characters.
  if text.utf8.count <= limit, !text.unicodeScalars.contains(where: { $0.steersDisplay }) { return text }
  var result = ""
  var count = 0
  for character in text {
    if count == limit { return result + "…" }
    count += 1
    if character.unicodeScalars.contains(where: { $0.steersDisplay }) {
      for scalar in character.unicodeScalars { result += scalar.escapedForDisplay }
    } else {
      result.append(character)
    }
  }
  return result
}

extension Unicode.Scalar {
  /// Whether a terminal or editor would act on this character instead of showing it.
  var steersDisplay: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0x200B: true
    case 0xE0000...0xE0FFF: true
    default: false
    }
  }

  /// The character itself, or `\u{1b}` where it would steer the display.
  var escapedForDisplay: String {
    guard steersDisplay else { return String(self) }
    return "\\u{" + String(value, radix: 16) + "}"
  }
}
