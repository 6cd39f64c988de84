import AmbitionModel
import Scoring
import Telling

extension Command {
  static let deck = Command(
    name: "deck",
    summary: Wording(
      nl: "maak de dia's van een werksessie: één bestand, zonder internet",
      en: "make the slides of a working session: one file, without internet"),
    operands: "[CASE…]",
    options: [.session, .harvest, .kader, .rubric, .output, .overwrite],
    examples: [
      (
        "ambitie deck snuffelfiets aerius -o werksessie.html",
        Wording(nl: "de eerste werksessie, over twee casussen", en: "the first session, about two cases")
      ),
      (
        "ambitie deck --session 2 --harvest werksessie.json --kader samen_tenzij -o sessie2.html",
        Wording(
          nl: "de tweede: alle casussen tegen niveau en kader",
          en: "the second: all cases against level and kader")
      ),
    ],
    run: runDeck)
}

extension CommandOption {
  static let session = CommandOption(
    "--session", value: "1|2", nl: "de eerste werksessie, of de tweede",
    en: "the first session, or the second")
}

/// Which of the two sessions the slides are for.
enum DeckSession: String, CaseIterable, Sendable {
  case first = "1"
  case second = "2"
}

private func runDeck(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  let workspace = try Workspace.open(options.operands, rubric: options.value(of: .rubric), environment)
  let rubric = try workspace.oneRubric(for: "deck")
  var messages = workspace.messages
  let kaders = try openKaders(rubric, options, environment, &messages)
  let language = environment.resultLanguage(for: rubric)
  let text: String
  switch try options.choice(DeckSession.self, of: CommandOption.session.name) ?? .first {
  case .first:
    guard !options.has(.harvest) else {
      throw UsageError(
        nl: "--harvest hoort bij --session 2", en: "--harvest goes with --session 2",
        hint: Wording(
          nl: "in de eerste sessie opent u een oogst met de toets I",
          en: "in the first session the key I opens a harvest"))
    }
    text = FirstSession(workspace.assessments, kaders, language).text
  case .second: text = try secondSession(workspace, kaders, options, environment, &messages)
  }
  return try Delivery.deliver(
    text, options, environment, messages: messages, status: workspace.hasErrors ? .wrongUse : .fine)
}

/// The kaders that the user names, or every one in the folder that belongs to the rubric.
private func openKaders(
  _ rubric: Rubric, _ options: Options, _ environment: Environment, _ messages: inout String
) throws(UsageError) -> [CompiledKader] {
  var rubrics = try RubricLibrary(only: options.value(of: .rubric))
  let names = options.allValues(of: .kader)
  var paths = names.isEmpty ? KaderLibrary.paths : []
  for name in names {
    guard let path = try KaderLibrary.path(for: name) else { throw KaderLibrary.unknown(name) }
    paths.append(path)
  }
  var kaders: [CompiledKader] = []
  for path in paths {
    if names.isEmpty, KaderReader.read(try Loader.file(at: path)).value?.rubric.id.value != rubric.id.value {
      continue
    }
    let entry = try KaderLibrary.open(path, rubrics: &rubrics, environment)
    guard entry.kader.kader.rubric.id.value == rubric.id.value else {
      throw UsageError(
        nl: "het kader in \(quoted(path)) hoort bij een andere rubric",
        en: "the kader in \(quoted(path)) belongs to another rubric")
    }
    messages += entry.messages
    kaders.append(entry.kader)
  }
  return kaders
}

private func secondSession(
  _ workspace: Workspace, _ kaders: [CompiledKader], _ options: Options, _ environment: Environment,
  _ messages: inout String
) throws(UsageError) -> String {
  let rubric = try workspace.oneRubric(for: "deck")
  var harvest: WorkingSession?
  if let path = options.value(of: .harvest) {
    let read = try HarvestJoin.open(path, rubric, environment)
    harvest = read.session
    messages += read.messages
  }
  return SecondSession(workspace.assessments, kaders, harvest, environment.resultLanguage(for: rubric)).text
}
