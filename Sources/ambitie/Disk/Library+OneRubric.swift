import AmbitionModel
import Scoring
import Telling

/// A rubric that is ready to run, with what was found in it all the same.
struct UsableRubric: Sendable {
  var program: Program
  var file: SourceFile
  var notices: [Notice]

  /// Where its rules are.
  var places: RubricPlaces {
    var places = RubricPlaces()
    places.add(file, for: program.rubric)
    return places
  }
}

extension Library {
  /// The rubric that is meant where only one will do; `nil` when it has errors, and what was found in it.
  mutating func oneRubric(
    _ request: Request
  ) throws(UsageError) -> (rubric: Rubric?, notices: [Notice]) {
    let file = try file(at: try pathOfRubric(request))
    let reading = RubricReader.read(file)
    return (reading.value, [.findings(reading.diagnostics, in: file)])
  }

  /// That rubric, compiled.
  /// - Throws: what is wrong with it, when it cannot be used.
  mutating func usableRubric(_ request: Request) throws(UsageError) -> UsableRubric {
    let rubric = LoadedRubric(try file(at: try pathOfRubric(request)))
    let notices = [Notice.findings(rubric.diagnostics, in: rubric.file)]
    guard let program = rubric.program else {
      throw UsageError(
        nl: "de rubric is niet te gebruiken", en: "the rubric cannot be used", details: notices)
    }
    return UsableRubric(program: program, file: rubric.file, notices: notices)
  }

  /// Its file: the one that `--rubric` names, the only one in `rubrics/`, or the one that every case in `cases/` was
  /// answered with.
  mutating func pathOfRubric(_ request: Request) throws(UsageError) -> String {
    if let operand = request.value(of: .rubric) { return RubricLibrary.path(of: operand) }
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
  private mutating func pathOfCases(_ paths: [String]) -> String? {
    var ids: Set<Identifier<Rubric>> = []
    for path in (try? Loader.jsonFiles(in: CaseFinder.folder)) ?? [] {
      guard let file = try? file(at: path), let study = CaseReader.read(file).value else { continue }
      ids.insert(study.rubric.id.value)
    }
    guard ids.count == 1, let id = ids.first else { return nil }
    var found: [String] = []
    for path in paths where (try? file(at: path)).flatMap(RubricHeading.init(of:))?.id.value == id {
      found.append(path)
    }
    return found.count == 1 ? found.first : nil
  }
}
