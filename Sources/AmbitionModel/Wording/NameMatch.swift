/// What a person means by a text that names one of several things: its id, or a title that no other one has.
package enum NameMatch: Hashable, Sendable {
  /// The index of the thing.
  case one(Int)
  /// The indices of the things that a title could mean.
  case several([Int])
  case none

  /// An id counts before a title, and a title as it is before one in other capitals.
  /// - Parameter titles: what each thing is called besides its id, in any language.
  /// - Complexity: O(*n*) in the texts.
  package init(_ text: String, ids: [String], titles: [[String]]) {
    if let index = ids.firstIndex(of: text) {
      self = .one(index)
      return
    }
    let wanted = text.folded
    let isNamed: [(Int) -> Bool] = [
      { ids[$0] == wanted }, { titles[$0].contains(text) },
      { index in titles[index].contains { $0.folded == wanted } },
    ]
    for isNamed in isNamed where !wanted.isEmpty {
      let found = ids.indices.filter { $0 < titles.count && isNamed($0) }
      if !found.isEmpty {
        self = found.count == 1 ? .one(found[0]) : .several(found)
        return
      }
    }
    self = .none
  }

  /// An id counts before a title in any language.
  package init(_ text: String, ids: [String], titles: [LocalizedText]) {
    self.init(
      text, ids: ids, titles: titles.map { title in Language.allCases.map { title[$0] } })
  }

  /// The indices that it can be.
  package var indices: [Int] {
    switch self {
    case .one(let index): [index]
    case .several(let indices): indices
    case .none: []
    }
  }
}
