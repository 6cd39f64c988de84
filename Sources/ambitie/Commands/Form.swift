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
    options: [.rubric, .output, .overwrite],
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

private func runForm(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  guard options.operands.count <= 1 else {
    throw UsageError(
      nl: "form gaat over één casus, of over geen", en: "form is about one case, or about none",
      hint: UsageError.seeHelp)
  }
  guard let operand = options.operands.first else {
    let rubric = try OneRubric.program(options, environment)
    let page = FormPage(rubric.program, nil, environment.resultLanguage(for: rubric.program.rubric))
    return try Delivery.deliver(page.text, options, environment, messages: rubric.messages)
  }
  let (item, workspace) = try Workspace.onlyCase(operand, options, environment, verb: "form")
  let page = FormPage(item.program, item.file, environment.resultLanguage(for: item.program.rubric))
  return try Delivery.deliver(page.text, options, environment, messages: workspace.messages)
}
