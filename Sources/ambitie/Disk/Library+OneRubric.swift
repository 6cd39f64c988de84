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
    if let operand = request.value(of: .rubric) { return try path(ofRubric: operand) }
    let at = try rubricsAtHand()
    if at.own.count == 1 { return at.own[0].path }
    if let path = pathOfCases(among: [at.own, at.shipped]) { return path }
    throw .severalRubrics(names(of: at.own + at.shipped))
  }

  /// The rubric of the cases in `cases/`, when they all have the same; the folder's own goes before that of the tool.
  private mutating func pathOfCases(among shelves: [[SourceFile]]) -> String? {
    var ids: Set<Identifier<Rubric>> = []
    for path in CaseFolder.firstFiles {
      guard let file = try? file(at: path), let study = CaseReader.read(file).value else { continue }
      ids.insert(study.rubric.id.value)
    }
    guard ids.count == 1, let id = ids.first else { return nil }
    return shelves.lazy.compactMap { Self.highest(id, among: $0) }.first?.path
  }
}

extension UsageError {
  /// Nobody said which of several rubrics is meant.
  static func severalRubrics(_ names: [String]) -> Self {
    let known = Listing.choices(names)
    return Self(
      nl: "er zijn hier \(names.count) rubrics; noem er een met --rubric",
      en: "there are \(names.count) rubrics here; name one with --rubric",
      hint: Wording(nl: "er is \(known.dutch)", en: "there is \(known.english)"))
  }
}
