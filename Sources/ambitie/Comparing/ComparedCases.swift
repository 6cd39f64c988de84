import AmbitionModel
import Scoring

/// The cases of a comparison, scored with the version that they are compared in, and what went wrong in reading.
struct ComparedCases {
  private(set) var members: [Comparison.Member] = []
  private(set) var messages: String
  /// Whether something could not be used.
  private(set) var hasErrors: Bool

  /// Reads what the operands name; with `--rescore` in the highest version of each rubric that is at hand.
  static func open(_ options: Options, _ environment: Environment) throws(UsageError) -> ComparedCases {
    let workspace = try Workspace.open(options.operands, rubric: options.value(of: .rubric), environment)
    var cases = ComparedCases(messages: workspace.messages, hasErrors: workspace.hasErrors)
    guard options.has(.rescore) else {
      cases.members = workspace.assessments.map { Comparison.Member($0) }
      return cases
    }
    var shelf = try RubricShelf(only: options.value(of: .rubric))
    var highest: [Identifier<Rubric>: Program] = [:]
    for item in workspace.cases {
      let id = item.program.rubric.id
      if case .success(let program) = shelf.program(for: id) { highest.keepHigher(program) }
      highest.keepHigher(item.program)
    }
    let renderer = DiagnosticRenderer(language: environment.language)
    for item in workspace.cases {
      cases.rescore(item, highest[item.program.rubric.id.value] ?? item.program, renderer)
    }
    return cases
  }

  private init(messages: String, hasErrors: Bool) {
    self.messages = messages
    self.hasErrors = hasErrors
  }

  private mutating func rescore(
    _ item: Workspace.ReadCase, _ program: Program, _ renderer: DiagnosticRenderer
  ) {
    guard program.rubric.version != item.program.rubric.version else {
      members.append(Comparison.Member(Assessor(program).assess(item.caseStudy, item.sheet)))
      return
    }
    let sheet = AnswerSheet.read(item.caseStudy, for: program)
    messages += renderer.text(for: sheet.diagnostics, in: item.file)
    guard let sheet = sheet.value else {
      hasErrors = true
      return
    }
    members.append(Comparison.Member(Assessor(program).assess(item.caseStudy, sheet)))
  }

  /// What `--by` means for these cases.
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
        } ?? Suggestion.hint(for: name, among: fixed + known))
    }
    guard !input.isNumber else {
      throw UsageError(
        nl: "\(quoted(name)) is een getal; groeperen kan naar een keuze, ja of nee, of een tekst",
        en: "\(quoted(name)) is a number; groups are made by a choice, yes or no, or a text")
    }
    return .fact(name)
  }
}

extension [Identifier<Rubric>: Program] {
  fileprivate mutating func keepHigher(_ program: Program) {
    let id = program.rubric.id.value
    if let known = self[id], !(RubricVersion(known.rubric.version) < RubricVersion(program.rubric.version)) {
      return
    }
    self[id] = program
  }
}

extension Input {
  fileprivate var isFact: Bool { if case .fact = question { true } else { false } }
  fileprivate var isNumber: Bool { if case .number = domain { true } else { false } }
}
