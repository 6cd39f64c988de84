/// Joins a document with the comments of its file, which the tree of values leaves out.
struct LayoutBuilder {
  let bytes: [UInt8]

  /// - Complexity: O(*n*) in the bytes of the value; as deep as the document, which its reader limits.
  func layout(_ node: DocumentNode) -> LayoutNode {
    switch node.kind {
    case .null: return LayoutNode(.scalar("null"))
    case .boolean(let value): return LayoutNode(.scalar("\(value)"))
    case .number(let text): return LayoutNode(.scalar(text))
    case .string(let text): return LayoutNode(.scalar(JSONText.quoted(text.text)))
    case .array(let items):
      let parts = items.map { Part(start: $0.range.start, key: nil, value: $0) }
      let (inside, opening, closing) = inside(node, parts)
      return LayoutNode(.array(inside), opening: opening, closing: closing)
    case .object(let members):
      let parts = members.map { Part(start: $0.keyRange.start, key: $0, value: $0.value) }
      let (inside, opening, closing) = inside(node, parts)
      return LayoutNode(.object(inside), opening: opening, closing: closing)
    }
  }

  private struct Part {
    var start: Int
    var key: DocumentNode.Member?
    var value: DocumentNode
  }

  private func inside(
    _ node: DocumentNode, _ parts: [Part]
  ) -> (items: [LayoutNode.Item], opening: [Comment], closing: [Comment]) {
    var items: [LayoutNode.Item] = []
    var opening: [Comment] = []
    var end = node.range.start + 1
    for part in parts {
      let run = CommentRun(in: bytes, end..<part.start)
      let (behind, before) = run.split(before: .item)
      if items.isEmpty { opening = behind } else { items[items.count - 1].behind = behind }
      items.append(item(part, before, run))
      end = part.value.range.end
    }
    let (behind, closing) = CommentRun(in: bytes, end..<max(end, node.range.end - 1)).split(before: .nothing)
    if items.isEmpty { opening = behind } else { items[items.count - 1].behind = behind }
    return (items, opening, closing)
  }

  /// Comments between a key and its value move before the key, after those that are there.
  private func item(_ part: Part, _ before: [Comment], _ run: CommentRun) -> LayoutNode.Item {
    var before = before
    var followsEmptyLine = run.endsWithEmptyLine
    if let member = part.key {
      var moved = CommentRun(in: bytes, member.keyRange.end..<part.value.range.start).comments
      for index in moved.indices { moved[index].followsEmptyLine = index == 0 && followsEmptyLine }
      if !moved.isEmpty { followsEmptyLine = false }
      before += moved
    }
    return LayoutNode.Item(
      before: before, followsEmptyLine: followsEmptyLine,
      key: part.key.map { JSONText.quoted($0.key) }, value: layout(part.value))
  }
}
