extension LayoutNode {
  /// The same values with the comments and empty lines of an earlier layout, at the keys where they stood.
  ///
  /// Items of lists keep theirs while the list is as long as it was. Comments at what is no longer there move
  /// to the end of the object or list around it.
  /// - Complexity: O(*n*) in the values of both.
  func adopting(commentsOf earlier: LayoutNode) -> LayoutNode {
    switch (kind, earlier.kind) {
    case (.object(let items), .object(let old)):
      let known = Dictionary(firstOf: old.map { ($0.key ?? "", $0) })
      let kept = Set(items.map { $0.key ?? "" })
      let adopted = items.map { item in known[item.key ?? ""].map { item.adopting($0) } ?? item }
      let lost = old.filter { !kept.contains($0.key ?? "") }.flatMap { $0.comments }
      return LayoutNode(.object(adopted), opening: earlier.opening, closing: lost + earlier.closing)
    case (.array(let items), .array(let old)):
      guard items.count == old.count else {
        return LayoutNode(
          kind, opening: earlier.opening, closing: old.flatMap { $0.comments } + earlier.closing)
      }
      let adopted = zip(items, old).map { $0.adopting($1) }
      return LayoutNode(.array(adopted), opening: earlier.opening, closing: earlier.closing)
    case (.scalar, _): return self
    case (.object, _), (.array, _): return self
    }
  }
}

extension LayoutNode.Item {
  fileprivate func adopting(_ earlier: LayoutNode.Item) -> LayoutNode.Item {
    var item = self
    item.value = value.adopting(commentsOf: earlier.value)
    // A list or object that became a single value has no place inside for comments.
    let inner = if case .scalar = item.value.kind { earlier.value.comments } else { [Comment]() }
    item.before = earlier.before + inner
    item.behind = earlier.behind
    item.followsEmptyLine = earlier.followsEmptyLine
    return item
  }

  /// All comments at and in this item.
  fileprivate var comments: [Comment] { before + value.comments + behind }
}

extension LayoutNode {
  /// All comments in this value, in the order of the file.
  fileprivate var comments: [Comment] {
    switch kind {
    case .scalar: []
    case .array(let items), .object(let items): opening + items.flatMap { $0.comments } + closing
    }
  }
}
