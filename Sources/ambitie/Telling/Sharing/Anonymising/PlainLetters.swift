/// The small letters and digits that a character is made of, without accents and other forms: "e" of "É", "fi" of "ﬁ",
/// "a" of "𝔄", "1" of "①".
///
/// These are the letters and digits of the compatibility decomposition (NFKD) of Unicode, which no standard library has
/// everywhere; a test holds them against Foundation's, for each character that there is.
enum PlainLetters {
  /// The letters and digits of a character; none of anything else.
  static func of(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let letters = known[scalar] { return letters }
    return of(syllable: scalar) ?? scalar.properties.lowercaseMapping.unicodeScalars.filter(isLetter)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return !properties.isDefaultIgnorableCodePoint
      && (properties.isAlphabetic || properties.numericType != nil)
      && properties.generalCategory != .nonspacingMark
  }

  /// The parts of a Korean syllable, which Unicode counts out (chapter 3.12); `nil` for anything else.
  private static func of(syllable scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    guard (0xAC00...0xD7A3).contains(scalar.value) else { return nil }
    let index = scalar.value - 0xAC00
    let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    return parts.prefix(index % 28 == 0 ? 2 : 3).compactMap { Unicode.Scalar($0) }
  }

  /// What no rule gives.
  private static let known: [Unicode.Scalar: [Unicode.Scalar]] = {
    var known: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for table in [europe, middleEast, asia] {
      for row in table.split(separator: "\n") { read(row, into: &known) }
    }
    return known
  }()

  // MARK: Tables

  /// Reads a row: a character by its number, then what it and those after it become, with blanks between.
  ///
  /// `ij` stands for a character that becomes these letters, `=abc` for one for each letter, `a-z` for as many as there
  /// are in that order, `+62A+645` for letters by their numbers, `-` for one that becomes nothing, `.` for one that no
  /// table is needed for. After each may come `*4`, for as many of them.
  private static func read(_ row: Substring, into known: inout [Unicode.Scalar: [Unicode.Scalar]]) {
    let words = row.split(separator: " ")
    guard var value = words.first.flatMap({ UInt32($0, radix: 16) }) else { return }
    for word in words.dropFirst() {
      let parts = word.split(separator: "*")
      let each = parts[0] == "." ? [nil] : letters(parts[0])
      for _ in 0..<(parts.count > 1 ? Int(parts[1]) ?? 1 : 1) {
        for letters in each {
          if let letters, let scalar = Unicode.Scalar(value) { known[scalar] = letters }
          value += 1
        }
      }
    }
  }

  /// What a word of a row stands for: one character or more, each with its letters.
  private static func letters(_ word: Substring) -> [[Unicode.Scalar]?] {
    let scalars = Array(word.unicodeScalars)
    switch scalars[0] {
    case "-": return [[]]
    case "=": return scalars.dropFirst().map { parts(of: $0) }
    case "+":
      return [
        word.split(separator: "+").compactMap { UInt32($0, radix: 16) }.compactMap { Unicode.Scalar($0) }
      ]
    default:
      guard scalars.count == 3, scalars[1] == "-" else { return [scalars.flatMap { parts(of: $0) }] }
      return (scalars[0].value...scalars[2].value).map { Unicode.Scalar($0).map { [$0] } }
    }
  }

  private static func parts(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    of(syllable: scalar) ?? [scalar]
  }
}
