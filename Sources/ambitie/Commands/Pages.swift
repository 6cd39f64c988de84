import AmbitionModel
import Scoring
import Telling

extension Command {
  static let pages = Command(
    name: "pages",
    summary: Wording(
      nl: "maak alle pagina's over casussen in één map, met een wegwijzer",
      en: "make all pages about cases in one folder, with an index"),
    operands: "[CASE…]",
    options: [
      .kader, .full, .harvest, .sessionDate, .theme, .engine, .rubric, .outputFolder, .overwrite,
    ],
    examples: [
      (
        "ambitie pages cases -o paginas",
        Wording(nl: "alles over de casussen in cases/", en: "everything about the cases in cases/")
      ),
      (
        "ambitie pages cases --kader samen_tenzij --date 2022-05-18 -o paginas",
        Wording(nl: "met het kader en de dag van de avond", en: "with the kader and the day of the evening")
      ),
    ],
    run: runPages)
}

extension PageSet.Member {
  /// The command that makes the page when it is asked for alone.
  fileprivate var command: Command {
    switch self {
    case .report: .report
    case .firstSession, .secondSession: .deck
    case .ballots: .votes
    case .workbench: .workbench
    case .dashboard: .dashboard
    }
  }

  /// What that command is asked.
  fileprivate func wishes(_ request: Request, _ operands: [String]) -> Request {
    var wishes = request.passed(to: command.options, operands)
    switch self {
    case .firstSession:
      // A harvest is for the second session.
      wishes = wishes.without(.harvest)
      wishes.add(DeckSession.first.rawValue, for: .session)
    case .secondSession: wishes.add(DeckSession.second.rawValue, for: .session)
    case .ballots: wishes.operands.insert(VoteAction.ballot.rawValue, at: 0)
    case .report, .workbench, .dashboard: break
    }
    return wishes
  }
}

private func runPages(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  guard let path = request.value(of: .outputFolder) else {
    throw UsageError(
      nl: "pages vraagt een map om in te schrijven", en: "pages takes a folder to write into",
      hint: Wording(nl: "bijvoorbeeld -o paginas", en: "for example -o pages"))
  }
  let folder = try PageFolder(path, existing: request.existing)
  let operands = request.operands.isEmpty ? [CaseFolder.path] : request.operands
  let workspace = try Workspace.open(operands, rubric: request.value(of: .rubric), from: &library)
  let rubric = try workspace.oneRubric(for: "pages")
  var notices = workspace.notices
  var status: ExitStatus = workspace.hasErrors ? .wrongUse : .fine
  var members = PageSet.Member.allCases
  if request.value(of: .engine) == nil, !EngineFile.isHere {
    members.removeAll { $0 == .workbench }
    notices.append(.lines(withoutEngine))
  }
  let setting = try openSetting(request, &library, &notices)
  let kader = try request.value(of: .kader).map { name throws(UsageError) in
    try library.kader(at: library.existingKader(called: name), rubrics: request.value(of: .rubric)).kader
      .kader
  }
  var files: [(name: String, bytes: [UInt8])] = []
  for member in members {
    library.startAgain()
    let reply = try member.command.run(member.wishes(request, operands), &library)
    notices += reply.notices
    guard case .text(let text) = reply.document else { return .failed(notices.eachOnce) }
    if reply.status.rawValue > status.rawValue { status = reply.status }
    files.append((member.fileName, Array(text.utf8)))
  }
  let index = PageSet(
    members, about: workspace.cases.map(\.caseStudy), rubric, kader: kader, setting,
    request.environment.resultLanguage(for: rubric)
  ).index
  // Last, so that it leads nowhere that is not there yet.
  files.append((PageSet.indexName, Array(index.utf8)))
  try folder.write(files)
  notices = notices.eachOnce + files.map { .written(folder.place(of: $0.name)) }
  let left = folder.holds(PageSet.Member.allCases.filter { !members.contains($0) }.map(\.fileName))
  notices += left.map { .lines(leftFromBefore(folder.place(of: $0))) }
  return Reply(.nothing, notices: notices, status: status)
}

private let withoutEngine = Wording(
  nl: "let op: de motor van de werkbank is er niet, dus die pagina ontbreekt; 'Scripts/engine' bouwt hem\n",
  en: "note: the engine of the workbench is not here, so that page is left out; 'Scripts/engine' builds it\n")

private func leftFromBefore(_ path: String) -> Wording {
  Wording(
    nl: "let op: \(quoted(path)) is van een eerdere keer, en staat niet in de wegwijzer\n",
    en: "note: \(quoted(path)) is of an earlier time, and is not in the index\n")
}

extension [Notice] {
  /// Each once, in their order: the pages are about the same cases.
  fileprivate var eachOnce: [Notice] {
    var seen: Set<String> = []
    return filter { seen.insert([$0].text(in: .dutch)).inserted }
  }
}
