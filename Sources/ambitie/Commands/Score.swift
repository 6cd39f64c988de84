import AmbitionModel
import Scoring
import Telling

extension Command {
  static let score = Command(
    name: "score",
    summary: Wording(
      nl: "laat per casus en laag zien wat is uitbesteed, wat past en wat opvalt",
      en: "show per case and layer what was outsourced, what fits and what stands out"),
    operands: "[CASE…]",
    options: [
      .format(Form.tables), .template, .json, .full, .firm, .rubric, .output, .overwrite,
    ] + CommandOption.streaming,
    examples: [
      ("ambitie score", Wording(nl: "alle casussen in cases/", en: "every case in cases/")),
      ("ambitie score aerius", Wording(nl: "één casus in detail", en: "one case in detail")),
      (
        "ambitie score --format csv -o uitslag.csv",
        Wording(nl: "voor een rekenblad", en: "for a spreadsheet")
      ),
      ("ambitie score -o uitslag.xlsx", Wording(nl: "als Excel-werkmap", en: "as an Excel workbook")),
      (
        "ambitie score --stream --rubric r.json casussen.ndjson",
        Wording(nl: "heel veel casussen, één per regel", en: "very many cases, one on a line")
      ),
    ],
    run: runScore)
}

private func runScore(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  if request.has(.stream) { return try runScoreStream(request, &library) }
  let form = try request.form(of: Form.tables)
  let choice = request.value(of: .rubric)
  let environment = request.environment
  var workspace = try Workspace.open(request.operands, rubric: choice, from: &library)
  workspace.floor = try request.floor()
  let assessments = workspace.assessments
  guard !assessments.isEmpty else { return .failed(workspace.notices) }
  let isOneCase = request.operands.count == 1 && assessments.count == 1
  let comparisons =
    choice == nil || [.json, .csv, .xlsx].contains(form)
    ? [] : comparison(of: assessments, try? library.rubrics(nil), environment)
  let document: Reply.Document
  switch form {
  case .markdown, .docx:
    document = .blocks(
      CaseDocument(assessments, request.detail, environment).blocks + comparisons,
      environment.resultLanguage(for: assessments[0].program.rubric))
  case .json: document = .text(JSONReport.text(assessments, workspace.places))
  case .csv: document = .text(CaseTable.csv(assessments, environment))
  case .xlsx:
    let tables = CaseTable.byRubric(assessments, environment)
    let title = isOneCase ? assessments[0].caseStudy.markedTitle[environment.language] : tables[0].name
    document = .bytes(try TableWorkbook.bytes(of: tables, title: title))
  case .text, .html:
    let told =
      isOneCase
      ? CaseText(assessments[0], request.detail, environment).text
      : OverviewText(assessments, environment).text
    let more = Reply.Document.blocks(comparisons, environment.language).bytes(as: form, in: environment)
    document = .text(told + (comparisons.isEmpty ? "" : "\n" + String(decoding: more, as: UTF8.self)))
  }
  return Reply(document, notices: workspace.notices, status: workspace.hasErrors ? .wrongUse : .fine)
}

/// With another version of the rubric: what each case came to with its own version, beside what it comes to now.
private func comparison(
  of assessments: [Assessment], _ rubrics: RubricLibrary?, _ environment: Environment
) -> [Block] {
  var rubrics = rubrics
  return assessments.flatMap { assessment -> [Block] in
    let language = environment.resultLanguage(for: assessment.program.rubric)
    let blocks = VersionComparison.blocks(for: assessment.caseStudy, assessment, in: &rubrics, language)
    guard !blocks.isEmpty, assessments.count > 1 else { return blocks }
    return [.heading(1, assessment.caseStudy.title[language])] + blocks
  }
}
