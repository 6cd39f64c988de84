import AmbitionModel
import Scoring
import Telling

extension Command {
  static let next = Command(
    name: "next",
    summary: Wording(
      nl: "welke vraag u het beste eerst kunt stellen", en: "which question is best asked first"),
    operands: "CASE",
    options: [.limit, .format(BlockFormat.self), .json, .rubric, .output, .overwrite],
    examples: [
      ("ambitie next snuffelfiets", Wording(nl: "wat vragen we eerst?", en: "what do we ask first?"))
    ],
    run: runNext)
}

extension CommandOption {
  static let limit = CommandOption(
    "--limit", value: "N", nl: "laat er hooguit zoveel zien (5)", en: "show at most this many (5)")
}

extension Options {
  /// A whole number from 1 to a thousand; 5 when nothing was asked for.
  func limit() throws(UsageError) -> Int {
    try wholeNumber(of: .limit, in: 1...1000) ?? 5
  }
}

private func runNext(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  guard let subject = try OneCase.open(options, environment, verb: "next") else {
    return CommandResult(status: .ourFault)
  }
  guard let questions = NextQuestions(for: subject.assessment) else {
    throw UsageError(nl: "dit is te groot om uit te rekenen", en: "this is too large to work out")
  }
  let report = NextReport(subject.assessment, questions, limit: try options.limit(), subject.language)
  let text = try BlockResult(blocks: report.blocks, json: report.json).text(options, environment)
  return try Delivery.deliver(text, options, environment, messages: subject.messages)
}
