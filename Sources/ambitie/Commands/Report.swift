import AmbitionModel
import Scoring
import Telling

extension Command {
  static let report = Command(
    name: "report",
    summary: Wording(
      nl: "schrijf een rapport over casussen, om te lezen en te printen",
      en: "write a report about cases, to read and to print"),
    operands: "[CASE…]",
    options: [.format([.html, .markdown, .docx]), .template, .full, .kader, .rubric, .output, .overwrite],
    examples: [
      ("ambitie report -o rapport.html", Wording(nl: "alle casussen in cases/", en: "every case in cases/")),
      (
        "ambitie report aerius -o aerius.md",
        Wording(nl: "één casus, als Markdown", en: "one case, as Markdown")
      ),
      (
        "ambitie report --kader samen_tenzij -o rapport.html",
        Wording(nl: "met het kader dat is gekozen", en: "with the kader that was chosen")
      ),
      (
        "ambitie report aerius --full -o aerius.html",
        Wording(
          nl: "met alle antwoorden, regels en bronnen als bijlage",
          en: "with all answers, rules and sources as an appendix")
      ),
    ],
    run: runReport)
}

extension CommandOption {
  static let kader = CommandOption(
    "--kader", value: "KADER", nl: "houd de casussen ook tegen dit kader",
    en: "hold the cases against this kader too")
}

private func runReport(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  let form = try request.form(of: [.html, .markdown, .docx])
  let choice = request.value(of: .rubric)
  var workspace = try Workspace.open(request.operands, rubric: choice, from: &library)
  workspace.floor = try request.floor()
  let groups = workspace.assessmentsByRubric
  guard !groups.isEmpty else { return .failed(workspace.notices) }
  var notices = workspace.notices
  var kader: CompiledKader?
  if let name = request.value(of: .kader) {
    let entry = try library.kader(at: try library.existingKader(called: name), rubrics: choice)
    kader = entry.kader
    notices += entry.notices
  }
  var report = Report(request.detail == .full ? .full : .brief)
  for assessments in groups {
    let rubric = assessments[0].program.rubric
    let language = request.environment.resultLanguage(for: rubric)
    let analyses = assessments.map(CaseAnalysis.init)
    guard let kader, kader.kader.rubric.id.value == rubric.id.value else {
      report.add(analyses.map { ($0, nil) }, kader: nil, language)
      continue
    }
    let held = workspace.held(against: kader)
    notices += held.notices
    report.add(Array(zip(analyses, held.cases)), kader: kader, language)
  }
  return Reply(
    form == .html ? .text(report.page) : .blocks(report.blocks, report.language), notices: notices,
    status: workspace.hasErrors ? .wrongUse : .fine)
}
