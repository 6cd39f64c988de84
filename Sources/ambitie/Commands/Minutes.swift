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
  let rubric = try rubric(of: path, request, &library)
  let (session, notices) = try HarvestJoin.open(path, rubric, from: &library)
  let language = request.environment.resultLanguage(for: rubric)
  let minutes = Minutes(
    session, rubric, titles: try titles(of: session, &library),
    kaders: try kaders(of: rubric, request, &library), language)
  return Reply(.blocks(minutes.blocks, language), notices: notices)
}

/// The rubric that the harvest names.
private func rubric(
  of path: String, _ request: Request, _ library: inout Library
) throws(UsageError) -> Rubric {
  let file = try library.file(at: path)
  let reading = SessionReader.read(file)
  guard let reference = reading.value?.rubric else {
    throw UsageError(
      nl: "de oogst in \(quoted(path)) is niet te lezen", en: "the harvest in \(quoted(path)) cannot be read",
      details: [.findings(reading.diagnostics, in: file)])
  }
  var rubrics = try library.rubrics(request.value(of: .rubric))
  switch rubrics.program(for: reference.id, version: reference.version) {
  case .success(let program): return program.rubric
  case .failure(let diagnostic):
    throw UsageError(
      nl: "de rubric is niet te gebruiken", en: "the rubric cannot be used",
      details: rubrics.notices + [.findings([diagnostic].compactMap { $0 }, in: file)])
  }
}

/// What the cases of a harvest are called, as far as they are in `cases/`.
private func titles(
  of session: WorkingSession, _ library: inout Library
) throws(UsageError) -> [String: LocalizedText] {
  var titles: [String: LocalizedText] = [:]
  for id in session.cases {
    guard let path = CaseFinder.onlyPath(ofCase: id),
      let study = CaseReader.read(try library.file(at: path)).value
    else { continue }
    titles[id] = study.title
  }
  return titles
}

/// The kaders that the user names, or those in the folder that belong to the rubric.
private func kaders(
  of rubric: Rubric, _ request: Request, _ library: inout Library
) throws(UsageError) -> [Kader] {
  let names = request.allValues(of: .kaders)
  var paths = names.isEmpty ? KaderFolder.paths : []
  for name in names { paths.append(try library.existingKader(called: name)) }
  var kaders: [Kader] = []
  for path in paths {
    let kader = KaderReader.read(try library.file(at: path)).value
    if let kader, kader.rubric.id.value == rubric.id.value { kaders.append(kader) }
  }
  return kaders
}
