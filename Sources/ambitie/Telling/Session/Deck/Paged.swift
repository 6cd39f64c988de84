import AmbitionModel

extension Array {
  /// The elements in pages as even as can be, of at most `most` each; one empty page where there are none.
  func paged(_ most: Int) -> [ArraySlice<Element>] {
    let pages = Swift.max(1, (count + most - 1) / most)
    return (0..<pages).map { self[count * $0 / pages..<count * ($0 + 1) / pages] }
  }
}

extension DeckWords {
  /// Beside the heading of a slide that goes on on the next one; empty where there is only one.
  static func page(_ index: Int, of count: Int) -> Wording {
    count < 2
      ? Wording(nl: "", en: "")
      : Wording(nl: " (\(index + 1) van \(count))", en: " (\(index + 1) of \(count))")
  }
}
