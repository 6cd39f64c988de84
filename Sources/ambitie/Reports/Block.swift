/// A piece of a report that does not know how it will look: text, Markdown and HTML are written from it.
indirect enum Block {
  /// 1 is the title of the report.
  case heading(Int, String)
  case paragraph(String)
  case list([Item])
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

  struct Table {
    var header: [String]
    var rows: [[String]]
  }
}
