import AmbitionModel
import Foundation
import Scoring
import Telling

extension CommandOption {
  static let stream = CommandOption(
    "--stream", nl: "lees casussen als regels JSON en schrijf per casus een regel",
    en: "read cases as lines of JSON and write a line for each")
  static let detail = CommandOption(
    "--detail", value: StreamDetail.allCases.map(\.rawValue).joined(separator: "|"),
    nl: "met --stream: niveaus en signalen, alle waarden, of de hele uitslag met redenen",
    en: "with --stream: levels and flags, all values, or the whole assessment with reasons")
  static let answersKey = CommandOption(
    "--answers", value: "KEY", nl: "met --stream: de sleutel van de antwoorden; anders 'answers'",
    en: "with --stream: the key of the answers; otherwise 'answers'")
  static let nullAnswer = CommandOption(
    "--null", value: LineLayout.NullAnswer.allCases.map(\.rawValue).joined(separator: "|"),
    nl: "met --stream: wat null als antwoord betekent; anders 'unknown'",
    en: "with --stream: what null means as an answer; otherwise 'unknown'")
  static let strict = CommandOption(
    "--strict", nl: "met --stream: stop bij de eerste regel die niet te gebruiken is",
    en: "with --stream: stop at the first line that cannot be used")
  static let jobs = CommandOption(
    "--jobs", value: "N", nl: "met --stream: hoeveel draden tegelijk; anders één per kern",
    en: "with --stream: how many threads at once; otherwise one for each core")

  static let streaming = [stream, detail, answersKey, nullAnswer, strict, jobs]
}

/// How much of each case a stream writes.
enum StreamDetail: String, CaseIterable, Sendable {
  case levels, values, full
}

/// Scores lines of JSON; unlike other commands it writes while it reads.
func runScoreStream(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  let rubric = try library.usableRubric(request)
  let detail = try request.choice(StreamDetail.self, of: "--detail") ?? .levels
  var layout = LineLayout()
  if let key = request.value(of: .answersKey) { layout.answersKey = key }
  if let wish = try request.choice(LineLayout.NullAnswer.self, of: "--null") { layout.nullAnswer = wish }
  let jobs =
    try request.wholeNumber(of: .jobs, in: 1...256) ?? ProcessInfo.processInfo.activeProcessorCount
  let scorer = streamScorer(rubric, layout, detail)
  let paths = request.operands.isEmpty ? ["-"] : request.operands
  let messages = StreamMessages(language: request.environment.language)
  var bad = 0
  func stream(to descriptor: Int32) throws(UsageError) {
    let output = StreamOutput(
      to: descriptor, request.has(.strict) ? .final : .reported, messages, limit: 2 * jobs)
    defer { bad = output.badCount }
    try StreamRun(LineSource(paths), to: output, scorer: scorer).run(jobs: jobs)
  }
  if let path = request.value(of: .output), path != "-" {
    try WholeFile.write(to: path, existing: request.existing, stream)
  } else {
    try stream(to: STDOUT_FILENO)
  }
  let status: ExitStatus = bad == 0 ? .fine : request.has(.strict) ? .wrongUse : .findings
  return Reply(.nothing, notices: StreamMessages.rest(bad), status: status)
}

private func streamScorer(
  _ rubric: UsableRubric, _ layout: LineLayout, _ detail: StreamDetail
) -> @Sendable (StreamRun.Worker) -> StreamRun.Scorer {
  switch detail {
  case .levels, .values:
    let plan = BatchScorer.Plan(rubric.program, layout, detail == .levels ? .levels : .values)
    return { worker in
      let scorer = BatchScorer(worker == .first ? plan : plan.again())
      return { scorer.score($0) }
    }
  case .full:
    let lines = FullLines(rubric.program, rubric.places)
    return { _ in { lines.score($0) } }
  }
}
