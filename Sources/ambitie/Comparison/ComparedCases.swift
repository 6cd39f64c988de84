import AmbitionModel
import Scoring
import Telling

/// The cases of a comparison, scored with the version that they are compared in, and what went wrong in reading.
struct ComparedCases {
  private(set) var members: [Comparison.Member] = []
  private(set) var notices: [Notice]
  /// Whether something could not be used.
  private(set) var hasErrors: Bool

  /// Reads what the operands name; with `--rescore` in the highest version of each rubric that is at hand.
  static func open(_ request: Request, _ library: inout Library) throws(UsageError) -> ComparedCases {
    let workspace = try Workspace.open(request, from: &library)
    var cases = ComparedCases(notices: workspace.notices, hasErrors: workspace.hasErrors)
    var marks = RubricMarks(workspace, hasChosenRubric: request.value(of: .rubric) != nil)
    let namespaces = Namespaces(workspace)
    guard request.has(.rescore) else {
      cases.members = workspace.cases.map { item in
        Comparison.Member(
          Scorer(item.program).assess(item.caseStudy, item.sheet, firmFrom: workspace.floor),
          rubricMark: marks.mark(of: item),
          namespace: namespaces.name(of: item))
      }
      return cases
    }
    var highest: [Identifier<Rubric>: Candidate] = [:]
    for item in workspace.cases {
      highest.keepHigher(Candidate(program: item.program, mark: marks.mark(of: item)))
    }
    for candidate in try candidates(request, &library) { highest.prefer(candidate) }
    for item in workspace.cases {
      let own = Candidate(program: item.program, mark: marks.mark(of: item))
      let namespace = namespaces.name(of: item)
      cases.rescore(item, own, highest[item.program.rubric.id.value] ?? own, namespace)
    }
    return cases
  }

  /// The same with who the cases are about taken out, so that nothing of it can get into a result.
  static func openAnonymised(
    _ request: Request, _ library: inout Library
  ) throws(UsageError) -> ComparedCases {
    if request.has(.rescore) { throw .contradiction("--anonymise", "--rescore") }
    let workspace = try Workspace.open(request, from: &library)
    var exchange = try ExchangeText(workspace)
    let account = try exchange.anonymise(request)
    var cases = ComparedCases(notices: workspace.notices + account, hasErrors: workspace.hasErrors)
    // Cases that only others take facts from were not asked for.
    let asked = Set(workspace.cases.map(\.program.rubric.id.value))
    for reading in exchange.assessments {
      guard let assessment = reading.value else {
        cases.hasErrors = true
        continue
      }
      guard asked.contains(assessment.program.rubric.id.value) else { continue }
      cases.members.append(Comparison.Member(assessment))
    }
    return cases
  }

  /// All of them side by side, in versions as `--rescore` asks.
  func comparison(
    by grouping: Comparison.Grouping = .organisation, _ request: Request
  ) -> Comparison {
    Comparison(members, by: grouping, versions: request.has(.rescore) ? .rescored : .apart) {
      request.environment.resultLanguage(for: $0)
    }
  }

  /// How a command that shows `comparison` ends: files that contradict each other are a finding.
  func status(of comparison: Comparison) -> ExitStatus {
    if hasErrors { return .wrongUse }
    return comparison.sections.contains { !$0.conflicts.isEmpty } ? .findings : .fine
  }

  /// A program with what tells its rubric from others of the same version.
  fileprivate struct Candidate {
    var program: Program
    var mark: String
  }

  /// The version of each rubric at hand that goes first, or the one that the user chose.
  private static func candidates(_ request: Request, _ library: inout Library) throws(UsageError)
    -> [Candidate]
  {
    let chosen = request.value(of: .rubric)
    var shelf = try library.rubrics(chosen)
    defer { library.keep(shelf, chosen) }
    return shelf.identifiers.compactMap { id in
      guard case .success(let program) = shelf.program(for: id) else { return nil }
      return Candidate(
        program: program, mark: shelf.document(of: program.rubric).map(RubricMarks.mark) ?? "")
    }
  }

  private init(notices: [Notice], hasErrors: Bool) {
    self.notices = notices
    self.hasErrors = hasErrors
  }

  private mutating func rescore(
    _ item: Workspace.ReadCase, _ own: Candidate, _ target: Candidate, _ namespace: String
  ) {
    var sheet = item.sheet
    let isOther =
      own.program.rubric.version != target.program.rubric.version
      || (!own.mark.isEmpty && own.mark != target.mark)
    if isOther {
      let reading = AnswerSheet.read(item.caseStudy, for: target.program)
      notices.append(.findings(reading.diagnostics, in: item.file))
      guard let value = reading.value else {
        hasErrors = true
        return
      }
      sheet = value
    }
    members.append(
      Comparison.Member(
        Scorer(target.program).assess(item.caseStudy, sheet, firmFrom: .medium), namespace: namespace))
  }

  /// The grouping that `--by` names for these cases.
  func grouping(_ name: String) throws(UsageError) -> Comparison.Grouping {
    switch name {
    case "organisation": return .organisation
    case "theme": return .theme
    case "year": return .year
    default: break
    }
    let inputs = members.flatMap(\.assessment.program.inputs).filter(\.isFact)
    guard let input = inputs.first(where: { $0.name == name }) else {
      let fixed = ["organisation", "theme", "year"]
      let layered = inputs.filter { $0.layer != nil && $0.name.hasSuffix(".\(name)") }.map(\.name)
      let known = inputs.filter { !$0.isNumber }.map(\.name)
      throw UsageError(
        nl: "--by vraagt organisation, theme, year of een feit, niet \(quoted(name))",
        en: "--by takes organisation, theme, year or a fact, not \(quoted(name))",
        hint: layered.first.map {
          Wording(
            nl: "elke laag heeft dit feit zelf, bijvoorbeeld \(quoted($0))",
            en: "each layer has this fact of its own, such as \(quoted($0))")
        } ?? Suggestion.hint(for: name, among: fixed + known)
          ?? Wording(
            nl: "feiten zijn hier \(Listing.choices(known).dutch)",
            en: "facts are here \(Listing.choices(known).english)"))
    }
    guard !input.isNumber else {
      throw UsageError(
        nl: "\(quoted(name)) is een getal; groeperen kan naar een keuze, ja of nee, of een tekst",
        en: "\(quoted(name)) is a number; groups are made by a choice, yes or no, or a text")
    }
    return .fact(name)
  }
}

extension [Identifier<Rubric>: ComparedCases.Candidate] {
  /// Keeps the higher version; of two with the same version the one whose mark comes first, whatever the order they
  /// were given in.
  fileprivate mutating func keepHigher(_ candidate: ComparedCases.Candidate) {
    let id = candidate.program.rubric.id.value
    if let known = self[id] {
      let isHigher = known.version < candidate.version
      let isEqual = !isHigher && !(candidate.version < known.version)
      guard isHigher || (isEqual && candidate.mark < known.mark) else { return }
    }
    self[id] = candidate
  }

  /// Takes a rubric that is at hand, unless a case has a higher version.
  fileprivate mutating func prefer(_ candidate: ComparedCases.Candidate) {
    let id = candidate.program.rubric.id.value
    if let known = self[id], candidate.version < known.version { return }
    self[id] = candidate
  }
}

extension ComparedCases.Candidate {
  fileprivate var version: RubricVersion { RubricVersion(program.rubric.version) }
}

extension Input {
  fileprivate var isFact: Bool { if case .fact = question { true } else { false } }
  fileprivate var isNumber: Bool { if case .number = domain { true } else { false } }
}
