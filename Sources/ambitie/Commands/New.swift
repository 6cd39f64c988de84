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

private func runNew(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let names = NewKind.allCases.map(\.rawValue)
  guard request.operands.count == 1, let kind = NewKind(rawValue: request.operands[0]) else {
    let choices = Listing.either(names)
    throw UsageError(
      nl: "new vraagt wat u begint: \(choices.dutch)", en: "new takes what you start: \(choices.english)",
      hint: request.operands.first.flatMap { Suggestion.hint(for: $0, among: names) })
  }
  switch kind {
  case .rubric:
    guard request.value(of: .rubric) == nil else {
      throw UsageError(nl: "--rubric hoort alleen bij new case", en: "--rubric goes only with new case")
    }
    let text =
      switch request.environment.language {
      case .dutch: EmbeddedText.rubric_nl_json
      case .english: EmbeddedText.rubric_en_json
      }
    return Reply(.text(text))
  case .caseStudy: return try newCase(request, &library)
  }
}

private func newCase(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let reading = try library.oneRubric(request)
  guard let rubric = reading.rubric else {
    return .failed(reading.notices)
  }
  let language = request.environment.resultLanguage(for: rubric)
  return Reply(.text(CaseTemplate(rubric, in: language).text), notices: reading.notices)
}
