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
  let budget = try options.wholeNumber(of: .budget, in: 1...86_400) ?? 30
  let reports = try LoadedRubric.all(options.operands).map { rubric in
    let deadline = ContinuousClock.now + .seconds(budget)
    let findings = rubric.program.map {
      RubricCheck.findings(in: $0, givingUpWhen: { ContinuousClock.now > deadline })
    }
    return CheckReport(rubric, findings: findings ?? [])
  }
  let text = options.has(.json) ? CheckReport.json(reports) : reports.map { $0.text(environment) }.joined()
  let status: ExitStatus =
    reports.contains { $0.program == nil }
    ? .wrongUse : reports.contains(where: \.isWanting) ? .findings : .fine
  return Outcome(text, status: status)
}
