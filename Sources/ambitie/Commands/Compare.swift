import AmbitionModel
import Scoring
import Telling

extension Command {
  static let compare = Command(
    name: "compare",
    summary: Wording(
      nl: "houd organisaties, thema's of jaren naast elkaar",
      en: "hold organisations, themes or years side by side"),
    operands: "[CASE…]",
    options: [
      .by, .view, .names, .rescore, .format(Form.tables), .template, .json, .rubric, .output, .overwrite,
    ],
    examples: [
      (
        "ambitie compare",
        Wording(nl: "de casussen in cases/, per organisatie", en: "the cases in cases/, by organisation")
      ),
      (
        "ambitie compare utrecht/ zeeland/ --by theme",
        Wording(nl: "mappen van twee provincies, per thema", en: "the folders of two provinces, by theme")
      ),
      (
        "ambitie compare --by phase",
        Wording(nl: "naar een feit uit de rubric", en: "by a fact of the rubric")
      ),
      (
        "ambitie compare 2022/ 2026/ --view trend",
        Wording(nl: "wat er sinds de vorige peildatum veranderde", en: "what changed since the date before")
      ),
      (
        "ambitie compare --view matrix --format csv -o matrix.csv",
        Wording(nl: "voor een rekenblad", en: "for a spreadsheet")
      ),
      (
        "ambitie compare -o vergelijking.xlsx",
        Wording(nl: "alle tabellen als Excel-werkmap", en: "all tables as an Excel workbook")
      ),
    ],
    run: runCompare)
}

extension CommandOption {
  static let by = CommandOption(
    "--by", value: "GROUP", nl: "naar organisation, theme, year of een feit uit de rubric (organisation)",
    en: "by organisation, theme, year or a fact of the rubric (organisation)")
  static let view = CommandOption(
    "--view", value: ComparisonView.allCases.map(\.rawValue).joined(separator: "|"),
    nl: "alleen dit deel (csv: matrix)", en: "this part only (csv: matrix)")
  static let rescore = CommandOption(
    "--rescore", nl: "breng casussen eerst naar de hoogste versie van hun rubric; anders staan versies apart",
    en: "bring cases to the highest version of their rubric first; otherwise versions are kept apart")
}

private func runCompare(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let format = try request.form(of: Form.tables)
  let view = try request.choice(ComparisonView.self, of: "--view")
  if format == .json, view != nil { throw .contradiction("--view", "--format json") }
  let cases = try ComparedCases.open(request, &library)
  guard !cases.members.isEmpty else { return .failed(cases.notices) }
  let grouping = try cases.grouping(request.value(of: .by) ?? "organisation")
  let comparison = cases.comparison(by: grouping, request)
  let report = ComparisonReport(comparison, view: view)
  let document: Reply.Document =
    switch format {
    case .json: .text(JSON.comparison(comparison).text)
    case .csv: .text(CompareTable(comparison, view ?? .matrix).text)
    case .xlsx:
      .bytes(try TableWorkbook.bytes(of: CompareTable.all(of: comparison, view: view), title: report.title))
    case .markdown: .text(MarkdownWriter.text(report.blocks).replacing("\u{A0}", with: " "))
    default: .blocks(report.blocks, report.language)
    }
  return Reply(document, notices: cases.notices, status: cases.status(of: comparison))
}
