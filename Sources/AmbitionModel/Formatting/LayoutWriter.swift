/// Writes a layout: on one line what fits, the rest with one item on a line.
struct LayoutWriter {
  /// The columns of a line.
  static let width = 100

  private(set) var text = ""
  private var depth = 0

  private var indent: String { String(repeating: "  ", count: depth) }

  mutating func breakLine() { text += "\n" }

  /// - Parameter suffix: the columns that follow on the same line.
  mutating func write(_ node: LayoutNode, column: Int, suffix: Int) {
    if depth > 0 || node.isEmpty, let width = node.width, column + width + suffix <= Self.width {
      return writeOnOneLine(node)
    }
    switch node.kind {
    case .scalar(let scalar): text += scalar
    case .array(let items): writeItems(items, of: node, "[", "]")
    case .object(let items): writeItems(items, of: node, "{", "}")
    }
  }

  private mutating func writeOnOneLine(_ node: LayoutNode) {
    switch node.kind {
    case .scalar(let scalar): text += scalar
    case .array(let items): writeOnOneLine(items, "[", "]")
    case .object(let items) where items.isEmpty: text += "{}"
    case .object(let items): writeOnOneLine(items, "{ ", " }")
    }
  }

  private mutating func writeOnOneLine(_ items: [LayoutNode.Item], _ opener: String, _ closer: String) {
    text += opener
    for (index, item) in items.enumerated() {
      if index > 0 { text += ", " }
      if let key = item.key { text += key + ": " }
      writeOnOneLine(item.value)
    }
    text += closer
  }

  private mutating func writeItems(
    _ items: [LayoutNode.Item], of node: LayoutNode, _ opener: String, _ closer: String
  ) {
    text += opener
    writeBehind(node.opening)
    depth += 1
    for (index, item) in items.enumerated() {
      writeLines(item.before, isFirst: index == 0)
      if item.followsEmptyLine, index > 0 || !item.before.isEmpty { text += "\n" }
      text += "\n" + indent
      var column = 2 * depth
      if let key = item.key {
        text += key + ": "
        column += key.columns + 2
      }
      let isLast = index == items.count - 1
      write(item.value, column: column, suffix: isLast ? 0 : 1)
      if !isLast { text += "," }
      writeBehind(item.behind)
    }
    writeLines(node.closing, isFirst: items.isEmpty)
    depth -= 1
    text += "\n" + indent + closer
  }

  /// Comments on the line that is being written.
  mutating func writeBehind(_ comments: [Comment]) {
    for comment in comments { text += " " + comment.lines(indent: indent).joined(separator: "\n") }
  }

  /// Comments on lines of their own; an empty line before the first one only counts after something else.
  mutating func writeLines(_ comments: [Comment], isFirst: Bool) {
    for (index, comment) in comments.enumerated() {
      if comment.followsEmptyLine, !(isFirst && index == 0) { text += "\n" }
      text += "\n" + indent + comment.lines(indent: indent).joined(separator: "\n")
    }
  }
}

extension LayoutNode {
  /// Whether nothing is inside; a scalar is not empty, and is on one line whatever its width.
  fileprivate var isEmpty: Bool {
    switch kind {
    case .scalar: false
    case .array(let items), .object(let items): items.isEmpty
    }
  }
}
