import AmbitionModel
import Scoring
import Telling

extension Command {
  static let kader = Command(
    name: "kader",
    summary: Wording(
      nl: "houd casussen tegen een kader, of twee kaders naast elkaar",
      en: "hold cases against a kader, or two kaders side by side"),
    operands: "KADER [KADER] [CASE…]",
    options: [.format(Form.reports), .template, .json, .rubric, .output, .overwrite],
    examples: [
      (
        "ambitie kader samen_tenzij",
        Wording(nl: "welke casussen zich eraan houden", en: "which cases comply")
      ),
      (
        "ambitie kader regie_waar_het_ertoe_doet aerius",
        Wording(nl: "één casus, en wat er moet veranderen", en: "one case, and what has to change")
      ),
      (
        "ambitie kader regie_waar_het_ertoe_doet samen_tenzij",
        Wording(nl: "wat het tweede in plaats van het eerste betekent", en: "what the second instead means")
      ),
    ],
    run: runKader)
}

private func runKader(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  guard let name = request.operands.first else { throw KaderFolder.unnamed }
  var paths = [try library.existingKader(called: name)]
  var rest = request.operands.dropFirst()
  if let second = rest.first, let other = try library.pathOfKader(called: second) {
    paths.append(other)
    rest = rest.dropFirst()
  }
  let choice = request.value(of: .rubric)
  let workspace = try Workspace.open(Array(rest), rubric: choice, from: &library)
  var notices = workspace.notices
  var reports: [KaderReport] = []
  for path in paths {
    let entry = try library.kader(at: path, rubrics: choice)
    notices += entry.notices
    let held = workspace.held(against: entry.kader)
    notices += held.notices
    let language = request.environment.resultLanguage(for: entry.kader.program.rubric)
    reports.append(KaderReport(entry.kader, held.cases.compactMap { $0 }, language))
  }
  guard let first = reports.first, !first.cases.isEmpty else {
    throw UsageError(
      nl: "geen van deze casussen hoort bij de rubric van het kader",
      en: "none of these cases belongs to the rubric of the kader", details: notices)
  }
  let form = try request.form(of: Form.reports)
  let document: Reply.Document
  let hasFindings: Bool
  if reports.count == 2 {
    let comparison = KaderComparison(first, reports[1])
    document = .report(comparison.blocks, json: comparison.json, as: form, first.language)
    hasFindings = comparison.hasNewDeviations
  } else {
    document = .report(first.blocks, json: first.json, as: form, first.language)
    hasFindings = first.cases.contains { !$0.assessment.rules(.deviates).isEmpty }
  }
  return Reply(
    document, notices: notices, status: workspace.hasErrors ? .wrongUse : hasFindings ? .findings : .fine)
}
