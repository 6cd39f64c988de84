import AmbitionModel
import Telling

extension Command {
  static let new = Command(
    name: "new",
    summary: Wording(
      nl: "begin een rubric of casus: een geldig bestand met uitleg in commentaar",
      en: "start a rubric or case: a valid file, explained in comments"),
    operands: NewKind.allCases.map(\.rawValue).joined(separator: "|"),
    operandKind: .words(NewKind.allCases.map(\.rawValue)),
    options: [.rubric, .output, .overwrite],
    examples: [
      (
        "ambitie new case --rubric koploperdeal -o cases/mijn_deal.json",
        Wording(
          nl: "alle vragen van de rubric, nog zonder antwoord", en: "every question of the rubric, unanswered"
        )
      ),
      (
        "ambitie new rubric -o rubrics/mijn_rubric.json",
        Wording(nl: "een klein, volledig voorbeeld", en: "a small, complete example")
      ),
    ],
    run: runNew)
}

/// The kinds of file that can be started.
enum NewKind: String, CaseIterable, Sendable {
  case rubric
  case caseStudy = "case"
}

private func runNew(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  let names = NewKind.allCases.map(\.rawValue)
  guard options.operands.count == 1, let kind = NewKind(rawValue: options.operands[0]) else {
    let choices = Listing.either(names)
    throw UsageError(
      nl: "new vraagt wat u begint: \(choices.dutch)", en: "new takes what you start: \(choices.english)",
      hint: options.operands.first.flatMap { Suggestion.hint(for: $0, among: names) })
  }
  switch kind {
  case .rubric:
    guard options.value(of: .rubric) == nil else {
      throw UsageError(nl: "--rubric hoort alleen bij new case", en: "--rubric goes only with new case")
    }
    let text =
      switch environment.language {
      case .dutch: EmbeddedText.rubric_nl_json
      case .english: EmbeddedText.rubric_en_json
      }
    return try Delivery.deliver(text, options, environment)
  case .caseStudy: return try newCase(options, environment)
  }
}

private func newCase(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  let reading = try OneRubric.read(options, environment)
  guard let rubric = reading.rubric else {
    return CommandResult(standardError: reading.messages, status: .wrongUse)
  }
  let language = environment.isLanguageChosen ? environment.language : rubric.language
  return try Delivery.deliver(
    CaseTemplate(rubric, in: language).text, options, environment, messages: reading.messages)
}
