import AmbitionModel
import Foundation
import Scoring
import Telling

/// Cases to compare assessors in: files about one case together, each in the version of the one rubric.
struct RatedCases {
  private(set) var cases: [CaseStudy] = []
  private(set) var notices: [Notice]
  /// Of the rubric that all of them are compared in; `nil` until a case was read.
  private(set) var program: Program?
  private var isUsable = true

  /// A case, the file it is from, and whether others may be about the same case.
  private struct Rated {
    var path: String
    var study: CaseStudy
    var isLoose: Bool
  }

  /// Reads what the operands name; those of an exchange file with the rubrics in it.
  /// - Throws: when a case cannot be read, or the cases belong to different rubrics.
  static func open(
    _ request: Request, _ library: inout Library
  ) throws(UsageError) -> (cases: RatedCases, program: Program) {
    let choice = request.value(of: .rubric)
    let finder = CaseFinder(request.operands)
    var cases = RatedCases(notices: finder.errors.map { .error($0) })
    var rated: [Rated] = []
    for path in finder.paths {
      let opened = OpenedFile(try library.file(at: path))
      switch opened.content {
      case .caseStudy(let reading):
        var rubrics = try library.rubrics(choice)
        if let study = try cases.read(reading, opened.file, &rubrics) {
          rated.append(Rated(path: path, study: study, isLoose: true))
        }
        library.keep(rubrics, choice)
      case .exchange(let reading):
        cases.notices.append(.findings(reading.diagnostics, in: opened.file))
        guard let exchange = reading.value else { continue }
        var rubrics =
          try choice.map { _ throws(UsageError) in try library.rubrics(choice) }
          ?? RubricLibrary(enclosedIn: exchange, opened.file)
        for enclosed in exchange.cases {
          if let study = try cases.read(Reading(enclosed.value, []), opened.file, &rubrics) {
            rated.append(Rated(path: path, study: study, isLoose: false))
          }
        }
      }
    }
    let rubrics = finder.paths.isEmpty ? [] : try library.rubrics(choice).notices
    cases.notices = rubrics + cases.notices
    guard !cases.notices.contains(where: \.isError), cases.isUsable, let program = cases.program else {
      throw UsageError(
        nl: "de casussen zijn niet te lezen", en: "the cases cannot be read", details: cases.notices)
    }
    cases.add(rated)
    return (cases, program)
  }

  private init(notices: [Notice]) { self.notices = notices }

  /// The case in the version of the rubric that all are compared in; `nil` where it cannot be used.
  private mutating func read(
    _ reading: Reading<CaseStudy>, _ file: SourceFile, _ rubrics: inout RubricLibrary
  ) throws(UsageError) -> CaseStudy? {
    var diagnostics = reading.diagnostics
    defer { notices.append(.findings(diagnostics, in: file)) }
    guard let study = reading.value else { return nil }
    let version = program?.rubric.version ?? study.rubric.version
    switch rubrics.program(for: study.rubric.id, version: version) {
    case .failure(let diagnostic):
      diagnostics += [diagnostic].compactMap { $0 }
      isUsable = false
      return nil
    case .success(let own):
      guard program == nil || program?.rubric.id.value == own.rubric.id.value else {
        throw UsageError(
          nl: "de casussen horen bij verschillende rubrics; vergelijk ze per rubric",
          en: "the cases belong to different rubrics; compare them by rubric")
      }
      program = program ?? own
      // That assessors differ is what this is about, and no warning.
      diagnostics += AnswerSheet.read(study, for: own).diagnostics.withoutDisputes
      return study.rubric.version == own.rubric.version ? study : study.migrated(to: own.rubric).migrated
    }
  }

  /// Files about the same case become one case, in which an answer without a name is by who the file is by.
  private mutating func add(_ rated: [Rated]) {
    var order: [String] = []
    var groups: [String: [Rated]] = [:]
    for (index, one) in rated.enumerated() {
      let key = one.isLoose ? one.study.id.value.rawValue : "#\(index)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(one)
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
