extension FeelValue {
  /// The value as FEEL writes it, with quotes around strings.
  ///
  /// - Complexity: O(*n*) in the values inside.
  package var text: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let value): FeelNumber.text(value)
    case .string(let value): Self.quoted(value)
    case .list(let list): "[" + list.map { $0.text }.joined(separator: ", ") + "]"
    case .range(let range): range.text
    case .context(let context):
      "{" + context.entries.map { "\($0.name): \($0.value.text)" }.joined(separator: ", ") + "}"
    }
  }

  /// A string literal that reads back as `text`.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension FeelRange {
  package var text: String {
    switch form {
    case .interval:
      (includesLow ? "[" : "(") + low.text + ".." + high.text + (includesHigh ? "]" : ")")
    case .halfLine where high.isNull: (includesLow ? "(>= " : "(> ") + low.text + ")"
    case .halfLine: (includesHigh ? "(<= " : "(< ") + high.text + ")"
    case .only: "(= " + low.text + ")"
    case .allBut: "(!= " + low.text + ")"
    }
  }
}
