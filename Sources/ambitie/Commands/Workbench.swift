import AmbitionModel
import Formats
import Scoring
import Telling

extension Command {
  static let workbench = Command(
    name: "workbench",
    summary: Wording(
      nl: "maak de werkbank: het hele instrument in één bestand voor de browser",
      en: "make the workbench: the whole instrument in one file for the browser"),
    operands: "[CASE…]",
    options: [.rubric, .engine, .output, .overwrite],
    examples: [
      (
        "ambitie workbench -o werkbank.html",
        Wording(nl: "met de oefencasussen", en: "with the cases to practise with")
      ),
      (
        "ambitie workbench cases -o werkbank.html",
        Wording(nl: "en met de casussen in cases/", en: "and with the cases in cases/")
      ),
    ],
    run: runWorkbench)
}

extension CommandOption {
  static let engine = CommandOption(
    "--engine", value: "FILE", nl: "neem deze motor; anders die naast ambitie, of van 'Scripts/engine'",
    en: "take this engine; otherwise the one beside ambitie, or of 'Scripts/engine'")
}

private func runWorkbench(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  let engine = try EngineFile.bytes(request.value(of: .engine), &library)
  let choice = request.value(of: .rubric)
  var notices: [Notice] = []
  var hasErrors = false
  var enclosed = WorkbenchPage.Enclosed()
  if !request.operands.isEmpty {
    let workspace = try Workspace.open(request.operands, rubric: choice, from: &library)
    (notices, hasErrors) = (workspace.notices, workspace.hasErrors)
    enclosed.cases = (workspace.cases + workspace.providers).map(\.file).eachOnce
  }
  var rubrics = try library.rubrics(choice)
  enclosed.rubrics = rubrics.findings.map(\.file)
  for path in KaderFolder.paths {
    let file = try library.file(at: path)
    if rubrics.usesRubric(KaderReader.read(file).value?.rubric.id) { enclosed.kaders.append(file) }
  }
  for path in StockedFolder.teaching.paths {
    let file = try library.file(at: path)
    if rubrics.usesRubric(CaseReader.read(file).value?.rubric.id) { enclosed.teaching.append(file) }
  }
  library.keep(rubrics, choice)
  let page = WorkbenchPage(
    engine: engine, enclosed: enclosed, packedBy: { Gzip.packed($0) }, request.environment.language)
  return Reply(.text(page.text), notices: notices, status: hasErrors ? .wrongUse : .fine)
}

extension RubricLibrary {
  /// Whether a file names a rubric that is here and can be used.
  fileprivate mutating func usesRubric(_ id: Located<Identifier<Rubric>>?) -> Bool {
    guard let id, holds(id.value), case .success = program(for: id) else { return false }
    return true
  }
}

extension [SourceFile] {
  /// Each path once, in their order.
  fileprivate var eachOnce: [SourceFile] {
    var seen: Set<String> = []
    return filter { seen.insert($0.path).inserted }
  }
}
