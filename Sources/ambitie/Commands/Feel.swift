import AmbitionModel
import FEEL
import Scoring
import Telling

extension Command {
  static let feel = Command(
    name: "feel",
    summary: Wording(
      nl: "reken een FEEL-expressie of beslistabel uit zoals de standaard het zegt",
      en: "evaluate a FEEL expression or decision table by the letter of the standard"),
    operands: "EXPRESSION | --table FILE",
    operandKind: .none,
    options: [.values, .table, .valueAsJSON],
    examples: [
      ("ambitie feel 'mean([1, 2, 4])'", Wording(nl: "een getal", en: "a number")),
      (
        "ambitie feel 'age >= 18' --context '{\"age\": 17}'",
        Wording(nl: "met een waarde van buiten", en: "with a value from outside")
      ),
      (
        "ambitie feel --table tabel.json --context feiten.json",
        Wording(nl: "een beslistabel", en: "a decision table")
      ),
      (
        "ambitie feel -- '-3 ** 2'",
        Wording(nl: "een expressie die met - begint", en: "an expression that begins with -")
      ),
    ],
    run: runFeel)
}

extension CommandOption {
  static let values = CommandOption(
    "--context", value: "FILE",
    nl: "de waarden van namen: een bestand met een JSON-object, of dat object zelf",
    en: "the values of names: a file with a JSON object, or that object itself")
  static let table = CommandOption(
    "--table", value: "FILE", nl: "reken de beslistabel in dit bestand uit",
    en: "evaluate the decision table in this file")
  static let valueAsJSON = CommandOption(
    "--json", nl: "de waarde en de redenen als één JSON-object",
    en: "the value and the reasons as one JSON object")
}

private func runFeel(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  let tablePath = request.value(of: .table)
  let expected = tablePath == nil ? 1 : 0
  guard request.operands.count == expected else {
    throw UsageError(
      nl: "feel vraagt één expressie, of --table met een bestand",
      en: "feel takes one expression, or --table with a file",
      hint: Wording(
        nl: "zet een expressie met spaties tussen aanhalingstekens",
        en: "put an expression with blanks between quotes"))
  }
  let isStandardInputTwice =
    request.value(of: .values) == "-" && (tablePath ?? request.operands.first) == "-"
  if isStandardInputTwice {
    throw UsageError(
      nl: "- kan maar één keer: de standaardinvoer is één bestand",
      en: "- can be used once: standard input is one file")
  }
  let contextFile = try contextFile(request.value(of: .values), &library)
  let context = contextFile.map(FeelContext.read) ?? Reading(.empty, [])
  let file = try subject(tablePath, request, &library)
  let evaluation = tablePath == nil ? expression(in: file) : table(in: file)
  guard let context = context.value, let evaluate = evaluation.value else {
    let findings = contextFile.map { [Notice.findings(context.diagnostics, in: $0)] } ?? []
    return .failed(findings + [.findings(evaluation.diagnostics, in: file)])
  }
  let report = FeelReport(evaluate(context), of: file)
  return request.has(.valueAsJSON) ? Reply(.text(report.json)) : report.reply
}

/// The evaluation that remains once the context is known.
private typealias Evaluation = (FeelContext) -> FeelResult

private func expression(in file: SourceFile) -> Reading<Evaluation> {
  switch file.text.flatMap({ ExpressionParser.parse(LocatedText($0)) }) {
  case .success(let expression): return Reading({ FeelInterpreter.evaluate(expression, in: $0) }, [])
  case .failure(let problem): return Reading(nil, [problem])
  }
}

private func table(in file: SourceFile) -> Reading<Evaluation> {
  let reading = TableFileReader.read(file)
  guard let value = reading.value else { return Reading(nil, reading.diagnostics) }
  let table = FeelDecisionTable.reading(value)
  return Reading(table.value.map { table in { table.evaluate(in: $0) } }, table.diagnostics)
}

/// The expression or table that is asked for, as a file to point into.
private func subject(
  _ tablePath: String?, _ request: Request, _ library: inout Library
) throws(UsageError) -> SourceFile {
  if let tablePath { return try library.file(at: tablePath) }
  let operand = request.operands[0]
  guard operand == "-" else {
    return SourceFile(
      path: Wording(nl: "expressie", en: "expression")[request.environment.language], text: operand)
  }
  let file = try library.file(at: "-")
  // The line break at the end of the last line is no part of an expression, and no line to point at.
  let end = (file.bytes.lastIndex { $0 != 0x0A && $0 != 0x0D } ?? -1) + 1
  return SourceFile(path: file.path, bytes: Array(file.bytes[..<end]))
}

/// The file that `--context` names, or that it is.
private func contextFile(_ text: String?, _ library: inout Library) throws(UsageError) -> SourceFile? {
  guard let text else { return nil }
  let isObject = text.first { !$0.isWhitespace } == "{"
  return isObject ? SourceFile(path: "--context", text: text) : try library.file(at: text)
}
