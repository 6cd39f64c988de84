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

private func runCheck(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  let budget = try request.wholeNumber(of: .budget, in: 1...86_400) ?? 30
  let named = try library.kaders(among: request.operands)
  let choice = request.value(of: .rubric)
  var kaders = named.map(\.path)
  var rubrics = request.operands.filter { operand in !named.contains { $0.operand == operand } }
  if request.operands.isEmpty, let choice {
    (rubrics, kaders) = ([choice], try library.kaders(KaderFolder.paths, rubrics: choice))
  } else if request.operands.isEmpty {
    (rubrics, kaders) = try library.filesOfTheFolder()
  }
  var reports: [CheckReport] = []
  for rubric in rubrics.isEmpty ? [] : try library.rubrics(named: rubrics) {
    let deadline = ContinuousClock.now + .seconds(budget)
    reports.append(CheckReport(CheckedFile(rubric) { ContinuousClock.now > deadline }))
  }
  for path in kaders {
    let kader = try library.loadedKader(at: path, rubrics: choice)
    let deadline = ContinuousClock.now + .seconds(budget)
    reports.append(CheckReport(CheckedFile(kader) { ContinuousClock.now > deadline }))
  }
  let text =
    request.has(.json) ? CheckReport.json(reports) : reports.map { $0.text(request.environment) }.joined()
  let status: ExitStatus =
    reports.contains { $0.program == nil } || !library.strays.isEmpty
    ? .wrongUse : reports.contains(where: \.isWanting) ? .findings : .fine
  return Reply(.text(text), status: status)
}
