import AmbitionModel
import Scoring
import Telling

/// The harvest of a working session as a file has it.
struct HarvestFile {
  let session: WorkingSession
  private let file: SourceFile
  private let found: [Diagnostic]

  /// - Throws: what is wrong with the file.
  init(at path: String, from library: inout Library) throws(UsageError) {
    file = try library.file(at: path)
    let reading = SessionReader.read(file)
    found = reading.diagnostics
    guard let session = reading.value else { throw Self.unreadable(file, found) }
    self.session = session
  }

  /// What is to be told of a harvest that is used with this rubric.
  /// - Throws: what does not fit the rubric.
  func notices(under rubric: Rubric) throws(UsageError) -> [Notice] {
    let all = found + SessionCheck.findings(session, rubric)
    guard !all.contains(where: { $0.severity == .error }) else { throw Self.unreadable(file, all) }
    return [.findings(all, in: file)]
  }

  /// The program of the rubric that the harvest names.
  func program(in rubrics: inout RubricLibrary) throws(UsageError) -> Program {
    try rubrics.program(for: session.rubric.id, version: session.rubric.version, askedBy: file)
  }

  private static func unreadable(_ file: SourceFile, _ found: [Diagnostic]) -> UsageError {
    UsageError(
      nl: "de oogst in \(quoted(file.path)) is niet te lezen",
      en: "the harvest in \(quoted(file.path)) cannot be read", details: [.findings(found, in: file)])
  }
}
