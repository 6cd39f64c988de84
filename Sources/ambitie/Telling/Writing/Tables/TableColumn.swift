import AmbitionModel

/// A column of a table to calculate with: its title, and what it says of a row.
struct TableColumn<Row> {
  let title: Wording
  let cell: (Row) -> DataTable.Cell
  private(set) var place = Place.along

  enum Place {
    /// Goes out of sight with the rest.
    case along
    /// Says what a row is about, and so stays in sight.
    case inSight
  }

  init(_ title: Wording, cell: @escaping (Row) -> DataTable.Cell) {
    self.title = title
    self.cell = cell
  }

  init(_ title: Wording, _ text: @escaping (Row) -> String) {
    self.init(title, cell: { .text(text($0)) })
  }

  /// - Parameter number: `nil` leaves the cell empty.
  init(_ title: Wording, number: @escaping (Row) -> Int?) {
    self.init(title, cell: { row in number(row).map { .number(Rational($0)) } ?? .empty })
  }

  /// - Parameter number: `nil` leaves the cell empty.
  init(_ title: Wording, exact number: @escaping (Row) -> Rational?) {
    self.init(title, cell: { row in number(row).map { .number($0) } ?? .empty })
  }

  /// The same column, which says what a row is about.
  var inSight: Self {
    var column = self
    column.place = .inSight
    return column
  }
}

extension Wording {
  /// The title of a column for the lowest number that something can be.
  static func lowest(_ title: LocalizedText) -> Wording { end(title, Wording(nl: "laagst", en: "lowest")) }

  /// The title of a column for the highest number that something can be.
  static func highest(_ title: LocalizedText) -> Wording { end(title, Wording(nl: "hoogst", en: "highest")) }

  private static func end(_ title: LocalizedText, _ end: Wording) -> Wording {
    Wording(nl: "\(title[.dutch]) (\(end.dutch))", en: "\(title[.english]) (\(end.english))")
  }
}

extension DataTable {
  init<Row>(_ name: String, _ columns: [TableColumn<Row>], _ rows: [Row], _ language: Language) {
    self.init(
      name: name, header: columns.map { $0.title[language] },
      rows: rows.map { row in columns.map { $0.cell(row) } },
      inSight: columns.indices.filter { columns[$0].place == .inSight })
  }
}
