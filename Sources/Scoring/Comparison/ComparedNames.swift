package import AmbitionModel

/// The things that cases name in a text of their own, such as their organisation: the same wording is the same thing.
///
/// Two texts name one thing when one of their wordings is the same, whatever the language, capitals and blanks; so
/// a file in one language goes with a file in two.
package struct ComparedNames: Sendable {
  /// Each thing once, in the order of the alphabet; its fullest text is the name of it.
  package let all: [LocalizedText]
  /// For each text that was given, its index in `all`.
  package let places: [Int]

  /// - Parameter namespaces: for each text the set of names it belongs to; names of two sets are never the same thing,
  ///   and get a number where they would read the same. None at all is one set.
  /// - Complexity: O(*n* log *n*) comparisons of names.
  package init(_ texts: [LocalizedText], in language: Language, namespaces: [String] = []) {
    let spaces = namespaces.count == texts.count ? namespaces : texts.map { _ in "" }
    var groups = Groups(count: texts.count)
    var owners: [[String]: Int] = [:]
    for (index, text) in texts.enumerated() {
      for wording in Self.wordings(of: text) {
        let wording = [spaces[index], wording]
        if let owner = owners[wording] { groups.join(owner, index) } else { owners[wording] = index }
      }
    }
    var members: [Int: [Int]] = [:]
    for index in texts.indices { members[groups.root(of: index), default: []].append(index) }
    let named = members.map { root, indices in
      Named(root: root, texts: indices.map { texts[$0] }, namespace: spaces[root], in: language)
    }.sorted()
    all = Self.numbered(named.map { $0.text }, in: language)
    var order: [Int: Int] = [:]
    for (place, name) in named.enumerated() { order[name.root] = place }
    places = texts.indices.map { order[groups.root(of: $0)] ?? 0 }
  }

  /// The texts, sorted; one that reads the same as an earlier one gets a number.
  private static func numbered(_ texts: [LocalizedText], in language: Language) -> [LocalizedText] {
    var counts: [String: Int] = [:]
    return texts.map { text in
      let count = counts[text[language], default: 0] + 1
      counts[text[language]] = count
      guard count > 1 else { return text }
      return LocalizedText(
        dutch: text.dutch.map { "\($0) (\(count))" }, english: text.english.map { "\($0) (\(count))" })
    }
  }

  /// The wordings of a text without capitals and blanks that do not count; one empty wording where there is none.
  private static func wordings(of text: LocalizedText) -> [String] {
    let all = [text.dutch, text.english].compactMap { $0?.folded }.filter { !$0.isEmpty }
    return all.isEmpty ? [""] : all
  }

  /// One thing, with the text that names it.
  private struct Named: Comparable {
    var root: Int
    var text: LocalizedText
    private var place: AlphabeticalKey
    private var key: Key
    private var namespace: String

    init(root: Int, texts: [LocalizedText], namespace: String, in language: Language) {
      self.root = root
      self.namespace = namespace
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
      if left.place != right.place { return left.place < right.place }
      return left.key != right.key ? left.key < right.key : left.namespace < right.namespace
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
