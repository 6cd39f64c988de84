import AmbitionModel
import Scoring
import Telling

extension Command {
  static let consistency = Command(
    name: "consistency",
    summary: Wording(
      nl: "waar casussen in dezelfde situatie een andere keuze laten zien",
      en: "where cases in the same situation chose differently"),
    operands: "[CASE…]",
    options: [.similar, .format(Form.reports), .template, .json, .rubric, .output, .overwrite],
    examples: [
      ("ambitie consistency", Wording(nl: "alle casussen in cases/", en: "every case in cases/")),
      (
        "ambitie consistency --similar 60",
        Wording(nl: "ook als de feiten minder op elkaar lijken", en: "even when facts are less alike")
      ),
    ],
    run: runConsistency)
}

extension CommandOption {
  static let similar = CommandOption(
    "--similar", value: "PERCENT", nl: "vanaf hoeveel procent gelijke feiten situaties op elkaar lijken (75)",
    en: "from how many percent equal facts on situations are alike (75)")
}

private func runConsistency(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let threshold = try similarity(request)
  let workspace = try Workspace.open(request.operands, rubric: request.value(of: .rubric), from: &library)
  let groups = workspace.assessmentsByRubric
  guard !groups.isEmpty else { return .failed(workspace.notices) }
  let reports = groups.map {
    ConsistencyReport($0, threshold, request.environment.resultLanguage(for: $0[0].program.rubric))
  }
  let isOpen = reports.contains { !$0.unexplained.isEmpty }
  return Reply(
    .report(
      reports.flatMap(\.blocks), json: ConsistencyReport.json(reports),
      as: try request.form(of: Form.reports),
      request.environment.resultLanguage(for: groups[0][0].program.rubric)),
    notices: workspace.notices, status: workspace.hasErrors ? .wrongUse : isOpen ? .findings : .fine)
}

private func similarity(_ request: Request) throws(UsageError) -> Consistency.Threshold {
  guard let text = request.value(of: .similar) else { return .standard }
  guard let percent = Int128(text), (0...100).contains(percent), let share = Rational(percent, over: 100)
  else {
    throw UsageError(
      nl: "--similar vraagt een percentage van 0 t/m 100, geen \(quoted(text))",
      en: "--similar takes a percentage from 0 to 100, not \(quoted(text))")
  }
  return .init(share: share, facts: Consistency.Threshold.standard.facts)
}
