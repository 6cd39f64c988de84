import AmbitionModel
import Scoring
import Telling

extension Command {
  static let test = Command(
    name: "test",
    summary: Wording(
      nl: "probeer de voorbeelden van een rubric", en: "try the examples of a rubric"),
    operands: "[RUBRIC…]",
    operandKind: .files,
    options: [.coverage, .threshold, .suggest, .budget, .json, .output, .overwrite],
    examples: [
      ("ambitie test", Wording(nl: "alle rubrics in rubrics/", en: "every rubric in rubrics/")),
      (
        "ambitie test mijn.json --coverage",
        Wording(
          nl: "en wat geen voorbeeld laat zien of merkt", en: "and what no example shows or notices")
      ),
      (
        "ambitie test mijn.json --suggest",
        Wording(nl: "voorbeelden om over te nemen", en: "examples to take over")
      ),
    ],
    run: runTest)
}

extension CommandOption {
  static let coverage = CommandOption(
    "--coverage", nl: "noem wat geen voorbeeld laat zien, en welke wijziging van een regel er geen merkt",
    en: "name what no example shows, and which change of a rule none notices")
  static let threshold = CommandOption(
    "--threshold", value: "PERCENT", nl: "bevinding als de dekking lager is",
    en: "a finding when coverage is below this")
  static let suggest = CommandOption(
    "--suggest", nl: "schrijf voorbeelden voor wat nog ontbreekt", en: "write examples for what is lacking")
}

private func runTest(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  let threshold = try request.wholeNumber(of: .threshold, in: 0...100)
  let budget = try request.wholeNumber(of: .budget, in: 1...86_400) ?? 30
  let rubrics = try library.rubrics(named: request.operands)
  let showsCoverage = request.has(.coverage) || threshold != nil
  var tested: [TestedRubric] = []
  for rubric in rubrics {
    tested.append(TestedRubric(rubric, examples: try library.examples(besideRubric: rubric.file.path)))
  }
  let reports = tested.map { rubric in
    let deadline = ContinuousClock.now + .seconds(budget)
    return TestReport(
      rubric, threshold: threshold, coverage: showsCoverage ? rubric.coverage : nil,
      mutations: request.has(.coverage) ? rubric.mutations { ContinuousClock.now > deadline } : nil)
  }
  let status: ExitStatus =
    tested.contains(where: \.isUnusable) || !library.strays.isEmpty
    ? .wrongUse : reports.contains(where: \.isWanting) ? .findings : .fine
  func told(_ language: Language) -> String {
    var environment = request.environment
    environment.language = language
    return reports.map { $0.text(environment) }.joined()
  }
  guard request.has(.suggest) else {
    let text = request.has(.json) ? TestReport.json(reports) : told(request.environment.language)
    return Reply(.text(text), status: status)
  }
  guard reports.count == 1 else {
    throw UsageError(
      nl: "--suggest werkt voor één rubric tegelijk", en: "--suggest works for one rubric at a time")
  }
  let deadline = ContinuousClock.now + .seconds(budget)
  let suggestions = tested[0].suggestions { ContinuousClock.now > deadline }
  let caution =
    suggestions.isEmpty
    ? Wording(nl: "", en: "")
    : Wording(
      nl: "De verwachtingen zijn wat de rubric nu geeft. Ga van elk voorbeeld na of dat klopt.\n",
      en: "What is expected is what the rubric gives now. See for each example whether that is right.\n")
  return Reply(
    .text(SuggestionText(suggestions).text),
    notices: [.lines(Wording(nl: told(.dutch) + caution.dutch, en: told(.english) + caution.english))],
    status: status)
}
