/// A value as it will be laid out: what is written, its width on one line, and the comments around its parts.
struct LayoutNode {
  enum Kind {
    /// Written as it is.
    case scalar(String)
    case array([Item])
    case object([Item])
  }

  /// An item of a list, or a member of an object.
  struct Item {
    /// Each on a line of its own, before the item.
    var before: [Comment]
    /// Whether an empty line separates the item from the comments, or from what came before.
    var followsEmptyLine: Bool
    /// With quotes; `nil` in a list.
    var key: String?
    var value: LayoutNode
    /// On the line where the item ends.
    var behind: [Comment] = []
  }

  var kind: Kind
  /// Behind the opening bracket, on its line.
  var opening: [Comment] = []
  /// Before the closing bracket, each on a line of its own.
  var closing: [Comment] = []
  /// The columns that the value takes on one line; `nil` when comments keep it from fitting on one.
  private(set) var width: Int?

  init(_ kind: Kind, opening: [Comment] = [], closing: [Comment] = []) {
    self.kind = kind
    self.opening = opening
    self.closing = closing
    switch kind {
    case .scalar(let text): width = text.columns
    case .array(let items), .object(let items):
      guard opening.isEmpty, closing.isEmpty else { return }
      var sum = 2
      if case .object = kind, !items.isEmpty { sum += 2 }
      for (index, item) in items.enumerated() {
        guard item.before.isEmpty, item.behind.isEmpty, let inner = item.value.width else { return }
        sum += inner + (item.key.map { $0.columns + 2 } ?? 0) + (index > 0 ? 2 : 0)
      }
      width = sum
    }
  }
}

extension String {
  /// The columns that a terminal takes for this text.
  var columns: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : reduce(0) { $0 + $1.columns }
  }
}
