/// Writes workbooks as Excel, LibreOffice and openpyxl read them; the same workbook gives the same bytes.
///
/// Texts are in their cells (`inlineStr`), so that a text such as `=1+1` is a text and never a formula.
package enum WorkbookWriter {
  /// The workbook as the bytes of an `.xlsx` file.
  package static func bytes(of workbook: Workbook) -> [UInt8] {
    let sheets = Array(workbook.sheets.enumerated())
    var parts: [(name: String, text: String)] = [
      ("[Content_Types].xml", contentTypes(sheets.count)),
      ("_rels/.rels", packageRelations),
      ("docProps/core.xml", core(workbook.title)),
      ("xl/workbook.xml", main(workbook)),
      ("xl/_rels/workbook.xml.rels", relations(sheets.count)),
      ("xl/styles.xml", StyleSheetXML.text),
    ]
    for (index, sheet) in sheets {
      parts.append(("xl/worksheets/sheet\(index + 1).xml", WorksheetXML(sheet, isFirst: index == 0).text))
    }
    return ZipWriter.archive(of: parts.map { ($0.name, Array((declaration + $0.text).utf8)) })
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let documents = "http://schemas.openxmlformats.org/officeDocument/2006"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"
  private static let spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  private static func contentTypes(_ count: Int) -> String {
    let sheets = (1...max(1, count)).map {
      "<Override PartName=\"/xl/worksheets/sheet\($0).xml\" ContentType=\"\(spreadsheet).worksheet+xml\"/>"
    }
    return """
      <Types xmlns="\(packages)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(spreadsheet).sheet.main+xml"/>\
      <Override PartName="/xl/styles.xml" ContentType="\(spreadsheet).styles+xml"/>\
      \(sheets.joined())</Types>
      """
  }

  private static let packageRelations = """
    <Relationships xmlns="\(packages)/relationships">\
    <Relationship Id="rId1" Type="\(documents)/relationships/officeDocument" Target="xl/workbook.xml"/>\
    <Relationship Id="rId2" Type="\(packages)/relationships/metadata/core-properties" Target="docProps/core.xml"/>\
    </Relationships>
    """

  private static func core(_ title: String) -> String {
    """
    <cp:coreProperties xmlns:cp="\(packages)/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(XMLText.escaped(title))</dc:title>\
    <dc:creator>ambitie</dc:creator></cp:coreProperties>
    """
  }

  private static func main(_ workbook: Workbook) -> String {
    let sheets = workbook.sheets.enumerated().map { index, sheet in
      let state = sheet.visibility == .visible ? "" : " state=\"\(sheet.visibility.rawValue)\""
      let name = XMLText.escaped(sheet.name)
      return "<sheet name=\"\(name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"rId\(index + 1)\"/>"
    }
    let titles = workbook.sheets.enumerated().filter { $1.frozenRows > 0 }.map { index, sheet in
      """
      <definedName name="_xlnm.Print_Titles" localSheetId="\(index)">\
      \(XMLText.escaped(sheet.name))!$\(sheet.frozenRows):$\(sheet.frozenRows)</definedName>
      """
    }
    let names = titles.isEmpty ? "" : "<definedNames>\(titles.joined())</definedNames>"
    return """
      <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
      xmlns:r="\(documents)/relationships"><workbookPr defaultThemeVersion="124226"/>\
      <bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000"/></bookViews>\
      <sheets>\(sheets.joined())</sheets>\(names)<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>
      """
  }

  private static func relations(_ count: Int) -> String {
    let sheets = (1...max(1, count)).map {
      "<Relationship Id=\"rId\($0)\" Type=\"\(documents)/relationships/worksheet\" Target=\"worksheets/sheet\($0).xml\"/>"
    }
    return """
      <Relationships xmlns="\(packages)/relationships">\(sheets.joined())\
      <Relationship Id="rId\(count + 1)" Type="\(documents)/relationships/styles" Target="styles.xml"/>\
      </Relationships>
      """
  }
}
