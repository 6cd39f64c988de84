/// The cells of a workbook that was read.
struct ReadWorkbook {
  var sheets: [ReadSheet]
  /// Whether days are counted from 1904 instead of 1900.
  var countsFrom1904: Bool
}

/// One sheet of a workbook that was read; only cells that hold something.
struct ReadSheet {
  var name: String
  var cells: [CellReference: ReadCell]
}

/// What a cell holds.
struct ReadCell: Equatable {
  enum Content: Equatable {
    case text(String)
    /// As the file writes it.
    case number(String)
    case boolean(Bool)
    /// Such as `#N/A`.
    case error(String)
  }

  var content: Content
  /// Whether a formula made the content.
  var isFormula = false
  /// Whether the cell shows its number as a date or a time.
  var isDate = false
}
