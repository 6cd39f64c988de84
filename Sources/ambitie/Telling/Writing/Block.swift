/// A piece of a report that does not know how it will look: text, Markdown and HTML are written from it.
package enum Block: Sendable {
  /// 1 is the title of the report.
  case heading(Int, String)
  case paragraph(String)
  /// Less important than what it belongs to, such as where a rule is.
  case note(String)
  case list([Item])
  /// A list whose order counts, numbered from 1.
  case steps([Item])
  case pairs([Pair])
  case table(Table)

  /// An entry of a list, with what belongs under it.
  package struct Item: Sendable {
    package var text: String
    package var children: [Item]

    package init(_ text: String, _ children: [Item] = []) {
      self.text = text
      self.children = children
    }
  }

  /// A few words, and what is to be said under them.
  package struct Pair: Sendable {
    package var name: String
    package var text: String

    package init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// Rows of as many cells as the header has.
  package struct Table: Sendable {
    package var header: [String]
    package var rows: [[String]]
    package var narrow = Narrow.stacked

    package init(header: [String], rows: [[String]], narrow: Narrow = Narrow.stacked) {
      self.header = header
      self.rows = rows
      self.narrow = narrow
    }

    /// The layout of a table that is wider than there is room for.
    package enum Narrow: Sendable {
      /// A line for each cell, with its column before it.
      case stacked
      /// Cells of several lines, as long as every word has room; no-break spaces keep words together.
      case wrapped
    }
  }
}
