import AmbitionModel
import Scoring
import Telling

extension Command {
  static let importing = Command(
    name: "import",
    summary: Wording(
      nl: "neem ingevulde werkmappen, CSV-bestanden en formulieren over in casussen",
      en: "take filled-in workbooks, CSV files and forms over into cases"),
    operands: "FILE…",
    operandKind: .files,
    options: [.dryRun, .into, .assessor, .answerDate, .rubric],
    examples: [
      (
        "ambitie import aerius.xlsx --dry-run",
        Wording(nl: "toon wat er zou veranderen", en: "show what would change")
      ),
      ("ambitie import aerius.xlsx", Wording(nl: "naar cases/aerius.json", en: "into cases/aerius.json")),
      (
        "ambitie import jan.csv --assessor \"Jan de Vries\" --into aerius",
        Wording(nl: "de antwoorden van één beoordelaar", en: "the answers of one assessor")
      ),
    ],
    run: runImport)
}

extension CommandOption {
  static let into = CommandOption(
    "--into", value: "PATH", nl: "de casus of map waar de antwoorden heen gaan; anders cases/",
    en: "the case or folder that the answers go to; otherwise cases/")
}

/// Each file is taken over after the other, and each case written whole; what cannot be read leaves its case alone.
private func runImport(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  guard !request.operands.isEmpty else {
    throw UsageError(
      nl: "import vraagt een ingevuld bestand", en: "import takes a filled-in file", hint: UsageError.seeHelp)
  }
  let day = try request.answerDate()
  let assessor = try request.assessor()
  var reader = IncomingReader(
    try library.rubrics(request.value(of: .rubric)), into: request.value(of: .into), day: day)
  var targets: [String: ImportTarget] = [:]
  var (text, notices, status) = ("", [Notice](), ExitStatus.fine)
  var (found, hasErrors) = ([Notice](), false)
  for path in request.operands {
    do {
      let file = try library.file(at: path)
      let (incoming, target) = try reader.read(file, from: &library) { path throws(UsageError) in
        if let target = targets[path] { return target }
        return try ImportTarget(at: path)
      }
      found += incoming.notices
      hasErrors = hasErrors || incoming.hasErrors
      let taken = try take(incoming, target, on: day, by: assessor, request)
      targets[target.path] = taken.target
      library.forget(target.path)
      text += taken.text
      notices += taken.notices
    } catch {
      notices.append(.error(error))
      status = .wrongUse
    }
  }
  if hasErrors, status == .fine { status = .findings }
  return Reply(.text(text), notices: found + notices, status: status)
}

/// Merges one file into its case, and writes that unless this is a try.
private func take(
  _ incoming: Incoming, _ target: ImportTarget, on day: CalendarDate, by giver: Assessor?,
  _ request: Request
) throws(UsageError) -> (target: ImportTarget, text: String, notices: [Notice]) {
  let merge = incoming.merged(into: target.study, on: day, by: giver)
  let language = request.environment.resultLanguage(for: incoming.program.rubric)
  let report = ImportReport(incoming: incoming, merge: merge, target: target, language: language)
  guard report.changesSomething else {
    let same = Wording(nl: "Er verandert niets.\n", en: "Nothing changes.\n")[language]
    return (target, report.text + "  " + same, [])
  }
  var taken = target
  taken.take(merge.merged)
  guard !request.has(.dryRun) else {
    let kept = Wording(nl: "Niets bewaard (--dry-run).\n", en: "Nothing kept (--dry-run).\n")[language]
    return (taken, report.text + "  " + kept, [])
  }
  try taken.save()
  return (taken, report.text, [.written(target.path)])
}
