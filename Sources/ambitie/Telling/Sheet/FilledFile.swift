package import AmbitionModel
package import Formats

/// Where a cell that somebody filled in is.
package enum FilledPlace: Hashable {
  /// In a workbook: `invullen!D4`.
  case cell(sheet: String, CellReference)
  /// In the text of a CSV file.
  case range(SourceRange)
}

/// A cell that holds something, and where.
struct FilledCell {
  var content: ReadCell.Content
  var isFormula = false
  var isDate = false
  var isPercentage = false
  /// Whether the content was left out, which has a finding of its own.
  var isUnread = false
  var place: FilledPlace
}

/// A table that somebody filled in: a sheet of a workbook, or a CSV file.
struct FilledTable {
  struct Row {
    /// By column, from 1; only cells that hold something.
    var cells: [Int: FilledCell]
  }

  /// The name of the sheet; `nil` for a CSV file.
  var name: String?
  /// In order; only rows that hold something.
  var rows: [Row]
}

/// A filled-in file as tables, whatever its format.
struct FilledFile {
  /// With the bytes that places in a CSV file refer to.
  var source: SourceFile
  var tables: [FilledTable]
  var countsFrom1904 = false
  /// What was found on the way.
  var findings: [SheetFinding] = []

  /// The tables of a workbook.
  /// - Throws: why the workbook cannot be read.
  static func workbook(_ file: SourceFile) throws(ArchiveError) -> FilledFile {
    FilledFile(try WorkbookReader.read(file.bytes), file)
  }

  /// The table of a CSV file.
  static func csv(_ file: SourceFile) -> FilledFile {
    let decoding = TextDecoding(file.bytes)
    let table = CSVReader.read(decoding.bytes)
    var findings: [SheetFinding] = []
    let start = FilledPlace.range(SourceRange(0, 0))
    switch decoding.encoding {
    case .utf8: break
    case .windows1252: findings.append(SheetFinding(.guessedEncoding("Windows-1252"), at: start, .warning))
    case .utf16: findings.append(SheetFinding(.guessedEncoding("UTF-16"), at: start, .warning))
    }
    if let quote = table.openQuote { findings.append(SheetFinding(.openQuote, at: .range(quote), .error)) }
    if table.isCut { findings.append(SheetFinding(.tooManyCells, at: start, .error)) }
    var bound = TextBound()
    let rows = table.rows.map { fields in
      var cells: [Int: FilledCell] = [:]
      for (index, field) in fields.enumerated() {
        let text = FormulaDefence.removed(from: field.text)
        guard !text.isBlank else { continue }
        let place = FilledPlace.range(field.range)
        let isAdmitted = bound.admits(text, at: place)
        cells[index + 1] = FilledCell(
          content: .text(isAdmitted ? text : ""), isUnread: !isAdmitted, place: place)
      }
      return FilledTable.Row(cells: cells)
    }
    findings += bound.findings
    return FilledFile(
      source: SourceFile(path: file.path, bytes: decoding.bytes),
      tables: [FilledTable(name: nil, rows: rows.filter { !$0.cells.isEmpty })], findings: findings)
  }
}

extension FilledFile {
  init(_ workbook: ReadWorkbook, _ file: SourceFile) {
    var bound = TextBound()
    let tables = workbook.sheets.map { sheet in
      var rows: [Int: [Int: FilledCell]] = [:]
      for (reference, cell) in sheet.cells.sorted(by: { $0.key < $1.key }) {
        let place = FilledPlace.cell(sheet: sheet.name, reference)
        var filled = FilledCell(
          content: cell.content, isFormula: cell.isFormula, isDate: cell.format == .date,
          isPercentage: cell.format == .percentage, place: place)
        if case .text(let text) = cell.content {
          // Who empties a cell with the space bar means that nothing is there.
          guard cell.isFormula || !text.isBlank else { continue }
          if !bound.admits(text, at: place) { (filled.content, filled.isUnread) = (.text(""), true) }
        }
        rows[reference.row, default: [:]][reference.column] = filled
      }
      return FilledTable(
        name: sheet.name, rows: rows.sorted { $0.key < $1.key }.map { FilledTable.Row(cells: $0.value) })
    }
    self.init(
      source: file, tables: tables, countsFrom1904: workbook.countsFrom1904, findings: bound.findings)
  }
}

/// Keeps the texts of a file within what people fill in: a workbook can share one large text among very many cells.
private struct TextBound {
  static let cellLimit = WorkbookCell.textLimit
  static let totalLimit = 8 << 20

  private var total = 0
  private(set) var findings: [SheetFinding] = []

  /// Whether a text is taken, or else reported.
  mutating func admits(_ text: String, at place: FilledPlace) -> Bool {
    guard text.utf8.count <= Self.cellLimit || text.utf16.count <= Self.cellLimit else {
      if findings.count < SheetReader.findingLimit {
        findings.append(
          SheetFinding(.tooLongText(text.utf16.count, limit: Self.cellLimit), at: place, .error))
      }
      return false
    }
    guard total <= Self.totalLimit else { return false }
    total += text.utf8.count
    if total > Self.totalLimit { findings.append(SheetFinding(.tooManyCells, at: place, .error)) }
    return total <= Self.totalLimit
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy { $0.isWhitespace } }
}
