public import AmbitionModel

/// The things that cases name in a text of their own, such as their organisation: the same wording is the same thing.
///
/// Two texts name one thing when one of their wordings is the same, whatever the language, capitals and blanks; so
/// a file in one language goes with a file in two.
public struct ComparedNames: Sendable {
  /// Each thing once, in the order of the alphabet; the fullest of its texts stands for all.
  public let all: [LocalizedText]
  /// For each text that was given, its index in `all`.
  public let places: [Int]

  /// - Complexity: O(*n* log *n*) comparisons of names.
  public init(_ texts: [LocalizedText], in language: Language) {
    var groups = Groups(count: texts.count)
    var owners: [String: Int] = [:]
    for (index, text) in texts.enumerated() {
      for wording in Self.wordings(of: text) {
        if let owner = owners[wording] { groups.join(owner, index) } else { owners[wording] = index }
      }
    }
    var members: [Int: [LocalizedText]] = [:]
    for (index, text) in texts.enumerated() { members[groups.root(of: index), default: []].append(text) }
    let named = members.map { Named(root: $0, texts: $1, in: language) }.sorted()
    all = named.map(\.text)
    var order: [Int: Int] = [:]
    for (place, name) in named.enumerated() { order[name.root] = place }
    places = texts.indices.map { order[groups.root(of: $0)] ?? 0 }
  }

  /// What a text says, without what does not count; one empty wording where it says nothing.
  private static func wordings(of text: LocalizedText) -> [String] {
    let all = [text.dutch, text.english].compactMap { $0 }.map { wording in
      wording.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }.filter { !$0.isEmpty }
    return all.isEmpty ? [""] : all
  }

  /// One thing, with the text that stands for all of its texts.
  private struct Named: Comparable {
    var root: Int
    var text: LocalizedText
    private var place: AlphabeticalKey
    private var key: Key

    init(root: Int, texts: [LocalizedText], in language: Language) {
      self.root = root
      var text = texts[0]
      var key = Key(text, in: language)
      for other in texts.dropFirst() {
        let otherKey = Key(other, in: language)
        if otherKey < key { (text, key) = (other, otherKey) }
      }
      self.text = text
      self.key = key
      place = AlphabeticalKey(text[language])
    }

    static func < (left: Named, right: Named) -> Bool {
      left.place != right.place ? left.place < right.place : left.key < right.key
    }
  }

  /// Which of several texts for one thing comes first: one with a wording of its own in both languages.
  private struct Key: Comparable {
    private var rank: Int
    private var names: [AlphabeticalKey]

    init(_ text: LocalizedText, in language: Language) {
      let isFull = text.dutch != nil && text.english != nil && text.dutch != text.english
      rank = isFull ? 0 : 1
      names = [text[language], text.dutch ?? "", text.english ?? ""].map { AlphabeticalKey($0) }
    }

    static func < (left: Key, right: Key) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      return left.names.lexicographicallyPrecedes(right.names)
    }
  }

  /// Indices that belong together, directly or through others.
  private struct Groups {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func root(of index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }

    mutating func join(_ left: Int, _ right: Int) {
      parents[root(of: right)] = root(of: left)
    }
  }
}
