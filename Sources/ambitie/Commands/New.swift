import AmbitionModel
import Telling

extension Command {
  static let new = Command(
    name: "new",
    summary: Wording(
      nl: "begin een werkmap, rubric, kader of casus, met uitleg erin",
      en: "start a working folder, rubric, kader or case, explained inside"),
    operands: NewKind.allCases.map(\.rawValue).joined(separator: "|") + " [NAME] [oefening]",
    operandKind: .action(NewKind.allCases.map(\.rawValue)),
    options: [.rubric, .output, .overwrite],
    examples: [
      (
        "ambitie new folder mijn_map",
        Wording(nl: "een map om in te werken", en: "a folder to work in")
      ),
      (
        "ambitie new folder mijn_map oefening",
        Wording(nl: "met drie verzonnen casussen erin", en: "with three invented cases in it")
      ),
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
      (
        "ambitie new rubric koploperdeal -o rubrics/onze_deals.json",
        Wording(nl: "een rubric van ambitie, om aan te passen", en: "a rubric of ambitie, to change")
      ),
      (
        "ambitie new kader samen_tenzij -o rubrics/kaders/ons_kader.json",
        Wording(nl: "een kader, om aan te passen", en: "a kader, to change")
      ),
    ],
    run: runNew)
}

/// The kinds of file that can be started, and the folder to keep them in.
enum NewKind: String, CaseIterable, Sendable {
  case folder
  case rubric
  case kader
  case caseStudy = "case"
}

private func runNew(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let names = NewKind.allCases.map(\.rawValue)
  guard let word = request.operands.first, let kind = NewKind(rawValue: word) else {
    let choices = Listing.either(names)
    throw UsageError(
      nl: "new vraagt wat u begint: \(choices.dutch)", en: "new takes what you start: \(choices.english)",
      hint: request.operands.first.flatMap { Suggestion.hint(for: $0, among: names) })
  }
  let rest = request.operands.dropFirst()
  guard kind == .caseStudy || request.value(of: .rubric) == nil else {
    throw UsageError(nl: "--rubric hoort alleen bij new case", en: "--rubric goes only with new case")
  }
  switch kind {
  case .folder:
    guard request.value(of: .output) == nil else {
      throw UsageError(
        nl: "--output hoort niet bij new folder; de naam van de map komt erachter",
        en: "--output does not go with new folder; the name of the folder comes after it")
    }
    return try NewFolder(rest, request.environment.language).make()
  case .rubric:
    let text = Wording(nl: EmbeddedText.rubric_nl_json, en: EmbeddedText.rubric_en_json)
    guard let name = try onlyName(rest) else { return Reply(.text(text[request.environment.language])) }
    return try copy(of: try library.path(ofRubric: name), &library)
  case .kader:
    guard let name = try onlyName(rest) else { throw KaderFolder.unnamedCopy }
    return try copy(of: try library.existingKader(called: name), &library)
  case .caseStudy:
    if let extra = rest.first { throw .tooManyOperands(extra, of: "new") }
    return try newCase(request, &library)
  }
}

/// The name after the kind; `nil` for none.
private func onlyName(_ operands: ArraySlice<String>) throws(UsageError) -> String? {
  if let extra = operands.dropFirst().first { throw .tooManyOperands(extra, of: "new") }
  return operands.first
}

/// The file as it is, to be changed under another name.
private func copy(of path: String, _ library: inout Library) throws(UsageError) -> Reply {
  Reply(.bytes(try library.file(at: path).bytes))
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
