import AmbitionModel
import Scoring
import Telling

extension Command {
  static let sheet = Command(
    name: "sheet",
    summary: Wording(
      nl: "maak een werkmap of CSV-bestand om een casus in te vullen",
      en: "make a workbook or CSV file to fill in a case"),
    operands: "[CASE]",
    options: [.rubric, .core, .raw, .output, .overwrite],
    examples: [
      ("ambitie sheet -o invullen.xlsx", Wording(nl: "een lege werkmap", en: "an empty workbook")),
      (
        "ambitie sheet aerius -o aerius.xlsx",
        Wording(nl: "met wat er al geantwoord is", en: "with what was answered already")
      ),
      (
        "ambitie sheet aerius -o aerius.csv",
        Wording(nl: "voor wie geen Excel heeft", en: "for those without Excel")
      ),
    ],
    run: runSheet)
}

extension CommandOption {
  static let raw = CommandOption(
    "--raw", nl: "CSV voor programma's: komma's en decimale punten",
    en: "CSV for programs: commas and decimal points")
}

private func runSheet(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  guard let path = request.value(of: .output) else {
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
  if isWorkbook, request.has(.raw) { throw .contradiction("--raw", quoted(path)) }
  let (program, caseStudy, notices) = try subject(request, &library)
  let sheet = QuestionSheet(
    program: program, caseStudy: caseStudy, language: request.environment.resultLanguage(for: program.rubric),
    asked: try request.askedQuestions(program))
  let document: Reply.Document =
    isWorkbook
    ? .bytes(SheetWorkbook.bytes(of: sheet))
    : .text(SheetCSV.text(of: sheet, request.has(.raw) ? .raw : .dutchSpreadsheet))
  return Reply(document, notices: notices)
}

/// The rubric to ask, and the case that was answered so far.
private func subject(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> (Program, CaseStudy?, notices: [Notice]) {
  guard let operand = request.operands.first else {
    let rubric = try library.usableRubric(request)
    return (rubric.program, nil, rubric.notices)
  }
  guard request.operands.count == 1 else { throw .severalCases(request.operands[1], for: "sheet") }
  let (item, workspace) = try Workspace.onlyCase(operand, request, &library, verb: "sheet")
  return (item.program, item.caseStudy, workspace.notices)
}
