/// The place of a name in an alphabetical list, as readers of Dutch and English look it up.
///
/// Capitals, accents and ligatures do not count, and numbers count as numbers: `Één` is sorted beside `een`, and
/// `Deel 9` before `Deel 10`. Names that differ only in those are told apart by their bytes, so that the order is
/// always the same.
/// Nothing of the machine's locale is used.
package struct AlphabeticalKey: Comparable, Hashable, Sendable {
  private let letters: [UInt32]
  private let bytes: [UInt8]

  /// - Complexity: O(*n*) in the length of the text.
  package init(_ text: String) {
    bytes = Array(text.utf8)
    var letters: [UInt32] = []
    var digits: [UInt32] = []
    for character in text.lowercased() {
      if character.isASCII, character.isNumber {
        let digit = character.unicodeScalars.map { $0.value }
        if digits != [0x30] { digits += digit } else { digits = digit }
        continue
      }
      Self.add(&digits, to: &letters)
      letters += (Self.plain[character] ?? String(character)).unicodeScalars.map { $0.value }
    }
    Self.add(&digits, to: &letters)
    self.letters = letters
  }

  package static func < (left: AlphabeticalKey, right: AlphabeticalKey) -> Bool {
    if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
    return left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// A number comes before letters, the shorter one first.
  private static func add(_ digits: inout [UInt32], to letters: inout [UInt32]) {
    guard !digits.isEmpty else { return }
    letters += [0x30, UInt32(clamping: digits.count)] + digits
    digits = []
  }

  /// Letters of Latin script without their accents.
  private static let plain: [Character: String] = {
    let rows = [
      ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
      ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("ij", "ij"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"),
      ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşš"), ("ss", "ß"), ("t", "ţťŧ"),
      ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    var plain: [Character: String] = [:]
    for (base, letters) in rows {
      for letter in letters { plain[letter] = base }
    }
    return plain
  }()
}
