import AmbitionModel
import Scoring

extension Command {
  static let check = Command(
    name: "check",
    summary: Wording(
      nl: "bewijs dat een rubric klopt, of laat zien waar niet",
      en: "prove that a rubric is sound, or show where it is not"),
    operands: "[RUBRIC…]",
    operandKind: .files,
    options: [.json, .budget],
    examples: [
      ("ambitie check", Wording(nl: "alle rubrics in rubrics/", en: "every rubric in rubrics/")),
      ("ambitie check mijn.json --json", Wording(nl: "voor een programma", en: "for a program")),
    ],
    run: runCheck)
}

extension CommandOption {
  static let budget = CommandOption(
    "--budget", value: "SECONDS", nl: "rekentijd per rubric, standaard 30 seconden",
    en: "time to spend on each rubric, 30 seconds by default")
}

private func runCheck(_ options: Options, _ environment: Environment) throws(UsageError) -> Outcome {
  let budget = try seconds(options)
  let paths = options.operands.isEmpty ? try Loader.jsonFiles(in: "rubrics") : options.operands
  var reports: [CheckReport] = []
  for path in paths {
    let file = try Loader.file(at: path)
    let reading = RubricReader.read(file)
    let compilation = reading.value.map(RubricCompiler.compile)
    let errors = reading.diagnostics + (compilation?.diagnostics ?? [])
    let deadline = ContinuousClock.now + .seconds(budget)
    let findings = (compilation?.value).map {
      RubricCheck.findings(in: $0, givingUpWhen: { ContinuousClock.now > deadline })
    }
    reports.append(
      CheckReport(file: file, errors: errors, program: compilation?.value, findings: findings ?? []))
  }
  let text = options.has(.json) ? CheckReport.json(reports) : reports.map { $0.text(environment) }.joined()
  let status: ExitStatus =
    reports.contains { $0.program == nil }
    ? .wrongUse : reports.contains(where: \.isWanting) ? .findings : .fine
  return Outcome(text, status: status)
}

private func seconds(_ options: Options) throws(UsageError) -> Int {
  guard let text = options.value(of: .budget) else { return 30 }
  guard let seconds = Int(text), (1...86_400).contains(seconds) else {
    throw UsageError(
      nl: "--budget vraagt een aantal seconden van 1 t/m 86400, geen \(quoted(text))",
      en: "--budget takes a number of seconds from 1 to 86400, not \(quoted(text))")
  }
  return seconds
}
