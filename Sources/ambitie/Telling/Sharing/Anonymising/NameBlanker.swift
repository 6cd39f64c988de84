/// Blanks names wherever they are in a text, whatever their capitals, accents, blanks, hyphens and apostrophes, and
/// whatever invisible characters are in them.
///
/// A name goes as a whole word, with the endings that Dutch adds to names ("Utrechtse"). A long name of an organisation
/// goes also within a word, with the whole word.
struct NameBlanker {
  static let blank = "…"

  /// A name as texts are searched for it.
  private struct Name: Hashable {
    var letters: [NameSkeleton.Letter]
    var reach: KnownName.Reach
  }

  /// The longest first, by their first letter.
  private let names: [Unicode.Scalar: [Name]]

  init(_ names: some Sequence<KnownName>) {
    var all: Set<Name> = []
    for name in names {
      let letters = NameSkeleton(name.text).letters
      guard letters.contains(where: { $0.scalar.properties.isAlphabetic }) else { continue }
      let isAcronym = name.reach == .acronym
      // What could be a word is an acronym only in capitals.
      let isNoWord = letters.count >= 3 && !letters.contains { Acronyms.isVowel(Character($0.scalar)) }
      // Where a letter was in the name tells nothing in a text.
      let plain = letters.map {
        NameSkeleton.Letter(
          scalar: $0.scalar, gap: isAcronym ? .none : $0.gap, place: 0,
          isCapital: isAcronym && !isNoWord && $0.isCapital)
      }
      all.insert(Name(letters: plain, reach: name.reach))
    }
    self.names = Dictionary(grouping: all.sorted { $0.letters.count > $1.letters.count }) {
      $0.letters[0].scalar
    }
  }

  /// The text without the names, and how often one was there.
  func blanked(_ text: String) -> (text: String, count: Int) {
    let skeleton = NameSkeleton(text)
    let found = places(in: skeleton)
    guard !found.isEmpty else { return (text, 0) }
    var result = ""
    var index = 0
    for place in found {
      result += String(skeleton.characters[index..<place.lowerBound])
      if index == 0 || place.lowerBound > index { result += Self.blank }
      index = place.upperBound
    }
    return (result + String(skeleton.characters[index...]), found.count)
  }

  /// The characters that names take, in their order.
  private func places(in text: NameSkeleton) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var index = 0
    while index < text.letters.count {
      guard let end = end(ofNameAt: index, in: text) else {
        index += 1
        continue
      }
      places.append(Self.start(ofNameAt: index, in: text)..<text.letters[end - 1].place + 1)
      index = end
    }
    return places
  }

  /// The first character of the word around a name; of "'s-Hertogenbosch" with its apostrophe.
  private static func start(ofNameAt index: Int, in text: NameSkeleton) -> Int {
    let start = text.startOfWord(index)
    let place = text.letters[start].place
    let isArticle = start + 1 < text.letters.count && text.letters[start + 1].gap != .none
    guard isArticle, place > 0, NameSkeleton.apostrophes.contains(text.characters[place - 1]) else {
      return place
    }
    return place - 1
  }

  /// The index after the word in which the longest name ends that begins at a place.
  private func end(ofNameAt start: Int, in text: NameSkeleton) -> Int? {
    for name in names[text.letters[start].scalar] ?? [] {
      guard let end = Self.end(of: name.letters, at: start, in: text.letters) else { continue }
      switch name.reach {
      case .insideWords where name.letters.count >= KnownName.leastInsideWords: return text.endOfWord(end)
      case .insideWords, .words:
        guard Self.isStart(start, of: name, in: text) else { continue }
        if let end = NameEnding.end(behind: end, of: name.letters.count, in: text.letters) { return end }
      case .acronym:
        if text.letters[start].gap != .none, let end = Self.end(ofAcronym: name, at: start, in: text) {
          return end
        }
      case .capitalised:
        let isWord = text.letters[start].gap != .none && text.endOfWord(end) == end
        if isWord && text.letters[start].isCapital { return end }
      }
    }
    return nil
  }

  /// At the start of a word, or after a word such as "gemeente" without a blank.
  private static func isStart(_ index: Int, of name: Name, in text: NameSkeleton) -> Bool {
    if text.letters[index].gap != .none { return true }
    guard name.letters.count >= 3 else { return false }
    var start = index
    while start > 0, text.letters[start].gap == .none, index - start < NameWords.longest { start -= 1 }
    let before = text.letters[start..<index].map { $0.scalar }
    return text.letters[start].gap != .none
      && NameWords.isInstitution(String(String.UnicodeScalarView(before)))
  }

  /// The index after an acronym that is a word by itself, also in the plural.
  private static func end(ofAcronym name: Name, at start: Int, in text: NameSkeleton) -> Int? {
    var end = start + name.letters.count
    let letters = text.letters[start..<end]
    guard zip(name.letters, letters).allSatisfy({ !$0.isCapital || $1.isCapital }) else { return nil }
    if end < text.letters.count, text.letters[end].gap == .none, text.letters[end].scalar == "s" { end += 1 }
    return end == text.letters.count || text.letters[end].gap != .none ? end : nil
  }

  private static func end(
    of name: [NameSkeleton.Letter], at start: Int, in text: [NameSkeleton.Letter]
  ) -> Int? {
    guard start + name.count <= text.count else { return nil }
    for (offset, letter) in name.enumerated() {
      let found = text[start + offset]
      guard found.scalar == letter.scalar else { return nil }
      // A word of the name stays in one piece, but for hyphens and the like.
      let widest = letter.gap == .none ? NameSkeleton.Gap.joint : max(.blank, letter.gap)
      guard offset == 0 || found.gap <= widest else { return nil }
    }
    return start + name.count
  }
}

/// The endings that Dutch adds to a name: "Utrechtse", "Bredanaar", "Jansens".
private enum NameEnding {
  private static let ofAny = ["s", "se", "naar"].map { Array($0.unicodeScalars) }
  /// After a short name these would make other words.
  private static let ofLonger = [
    "er", "ers", "naars", "naren", "enaar", "enaars", "enaren", "aar", "aars", "aren", "sch", "sche", "schen",
  ].map { Array($0.unicodeScalars) }

  /// The index after the word when it ends with the name or with an ending; otherwise `nil`.
  static func end(behind index: Int, of length: Int, in text: [NameSkeleton.Letter]) -> Int? {
    func isEnd(_ index: Int) -> Bool { index == text.count || text[index].gap != .none }
    if isEnd(index) { return index }
    let endings = length < 3 ? [] : length < 5 ? ofAny : ofAny + ofLonger
    for ending in endings where index + ending.count <= text.count && isEnd(index + ending.count) {
      let rest = text[index..<index + ending.count]
      if rest.allSatisfy({ $0.gap == .none }), rest.map({ $0.scalar }) == ending {
        return index + ending.count
      }
    }
    return nil
  }
}
