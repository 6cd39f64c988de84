import AmbitionModel

/// Writes rows of cells as text, a line for each.
///
/// For a spreadsheet a cell that it would take for a formula gets an apostrophe before it; numbers are exempt, since
/// their column says that they are numbers.
package enum CSVWriter {
  /// Who reads the table.
  package enum Dialect {
    /// Dutch Excel: semicolons, a byte order mark, CRLF, a decimal comma.
    case dutchSpreadsheet
    /// Machines (RFC 4180): commas, CRLF, a decimal point, nothing added to texts.
    case raw
  }

  /// The rows as a file in a dialect; rows may differ in length.
  package static func text(_ rows: [[DataTable.Cell]], _ dialect: Dialect = .dutchSpreadsheet) -> String {
    let (mark, separator) =
      switch dialect {
      case .dutchSpreadsheet: ("\u{FEFF}", ";")
      case .raw: ("", ",")
      }
    return mark + rows.map { $0.map { field($0, dialect) }.joined(separator: separator) + "\r\n" }.joined()
  }

  /// The cells of one row, without a line end.
  static func line(_ row: [DataTable.Cell]) -> String {
    row.map { field($0, .dutchSpreadsheet) }.joined(separator: ";")
  }

  /// A text as a spreadsheet shows it, before it gets the quotes that a cell may need.
  static func unquoted(_ text: String) -> String { FormulaDefence.defended(text).shownInCell }

  private static func field(_ cell: DataTable.Cell, _ dialect: Dialect) -> String {
    switch (cell, dialect) {
    case (.number(let number), .dutchSpreadsheet): NumberStyle(language: .dutch).text(number)
    case (.number(let number), .raw): NumberStyle(language: .english).text(number)
    case (.decimal(let number), .dutchSpreadsheet): number.replaced(".", by: ",")
    case (.decimal(let number), .raw): quoted(number)
    case (.text(let text), .dutchSpreadsheet): quoted(unquoted(text))
    case (.exact(let text), .dutchSpreadsheet): quoted(FormulaDefence.reversiblyDefended(text))
    case (.text(let text), .raw), (.exact(let text), .raw): quoted(text)
    case (.empty, _): ""
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains(where: isSpecial)
    return needsQuotes ? "\"" + text.replaced("\"", by: "\"\"") + "\"" : text
  }
}

extension DataTable {
  /// The table as a file for Dutch Excel, its heads in the first line.
  package var csv: String { CSVWriter.text([header.map { .text($0) }] + rows) }
}
