/// The cells of a workbook that was read.
package struct ReadWorkbook {
  package var sheets: [ReadSheet]
  /// Whether days are counted from 1904 instead of 1900.
  package var countsFrom1904: Bool
}

/// One sheet of a workbook that was read; only cells that hold something.
package struct ReadSheet {
  package var name: String
  package var cells: [CellReference: ReadCell]
}

/// A cell with its content.
package struct ReadCell: Equatable {
  package enum Content: Equatable {
    case text(String)
    /// As the file writes it.
    case number(String)
    case boolean(Bool)
    /// Such as `#N/A`.
    case error(String)
  }

  package var content: Content
  /// Whether a formula made the content.
  package var isFormula = false
  /// What the cell makes of its number.
  package var format = NumberFormat.number
}
