/// What takes the place of a match: text with `$1` for groups, `\$` and `\\` for the signs themselves.
struct PatternReplacement {
  private enum Part {
    case text(String)
    case group(Int)
  }

  private var parts: [Part] = []

  /// `nil` when a `$` or backslash is followed by something else.
  init?(_ text: String, in pattern: Pattern) {
    if pattern.flags.isLiteral {
      parts = [.text(text)]
      return
    }
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\\":
        guard index < scalars.count, scalars[index] == "\\" || scalars[index] == "$" else { return nil }
        parts.append(.text(String(scalars[index])))
        index += 1
      case "$":
        guard index < scalars.count, let digit = Self.digit(scalars[index]) else { return nil }
        index += 1
        var number = digit
        while index < scalars.count, let next = Self.digit(scalars[index]),
          number * 10 + next <= pattern.groupCount
        {
          number = number * 10 + next
          index += 1
        }
        parts.append(.group(number))
      default: parts.append(.text(String(scalar)))
      }
    }
  }

  /// A group that does not exist is empty.
  func text(for match: [String]) -> String {
    parts.reduce(into: "") { result, part in
      switch part {
      case .text(let text): result += text
      case .group(let group): result += group < match.count ? match[group] : ""
      }
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar >= "0" && scalar <= "9" ? Int(scalar.value - 0x30) : nil
  }
}
