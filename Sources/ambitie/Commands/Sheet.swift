import AmbitionModel
import Scoring

extension Command {
  static let sheet = Command(
    name: "sheet",
    summary: Wording(
      nl: "maak een werkmap of CSV-bestand om een casus in te vullen",
      en: "make a workbook or CSV file to fill in a case"),
    operands: "[CASE]",
    options: [.rubric, .raw, .output, .overwrite],
    examples: [
      ("ambitie sheet -o invullen.xlsx", Wording(nl: "een lege werkmap", en: "an empty workbook")),
      (
        "ambitie sheet aerius -o aerius.xlsx",
        Wording(nl: "met wat er al geantwoord is", en: "with what was answered already")
      ),
      (
        "ambitie sheet aerius -o aerius.csv",
        Wording(nl: "voor wie geen Excel heeft", en: "for who has no Excel")
      ),
    ],
    run: runSheet)
}

extension CommandOption {
  static let raw = CommandOption(
    "--raw", nl: "CSV voor programma's: komma's en decimale punten",
    en: "CSV for programs: commas and decimal points")
}

private func runSheet(_ options: Options, _ environment: Environment) throws(UsageError) -> Outcome {
  guard let path = options.value(of: .output) else {
    throw UsageError(
      nl: "sheet vraagt een bestand om naar te schrijven", en: "sheet takes a file to write to",
      hint: Wording(
        nl: "bijvoorbeeld 'ambitie sheet -o invullen.xlsx'", en: "for example 'ambitie sheet -o answers.xlsx'"
      ))
  }
  let lowercased = path.lowercased()
  let isWorkbook = lowercased.hasSuffix(".xlsx")
  guard isWorkbook || lowercased.hasSuffix(".csv") || path == "-" else {
    throw UsageError(
      nl: "sheet schrijft .xlsx of .csv, geen \(quoted(path))",
      en: "sheet writes .xlsx or .csv, not \(quoted(path))")
  }
  if isWorkbook, options.has(.raw) { throw .contradiction("--raw", quoted(path)) }
  let (program, caseStudy, messages) = try subject(options, environment)
  let sheet = QuestionSheet(
    program: program, caseStudy: caseStudy, language: environment.resultLanguage(for: program.rubric))
  guard !isWorkbook else {
    return try Delivery.deliver(
      SheetWorkbook.bytes(of: sheet), to: path, options, environment, messages: messages)
  }
  let text = SheetCSV.text(of: sheet, options.has(.raw) ? .raw : .dutchSpreadsheet)
  return try Delivery.deliver(text, options, environment, messages: messages)
}

/// The rubric to ask, and the case that was answered so far.
private func subject(
  _ options: Options, _ environment: Environment
) throws(UsageError) -> (Program, CaseStudy?, messages: String) {
  guard let operand = options.operands.first else {
    let rubrics = try LoadedRubric.all(options.value(of: .rubric).map { [$0] } ?? [])
    let renderer = DiagnosticRenderer(language: environment.language)
    let messages = rubrics.map { renderer.text(for: $0.diagnostics, in: $0.file) }.joined()
    guard rubrics.count == 1 else {
      throw UsageError(
        nl: "in rubrics/ staan \(rubrics.count) rubrics; noem er een met --rubric",
        en: "rubrics/ holds \(rubrics.count) rubrics; name one with --rubric")
    }
    guard let program = rubrics[0].program else {
      throw UsageError(
        nl: "de rubric is niet te lezen", en: "the rubric cannot be read", details: messages)
    }
    return (program, nil, messages)
  }
  guard options.operands.count == 1 else { throw .severalCases(options.operands[1], for: "sheet") }
  let workspace = try Workspace.open([operand], rubric: options.value(of: .rubric), environment)
  guard let first = workspace.cases.first, !workspace.hasErrors else {
    throw UsageError(
      nl: "de casus is niet te lezen", en: "the case cannot be read", details: workspace.messages)
  }
  guard workspace.cases.count == 1 else { throw .severalCases(operand, for: "sheet") }
  return (first.program, first.caseStudy, workspace.messages)
}
