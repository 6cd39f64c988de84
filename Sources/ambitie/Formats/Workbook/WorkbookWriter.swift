import AmbitionModel

/// Writes workbooks as Excel, LibreOffice and openpyxl read them; the same workbook gives the same bytes.
///
/// Texts are in their cells (`inlineStr`), so that a text such as `=1+1` is a text and never a formula.
package enum WorkbookWriter {
  /// The workbook as the bytes of an `.xlsx` file.
  package static func bytes(of workbook: Workbook) -> [UInt8] {
    let sheets = workbook.sheets.enumerated().map { index, sheet in
      (name: "xl/worksheets/sheet\(index + 1).xml", text: WorksheetXML(sheet, isFirst: index == 0).text)
    }
    let texts =
      [
        (name: "xl/workbook.xml", text: main(workbook)),
        (name: "xl/_rels/workbook.xml.rels", text: relations(sheets.count)),
        (name: "xl/styles.xml", text: StyleSheetXML.text),
      ] + sheets
    return OfficePackage.bytes(
      main: "xl/workbook.xml",
      kinds: [
        (name: "xl/workbook.xml", type: "\(spreadsheet).sheet.main+xml"),
        (name: "xl/styles.xml", type: "\(spreadsheet).styles+xml"),
      ] + sheets.map { (name: $0.name, type: "\(spreadsheet).worksheet+xml") },
      title: XMLText.escaped(workbook.title),
      parts: texts.map { (name: $0.name, bytes: OfficePackage.part($0.text)) })
  }

  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private static func main(_ workbook: Workbook) -> String {
    let sheets = workbook.sheets.enumerated().map { index, sheet in
      let state = sheet.visibility == .visible ? "" : " state=\"\(sheet.visibility.rawValue)\""
      let name = XMLText.escaped(sheet.name)
      return "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
    }
    let titles = workbook.sheets.enumerated().compactMap { index, sheet in
      sheet.printTitles.map {
        """
        <definedName name="_xlnm.Print_Titles" localSheetId="\(index)">\(XMLText.escaped($0))</definedName>
        """
      }
    }
    let names = titles.isEmpty ? "" : "<definedNames>\(titles.joined())</definedNames>"
    return """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="\(OfficePackage.relationships)"><workbookPr defaultThemeVersion="124226"/>\
      <bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>\
      <sheets>\(sheets.joined())</sheets>\(names)<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>
      """
  }

  private static func relations(_ count: Int) -> String {
    OfficePackage.relations(
      (0..<count).map { .init("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
        + [.init("rId\(count + 1)", "styles", "styles.xml")])
  }
}

extension Worksheet {
  /// The columns and the row that are printed again on every page, as a formula; `nil` without frozen ones.
  fileprivate var printTitles: String? {
    let quoted = "'\(name.replaced("'", by: "''"))'"
    let columns =
      frozenColumns > 0 ? ["\(quoted)!$A:$\(CellReference.letters(ofColumn: frozenColumns))"] : []
    let rows = frozenRows > 0 ? ["\(quoted)!$\(frozenRows):$\(frozenRows)"] : []
    let titles = columns + rows
    return titles.isEmpty ? nil : titles.joined(separator: ",")
  }
}
