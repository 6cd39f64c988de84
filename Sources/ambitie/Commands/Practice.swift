import AmbitionModel
import Scoring
import Telling

extension Command {
  static let practice = Command(
    name: "practice",
    summary: Wording(
      nl: "maak oefendata: verzonnen organisaties met verzonnen casussen",
      en: "make practice data: invented organisations with invented cases"),
    operands: "",
    operandKind: .none,
    options: [.organisations, .caseCount, .practiceSeed, .rubric, .output, .overwrite],
    examples: [
      (
        "ambitie practice -o oefendata.json",
        Wording(nl: "twaalf organisaties, zestig casussen", en: "twelve organisations, sixty cases")
      ),
      ("ambitie score oefendata.json", Wording(nl: "en wat eruit komt", en: "and what comes of it")),
    ],
    run: runPractice)
}

extension CommandOption {
  static let organisations = CommandOption(
    "--organisations", value: "N", nl: "hoeveel organisaties (12)", en: "how many organisations (12)")
  static let caseCount = CommandOption(
    "--cases", value: "N", nl: "hoeveel casussen samen (60)", en: "how many cases in all (60)")
  static let practiceSeed = CommandOption(
    "--seed", value: "N", nl: "startgetal van de loting (1); hetzelfde getal geeft dezelfde data",
    en: "where drawing starts (1); the same number gives the same data")
}

private func runPractice(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  if let operand = request.operands.first { throw .tooManyOperands(operand, of: "practice") }
  let organisations =
    try request.wholeNumber(of: .organisations, in: 1...PracticeWords.places.count) ?? 12
  let count =
    try request.wholeNumber(of: .caseCount, in: 1...PracticeCases.mostCases) ?? 60
  let plan = PracticeCases.Plan(seed: try request.seed(), organisations: organisations, cases: count)
  let rubric = try library.usableRubric(request)
  library.budget.grow(byCases: count)
  let program = rubric.program.within(library.budget)
  var cases = PracticeCases(rubric.program, plan)
  guard let document = DocumentParser.parse(rubric.file).value else {
    return Reply(.nothing, status: .ourFault)
  }
  let exchange = ExchangeText(
    title: PracticeWords.title, rubrics: [document],
    items: cases.cases().map { .init(caseStudy: $0, program: program) })
  return Reply(.text(try exchange.written()), notices: rubric.notices)
}
