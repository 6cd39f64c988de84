import AmbitionModel
import Scoring
import Telling

extension Command {
  static let minutes = Command(
    name: "minutes",
    summary: Wording(
      nl: "schrijf het verslag van een werksessie, en een tekst voor de Staten",
      en: "write the minutes of a working session, and a text for the council"),
    operands: "HARVEST",
    operandKind: .files,
    options: [.format(Form.told), .template, .kaders, .rubric, .output, .overwrite],
    examples: [
      (
        "ambitie minutes werksessie.json",
        Wording(
          nl: "stemmen, wat is gezegd en wat is besloten", en: "votes, what was said and what was decided")
      ),
      (
        "ambitie minutes werksessie.json --format docx -o verslag.docx",
        Wording(nl: "als Word-document", en: "as a Word document")
      ),
    ],
    run: runMinutes)
}

private func runMinutes(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  guard let path = request.operands.first else {
    throw UsageError(
      nl: "minutes vraagt een oogst (werksessie.json)", en: "minutes takes a harvest (werksessie.json)",
      hint: UsageError.seeHelp)
  }
  guard request.operands.count == 1 else {
    throw UsageError(
      nl: "minutes maakt het verslag van één sessie; \(quoted(request.operands[1])) is er nog een",
      en: "minutes writes about one session; \(quoted(request.operands[1])) is another")
  }
  let harvest = try HarvestFile(at: path, from: &library)
  var rubrics = try library.rubrics(request.value(of: .rubric))
  let rubric = try harvest.program(in: &rubrics).rubric
  let notices = try harvest.notices(under: rubric)
  let language = request.environment.resultLanguage(for: rubric)
  let minutes = Minutes(
    harvest.session, rubric, titles: try titles(of: harvest.session, &library),
    kaders: try kaders(of: rubric, request, &library), language)
  return Reply(.blocks(minutes.blocks, language), notices: notices)
}

/// What the cases of a harvest are called, as far as they are in `cases/` or inside the tool.
private func titles(
  of session: WorkingSession, _ library: inout Library
) throws(UsageError) -> [String: LocalizedText] {
  var titles: [String: LocalizedText] = [:]
  for id in session.cases {
    guard let path = try? CaseFinder.file(of: id, hints: .spared),
      let study = CaseReader.read(try library.file(at: path)).value
    else { continue }
    titles[id] = study.markedTitle
  }
  return titles
}

/// The kaders that the user names, or those in the folder that belong to the rubric.
private func kaders(
  of rubric: Rubric, _ request: Request, _ library: inout Library
) throws(UsageError) -> [Kader] {
  var kaders: [Kader] = []
  for path in try library.kaders(called: request.allValues(of: .kaders)) {
    let kader = KaderReader.read(try library.file(at: path)).value
    if let kader, kader.rubric.id.value == rubric.id.value { kaders.append(kader) }
  }
  return kaders
}
