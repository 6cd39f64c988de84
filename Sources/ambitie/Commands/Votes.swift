import AmbitionModel
import Scoring
import Telling

extension Command {
  static let votes = Command(
    name: "votes",
    summary: Wording(
      nl: "druk stembiljetten voor een werksessie, of tel ze",
      en: "print ballots for a working session, or count them"),
    operands: "ballot [CASE…] | import FILE…",
    operandKind: .action(VoteAction.allCases.map(\.rawValue)),
    options: [.cases, .harvest, .format(BlockFormat.self), .json, .rubric, .output, .overwrite],
    examples: [
      (
        "ambitie votes ballot aerius -o biljet.html",
        Wording(nl: "biljetten, twee op een vel A4", en: "ballots, two on a sheet of A4")
      ),
      (
        "ambitie votes import stemmen.csv",
        Wording(nl: "wat de zaal vindt, per laag", en: "what the room thinks, by layer")
      ),
      (
        "ambitie votes import stemmen.csv --harvest werksessie.json --overwrite",
        Wording(nl: "en voeg dat toe aan de oogst", en: "and add that to the harvest")
      ),
    ],
    run: runVotes)
}

extension CommandOption {
  static let cases = CommandOption(
    "--cases", value: "CASES", nl: "casussen waarover is gestemd, met komma's; anders alle in cases/",
    en: "cases that were voted on, with commas; otherwise all in cases/")
  static let harvest = CommandOption(
    "--harvest", value: "FILE", nl: "de oogst van een werksessie (werksessie.json)",
    en: "the harvest of a working session (werksessie.json)")
}

/// The actions on votes.
enum VoteAction: String, CaseIterable, Sendable {
  case ballot, `import`
}

private func runVotes(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  let names = VoteAction.allCases.map(\.rawValue)
  guard let first = options.operands.first, let action = VoteAction(rawValue: first) else {
    let choices = Listing.either(names)
    throw UsageError(
      nl: "votes vraagt wat u wilt: \(choices.dutch)", en: "votes takes what you want: \(choices.english)",
      hint: options.operands.first.flatMap { Suggestion.hint(for: $0, among: names) })
  }
  let operands = Array(options.operands.dropFirst())
  switch action {
  case .ballot: return try printBallots(operands, options, environment)
  case .import: return try importVotes(operands, options, environment)
  }
}

private func printBallots(
  _ operands: [String], _ options: Options, _ environment: Environment
) throws(UsageError) -> CommandResult {
  let workspace = try Workspace.open(operands, rubric: options.value(of: .rubric), environment)
  let rubric = try workspace.oneRubric(for: "votes")
  guard let scale = VoteScale(rubric) else { throw .noLevels }
  let page = BallotPage(workspace.cases.map(\.caseStudy), scale, environment.resultLanguage(for: rubric))
  return try Delivery.deliver(
    page.text, options, environment, messages: workspace.messages,
    status: workspace.hasErrors ? .wrongUse : .fine)
}

private func importVotes(
  _ paths: [String], _ options: Options, _ environment: Environment
) throws(UsageError) -> CommandResult {
  guard !paths.isEmpty else {
    throw UsageError(nl: "zeg welke bestanden met stemmen", en: "say which files hold the votes")
  }
  let workspace = try Workspace.open(
    options.value(of: .cases).map { $0.split(separator: ",").map(String.init) } ?? [],
    rubric: options.value(of: .rubric), environment)
  let rubric = try workspace.oneRubric(for: "votes")
  guard let scale = VoteScale(rubric) else { throw .noLevels }
  let cases = workspace.cases.filter { $0.caseStudy.rubric.id.value == rubric.id.value }.map(\.caseStudy)
  var count = VoteCount(scale, cases: cases.map(\.id.value.rawValue))
  let renderer = DiagnosticRenderer(language: environment.language)
  var messages = workspace.messages
  var hasErrors = false
  for path in paths {
    let file = VoteRows(try Loader.file(at: path))
    let findings = (file.findings + count.add(file.rows)).inFileOrder()
    messages += renderer.text(for: findings, in: file.source)
    hasErrors = hasErrors || findings.contains { $0.severity == .error }
  }
  let titles = Dictionary(
    cases.map { ($0.id.value.rawValue, $0.title) }, uniquingKeysWith: { first, _ in first })
  let language = environment.resultLanguage(for: rubric)
  if let path = options.value(of: .harvest), !hasErrors {
    messages += try HarvestJoin.join(count, rubric, into: path, options, environment)
  }
  let report = VoteReport(count, titles: titles, language)
  let text = try BlockResult(blocks: report.blocks, json: report.json).text(options, environment)
  return try Delivery.deliver(
    text, options, environment, messages: messages,
    status: hasErrors || workspace.hasErrors ? .wrongUse : .fine)
}

extension UsageError {
  fileprivate static let noLevels = UsageError(
    nl: "deze rubric heeft geen niveaus om over te stemmen", en: "this rubric has no levels to vote on")
}
