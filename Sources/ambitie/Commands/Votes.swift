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
    options: [.cases, .harvest, .format(Form.reports), .template, .json, .rubric, .output, .overwrite],
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

private func runVotes(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let names = VoteAction.allCases.map(\.rawValue)
  guard let first = request.operands.first, let action = VoteAction(rawValue: first) else {
    let choices = Listing.either(names)
    throw UsageError(
      nl: "votes vraagt wat u wilt: \(choices.dutch)", en: "votes takes what you want: \(choices.english)",
      hint: request.operands.first.flatMap { Suggestion.hint(for: $0, among: names) })
  }
  let operands = Array(request.operands.dropFirst())
  switch action {
  case .ballot: return try printBallots(operands, request, &library)
  case .import: return try importVotes(operands, request, &library)
  }
}

private func printBallots(
  _ operands: [String], _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let workspace = try Workspace.open(operands, rubric: request.value(of: .rubric), from: &library)
  let rubric = try workspace.oneRubric(for: "votes")
  guard let scale = VoteScale(rubric) else { throw .noLevels }
  let page = BallotPage(
    workspace.cases.map(\.caseStudy), scale, request.environment.resultLanguage(for: rubric))
  return Reply(
    .text(page.text), notices: workspace.notices, status: workspace.hasErrors ? .wrongUse : .fine)
}

private func importVotes(
  _ paths: [String], _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  guard !paths.isEmpty else {
    throw UsageError(nl: "zeg welke bestanden met stemmen", en: "say which files hold the votes")
  }
  let names = request.value(of: .cases).map { $0.split(separator: ",").map(String.init) } ?? []
  let workspace = try Workspace.open(names, rubric: request.value(of: .rubric), from: &library)
  let rubric = try workspace.oneRubric(for: "votes")
  guard let scale = VoteScale(rubric) else { throw .noLevels }
  let cases = workspace.cases.filter { $0.caseStudy.rubric.id.value == rubric.id.value }.map(\.caseStudy)
  var count = VoteCount(
    scale, cases: cases.map(\.id.value.rawValue),
    titles: cases.map { study in Language.allCases.map { study.title[$0] } })
  var votes: [Notice] = []
  for path in paths {
    let file = CSVFile(try library.file(at: path))
    votes.append(.findings((file.findings + count.add(file.rows)).inFileOrder(), in: file.source))
  }
  let hasErrors = votes.contains(where: \.isError)
  var notices = workspace.notices + votes
  if let path = request.value(of: .harvest), !hasErrors {
    notices += try HarvestJoin.join(count, rubric, into: path, request, from: &library)
  }
  let titles = Dictionary(
    cases.map { ($0.id.value.rawValue, $0.title) }, uniquingKeysWith: { first, _ in first })
  let language = request.environment.resultLanguage(for: rubric)
  let report = VoteReport(count, titles: titles, language)
  return Reply(
    .report(report.blocks, json: report.json, as: try request.form(of: Form.reports), language),
    notices: notices,
    status: hasErrors || workspace.hasErrors ? .wrongUse : .fine)
}

extension UsageError {
  fileprivate static let noLevels = UsageError(
    nl: "deze rubric heeft geen niveaus om over te stemmen", en: "this rubric has no levels to vote on")
}
