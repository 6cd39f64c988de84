import AmbitionModel
import Foundation
import Scoring
import Telling

/// Cases to compare assessors in: files about one case together, each in the version of the one rubric.
struct RatedCases {
  private(set) var cases: [CaseStudy] = []
  let program: Program
  let messages: String

  static func open(_ options: Options, _ environment: Environment) throws(UsageError) -> RatedCases {
    let renderer = DiagnosticRenderer(language: environment.language)
    var library = try RubricLibrary(only: options.value(of: .rubric))
    let finder = CaseFinder(options.operands)
    var messages = finder.errors.map { $0.text(in: environment.language) }.joined()
    var isUsable = finder.errors.isEmpty
    var program: Program?
    var files: [(path: String, study: CaseStudy)] = []
    for path in finder.paths {
      let file = try Loader.file(at: path)
      let reading = CaseReader.read(file)
      var diagnostics = reading.diagnostics
      if let study = reading.value {
        switch library.program(for: study.rubric.id, version: program?.rubric.version ?? study.rubric.version)
        {
        case .failure(let diagnostic):
          diagnostics += [diagnostic].compactMap(\.self)
          isUsable = false
        case .success(let own):
          guard program == nil || program?.rubric.id.value == own.rubric.id.value else {
            throw UsageError(
              nl: "de casussen horen bij verschillende rubrics; vergelijk ze per rubric",
              en: "the cases belong to different rubrics; compare them by rubric")
          }
          program = program ?? own
          // That assessors differ is what this is about, and no warning.
          diagnostics += AnswerSheet.read(study, for: own).diagnostics.filter { $0.code != .disputedAnswer }
          files.append(
            (
              path,
              study.rubric.version == own.rubric.version ? study : study.migrated(to: own.rubric).migrated
            ))
        }
      }
      messages += renderer.text(for: diagnostics, in: file)
      isUsable = isUsable && !diagnostics.contains { $0.severity == .error }
    }
    guard isUsable, let program else {
      throw UsageError(
        nl: "de casussen zijn niet te lezen", en: "the cases cannot be read",
        details: library.messages(renderer) + messages)
    }
    var cases = RatedCases(program: program, messages: library.messages(renderer) + messages)
    cases.add(files)
    return cases
  }

  private init(program: Program, messages: String) {
    self.program = program
    self.messages = messages
  }

  /// Files about the same case become one case, in which an answer without a name is by who the file is by.
  private mutating func add(_ files: [(path: String, study: CaseStudy)]) {
    var order: [Identifier<CaseStudy>] = []
    var groups: [Identifier<CaseStudy>: [(path: String, study: CaseStudy)]] = [:]
    for file in files {
      let id = file.study.id.value
      if groups[id] == nil { order.append(id) }
      groups[id, default: []].append(file)
    }
    for group in order.compactMap({ groups[$0] }) {
      guard group.count > 1, var merged = group.first?.study else {
        cases += group.map(\.study)
        continue
      }
      (merged.context, merged.answers, merged.retired) = ([], [], [])
      for file in group {
        merged = merged.taking(file.study, by: Self.assessor(of: file.study, file.path)).merged
      }
      cases.append(merged)
    }
  }

  /// The one assessor that a file names, or the name of the file.
  private static func assessor(of study: CaseStudy, _ path: String) -> Assessor {
    if study.assessors.count == 1 { return study.assessors[0] }
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    let id = Identifier<Assessor>.isSlug(name) ? name : "assessor"
    return .init(id: Located(Identifier(id), at: SourceRange(0, 0)), name: name)
  }
}
