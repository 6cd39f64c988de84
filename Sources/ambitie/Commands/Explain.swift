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
    options: [.format(BlockFormat.self), .json, .rubric, .output, .overwrite],
    examples: [
      ("ambitie explain aerius", Wording(nl: "de hele casus", en: "the whole case")),
      ("ambitie explain aerius data", Wording(nl: "één laag", en: "one layer")),
      ("ambitie explain aerius application.too_low", Wording(nl: "één signaal", en: "one flag")),
      ("ambitie explain table-gap", Wording(nl: "een bevinding van check", en: "a finding of check")),
    ],
    run: runExplain)
}

private func runExplain(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  guard (1...2).contains(options.operands.count) else {
    throw UsageError(
      nl: "explain vraagt een casus, en daarachter hooguit een laag of signaal",
      en: "explain takes a case, then at most a layer or flag", hint: UsageError.seeHelp)
  }
  if options.operands.count == 1, !Loader.exists(options.operands[0]),
    let check = ExplainedCheck(code: options.operands[0])
  {
    return try Delivery.deliver(CheckExplanation(check, environment).text, options, environment)
  }
  let workspace = try Workspace.open(
    [options.operands[0]], rubric: options.value(of: .rubric), environment)
  let assessments = workspace.assessments
  guard let assessment = assessments.first else {
    return CommandResult(standardError: workspace.messages, status: .wrongUse)
  }
  guard assessments.count == 1 else {
    throw .severalCases(options.operands[0], for: "explain")
  }
  let topic = try ExplanationTopic.named(options.operands.dropFirst().first, in: assessment.program)
  let language = environment.resultLanguage(for: assessment.program.rubric)
  let explanation = Explanation(assessment, topic, workspace.places, language)
  let result = BlockResult(blocks: explanation.blocks, json: explanation.json)
  return try Delivery.deliver(
    try result.text(options, environment), options, environment, messages: workspace.messages,
    status: workspace.hasErrors ? .wrongUse : .fine)
}
