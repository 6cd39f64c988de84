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
    options: [.format(BlockFormat.self), .json, .rubric, .output, .overwrite],
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

private func runKader(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  guard let name = options.operands.first else {
    throw KaderLibrary.unnamed
  }
  guard let path = try KaderLibrary.path(for: name) else { throw KaderLibrary.unknown(name) }
  var rest = options.operands.dropFirst()
  var paths = [path]
  if let second = rest.first, let other = try KaderLibrary.path(for: second) {
    paths.append(other)
    rest = rest.dropFirst()
  }
  let workspace = try Workspace.open(Array(rest), rubric: options.value(of: .rubric), environment)
  var rubrics = try RubricLibrary(only: options.value(of: .rubric))
  var messages = workspace.messages
  var reports: [KaderReport] = []
  for path in paths {
    let entry = try KaderLibrary.open(path, rubrics: &rubrics, environment)
    messages += entry.messages
    let cases = heldCases(of: workspace, by: entry.kader, environment, &messages).compactMap { $0 }
    let language = environment.resultLanguage(for: entry.kader.program.rubric)
    reports.append(KaderReport(entry.kader, cases, language))
  }
  guard let first = reports.first, !first.cases.isEmpty else {
    throw UsageError(
      nl: "geen van deze casussen hoort bij de rubric van het kader",
      en: "none of these cases belongs to the rubric of the kader", details: messages)
  }
  let result: BlockResult
  let hasFindings: Bool
  if reports.count == 2 {
    let comparison = KaderComparison(first, reports[1])
    result = BlockResult(blocks: comparison.blocks, json: comparison.json)
    hasFindings = comparison.hasNewDeviations
  } else {
    result = BlockResult(blocks: first.blocks, json: first.json)
    hasFindings = first.cases.contains { !$0.assessment.rules(.deviates).isEmpty }
  }
  let status: ExitStatus = workspace.hasErrors ? .wrongUse : hasFindings ? .findings : .fine
  return try Delivery.deliver(
    try result.text(options, environment), options, environment, messages: messages, status: status)
}

/// The cases of the kader's rubric held against it, `nil` for one that cannot be; cases of other rubrics are left out.
func heldCases(
  of workspace: Workspace, by kader: CompiledKader, _ environment: Environment, _ messages: inout String
) -> [KaderCase?] {
  let renderer = DiagnosticRenderer(language: environment.language)
  return workspace.cases.filter { $0.caseStudy.rubric.id.value == kader.kader.rubric.id.value }.map { item in
    let reading = KaderAssessment.assess(item.caseStudy, by: kader)
    messages += renderer.text(for: reading.diagnostics, in: item.file)
    return reading.value.map(KaderCase.init)
  }
}
