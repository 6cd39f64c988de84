import AmbitionModel
import Scoring
import Telling

extension Command {
  static let next = Command(
    name: "next",
    summary: Wording(
      nl: "welke vraag u het beste eerst kunt stellen", en: "which question is best asked first"),
    operands: "CASE",
    options: [.limit, .format(Form.reports), .template, .json, .rubric, .output, .overwrite],
    examples: [
      ("ambitie next snuffelfiets", Wording(nl: "wat vragen we eerst?", en: "what do we ask first?"))
    ],
    run: runNext)
}

extension CommandOption {
  static let limit = CommandOption(
    "--limit", value: "N", nl: "laat er hooguit zoveel zien (5)", en: "show at most this many (5)")
}

extension Request {
  /// A whole number from 1 to a thousand; 5 when nothing was asked for.
  func limit() throws(UsageError) -> Int {
    try wholeNumber(of: .limit, in: 1...1000) ?? 5
  }
}

private func runNext(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let subject = try OneCase.open(request, &library, verb: "next")
  guard let questions = NextQuestions(for: subject.assessment) else {
    throw UsageError(nl: "dit is te groot om uit te rekenen", en: "this is too large to work out")
  }
  let report = NextReport(subject.assessment, questions, limit: try request.limit(), subject.language)
  return Reply(
    .report(
      report.blocks, json: report.json, as: try request.form(of: Form.reports), subject.language),
    notices: subject.notices)
}
