/// Reads the cells of one sheet.
package struct SheetCells {
  private let sheet: String
  private let strings: [String]
  private let formats: [NumberFormat]
  private let limit: Int
  private var cells: [CellReference: ReadCell] = [:]
  private var next = CellReference(row: 0, column: 1)
  private var type = "n"
  private var style = 0
  private var isFormula = false
  private var text = RichText()
  private var value = ""
  private var isInValue = false

  /// The cells that hold something.
  /// - Parameters:
  ///   - part: the name of the part that `bytes` are.
  ///   - sheet: the name of the sheet, for messages.
  /// - Throws: `tooLarge` for more than `limit` of them, `noSuchText` for a reference to a text that is not shared.
  package static func read(
    _ bytes: [UInt8], of part: String, sheet: String, strings: [String], formats: [NumberFormat], limit: Int
  ) throws(ArchiveError) -> [CellReference: ReadCell] {
    var reader = SheetCells(sheet: sheet, strings: strings, formats: formats, limit: limit)
    try XMLEvents.read(bytes, of: part) { event throws(ArchiveError) in try reader.take(event) }
    return reader.cells
  }

  private init(sheet: String, strings: [String], formats: [NumberFormat], limit: Int) {
    self.sheet = sheet
    self.strings = strings
    self.formats = formats
    self.limit = limit
  }

  private mutating func take(_ event: XMLEvents.Event) throws(ArchiveError) {
    text.take(event)
    switch event {
    case .start("row", let attributes):
      // A row or cell without a place of its own follows the one before.
      next = CellReference(row: attributes["r"].flatMap { Int($0) } ?? next.row + 1, column: 1)
      guard (1...CellReference.rowLimit).contains(next.row) else { throw .damaged }
    case .start("c", let attributes):
      if let place = attributes["r"] {
        guard let reference = CellReference(place) else { throw .damaged }
        next = reference
      }
      guard next.row >= 1, next.column <= CellReference.columnLimit else { throw .damaged }
      (type, style) = (attributes["t"] ?? "n", attributes["s"].flatMap { Int($0) } ?? 0)
      (isFormula, value, text) = (false, "", RichText())
    case .start("f", _): isFormula = true
    case .start("v", _): isInValue = true
    case .end("v"): isInValue = false
    case .text(let characters) where isInValue: value += characters
    case .end("c"):
      // A formula that was never worked out has no value, but must not go unnoticed.
      if let content = try content ?? (isFormula ? .text("") : nil) {
        guard cells.count < limit else { throw .tooLarge(limit: ZipArchive.Limits().bytes) }
        cells[next] = ReadCell(
          content: content, isFormula: isFormula,
          format: formats.indices.contains(style) ? formats[style] : .number)
      }
      next.column += 1
    default: break
    }
  }

  /// The content of the cell; `nil` for nothing.
  private var content: ReadCell.Content? {
    get throws(ArchiveError) {
      let text: String
      switch type {
      case "s":
        guard !value.isEmpty else { return nil }
        guard let index = Int(value), strings.indices.contains(index) else {
          throw .noSuchText(
            sheet: sheet, cell: next.description, index: value, count: strings.count)
        }
        text = strings[index]
      case "inlineStr": text = self.text.value
      case "b": return value.isEmpty ? nil : .boolean(value == "1" || value == "true")
      case "e": return .error(value)
      case "n": return value.isEmpty ? nil : .number(value)
      // A day as ISO 8601 writes it, of which the time is left out.
      case "d":
        text = value.firstIndex(of: "T").map { $0 > value.startIndex ? String(value[..<$0]) : value } ?? value
      default: text = XMLText.unescaped(value)
      }
      return text.isEmpty ? nil : .text(text)
    }
  }
}

/// Puts together the runs of a text, without the phonetic ones that say how it is pronounced.
package struct RichText {
  private var parts = ""
  private var isInText = false
  private var phonetics = 0

  /// The text so far.
  package var value: String { XMLText.unescaped(parts) }

  mutating func take(_ event: XMLEvents.Event) {
    switch event {
    case .start("rPh", _): phonetics += 1
    case .end("rPh"): phonetics -= 1
    case .start("t", _): isInText = true
    case .end("t"): isInText = false
    case .text(let characters) where isInText && phonetics == 0: parts += characters
    default: break
    }
  }
}

/// The texts that the cells of a workbook share.
package enum SharedStrings {
  /// The texts in the order in which cells number them.
  ///
  /// - Throws: where `bytes` are no XML that can be read.
  package static func read(_ bytes: [UInt8], of part: String) throws(ArchiveError) -> [String] {
    var strings: [String] = []
    var text = RichText()
    try XMLEvents.read(bytes, of: part) { event in
      text.take(event)
      switch event {
      case .start("si", _): text = RichText()
      case .end("si"): strings.append(text.value)
      default: break
      }
    }
    return strings
  }
}
