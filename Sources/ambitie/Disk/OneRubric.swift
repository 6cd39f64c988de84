import AmbitionModel
import Scoring
import Telling

/// A rubric that is ready to run, with what was found in it all the same.
struct UsableRubric: Sendable {
  var program: Program
  var file: SourceFile
  var messages: String

  /// Where its rules are.
  var places: RubricPlaces {
    var places = RubricPlaces()
    places.add(file, for: program.rubric)
    return places
  }
}

/// The rubric that is meant where only one will do.
enum OneRubric {
  /// Reads that rubric.
  /// - Returns: the rubric, `nil` when it has errors, and what was found in it.
  static func read(
    _ options: Options, _ environment: Environment
  ) throws(UsageError) -> (rubric: Rubric?, messages: String) {
    let file = try Loader.file(at: try path(options))
    let reading = RubricReader.read(file)
    let renderer = DiagnosticRenderer(language: environment.language)
    return (reading.value, renderer.text(for: reading.diagnostics, in: file))
  }

  /// Reads and compiles that rubric.
  /// - Throws: what is wrong with it, when it cannot be used.
  static func program(_ options: Options, _ environment: Environment) throws(UsageError) -> UsableRubric {
    let rubric = LoadedRubric(try Loader.file(at: try path(options)))
    let renderer = DiagnosticRenderer(language: environment.language)
    let messages = renderer.text(for: rubric.diagnostics, in: rubric.file)
    guard let program = rubric.program else {
      throw UsageError(
        nl: "de rubric is niet te gebruiken", en: "the rubric cannot be used", details: messages)
    }
    return UsableRubric(program: program, file: rubric.file, messages: messages)
  }

  /// Its file: the one that `--rubric` names, the only one in `rubrics/`, or the one that every case in `cases/` was
  /// answered with.
  static func path(_ options: Options) throws(UsageError) -> String {
    if let operand = options.value(of: .rubric) { return RubricLibrary.path(of: operand) }
    let paths = try Loader.jsonFiles(in: RubricLibrary.folder)
    if paths.count == 1 { return paths[0] }
    if let path = pathOfCases(paths) { return path }
    let names = Listing.choices(
      paths.map { String($0.dropFirst(RubricLibrary.folder.count + 1).dropLast(5)) })
    throw UsageError(
      nl: "in rubrics/ staan \(paths.count) rubrics; noem er een met --rubric",
      en: "rubrics/ holds \(paths.count) rubrics; name one with --rubric",
      hint: paths.isEmpty ? nil : Wording(nl: "er is \(names.dutch)", en: "there is \(names.english)"))
  }

  /// The rubric of the cases in `cases/`, when they all have the same.
  private static func pathOfCases(_ paths: [String]) -> String? {
    var ids: Set<Identifier<Rubric>> = []
    for path in (try? Loader.jsonFiles(in: CaseFinder.folder)) ?? [] {
      guard let file = try? Loader.file(at: path), let study = CaseReader.read(file).value else { continue }
      ids.insert(study.rubric.id.value)
    }
    guard ids.count == 1, let id = ids.first else { return nil }
    let found = paths.filter { path in
      (try? Loader.file(at: path)).flatMap { RubricReader.read($0).value }?.id.value == id
    }
    return found.count == 1 ? found.first : nil
  }
}
