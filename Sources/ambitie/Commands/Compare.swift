import AmbitionModel
import Scoring
import Telling

extension Command {
  static let compare = Command(
    name: "compare",
    summary: Wording(
      nl: "houd organisaties, thema's of jaren naast elkaar",
      en: "hold organisations, themes or years side by side"),
    operands: "[CASE…]",
    options: [
      .by, .view, .rescore, .format(ScoreFormat.self), .json, .rubric, .output, .overwrite,
    ],
    examples: [
      (
        "ambitie compare",
        Wording(nl: "de casussen in cases/, per organisatie", en: "the cases in cases/, by organisation")
      ),
      (
        "ambitie compare utrecht/ zeeland/ --by theme",
        Wording(nl: "mappen van twee provincies, per thema", en: "the folders of two provinces, by theme")
      ),
      (
        "ambitie compare --by phase",
        Wording(nl: "naar een feit uit de rubric", en: "by a fact of the rubric")
      ),
      (
        "ambitie compare 2022/ 2026/ --view trend",
        Wording(nl: "wat er sinds de vorige peildatum veranderde", en: "what changed since the date before")
      ),
      (
        "ambitie compare --view matrix --format csv -o matrix.csv",
        Wording(nl: "voor een rekenblad", en: "for a spreadsheet")
      ),
    ],
    run: runCompare)
}

extension CommandOption {
  static let by = CommandOption(
    "--by", value: "GROUP", nl: "naar organisation, theme, year of een feit uit de rubric (organisation)",
    en: "by organisation, theme, year or a fact of the rubric (organisation)")
  static let view = CommandOption(
    "--view", value: ComparisonView.allCases.map(\.rawValue).joined(separator: "|"),
    nl: "alleen dit deel (csv: matrix)", en: "this part only (csv: matrix)")
  static let rescore = CommandOption(
    "--rescore", nl: "breng casussen eerst naar de hoogste versie van hun rubric; anders staan versies apart",
    en: "bring cases to the highest version of their rubric first; otherwise versions are kept apart")
}

private func runCompare(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  let format = try options.format(orElse: ScoreFormat.text)
  let view = try options.choice(ComparisonView.self, of: "--view")
  if format == .json, view != nil { throw .contradiction("--view", "--format json") }
  let cases = try ComparedCases.open(options, environment)
  guard !cases.members.isEmpty else { return CommandResult(standardError: cases.messages, status: .wrongUse) }
  let grouping = try cases.grouping(options.value(of: .by) ?? "organisation")
  let comparison = cases.comparison(by: grouping, options, environment)
  let report = ComparisonReport(comparison, view: view)
  let text =
    switch format {
    case .text: TextWriter(width: environment.width, style: Style(environment)).text(report.blocks)
    case .markdown: MarkdownWriter.text(report.blocks).replacing("\u{A0}", with: " ")
    case .json: CompareFile(comparison).json
    case .csv: CompareTable(comparison, view ?? .matrix).text
    }
  return try Delivery.deliver(
    text, options, environment, messages: cases.messages, status: cases.status(of: comparison))
}
