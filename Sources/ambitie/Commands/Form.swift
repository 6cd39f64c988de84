import AmbitionModel
import Formats
import Scoring
import Telling

extension Command {
  static let form = Command(
    name: "form",
    summary: Wording(
      nl: "maak de werkbank voor één casus, om in de browser in te vullen",
      en: "make the workbench for one case, to fill in in the browser"),
    operands: "[CASE]",
    options: [.rubric, .core, .engine, .output, .overwrite],
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
  let engine = try EngineFile.bytes(request.value(of: .engine), &library)
  var enclosed = WorkbenchPage.Enclosed()
  let (program, notices, file): (Program, [Notice], SourceFile?)
  if let operand = request.operands.first {
    let (item, workspace) = try Workspace.onlyCase(operand, request, &library, verb: "form")
    let all = [item] + workspace.providers
    enclosed.cases = all.map(\.file)
    let used = Set(all.map(\.program.rubric.id.value))
    enclosed.rubrics = try library.rubrics(request.value(of: .rubric)).findings.map(\.file).filter {
      RubricHeading(of: $0).map { used.contains($0.id.value) } ?? false
    }
    (program, notices, file) = (item.program, workspace.notices, item.file)
  } else {
    let rubric = try library.usableRubric(request)
    enclosed.rubrics = [rubric.file]
    (program, notices, file) = (rubric.program, rubric.notices, nil)
  }
  let page = WorkbenchPage(
    engine: engine, enclosed: enclosed, packedBy: { Gzip.packed($0) },
    opening: .init(caseFile: file?.path, asked: try request.askedQuestions(program)),
    request.environment.resultLanguage(for: program.rubric))
  return Reply(.text(page.text), notices: notices)
}
