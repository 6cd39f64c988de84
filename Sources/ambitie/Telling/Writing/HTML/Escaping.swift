import AmbitionModel

/// Writes a text so that a page shows it, wherever it is put.
///
/// Characters that are not shown but steer a display (control characters, marks that turn the direction of
/// writing, non-characters) come out as `�`; in data for a script they stay as they are. Line breaks become
/// line feeds, as a browser makes them.
enum Escaping {
  /// For the content of an element.
  static func text(_ text: String) -> String {
    escaped(text, quotes: false)
  }

  /// For an attribute between double quotes.
  static func attribute(_ text: String) -> String {
    escaped(text, quotes: true)
  }

  private static func escaped(_ text: String, quotes: Bool) -> String {
    let lines =
      text.utf8.contains(UInt8(ascii: "\r")) ? text.replaced("\r\n", by: "\n").replaced("\r", by: "\n") : text
    let isKept: (UInt8) -> Bool = { isPlain($0) && !(quotes && $0 == UInt8(ascii: "\"")) }
    return lines.rewritten(keeping: isKept) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": quotes ? "&quot;" : nil
      default: isHidden(scalar) ? "\u{FFFD}" : nil
      }
    }
  }

  /// Whether a character of ASCII stands for itself between tags.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x7F: false
    case 0..<0x20: byte == 0x0A || byte == 0x09
    default: true
    }
  }

  /// For JSON within a script element: nothing in it ends the element or starts a comment.
  ///
  /// These characters occur only in strings of a JSON document, where `\u003c` means the same.
  static func scriptData(_ json: JSON) -> String {
    var result = String.UnicodeScalarView()
    for scalar in json.line.unicodeScalars {
      switch scalar {
      case "<", ">", "&": result.append(contentsOf: JSONText.escape(scalar).unicodeScalars)
      case _ where isNonCharacter(scalar): result.append(contentsOf: JSONText.escape(scalar).unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether a character is not shown, but would act on what is.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    case 0xE0000...0xE0FFF: true
    default: isNonCharacter(scalar)
    }
  }

  /// A code point that Unicode keeps out of texts, and that a parser of HTML reports.
  private static func isNonCharacter(_ scalar: Unicode.Scalar) -> Bool {
    (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
  }
}
