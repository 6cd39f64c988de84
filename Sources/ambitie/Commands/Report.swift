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
    options: [.format(ReportFormat.self), .kader, .rubric, .output, .overwrite],
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
    ],
    run: runReport)
}

/// The forms in which reports are written.
enum ReportFormat: String, CaseIterable, Sendable {
  case html, markdown
}

extension CommandOption {
  static let kader = CommandOption(
    "--kader", value: "KADER", nl: "houd de casussen ook tegen dit kader",
    en: "hold the cases against this kader too")
}

private func runReport(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  let isMarkdown = options.value(of: .output)?.lowercased().hasSuffix(".md") == true
  let format = try options.format(orElse: isMarkdown ? ReportFormat.markdown : .html)
  let workspace = try Workspace.open(options.operands, rubric: options.value(of: .rubric), environment)
  let groups = workspace.assessmentsByRubric
  guard !groups.isEmpty else { return CommandResult(standardError: workspace.messages, status: .wrongUse) }
  var messages = workspace.messages
  let kader = try chosenKader(options, environment, &messages)
  var report = Report()
  for assessments in groups {
    let rubric = assessments[0].program.rubric
    let language = environment.resultLanguage(for: rubric)
    let analyses = assessments.map(CaseAnalysis.init)
    guard let kader, kader.kader.rubric.id.value == rubric.id.value else {
      report.add(analyses.map { ($0, nil) }, kader: nil, language)
      continue
    }
    let held = heldCases(of: workspace, by: kader, environment, &messages)
    report.add(Array(zip(analyses, held)), kader: kader, language)
  }
  return try Delivery.deliver(
    format == .html ? report.page : report.markdown, options, environment, messages: messages,
    status: workspace.hasErrors ? .wrongUse : .fine)
}

/// The kader that `--kader` names; `nil` without it.
private func chosenKader(
  _ options: Options, _ environment: Environment, _ messages: inout String
) throws(UsageError) -> CompiledKader? {
  guard let name = options.value(of: .kader) else { return nil }
  guard let path = try KaderLibrary.path(for: name) else { throw KaderLibrary.unknown(name) }
  var rubrics = try RubricLibrary(only: options.value(of: .rubric))
  let entry = try KaderLibrary.open(path, rubrics: &rubrics, environment)
  messages += entry.messages
  return entry.kader
}
