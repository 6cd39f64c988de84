/// A table whose rows become blocks on a small screen, so that nobody has to scroll sideways.
///
/// Roles are written out, because a browser drops the meaning of a table that is shown as blocks.
struct ResponsiveTable {
  /// The caption of the table; `nil` where a heading says it.
  var caption: String?
  /// The names of columns; on a small screen each comes before its cell.
  var header: [String]
  /// As many cells as the header has; the first one names its row.
  var rows: [[HTML]]

  var html: HTML {
    .element("table", .class("rows"), Attribute("role", "table")) {
      if let caption { HTML.element("caption") { caption } }
      HTML.element("thead", Attribute("role", "rowgroup")) {
        HTML.element("tr", Attribute("role", "row")) {
          header.map {
            HTML.element("th", [Attribute("role", "columnheader"), Attribute("scope", "col")], .text($0))
          }
        }
      }
      HTML.element("tbody", Attribute("role", "rowgroup")) { rows.map(row) }
    }
  }

  private func row(_ cells: [HTML]) -> HTML {
    .element("tr", Attribute("role", "row")) {
      cells.enumerated().map { index, cell in
        let label = Attribute("data-label", header.indices.contains(index) ? header[index] : "")
        return index == 0
          ? HTML.element("th", [Attribute("role", "rowheader"), Attribute("scope", "row")], cell)
          : HTML.element("td", [Attribute("role", "cell"), label], cell)
      }
    }
  }
}
