import AmbitionModel
import Scoring
import Telling

/// The cases that a command works on, each with the program of its rubric, and what went wrong in reading.
///
/// Cases come from files of their own and out of exchange files; those of an exchange file are scored with the rubrics
/// enclosed in it, and take facts from the cases in it, whatever else is at hand.
struct Workspace {
  /// A case that was read, with the file it came from.
  struct ReadCase {
    var file: SourceFile
    var caseStudy: CaseStudy
    var program: Program
    var sheet: AnswerSheet
    /// The exchange file that the case is from, counted from 0; `nil` for a file of its own.
    var exchange: Int?
  }

  private(set) var cases: [ReadCase] = []
  /// Answers that are less certain are taken as open in the firm reading.
  var floor: Answer.Confidence = .medium
  /// Cases that nobody asked for, but that facts of the others come from.
  private(set) var providers: [ReadCase] = []
  /// The exchange files among what was read.
  private(set) var exchanges: [Exchange] = []
  /// What was found wrong, in the order of reading.
  private(set) var notices: [Notice] = []
  /// Whether something could not be used.
  private(set) var hasErrors = false

  /// Those of cases with a file of their own.
  private var rubrics = RubricLibrary()
  /// Those in `rubrics/`, for cases that facts come from where the user chose the rubric of the cases they ask for.
  private var otherRubrics: RubricLibrary?
  /// Those of each exchange file.
  private var enclosed: [RubricLibrary] = []
  /// What all that the command asks may cost together.
  private let budget: WorkBudget
  /// Whether the user says which rubric to use.
  private let hasChosenRubric: Bool

  /// Reads the cases called `operands` (ids, files or folders; all of `cases/` when there are none). A file may also be
  /// an exchange file, which stands for the cases in it.
  /// - Parameter rubric: the rubric to use; otherwise those in `rubrics/`, and for cases of an exchange file those in it.
  static func open(
    _ operands: [String], rubric: String?, from library: inout Library
  ) throws(UsageError) -> Workspace {
    var workspace = Workspace(within: library.budget, hasChosenRubric: rubric != nil)
    let finder = CaseFinder(operands)
    var opened: [OpenedFile] = []
    var unread: [UsageError] = []
    for path in finder.paths {
      do {
        opened.append(OpenedFile(try library.file(at: path)))
      } catch {
        unread.append(error)
      }
    }
    if rubric != nil || !opened.contains(where: { $0.exchange != nil }) || opened.contains(where: \.isLoose) {
      workspace.rubrics = try library.rubrics(rubric)
    }
    for error in unread { workspace.report(error) }
    workspace.add(opened, from: &library)
    for error in finder.errors { workspace.report(error) }
    for shelf in [workspace.rubrics, workspace.otherRubrics].compactMap({ $0 }) + workspace.enclosed {
      workspace.notices = shelf.notices + workspace.notices
      workspace.hasErrors = workspace.hasErrors || shelf.hasErrors
    }
    workspace.notices += [workspace.rubricNotice, workspace.disputeNotice, workspace.practiceNotice]
      .compactMap { $0.map { .lines($0) } }
    library.keep(workspace.rubrics, rubric)
    return workspace
  }

  private init(within budget: WorkBudget, hasChosenRubric: Bool) {
    self.budget = budget
    self.hasChosenRubric = hasChosenRubric
  }

  /// A case as it was read, before facts from other cases are filled in.
  private struct OpenedCase {
    var file: SourceFile
    /// `nil` when the case or its rubric cannot be used.
    var member: CaseNetwork.Member?
    var diagnostics: [Diagnostic]
    var exchange: Int?
  }

  private func open(
    _ reading: Reading<CaseStudy>, in file: SourceFile, exchange: Int?, _ shelf: inout RubricLibrary
  ) -> (item: OpenedCase, isUsable: Bool) {
    var opened = OpenedCase(
      file: file, member: nil, diagnostics: reading.diagnostics, exchange: exchange)
    guard let caseStudy = reading.value else { return (opened, true) }
    switch shelf.program(for: caseStudy.rubric.id, version: caseStudy.rubric.version) {
    case .failure(let diagnostic):
      opened.diagnostics += [diagnostic].compactMap { $0 }
      return (opened, false)
    case .success(let program):
      opened.member = .init(caseStudy, program)
      return (opened, true)
    }
  }

  private mutating func openLoose(_ reading: Reading<CaseStudy>, in file: SourceFile) -> OpenedCase {
    let (item, isUsable) = open(reading, in: file, exchange: nil, &rubrics)
    hasErrors = hasErrors || !isUsable
    return item
  }

  /// Opens a case that a fact comes from: the rubric that the user chose is not always its own.
  private mutating func openProvider(
    _ reading: Reading<CaseStudy>, in file: SourceFile, from library: inout Library
  ) -> OpenedCase {
    guard hasChosenRubric, let id = reading.value?.rubric.id.value, !rubrics.holds(id),
      var shelf = otherRubrics ?? (try? library.rubrics(nil))
    else { return openLoose(reading, in: file) }
    let (item, isUsable) = open(reading, in: file, exchange: nil, &shelf)
    otherRubrics = shelf
    hasErrors = hasErrors || !isUsable
    return item
  }

  private mutating func openCases(of exchange: Exchange, in file: SourceFile) -> [OpenedCase] {
    let index = exchanges.count
    exchanges.append(exchange)
    var shelf = hasChosenRubric ? rubrics : RubricLibrary(enclosedIn: exchange, file, within: budget)
    budget.grow(byCases: exchange.cases.count)
    let items = exchange.cases.map { enclosed in
      let (item, isUsable) = open(Reading(enclosed.value, []), in: file, exchange: index, &shelf)
      hasErrors = hasErrors || !isUsable
      return item
    }
    if hasChosenRubric { rubrics = shelf } else { enclosed.append(shelf) }
    return items
  }

  private mutating func add(_ files: [OpenedFile], from library: inout Library) {
    var loose: [(order: Int, item: OpenedCase)] = []
    var done: [(order: Int, item: OpenedCase)] = []
    var networks: [Int?: CaseNetwork] = [:]
    for (order, opened) in files.enumerated() {
      switch opened.content {
      case .caseStudy(let reading): loose.append((order, openLoose(reading, in: opened.file)))
      case .exchange(let reading):
        report(reading.diagnostics, in: opened.file)
        guard let exchange = reading.value else { continue }
        let items = openCases(of: exchange, in: opened.file)
        networks[exchanges.count - 1] = CaseNetwork(items.compactMap(\.member))
        done += items.map { (order, $0) }
      }
    }
    budget.grow(byCases: loose.count)
    // Cases that facts come from are checked with the rest, and not shown.
    let others = others(neededBy: loose.map(\.item), from: &library)
    networks[nil] = CaseNetwork((loose.map(\.item) + others).compactMap(\.member))
    let asked = (loose + done).enumerated().sorted {
      ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
    }
    for item in asked.map(\.element.item) {
      if let read = finish(item, &networks[item.exchange]) { cases.append(read) }
    }
    for item in others {
      if let read = finish(item, &networks[item.exchange]) { providers.append(read) }
    }
  }

  /// The case with the facts that come from others filled in; reports what is found on the way.
  private mutating func finish(_ item: OpenedCase, _ network: inout CaseNetwork?) -> ReadCase? {
    var diagnostics = item.diagnostics
    guard let member = item.member, let resolved = network?.resolved(member.caseStudy, for: member.program)
    else {
      report(diagnostics, in: item.file)
      return nil
    }
    let caseStudy = resolved.value ?? member.caseStudy
    let sheet = AnswerSheet.read(caseStudy, for: member.program)
    // Who answered what is for `agree` to tell: here they would stand before every result.
    diagnostics += (resolved.diagnostics + sheet.diagnostics).withoutDisputes.inFileOrder()
    report(diagnostics, in: item.file)
    guard resolved.value != nil, let sheet = sheet.value else { return nil }
    return ReadCase(
      file: item.file, caseStudy: caseStudy, program: member.program, sheet: sheet,
      exchange: item.exchange)
  }

  /// The cases that facts come from, and those that their facts come from in turn, as far as they were not opened
  /// already: beside the file that names them, or in `cases/`.
  private mutating func others(neededBy opened: [OpenedCase], from library: inout Library) -> [OpenedCase] {
    var seen = Set(opened.compactMap { $0.member?.caseStudy.id.value })
    var found: [OpenedCase] = []
    var pending = opened
    while !pending.isEmpty {
      let item = pending.removeFirst()
      for answer in item.member?.caseStudy.context ?? [] {
        guard let id = answer.answer.origin?.caseStudy.value, seen.insert(id).inserted,
          let file = Self.file(of: id, besides: item.file, from: &library)
        else { continue }
        let other = openProvider(CaseReader.read(file), in: file, from: &library)
        found.append(other)
        pending.append(other)
      }
    }
    return found
  }

  private static func file(
    of id: Identifier<CaseStudy>, besides file: SourceFile, from library: inout Library
  ) -> SourceFile? {
    let folder = file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let beside = folder.isEmpty ? "." : folder.joined(separator: "/")
    let paths = CaseFolder.paths(ofCase: id.rawValue, in: beside) + CaseFolder.paths(ofCase: id.rawValue)
    guard let path = paths.first else { return nil }
    return try? library.file(at: path)
  }

  private mutating func report(_ diagnostics: [Diagnostic], in file: SourceFile) {
    notices.append(.findings(diagnostics, in: file))
    hasErrors = hasErrors || notices.last?.isError == true
  }

  /// Calls organisations by other names, and says what that did.
  mutating func callOrganisations(_ name: (LocalizedText) -> LocalizedText, telling told: [Notice]) {
    for index in cases.indices {
      cases[index].caseStudy.organisation = name(cases[index].caseStudy.organisation)
    }
    for index in providers.indices {
      providers[index].caseStudy.organisation = name(providers[index].caseStudy.organisation)
    }
    notices += told
  }

  /// What cannot be found or read does not stand in the way of the rest.
  private mutating func report(_ error: UsageError) {
    notices.append(.error(error))
    hasErrors = true
  }

  /// Where the rules of the rubrics stand.
  var places: RubricPlaces {
    ([otherRubrics].compactMap { $0 } + enclosed).reduce(into: rubrics.places) { $0.merge($1.places) }
  }

  /// The rubric of a case as its file has it; `nil` where that cannot be told.
  func rubricDocument(of item: ReadCase) -> DocumentNode? {
    let shelf = item.exchange.flatMap { enclosed.indices.contains($0) ? enclosed[$0] : nil } ?? rubrics
    return shelf.document(of: item.program.rubric) ?? otherRubrics?.document(of: item.program.rubric)
  }

  /// What the cases come to, those of one rubric together, in the order of their first case.
  var assessmentsByRubric: [[Assessment]] {
    var order: [Identifier<Rubric>] = []
    var groups: [Identifier<Rubric>: [Assessment]] = [:]
    for assessment in assessments {
      let id = assessment.program.rubric.id.value
      if groups[id] == nil { order.append(id) }
      groups[id, default: []].append(assessment)
    }
    return order.compactMap { groups[$0] }
  }

  /// What the cases come to, in their order and in both readings.
  var assessments: [Assessment] {
    cases.map { Scorer($0.program).assess($0.caseStudy, $0.sheet, firmFrom: floor) }
  }
}

extension Workspace {
  /// The rubric of the cases, when there is just one.
  /// - Parameter verb: the command, for its message.
  func oneRubric(for verb: String) throws(UsageError) -> Rubric {
    guard let first = cases.first?.program.rubric else {
      throw UsageError(nl: "er zijn geen casussen", en: "there are no cases", details: notices)
    }
    guard cases.allSatisfy({ $0.program.rubric.id.value == first.id.value }) else {
      throw UsageError(
        nl: "\(verb) gaat over casussen van één rubric", en: "\(verb) is about cases of one rubric",
        hint: Wording(
          nl: "kies er een met --rubric, of noem de casussen",
          en: "choose one with --rubric, or name the cases"))
    }
    return first
  }
}
