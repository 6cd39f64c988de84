/// Writes a layout: on one line what fits, and of the rest as many members on a line as fit.
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
    case .array(let items): writeList(items, of: node)
    case .object(let items): writeMembers(items, of: node, column: column, suffix: suffix)
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

  private mutating func writeList(_ items: [LayoutNode.Item], of node: LayoutNode) {
    text += "["
    writeBehind(node.opening)
    depth += 1
    // Lists and objects each begin a line.
    writeItems(items, from: nil, suffix: 0, filling: items.allSatisfy { $0.value.isScalar })
    writeLines(node.closing, isFirst: items.isEmpty)
    depth -= 1
    text += "\n" + indent + "]"
  }

  /// An object inside another value has its brackets on the lines of its first and last member, where no comment is in the way.
  private mutating func writeMembers(
    _ items: [LayoutNode.Item], of node: LayoutNode, column: Int, suffix: Int
  ) {
    let isInside = depth > 0
    let opens = isInside && node.opening.isEmpty && items.first?.before.isEmpty == true
    let closes = isInside && node.closing.isEmpty && items.last?.behind.isEmpty == true
    text += "{"
    writeBehind(node.opening)
    depth += 1
    writeItems(items, from: opens ? column + 1 : nil, suffix: closes ? 2 + suffix : 0, filling: true)
    writeLines(node.closing, isFirst: items.isEmpty)
    depth -= 1
    text += closes ? " }" : "\n" + indent + "}"
  }

  /// - Parameters:
  ///   - column: where the line that the first item goes on with has come; `nil` begins a line.
  ///   - suffix: the columns that follow the last item on its line.
  ///   - filling: whether an item that fits goes on with the line of the one before it.
  private mutating func writeItems(
    _ items: [LayoutNode.Item], from column: Int?, suffix: Int, filling: Bool
  ) {
    var end = column
    for (index, item) in items.enumerated() {
      let isLast = index == items.count - 1
      let suffix = isLast ? suffix : 1
      var start = 2 * depth
      let goesOn = index == 0 || filling && item.fits(after: end, suffix: suffix, in: Self.width)
      if let end, goesOn, item.before.isEmpty, index == 0 || !item.followsEmptyLine {
        text += " "
        start = end + 1
      } else {
        writeLines(item.before, isFirst: index == 0)
        if item.followsEmptyLine, index > 0 || !item.before.isEmpty { text += "\n" }
        text += "\n" + indent
      }
      if let key = item.key { text += key + ": " }
      write(item.value, column: start + item.keyWidth, suffix: suffix)
      end = nil
      if item.behind.isEmpty, let width = item.value.width {
        end = start + item.keyWidth + width + (isLast ? 0 : 1)
      }
      if !isLast { text += "," }
      writeBehind(item.behind)
    }
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

extension LayoutNode.Item {
  /// The columns of the key with what stands between it and the value.
  fileprivate var keyWidth: Int { key.map { $0.columns + 2 } ?? 0 }

  /// Whether there is room on the line that has come to `end`; `nil` has none.
  fileprivate func fits(after end: Int?, suffix: Int, in columns: Int) -> Bool {
    // A comment behind an item is about that item alone.
    guard let end, let width = value.width, behind.isEmpty else { return false }
    return end + 1 + keyWidth + width + suffix <= columns
  }
}

extension LayoutNode {
  fileprivate var isScalar: Bool { if case .scalar = kind { true } else { false } }

  /// Whether nothing is inside; a scalar is not empty, and is on one line whatever its width.
  fileprivate var isEmpty: Bool {
    switch kind {
    case .scalar: false
    case .array(let items), .object(let items): items.isEmpty
    }
  }
}
