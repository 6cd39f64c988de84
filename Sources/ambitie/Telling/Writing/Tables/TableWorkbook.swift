import AmbitionModel
import Formats

/// Tables as an Excel workbook: a sheet for each, with a bold head that stays in sight and heads every printed page.
///
/// The columns that say what a row is about come first, so that they can stay in sight too.
package enum TableWorkbook {
  /// The same tables give the same bytes.
  /// - Throws: when a table has more rows or columns than a sheet, or a text is longer than a cell of Excel holds.
  package static func bytes(of tables: [DataTable], title: String) throws(UsageError) -> [UInt8] {
    let names = SheetTab.names(for: tables.map { $0.name })
    var sheets: [Worksheet] = []
    for (table, name) in zip(tables, names) { sheets.append(try sheet(table, name, footer: title)) }
    return WorkbookWriter.bytes(of: Workbook(title: title.shownInCell, sheets: sheets))
  }

  private static func sheet(_ table: DataTable, _ name: String, footer: String) throws(UsageError)
    -> Worksheet
  {
    guard table.rows.count < CellReference.rowLimit, table.header.count <= CellReference.columnLimit else {
      throw .tableTooLarge(name, rows: table.rows.count + 1, columns: table.header.count)
    }
    let order = table.inSight + table.header.indices.filter { !table.inSight.contains($0) }
    var rows = [order.map { WorkbookCell.text(table.header[$0].shownInCell, .head) }]
    for row in table.rows { rows.append(order.map { cell(row[$0]) }) }
    for (index, cells) in rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard case .text(let text) = cell.content, text.utf16.count > WorkbookCell.textLimit else { continue }
        let place = CellReference(row: index + 1, column: column + 1)
        throw .textTooLong(text.utf16.count, in: table.header[order[column]], at: "\(name)!\(place)")
      }
    }
    let columns = TableWidths.columns(of: rows)
    return Worksheet(
      name: name, columns: columns, rows: rows, frozenRows: 1, frozenColumns: table.inSight.count,
      pagesAcross: TableWidths.pages(for: columns, repeating: table.inSight.count),
      footer: "\(footer) · \(name)")
  }

  private static func cell(_ cell: DataTable.Cell) -> WorkbookCell {
    switch cell {
    case .text(let text): .text(text.shownInCell, .text)
    case .exact(let text): .text(text, .text)
    case .number(let number): WorkbookCell(.number(CellNumber.text(of: number)), style(of: number))
    case .decimal(let text):
      WorkbookCell(.number(text), Rational(decimal: text).map(style) ?? .number)
    case .empty: WorkbookCell(.empty, .text)
    }
  }

  /// Two decimals, as readers see everywhere else, but where these would show a small number as nothing.
  private static func style(of number: Rational) -> WorkbookStyle {
    number.isInteger || number.magnitude < hundredth ? .number : .fraction
  }

  private static let hundredth = Rational(1, over: 100) ?? .zero
}

extension UsageError {
  fileprivate static func tableTooLarge(_ name: String, rows: Int, columns: Int) -> UsageError {
    UsageError(
      nl:
        "tabel \(quoted(name)) is te groot voor een blad van Excel: \(rows) × \(columns) (rijen × kolommen); hoogstens \(CellReference.rowLimit) × \(CellReference.columnLimit)",
      en:
        "table \(quoted(name)) is too large for a sheet of Excel: \(rows) × \(columns) (rows × columns); at most \(CellReference.rowLimit) × \(CellReference.columnLimit)",
      hint: lessOrOther)
  }

  fileprivate static func textTooLong(_ count: Int, in column: String, at place: String) -> UsageError {
    UsageError(
      nl:
        "de tekst voor cel \(quoted(place)) (\(quoted(column))) is te lang voor Excel: \(count) tekens; hoogstens \(WorkbookCell.textLimit)",
      en:
        "the text for cell \(quoted(place)) (\(quoted(column))) is too long for Excel: \(count) characters; at most \(WorkbookCell.textLimit)",
      hint: lessOrOther)
  }

  private static let lessOrOther = Wording(
    nl: "neem minder casussen, of een andere vorm met --format",
    en: "take fewer cases, or another form with --format")
}
