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
    var opened: [OpenedCase] = []
    for path in finder.paths {
      do {
        opened.append(workspace.read(try Loader.file(at: path)))
      } catch {
        workspace.report(error)
      }
    }
    workspace.add(opened)
    for error in finder.errors { workspace.report(error) }
    workspace.messages = workspace.rubrics.messages(renderer) + workspace.messages
    workspace.hasErrors = workspace.hasErrors || workspace.rubrics.hasErrors
    return workspace
  }

  private init(renderer: DiagnosticRenderer, rubrics: RubricShelf) {
    self.renderer = renderer
    self.rubrics = rubrics
  }

  /// A case file as it was read, before facts from other cases are filled in.
  private struct OpenedCase {
    var file: SourceFile
    /// `nil` when the file or its rubric cannot be used.
    var member: CaseNetwork.Member?
    var diagnostics: [Diagnostic]
  }

  private mutating func read(_ file: SourceFile) -> OpenedCase {
    let reading = CaseReader.read(file)
    var opened = OpenedCase(file: file, member: nil, diagnostics: reading.diagnostics)
    guard let caseStudy = reading.value else { return opened }
    switch rubrics.program(for: caseStudy.rubric.id, version: caseStudy.rubric.version) {
    case .failure(let diagnostic):
      opened.diagnostics += [diagnostic].compactMap { $0 }
      hasErrors = true
    case .success(let program): opened.member = .init(caseStudy, program)
    }
    return opened
  }

  private mutating func add(_ opened: [OpenedCase]) {
    // Cases that facts come from are checked with the rest, and not shown.
    let all = opened + others(behind: opened)
    var network = CaseNetwork(all.compactMap(\.member))
    for (index, var item) in all.enumerated() {
      guard let member = item.member else {
        report(item.diagnostics, in: item.file)
        continue
      }
      let resolved = network.resolved(member.caseStudy, for: member.program)
      let caseStudy = resolved.value ?? member.caseStudy
      let sheet = AnswerSheet.read(caseStudy, for: member.program)
      item.diagnostics += (resolved.diagnostics + sheet.diagnostics).inFileOrder()
      report(item.diagnostics, in: item.file)
      guard resolved.value != nil, let sheet = sheet.value, index < opened.count else { continue }
      cases.append(ReadCase(file: item.file, caseStudy: caseStudy, program: member.program, sheet: sheet))
    }
  }

  /// The cases that facts come from, and those behind them, as far as they were not opened already: beside the
  /// file that names them, or in `cases/`.
  private mutating func others(behind opened: [OpenedCase]) -> [OpenedCase] {
    var seen = Set(opened.compactMap { $0.member?.caseStudy.id.value })
    var found: [OpenedCase] = []
    var pending = opened
    while !pending.isEmpty {
      let item = pending.removeFirst()
      for answer in item.member?.caseStudy.context ?? [] {
        guard let id = answer.answer.origin?.caseStudy.value, seen.insert(id).inserted,
          let file = Self.file(of: id, besides: item.file)
        else { continue }
        let other = read(file)
        found.append(other)
        pending.append(other)
      }
    }
    return found
  }

  private static func file(of id: Identifier<CaseStudy>, besides file: SourceFile) -> SourceFile? {
    let folder = file.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folders = [folder.isEmpty ? "." : folder.joined(separator: "/"), CaseFinder.folder]
    let paths = folders.flatMap { CaseFinder.paths(ofCase: id.rawValue, in: $0) }
    return paths.first.flatMap { try? Loader.file(at: $0) }
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
