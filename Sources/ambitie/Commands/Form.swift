import AmbitionModel
import Scoring
import Telling

extension Command {
  static let form = Command(
    name: "form",
    summary: Wording(
      nl: "maak een formulier om een casus in de browser in te vullen",
      en: "make a form to fill in a case in the browser"),
    operands: "[CASE]",
    options: [.rubric, .core, .output, .overwrite],
    examples: [
      (
        "ambitie form -o formulier.html",
        Wording(nl: "leeg, voor elke nieuwe casus", en: "empty, for any new case")
      ),
      (
        "ambitie form aerius -o aerius.html",
        Wording(nl: "met wat er al bekend is", en: "with what is known already")
      ),
    ],
    run: runForm)
}

extension CommandOption {
  static let core = CommandOption(
    "--core", nl: "alleen de korte lijst van vragen", en: "only the short list of questions")
}

extension Request {
  /// The questions that are asked.
  func askedQuestions(_ program: Program) throws(UsageError) -> AskedQuestions {
    guard has(.core) else { return .all }
    guard !program.slots(of: .core).isEmpty else {
      throw UsageError(
        nl: "deze rubric heeft geen korte lijst: geen vraag heeft de sleutel core",
        en: "this rubric has no short list: no question has the key core")
    }
    return .core
  }
}

private func runForm(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  guard request.operands.count <= 1 else {
    throw UsageError(
      nl: "form gaat over één casus, of over geen", en: "form is about one case, or about none",
      hint: UsageError.seeHelp)
  }
  guard let operand = request.operands.first else {
    let rubric = try library.usableRubric(request)
    let page = FormPage(
      rubric.program, nil, request.environment.resultLanguage(for: rubric.program.rubric),
      asking: try request.askedQuestions(rubric.program))
    return Reply(.text(page.text), notices: rubric.notices)
  }
  let (item, workspace) = try Workspace.onlyCase(operand, request, &library, verb: "form")
  let page = FormPage(
    item.program, item.file, request.environment.resultLanguage(for: item.program.rubric),
    asking: try request.askedQuestions(item.program))
  return Reply(.text(page.text), notices: workspace.notices)
}
