import AmbitionModel
import Scoring
import Telling

extension Command {
  static let check = Command(
    name: "check",
    summary: Wording(
      nl: "bewijs dat een rubric of kader klopt, of laat zien waar niet",
      en: "prove that a rubric or kader is sound, or show where it is not"),
    operands: "[RUBRIC|KADER…]",
    operandKind: .files,
    options: [.json, .budget, .rubric],
    examples: [
      ("ambitie check", Wording(nl: "alle rubrics en kaders", en: "every rubric and kader")),
      ("ambitie check mijn.json --json", Wording(nl: "voor een programma", en: "for a program")),
    ],
    run: runCheck)
}

extension CommandOption {
  static let budget = CommandOption(
    "--budget", value: "SECONDS", nl: "rekentijd per bestand, standaard 30 seconden",
    en: "time to spend on each file, 30 seconds by default")
}

private func runCheck(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  let budget = try options.wholeNumber(of: .budget, in: 1...86_400) ?? 30
  let found = try KaderLibrary.kaders(among: options.operands)
  var (kaders, rest) = (found, options.operands.filter { !found.contains($0) })
  if options.operands.isEmpty, let rubric = options.value(of: .rubric) {
    var library = try RubricLibrary(only: rubric)
    (kaders, rest) = (try KaderLibrary.kaders(found, of: &library), [RubricLibrary.path(of: rubric)])
  }
  var reports: [CheckReport] = []
  if options.operands.isEmpty || !rest.isEmpty {
    reports = try LoadedRubric.all(rest).map { rubric in
      let deadline = ContinuousClock.now + .seconds(budget)
      return CheckReport(CheckedFile(rubric) { ContinuousClock.now > deadline })
    }
  }
  for path in kaders {
    var rubrics = try RubricLibrary(only: options.value(of: .rubric))
    let kader = LoadedKader(try Loader.file(at: path), rubrics: &rubrics)
    let deadline = ContinuousClock.now + .seconds(budget)
    reports.append(CheckReport(CheckedFile(kader) { ContinuousClock.now > deadline }))
  }
  let text = options.has(.json) ? CheckReport.json(reports) : reports.map { $0.text(environment) }.joined()
  let status: ExitStatus =
    reports.contains { $0.program == nil }
    ? .wrongUse : reports.contains(where: \.isWanting) ? .findings : .fine
  return CommandResult(text, status: status)
}
