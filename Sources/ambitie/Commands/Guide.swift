import AmbitionModel
import Telling

extension Command {
  static let guide = Command(
    name: "guide",
    summary: Wording(
      nl: "schrijf de handleiding als pagina, om te lezen en te printen",
      en: "write the guide (in Dutch) as a page, to read and to print"),
    operands: "",
    operandKind: .none,
    options: [.format([.html, .markdown]), .output, .overwrite],
    examples: [
      (
        "ambitie guide -o handleiding.html",
        Wording(nl: "voor een browser", en: "for a browser")
      )
    ],
    run: runGuide)
}

private func runGuide(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  if let operand = request.operands.first { throw .tooManyOperands(operand, of: "guide") }
  let guide = GuideChapter.joined(
    EmbeddedText.handleiding_md, named: "handleiding.md",
    with: [GuideChapter(file: "ida-ronde.md", markdown: EmbeddedText.ida_ronde_md)])
  return switch try request.form(of: [.html, .markdown]) {
  case .markdown: Reply(.text(guide))
  default: Reply(.text(GuidePage(guide, .dutch).text))
  }
}
