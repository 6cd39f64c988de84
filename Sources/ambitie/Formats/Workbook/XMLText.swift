/// Text as the XML of a workbook can hold it.
package enum XMLText {
  /// `text` between tags or quotes, with its line breaks.
  ///
  /// What XML cannot hold (control characters, most of all) is written as spreadsheets do: `_x0007_`, and a
  /// text that already looks like that gets its first underscore written out: `_x005F_x0007_`.
  package static func escaped(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      case "_" where code(at: index, in: scalars) != nil: result += "_x005F_"
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text with escapes of workbooks undone: `_x0007_` is one character.
  package static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if let scalar = code(at: index, in: scalars) {
        result.append(scalar)
        index += 7
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return String(result)
  }

  /// The character that `_xHHHH_` at `index` stands for.
  private static func code(at index: Int, in scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    guard index + 7 <= scalars.count, scalars[index] == "_", scalars[index + 1] == "x",
      scalars[index + 6] == "_"
    else { return nil }
    let digits = scalars[index + 2..<index + 6]
    guard digits.allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit }) else { return nil }
    return UInt32(String(String.UnicodeScalarView(digits)), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
