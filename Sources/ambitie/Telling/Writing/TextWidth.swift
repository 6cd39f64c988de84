import AmbitionModel

/// How many columns of a terminal a text takes, and texts of a given number of columns.
package enum TextWidth {
  /// How many columns a text takes, in time linear in its length.
  package static func columns(of text: String) -> Int {
    // Without this most of the time of a report goes to finding out where the characters of plain words end.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + $1.columns }
  }

  /// `text` padded with blanks to `width` columns; a text that is wider stays as it is.
  package static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
  }

  /// `text` as lines of at most `width` columns, broken between words; at least one line.
  ///
  /// A word that is wider than a line is broken, except an address: that stays whole, so that it can still be
  /// followed or copied. A no-break space keeps words together and comes out as an ordinary one.
  /// - Parameter hanging: how much less every line but the first can hold.
  package static func lines(of text: String, width: Int, hanging: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    func room() -> Int { max(1, width - (lines.isEmpty ? 0 : hanging)) }
    for word in text.split(separator: " ") {
      let own = columns(of: String(word))
      if used > 0, used + 1 + own > room() {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if own > room(), !isAddress(word) {
        for character in word {
          if used > 0, used + character.columns > room() {
            lines.append(line)
            (line, used) = ("", 0)
          }
          line.append(character)
          used += character.columns
        }
      } else {
        line += (used > 0 ? " " : "") + word
        used += (used > 0 ? 1 : 0) + own
      }
    }
    return (lines + [line]).map { $0.contains("\u{A0}") ? String($0.map { $0 == "\u{A0}" ? " " : $0 }) : $0 }
  }

  /// `text` in at most `width` columns, with an ellipsis in the place of what is left out.
  package static func cut(_ text: String, to width: Int) -> String {
    guard columns(of: text) > width, width > 0 else { return text }
    var (kept, used) = ("", 0)
    for character in text {
      guard used + character.columns < width else { break }
      kept.append(character)
      used += character.columns
    }
    return kept.trimmingBlanks + "…"
  }

  /// Whether a word is an address on the web.
  package static func isAddress(_ word: some StringProtocol) -> Bool {
    word.hasPrefix("https://") || word.hasPrefix("http://")
  }
}

/// `text` on one line, without anything that a terminal or viewer obeys.
///
/// Line breaks and tabs count as blanks, as in running text.
package func oneLine(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { $0.isBreakOrTab }) else { return printable(text) }
  var flat = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { flat.append(scalar.isBreakOrTab ? " " : scalar) }
  return printable(String(flat))
}

extension Unicode.Scalar {
  /// Whether this ends a line or moves to a stop in it.
  var isBreakOrTab: Bool {
    (value >= 0x9 && value <= 0xD) || value == 0x85 || value == 0x2028 || value == 0x2029
  }
}
