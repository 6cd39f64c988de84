import AmbitionModel

/// A sheet to fill in as a CSV file: the questions, and below them the sources.
///
/// CSV has one table, so the columns of sources come after those of questions. The id of a source starts with
/// `source:`.
package enum SheetCSV {
  static let sourcePrefix = "source:"
  static let columns = SheetColumn.ofAnswers + SheetColumn.ofSources.filter { $0 != .id }

  package static func text(of sheet: QuestionSheet, _ dialect: CSVWriter.Dialect) -> String {
    let head = columns.map { DataTable.Cell.exact($0.title[sheet.language]) }
    let questions = sheet.sections.flatMap { section in
      section.rows.map { row in columns.map { cell($0, of: row, in: section) } }
    }
    let sources = sheet.sources.map { source in
      columns.map { column -> DataTable.Cell in
        switch column {
        case .layer: .exact(SheetName.sources[sheet.language])
        case .id: .exact(sourcePrefix + (source[.id] ?? ""))
        default: source[column].map { $0.isEmpty ? .empty : .exact($0) } ?? .empty
        }
      }
    }
    return CSVWriter.text([head] + questions + sources, dialect)
  }

  private static func cell(
    _ column: SheetColumn, of row: QuestionSheet.Row, in section: QuestionSheet.Section
  ) -> DataTable.Cell {
    switch column {
    case .layer: .exact(section.title)
    case .question: .exact(row.question)
    case .choices: .exact(row.choices)
    case .answer:
      // With three decimals a point could be one between thousands.
      row.bounds != nil && Rational(decimal: row.shown.answer) != nil
        ? .decimal(row.shown.answer.isAmbiguous ? row.shown.answer + "0" : row.shown.answer)
        : .exact(row.shown.answer)
    case .rationale: .exact(row.shown.rationale)
    case .sources: .exact(row.shown.sources)
    case .confidence: .exact(row.shown.confidence)
    case .id: .exact(row.id)
    case .title, .kind, .address, .date: .empty
    }
  }
}

extension String {
  /// Whether this number has three decimals.
  fileprivate var isAmbiguous: Bool {
    firstIndex(of: ".").map { distance(from: $0, to: endIndex) == 4 } ?? false
  }
}
