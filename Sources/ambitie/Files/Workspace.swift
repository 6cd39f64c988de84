import AmbitionModel
import Scoring

/// The cases that a command works on, each with the program of its rubric, and what went wrong in reading.
struct Workspace {
  /// A case that was read, with the file it came from.
  struct ReadCase {
    var file: SourceFile
    var caseStudy: CaseStudy
    var program: Program
    var sheet: AnswerSheet
  }

  private(set) var cases: [ReadCase] = []
  /// What was found wrong, rendered, in the order of reading.
  private(set) var messages = ""
  /// Whether something could not be used.
  private(set) var hasErrors = false

  private let renderer: DiagnosticRenderer
  private var rubrics: RubricShelf

  /// Reads the cases called `operands` (ids, files or folders; all of `cases/` when there are none).
  /// - Parameter rubric: the rubric to use; otherwise those in `rubrics/`.
  static func open(
    _ operands: [String], rubric: String?, _ environment: Environment
  ) throws(UsageError) -> Workspace {
    let renderer = DiagnosticRenderer(language: environment.language)
    var workspace = Workspace(renderer: renderer, rubrics: try RubricShelf(only: rubric))
    let finder = CaseFinder(operands)
    for path in finder.paths {
      do {
        workspace.add(try Loader.file(at: path))
      } catch {
        workspace.report(error)
      }
    }
    for error in finder.errors { workspace.report(error) }
    workspace.messages = workspace.rubrics.messages(renderer) + workspace.messages
    workspace.hasErrors = workspace.hasErrors || workspace.rubrics.hasErrors
    return workspace
  }

  private init(renderer: DiagnosticRenderer, rubrics: RubricShelf) {
    self.renderer = renderer
    self.rubrics = rubrics
  }

  private mutating func add(_ file: SourceFile) {
    let reading = CaseReader.read(file)
    report(reading.diagnostics, in: file)
    guard let caseStudy = reading.value else { return }
    switch rubrics.program(for: caseStudy.rubric.id) {
    case .failure(let diagnostic):
      if let diagnostic { report([diagnostic], in: file) }
      hasErrors = true
    case .success(let program):
      let sheet = AnswerSheet.read(caseStudy, for: program)
      report(sheet.diagnostics, in: file)
      guard let sheet = sheet.value else { return }
      cases.append(ReadCase(file: file, caseStudy: caseStudy, program: program, sheet: sheet))
    }
  }

  private mutating func report(_ diagnostics: [Diagnostic], in file: SourceFile) {
    messages += renderer.text(for: diagnostics, in: file)
    hasErrors = hasErrors || diagnostics.contains { $0.severity == .error }
  }

  /// What cannot be found or read does not stand in the way of the rest.
  private mutating func report(_ error: UsageError) {
    messages += error.text(in: renderer.language)
    hasErrors = true
  }

  /// Where the rules of the rubrics stand.
  var places: RubricPlaces { rubrics.places }

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

  /// What the cases come to, in their order.
  var assessments: [Assessment] {
    cases.map { Assessor($0.program).assess($0.caseStudy, $0.sheet) }
  }
}

extension Workspace {
  /// The rubric of the cases, when there is just one.
  /// - Parameter verb: the command, for its message.
  func oneRubric(for verb: String) throws(UsageError) -> Rubric {
    guard let first = cases.first?.program.rubric else {
      throw UsageError(nl: "er zijn geen casussen", en: "there are no cases", details: messages)
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
