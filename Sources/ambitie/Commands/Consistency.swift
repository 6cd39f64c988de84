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
    options: [.similar, .format(BlockFormat.self), .json, .rubric, .output, .overwrite],
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

private func runConsistency(_ options: Options, _ environment: Environment) throws(UsageError)
  -> CommandResult
{
  let threshold = try similarity(options)
  let workspace = try Workspace.open(options.operands, rubric: options.value(of: .rubric), environment)
  let groups = workspace.assessmentsByRubric
  guard !groups.isEmpty else { return CommandResult(standardError: workspace.messages, status: .wrongUse) }
  let reports = groups.map {
    ConsistencyReport($0, threshold, environment.resultLanguage(for: $0[0].program.rubric))
  }
  let result = BlockResult(blocks: reports.flatMap(\.blocks), json: ConsistencyReport.json(reports))
  let isOpen = reports.contains { !$0.unexplained.isEmpty }
  return try Delivery.deliver(
    try result.text(options, environment), options, environment, messages: workspace.messages,
    status: workspace.hasErrors ? .wrongUse : isOpen ? .findings : .fine)
}

private func similarity(_ options: Options) throws(UsageError) -> Consistency.Threshold {
  guard let text = options.value(of: .similar) else { return .standard }
  guard let percent = Int128(text), (0...100).contains(percent), let share = Rational(percent, over: 100)
  else {
    throw UsageError(
      nl: "--similar vraagt een percentage van 0 t/m 100, geen \(quoted(text))",
      en: "--similar takes a percentage from 0 to 100, not \(quoted(text))")
  }
  return .init(share: share, facts: Consistency.Threshold.standard.facts)
}
