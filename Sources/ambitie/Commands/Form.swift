import AmbitionModel
import Scoring

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

private func runForm(_ options: Options, _ environment: Environment) throws(UsageError) -> Outcome {
  guard options.operands.count <= 1 else {
    throw UsageError(
      nl: "form gaat over één casus, of over geen", en: "form is about one case, or about none",
      hint: UsageError.seeHelp)
  }
  guard let operand = options.operands.first else {
    let reading = try OneRubric.read(options, environment)
    guard let rubric = reading.rubric else {
      return Outcome(standardError: reading.messages, status: .wrongUse)
    }
    guard let program = RubricCompiler.compile(rubric).value else {
      throw UsageError(nl: "deze rubric is niet te gebruiken", en: "this rubric cannot be used")
    }
    let page = FormPage(program, nil, environment.resultLanguage(for: rubric))
    return try Delivery.deliver(page.text, options, environment, messages: reading.messages)
  }
  let workspace = try Workspace.open([operand], rubric: options.value(of: .rubric), environment)
  guard let item = workspace.cases.first, !workspace.hasErrors else {
    throw UsageError(
      nl: "de casus is niet te lezen", en: "the case cannot be read", details: workspace.messages)
  }
  guard workspace.cases.count == 1 else { throw .severalCases(operand, for: "form") }
  let page = FormPage(item.program, item.file, environment.resultLanguage(for: item.program.rubric))
  return try Delivery.deliver(page.text, options, environment, messages: workspace.messages)
}
