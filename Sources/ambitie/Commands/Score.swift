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
      .format(ScoreFormat.self), .json, .rubric, .output, .overwrite,
    ] + CommandOption.streaming,
    examples: [
      ("ambitie score", Wording(nl: "alle casussen in cases/", en: "every case in cases/")),
      ("ambitie score aerius", Wording(nl: "één casus in detail", en: "one case in detail")),
      (
        "ambitie score --format csv -o uitslag.csv",
        Wording(nl: "voor een rekenblad", en: "for a spreadsheet")
      ),
      (
        "ambitie score --stream --rubric r.json casussen.ndjson",
        Wording(nl: "heel veel casussen, één per regel", en: "very many cases, one on a line")
      ),
    ],
    run: runScore)
}

/// The forms in which scores are written.
enum ScoreFormat: String, CaseIterable, Sendable {
  case text, markdown, json, csv
}

private func runScore(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  if options.has(.stream) { return try runScoreStream(options, environment) }
  let format = try options.format(orElse: ScoreFormat.text)
  let workspace = try Workspace.open(options.operands, rubric: options.value(of: .rubric), environment)
  let assessments = workspace.assessments
  var comparisons: [Block] = []
  guard !assessments.isEmpty else {
    return CommandResult(standardError: workspace.messages, status: .wrongUse)
  }
  if options.value(of: .rubric) != nil, format == .text || format == .markdown {
    comparisons = comparison(of: assessments, environment)
  }
  let isOneCase = options.operands.count == 1 && assessments.count == 1
  var text: String
  switch format {
  case .text where isOneCase: text = CaseText(assessments[0], environment).text
  case .text: text = OverviewText(assessments, environment).text
  case .markdown: text = MarkdownReport(assessments, environment).text
  case .json: text = JSONReport(assessments, workspace.places).text
  case .csv: text = CSVReport(assessments, environment).text
  }
  if !comparisons.isEmpty {
    text += "\n"
    switch format {
    case .markdown: text += MarkdownWriter.text(comparisons)
    default: text += TextWriter(width: environment.width, style: Style(environment)).text(comparisons)
    }
  }
  return try Delivery.deliver(
    text, options, environment, messages: workspace.messages,
    status: workspace.hasErrors ? .wrongUse : .fine)
}

/// With another version of the rubric: what each case came to with its own version, beside what it comes to now.
private func comparison(of assessments: [Assessment], _ environment: Environment) -> [Block] {
  var library = try? RubricLibrary(only: nil)
  return assessments.flatMap { assessment -> [Block] in
    let language = environment.resultLanguage(for: assessment.program.rubric)
    let blocks = VersionComparison.blocks(for: assessment.caseStudy, assessment, in: &library, language)
    guard !blocks.isEmpty, assessments.count > 1 else { return blocks }
    return [.heading(1, assessment.caseStudy.title[language])] + blocks
  }
}
