/// A table whose rows become blocks on a small screen, so that nobody has to scroll sideways.
///
/// Roles are written out, because a browser drops the meaning of a table that is shown as blocks.
struct ResponsiveTable {
  /// A cell, with the attributes by which a script knows it.
  struct Cell {
    var content: HTML
    var attributes: [Attribute] = []
  }

  /// As many cells as the header has; the first one names the row.
  struct Row {
    var cells: [Cell]
    var attributes: [Attribute] = []
  }

  var classes: StaticString = "rows"
  /// The caption of the table; `nil` where a heading says it.
  var caption: String?
  /// What marks and shades in it mean; part of the caption.
  var legend: HTML = .none
  /// The names of columns; on a small screen each comes before its cell.
  var header: [String]
  /// More attributes of the names of columns; none is the same as one empty list for each.
  var headerAttributes: [[Attribute]] = []
  var rows: [Row]
  /// The row below all others, if any.
  var total: Row?

  var html: HTML {
    .element("table", .class(classes), Attribute("role", "table")) {
      if let caption { HTML.element("caption") { .text(caption) + legend } }
      HTML.element("thead", Attribute("role", "rowgroup")) {
        HTML.element("tr", Attribute("role", "row")) {
          header.enumerated().map { index, name in
            let own = [Attribute("role", "columnheader"), Attribute("scope", "col")]
            let more = headerAttributes.indices.contains(index) ? headerAttributes[index] : []
            return HTML.element("th", own + more, .text(name))
          }
        }
      }
      HTML.element("tbody", Attribute("role", "rowgroup")) { rows.map(row) }
      if let total { HTML.element("tfoot", Attribute("role", "rowgroup")) { row(total) } }
    }
  }

  private func row(_ row: Row) -> HTML {
    let cells = row.cells.enumerated().map { index, cell in
      let label = Attribute("data-label", header.indices.contains(index) ? header[index] : "")
      return index == 0
        ? HTML.element(
          "th", [Attribute("role", "rowheader"), Attribute("scope", "row")] + cell.attributes, cell.content)
        : HTML.element("td", [Attribute("role", "cell"), label] + cell.attributes, cell.content)
    }
    return .element("tr", [Attribute("role", "row")] + row.attributes, .all(cells))
  }
}

extension ResponsiveTable {
  /// A table that no script looks into.
  init(caption: String? = nil, header: [String], rows: [[HTML]]) {
    self.init(
      caption: caption, header: header, rows: rows.map { Row(cells: $0.map { Cell(content: $0) }) })
  }
}
