import AmbitionModel
import Scoring
import Telling

extension RubricLibrary {
  /// The program for a case that was answered with its very version.
  mutating func usableProgram(
    for study: CaseStudy, _ file: SourceFile
  ) throws(UsageError) -> Program {
    let program = try program(for: study.rubric.id, version: study.rubric.version, askedBy: file)
    if let version = study.rubric.version, version != program.rubric.version {
      throw UsageError(
        nl:
          "de casus is beantwoord met versie \(quoted(version)); hier is versie \(quoted(program.rubric.version))",
        en:
          "the case was answered with version \(quoted(version)); here is version \(quoted(program.rubric.version))",
        hint: Wording(
          nl: "'ambitie migrate' brengt de casus naar deze versie",
          en: "'ambitie migrate' brings the case to it"))
    }
    let sheet = AnswerSheet.read(study, for: program)
    guard sheet.value != nil else {
      throw UsageError(
        nl: "de casus past niet bij de rubric", en: "the case does not fit the rubric",
        details: [.findings(sheet.diagnostics, in: file)])
    }
    return program
  }

  /// The program of the one rubric there is, in its highest version.
  mutating func onlyProgram() throws(UsageError) -> Program {
    let ids = identifiers
    guard onlyIdentifier != nil || (ids.isEmpty && hasErrors) else {
      throw .severalRubrics(ids.map(\.value.rawValue))
    }
    if let id = onlyIdentifier, case .success(let program) = program(for: id) { return program }
    throw UsageError(
      nl: "de rubric is niet te gebruiken", en: "the rubric cannot be used", details: notices)
  }
}
