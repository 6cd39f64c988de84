/// A piece of a report that does not know how it will look: text, Markdown and HTML are written from it.
enum Block {
  /// 1 is the title of the report.
  case heading(Int, String)
  case paragraph(String)
  /// Less important than what it belongs to, such as where a rule stands.
  case note(String)
  case list([Item])
  case pairs([Pair])
  case table(Table)

  /// An entry of a list, with what belongs under it.
  struct Item {
    var text: String
    var children: [Item]

    init(_ text: String, _ children: [Item] = []) {
      self.text = text
      self.children = children
    }
  }

  /// A few words, and what is to be said under them.
  struct Pair {
    var name: String
    var text: String

    init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Rows of as many cells as the header has.
  struct Table {
    var header: [String]
    var rows: [[String]]
    var narrow = Narrow.stacked

    /// What becomes of a table that is wider than there is room for.
    enum Narrow {
      /// A line for each cell, with its column before it.
      case stacked
      /// Cells of several lines, as long as every word has room; no-break spaces keep words together.
      case wrapped
    }
  }
}
