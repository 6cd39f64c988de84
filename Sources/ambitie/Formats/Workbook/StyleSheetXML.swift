/// The part of a workbook that says how its cells look: one format for each ``WorkbookStyle``.
package enum StyleSheetXML {
  static let text = """
    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
    <fonts count="6">\
    <font><sz val="11"/><color rgb="FF111111"/><name val="Calibri"/><family val="2"/></font>\
    <font><b/><sz val="16"/><color rgb="FF1F3A5F"/><name val="Calibri"/><family val="2"/></font>\
    <font><sz val="11"/><color rgb="FF404040"/><name val="Calibri"/><family val="2"/></font>\
    <font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font>\
    <font><b/><sz val="12"/><color rgb="FF1F3A5F"/><name val="Calibri"/><family val="2"/></font>\
    <font><sz val="10"/><color rgb="FF404040"/><name val="Calibri"/><family val="2"/></font>\
    </fonts>\
    <fills count="5">\
    <fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
    \(fill("FF1F3A5F"))\(fill("FFDCE6F1"))\(fill("FFFFFFFF"))\
    </fills>\
    <borders count="3">\
    <border><left/><right/><top/><bottom/><diagonal/></border>\
    <border>\(sides("hair", "FF8C8C8C"))<diagonal/></border>\
    <border>\(sides("thin", "FF595959"))<diagonal/></border>\
    </borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="\(WorkbookStyle.allCases.count)">\(WorkbookStyle.allCases.map(format).joined())</cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
    <dxfs count="1"><dxf><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/>\
    <bgColor rgb="FFFFF2CC"/></patternFill></fill></dxf></dxfs>\
    </styleSheet>
    """

  private static func format(_ style: WorkbookStyle) -> String {
    switch style {
    case .plain: xf(style, font: 0, fill: 0, border: 0)
    case .title: xf(style, font: 1, fill: 0, border: 0)
    case .note: xf(style, font: 2, fill: 0, border: 0)
    case .head: xf(style, font: 3, fill: 2, border: 2)
    case .section: xf(style, font: 4, fill: 3, border: 0)
    case .locked: xf(style, font: 0, fill: 0, border: 1)
    case .hint: xf(style, font: 5, fill: 0, border: 1)
    case .input: xf(style, font: 0, fill: 4, border: 2, number: 49, isLocked: false)
    case .numberInput: xf(style, font: 0, fill: 4, border: 2, isLocked: false)
    case .text: xf(style, font: 0, fill: 0, border: 1, number: 49)
    case .number: xf(style, font: 0, fill: 0, border: 1, alignment: numbers)
    case .fraction: xf(style, font: 0, fill: 0, border: 1, number: 2, alignment: numbers)
    }
  }

  /// Digits below each other, at the top of their row as texts are.
  private static let numbers = "horizontal=\"right\" vertical=\"top\""

  /// - Parameter alignment: `nil` for that of texts.
  private static func xf(
    _ style: WorkbookStyle, font: Int, fill: Int, border: Int, number: Int = 0, isLocked: Bool = true,
    alignment: String? = nil
  ) -> String {
    """
    <xf numFmtId="\(number)" fontId="\(font)" fillId="\(fill)" borderId="\(border)" xfId="0" \
    applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">\
    <alignment \(alignment ?? texts(style))/>\
    <protection locked="\(isLocked ? 1 : 0)"/></xf>
    """
  }

  private static func texts(_ style: WorkbookStyle) -> String {
    """
    horizontal="left" indent="\(style.wraps ? 1 : 0)" vertical="\(style.wraps ? "top" : "center")" \
    wrapText="\(style.wraps ? 1 : 0)"
    """
  }

  private static func fill(_ colour: String) -> String {
    """
    <fill><patternFill patternType="solid"><fgColor rgb="\(colour)"/><bgColor indexed="64"/></patternFill></fill>
    """
  }

  private static func sides(_ line: String, _ colour: String) -> String {
    ["left", "right", "top", "bottom"].map {
      "<\($0) style=\"\(line)\"><color rgb=\"\(colour)\"/></\($0)>"
    }.joined()
  }
}
