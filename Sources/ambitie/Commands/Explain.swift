import AmbitionModel
import Scoring
import Telling

extension Command {
  static let explain = Command(
    name: "explain",
    summary: Wording(
      nl: "leg uit waarom een casus zo scoort, tot en met de bronnen",
      en: "explain why a case scores as it does, down to the sources"),
    operands: "CASE [LAYER|FLAG] | CODE",
    options: [.format(Form.reports), .template, .json, .full, .rubric, .output, .overwrite],
    examples: [
      ("ambitie explain aerius", Wording(nl: "de hele casus", en: "the whole case")),
      ("ambitie explain aerius data", Wording(nl: "één laag", en: "one layer")),
      ("ambitie explain aerius application.too_low", Wording(nl: "één signaal", en: "one flag")),
      ("ambitie explain table-gap", Wording(nl: "een bevinding van check", en: "a finding of check")),
    ],
    run: runExplain)
}

private func runExplain(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  guard (1...2).contains(request.operands.count) else {
    throw UsageError(
      nl: "explain vraagt een casus, en daarachter hooguit een laag of signaal",
      en: "explain takes a case, then at most a layer or flag", hint: UsageError.seeHelp)
  }
  if request.operands.count == 1, !CaseFolder.isNameOfCase(request.operands[0]),
    let check = ExplainedCheck(code: request.operands[0])
  {
    return Reply(.text(CheckExplanation(check, request.environment).text))
  }
  let workspace = try Workspace.open(
    [request.operands[0]], rubric: request.value(of: .rubric), from: &library)
  let assessments = workspace.assessments
  guard let assessment = assessments.first else { return .failed(workspace.notices) }
  guard assessments.count == 1 else {
    throw .severalCases(request.operands[0], for: "explain")
  }
  let topic = try ExplanationTopic.named(request.operands.dropFirst().first, in: assessment.program)
  let language = request.environment.resultLanguage(for: assessment.program.rubric)
  let explanation = Explanation(assessment, topic, workspace.places, request.detail, language)
  return Reply(
    .report(explanation.blocks, json: explanation.json, as: try request.form(of: Form.reports), language),
    notices: workspace.notices, status: workspace.hasErrors ? .wrongUse : .fine)
}
