import AmbitionModel

/// One sheet as a part of a workbook.
///
/// Excel asks to repair a file whose elements are in another order than the schema's (ECMA-376, CT_Worksheet):
/// sheetPr, dimension, sheetViews, sheetFormatPr, cols, sheetData, sheetProtection, conditionalFormatting,
/// dataValidations, pageMargins, pageSetup, headerFooter.
package struct WorksheetXML {
  private let sheet: Worksheet
  private let isFirst: Bool

  package init(_ sheet: Worksheet, isFirst: Bool) {
    self.sheet = sheet
    self.isFirst = isFirst
  }

  package var text: String {
    """
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
    <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\(dimension)\(views)\
    <sheetFormatPr defaultRowHeight="15"/>\(columns)<sheetData>\(rows)</sheetData>\(protection)\
    \(highlights)\(validations)\
    <pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>\
    <pageSetup paperSize="9" orientation="landscape" fitToWidth="\(sheet.pagesAcross)" fitToHeight="0"/>\
    <headerFooter><oddFooter>\(XMLText.escaped(footer))</oddFooter></headerFooter>\
    </worksheet>
    """
  }

  private var dimension: String {
    let width = sheet.rows.map { $0.count }.max() ?? 0
    let last = CellReference(row: max(1, sheet.rows.count), column: max(1, width))
    return "<dimension ref=\"A1:\(last)\"/>"
  }

  private var views: String {
    let selected = isFirst ? " tabSelected=\"1\"" : ""
    return
      "<sheetViews><sheetView showGridLines=\"0\"\(selected) workbookViewId=\"0\">\(pane)</sheetView></sheetViews>"
  }

  private var pane: String {
    let (rows, columns) = (sheet.frozenRows, sheet.frozenColumns)
    let top = CellReference(row: rows + 1, column: columns + 1)
    let splits = (columns > 0 ? "xSplit=\"\(columns)\" " : "") + (rows > 0 ? "ySplit=\"\(rows)\" " : "")
    let active: String
    switch (rows > 0, columns > 0) {
    case (false, false): return ""
    case (true, false): active = "bottomLeft"
    case (false, true): active = "topRight"
    case (true, true): active = "bottomRight"
    }
    return """
      <pane \(splits)topLeftCell="\(top)" activePane="\(active)" state="frozen"/>\
      <selection pane="\(active)" activeCell="\(top)" sqref="\(top)"/>
      """
  }

  private var columns: String {
    guard !sheet.columns.isEmpty else { return "" }
    let columns = sheet.columns.enumerated().map { index, column in
      let hidden = column.isHidden ? " hidden=\"1\"" : ""
      return
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" customWidth=\"1\"\(hidden)/>"
    }
    return "<cols>\(columns.joined())</cols>"
  }

  private var rows: String {
    sheet.rows.enumerated().map { index, cells in
      let row = index + 1
      let content = cells.enumerated().map { cell($1, CellReference(row: row, column: $0 + 1)) }
      let height = RowHeight.points(of: cells, in: sheet.columns).map { " ht=\"\($0)\"" } ?? ""
      return "<row r=\"\(row)\"\(height)>\(content.joined())</row>"
    }.joined()
  }

  private func cell(_ cell: WorkbookCell, _ place: CellReference) -> String {
    let start = "<c r=\"\(place)\" s=\"\(cell.style.rawValue)\""
    switch cell.content {
    case .empty: return start + "/>"
    case .text(let text): return start + " t=\"inlineStr\"><is>\(run(text))</is></c>"
    case .headed(let head, let rest):
      // Runs without a font of their own fall back to the application's, so the second repeats the cell's.
      return start + """
         t="inlineStr"><is>\
        <r><rPr><b/><sz val="11"/><color rgb="FF111111"/><rFont val="Calibri"/><family val="2"/></rPr>\
        \(run(rest.isEmpty ? head : head + "\n"))</r>\
        <r><rPr><sz val="10"/><color rgb="FF404040"/><rFont val="Calibri"/><family val="2"/></rPr>\
        \(run(rest))</r></is></c>
        """
    case .number(let number): return start + "><v>\(number)</v></c>"
    case .formula(let formula, let result):
      return start + " t=\"str\"><f>\(XMLText.escaped(formula))</f><v>\(XMLText.escaped(result))</v></c>"
    }
  }

  private func run(_ text: String) -> String {
    "<t xml:space=\"preserve\">\(XMLText.escaped(text))</t>"
  }

  /// Who fills in may widen columns and rows; anything else that is locked stays as it is.
  private var protection: String {
    sheet.isProtected
      ? "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\" autoFilter=\"0\"/>"
      : ""
  }

  private var highlights: String {
    guard let (column, rows) = sheet.highlightsEmpty, let first = rows.first else { return "" }
    let place = CellReference(row: first, column: column)
    return """
      <conditionalFormatting sqref="\(ranges(rows.map { CellReference(row: $0, column: column) }))">\
      <cfRule type="expression" dxfId="0" priority="1"><formula>LEN(\(place))=0</formula></cfRule>\
      </conditionalFormatting>
      """
  }

  private var validations: String {
    guard !sheet.validations.isEmpty else { return "" }
    let rules = sheet.validations.map { validation in
      let (kind, formula) =
        switch validation.rule {
        case .list(let sheet, let column, let rows):
          (
            "list",
            "\(sheet)!$\(CellReference.letters(ofColumn: column))$\(rows.lowerBound):$\(CellReference.letters(ofColumn: column))$\(rows.upperBound)"
          )
        case .formula(let formula): ("custom", formula)
        }
      return """
        <dataValidation type="\(kind)" allowBlank="1" showInputMessage="1" showErrorMessage="1" \
        error="\(XMLText.escaped(validation.message))" sqref="\(ranges(validation.cells))">\
        <formula1>\(XMLText.escaped(formula))</formula1></dataValidation>
        """
    }
    return "<dataValidations count=\"\(rules.count)\">\(rules.joined())</dataValidations>"
  }

  /// Cells of one column as ranges: `D4:D9 D11`.
  private func ranges(_ cells: [CellReference]) -> String {
    var ranges: [(first: CellReference, last: CellReference)] = []
    for cell in cells.sorted() {
      if let last = ranges.last?.last, last.column == cell.column, last.row + 1 == cell.row {
        ranges[ranges.count - 1].last = cell
      } else {
        ranges.append((cell, cell))
      }
    }
    return ranges.map { $0 == $1 ? "\($0)" : "\($0):\($1)" }.joined(separator: " ")
  }

  private var footer: String {
    // An ampersand steers the footer; two stand for one.
    let text = sheet.footer.replaced("&", by: "&&")
    return "&L\(text)&R&P / &N"
  }
}
