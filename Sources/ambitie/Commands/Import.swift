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
private func runImport(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  guard !options.operands.isEmpty else {
    throw UsageError(
      nl: "import vraagt een ingevuld bestand", en: "import takes a filled-in file", hint: UsageError.seeHelp)
  }
  let day = try options.answerDate()
  let assessor = try options.assessor()
  var reader = try IncomingReader(
    rubric: options.value(of: .rubric), into: options.value(of: .into), day: day, environment)
  var targets: [String: ImportTarget] = [:]
  var outcome = CommandResult()
  for path in options.operands {
    do {
      let file = try Loader.file(at: path)
      let (incoming, target) = try reader.read(file) { path throws(UsageError) in
        if let target = targets[path] { return target }
        return try ImportTarget(at: path, environment)
      }
      targets[target.path] = try take(incoming, target, on: day, by: assessor, options, environment, &outcome)
    } catch {
      outcome.standardError += error.text(in: environment.language)
      outcome.status = .wrongUse
    }
  }
  outcome.standardError = reader.messages + outcome.standardError
  if reader.hasFindings, outcome.status == .fine { outcome.status = .findings }
  return outcome
}

/// Merges one file into its case, and writes that unless this is a try.
private func take(
  _ incoming: Incoming, _ target: ImportTarget, on day: CalendarDate, by giver: Assessor?,
  _ options: Options,
  _ environment: Environment, _ outcome: inout CommandResult
) throws(UsageError) -> ImportTarget {
  let assessor = incoming.assessor.map(Options.assessor) ?? giver
  let base = target.study ?? incoming.study.withoutAnswers
  let isSilent = incoming.study.context.isEmpty && incoming.study.answers.isEmpty
  let merge = base.taking(incoming.study, on: day, by: isSilent ? nil : assessor)
  let language = environment.resultLanguage(for: incoming.program.rubric)
  let report = ImportReport(incoming: incoming, merge: merge, target: target, language: language)
  outcome.standardOutput += report.text
  guard report.changesSomething else {
    outcome.standardOutput +=
      "  " + Wording(nl: "Er verandert niets.\n", en: "Nothing changes.\n")[language]
    return target
  }
  var taken = target
  taken.take(merge.merged)
  if options.has(.dryRun) {
    outcome.standardOutput +=
      "  " + Wording(nl: "Niets bewaard (--dry-run).\n", en: "Nothing kept (--dry-run).\n")[language]
  } else {
    try taken.save()
    outcome.standardError +=
      Wording(nl: "geschreven: \(printable(target.path))\n", en: "written: \(printable(target.path))\n")[
        environment.language]
  }
  return taken
}

extension CaseStudy {
  /// The case before anything was answered.
  fileprivate var withoutAnswers: CaseStudy {
    var study = self
    (study.context, study.answers, study.sources, study.assessors, study.retired) = ([], [], [], [], [])
    return study
  }
}
