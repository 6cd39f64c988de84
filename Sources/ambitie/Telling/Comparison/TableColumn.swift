import AmbitionModel

/// A column of a table for a spreadsheet: its title, and what it says of a row.
struct TableColumn<Row> {
  let title: Wording
  let cell: (Row) -> CSVWriter.Cell

  init(_ title: Wording, _ text: @escaping (Row) -> String) {
    self.title = title
    cell = { .text(text($0)) }
  }

  /// - Parameter number: `nil` leaves the cell empty.
  init(_ title: Wording, number: @escaping (Row) -> Int?) {
    self.title = title
    cell = { row in number(row).map { .number(Rational($0)) } ?? .empty }
  }
}
