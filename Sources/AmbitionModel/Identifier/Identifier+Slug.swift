extension Identifier {
  /// The longest an identifier may be.
  static var maximumLength: Int { 64 }

  /// Whether the text is a lowercase letter, then lowercase letters, digits and underscores, at most 64.
  package static func isSlug(_ text: String) -> Bool {
    isSlug(text.utf8[...])
  }

  /// Whether these bytes of a text are a slug.
  static func isSlug(_ bytes: Substring.UTF8View) -> Bool {
    var count = 0
    for byte in bytes {
      let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      guard isLetter || (count > 0 && (byte.isDigit || byte == UInt8(ascii: "_"))) else { return false }
      count += 1
    }
    return count > 0 && count <= maximumLength
  }

  /// The slug that an author may have meant: `No Rights!` is `no_rights`; `nil` when nothing is left.
  package static func slug(from text: String) -> String? {
    var result = ""
    for scalar in String(text.unicodeScalars.prefix(maximumLength)).lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || (48...57).contains(scalar.value) {
        result.unicodeScalars.append(scalar)
      } else if !result.isEmpty, result.last != "_" {
        result += "_"
      }
    }
    while result.last == "_" { result.removeLast() }
    return isSlug(result) && result != text ? result : nil
  }
}
