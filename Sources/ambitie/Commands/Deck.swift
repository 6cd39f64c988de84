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
    options: [.session, .harvest, .kaders, .sessionDate, .theme, .rubric, .output, .overwrite],
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
      (
        "ambitie deck --date 2022-05-18 --theme huisstijl.json -o werksessie.html",
        Wording(
          nl: "met datum, naam, kleur en logo op de eerste dia",
          en: "with date, name, colour and logo on the first slide")
      ),
    ],
    run: runDeck)
}

extension CommandOption {
  static let session = CommandOption(
    "--session", value: "1|2", nl: "de eerste werksessie, of de tweede",
    en: "the first session, or the second")
  static let sessionDate = CommandOption(
    "--date", value: "DATE", nl: "dag van de werksessie (2022-05-18), op de eerste dia",
    en: "day of the session (2022-05-18), on the first slide")
  static let theme = CommandOption(
    "--theme", value: "FILE", nl: "naam, kleur en logo van de organisatie (docs/formats.md)",
    en: "name, colour and logo of the organisation (docs/formats.md)")
  static let kaders = CommandOption(
    kader.name, value: "KADER", .often, nl: "houd de casussen ook tegen dit kader; mag vaker",
    en: "hold the cases against this kader too; may be repeated")
}

/// Which of the two sessions the slides are for.
enum DeckSession: String, CaseIterable, Sendable {
  case first = "1"
  case second = "2"
}

private func runDeck(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  let workspace = try Workspace.open(request.operands, rubric: request.value(of: .rubric), from: &library)
  let rubric = try workspace.oneRubric(for: "deck")
  var notices = workspace.notices
  let kaders = try openKaders(rubric, request, &library, &notices)
  let language = request.environment.resultLanguage(for: rubric)
  let setting = try openSetting(request, &library, &notices)
  let (assessments, earlier) = try workspace.assessments.atLatestDates()
  if earlier > 0 { notices.append(.lines(leftAside(earlier))) }
  let text: String
  switch try request.choice(DeckSession.self, of: CommandOption.session.name) ?? .first {
  case .first:
    guard !request.has(.harvest) else {
      throw UsageError(
        nl: "--harvest hoort bij --session 2", en: "--harvest goes with --session 2",
        hint: Wording(
          nl: "in de eerste sessie opent u een oogst met de toets I",
          en: "in the first session the key I opens a harvest"))
    }
    text = FirstSession(assessments, kaders, language, setting).text
  case .second:
    var harvest: WorkingSession?
    if let path = request.value(of: .harvest) {
      let read = try HarvestFile(at: path, from: &library)
      harvest = read.session
      notices += try read.notices(under: rubric)
    }
    text = SecondSession(assessments, kaders, harvest, language, setting).text
  }
  return Reply(.text(text), notices: notices, status: workspace.hasErrors ? .wrongUse : .fine)
}

private func leftAside(_ count: Int) -> Wording {
  Wording(
    nl: "van elke casus staat de laatste peildatum in de dia's; eerdere die niet meedoen: \(count)\n",
    en: "of each case the latest reference date is on the slides; earlier ones that take no part: \(count)\n")
}

extension [Assessment] {
  /// Each case once, at its latest reference date, where it first stood; and how many were left aside.
  ///
  /// Votes are kept by the id of a case, so no two cases can have one.
  func atLatestDates() throws(UsageError) -> (latest: [Assessment], earlier: Int) {
    var latest: [Assessment] = []
    for assessment in self {
      let study = assessment.caseStudy
      guard let index = latest.firstIndex(where: { $0.caseStudy.id.value == study.id.value }) else {
        latest.append(assessment)
        continue
      }
      let known = latest[index].caseStudy
      guard known.organisation == study.organisation else {
        let id = quoted(study.id.value.rawValue)
        throw UsageError(
          nl: "meer dan één casus heet \(id)", en: "more than one case is called \(id)",
          hint: Wording(nl: "geef ze elk een eigen id", en: "give each an id of its own"))
      }
      if known.referenceDate < study.referenceDate { latest[index] = assessment }
    }
    return (latest, count - latest.count)
  }
}

/// The kaders that the user names, or every one in the folder that belongs to the rubric.
private func openKaders(
  _ rubric: Rubric, _ request: Request, _ library: inout Library, _ notices: inout [Notice]
) throws(UsageError) -> [CompiledKader] {
  let names = request.allValues(of: .kaders)
  var kaders: [CompiledKader] = []
  for path in try library.kaders(called: names) {
    if names.isEmpty, KaderReader.read(try library.file(at: path)).value?.rubric.id.value != rubric.id.value {
      continue
    }
    let entry = try library.kader(at: path, rubrics: request.value(of: .rubric))
    guard entry.kader.kader.rubric.id.value == rubric.id.value else {
      throw UsageError(
        nl: "het kader in \(quoted(path)) hoort bij een andere rubric",
        en: "the kader in \(quoted(path)) belongs to another rubric")
    }
    notices += entry.notices
    kaders.append(entry.kader)
  }
  return kaders
}
