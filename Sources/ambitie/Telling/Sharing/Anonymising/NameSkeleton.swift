/// The letters and digits of a text, folded, each with its place in the text and how far it is from the one before.
///
/// Hyphens, apostrophes, blanks and what nobody sees are no letters, so a name looks the same however it is spelled.
struct NameSkeleton {
  /// The separation before a letter, the least first.
  enum Gap: Int, Comparable {
    case none
    /// A hyphen, an apostrophe, a full stop, an ampersand, or the start of a capital or a number within a word.
    case joint
    case blank
    /// Any other punctuation, or the start of the text.
    case apart

    static func < (one: Gap, other: Gap) -> Bool { one.rawValue < other.rawValue }
  }

  struct Letter: Hashable {
    var scalar: Unicode.Scalar
    var gap: Gap
    /// Of the character in the text.
    var place: Int
    var isCapital: Bool
  }

  let characters: [Character]
  private(set) var letters: [Letter] = []

  init(_ text: String) {
    characters = Array(text)
    letters.reserveCapacity(characters.count)
    var gap = Gap.apart
    var last: Character?
    for (place, character) in characters.enumerated() {
      let scalars = Self.folded(character)
      guard !scalars.isEmpty else {
        gap = max(gap, Self.gap(of: character))
        continue
      }
      if let last, gap == .none, Self.isSeam(last, character) { gap = .joint }
      last = character
      for scalar in scalars {
        letters.append(Letter(scalar: scalar, gap: gap, place: place, isCapital: character.isUppercase))
        gap = .none
      }
    }
  }

  /// The letters alone.
  var key: String { String(String.UnicodeScalarView(letters.map { $0.scalar })) }

  /// The folded words.
  var words: [String] {
    var words: [String.UnicodeScalarView] = []
    for letter in letters {
      if letter.gap != .none || words.isEmpty { words.append(.init()) }
      words[words.count - 1].append(letter.scalar)
    }
    return words.map { String($0) }
  }

  /// Where the word around a letter begins.
  func startOfWord(_ index: Int) -> Int {
    var start = index
    while start > 0, letters[start].gap == .none { start -= 1 }
    return start
  }

  /// The index after the word around a letter, or the index itself where a word has just ended.
  func endOfWord(_ index: Int) -> Int {
    var end = index
    while end < letters.count, letters[end].gap == .none { end += 1 }
    return end
  }

  // MARK: Characters

  static let apostrophes: Set<Character> = ["'", "’", "‘", "‛", "`", "´", "ʼ", "′"]

  /// A text without what nobody sees.
  static func visible(_ text: String) -> String {
    let shown = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    return String(String.UnicodeScalarView(shown))
  }

  static func gap(of character: Character) -> Gap {
    if apostrophes.contains(character) || "._·−&".contains(character) { return .joint }
    if character.isWhitespace { return .blank }
    let isHidden = character.unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
    if isHidden { return .none }
    let isDash = character.unicodeScalars.first?.properties.generalCategory == .dashPunctuation
    return isDash ? .joint : .apart
  }

  /// Letters and digits without capitals and accents; none for anything else.
  private static func folded(_ character: Character) -> [Unicode.Scalar] {
    if let ascii = character.asciiValue {
      switch ascii {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return [Unicode.Scalar(ascii + 32)]
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return [Unicode.Scalar(ascii)]
      default: return []
      }
    }
    guard !apostrophes.contains(character) else { return [] }
    return character.unicodeScalars.flatMap { PlainLetters.of($0) }
  }

  /// Whether a word within a word begins: "BredaKaart", "Breda2040".
  private static func isSeam(_ one: Character, _ other: Character) -> Bool {
    one.isLetter != other.isLetter || (one.isLowercase && other.isUppercase)
  }
}
