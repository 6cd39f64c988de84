import AmbitionModel
import Scoring
import Telling

/// Reads files that come in, each with the rubric that it belongs to and beside the case that it goes to.
struct IncomingReader {
  private var rubrics: RubricLibrary
  private let wish: String?
  private let day: CalendarDate

  /// - Parameters:
  ///   - rubrics: the rubrics that the user chose, or those in `rubrics/`.
  ///   - wish: the case or folder that the user names.
  ///   - day: of a new case that does not say what day it describes.
  init(_ rubrics: RubricLibrary, into wish: String?, day: CalendarDate) {
    self.rubrics = rubrics
    self.wish = wish
    self.day = day
  }

  /// What a file says, seen beside the case that it goes to.
  /// - Parameter target: the case at a path, as it is by now.
  mutating func read(
    _ file: SourceFile, from library: inout Library, target: (String) throws(UsageError) -> ImportTarget
  ) throws(UsageError) -> (Incoming, ImportTarget) {
    if file.byteCount > file.bytes.count { throw tooLarge(file) }
    switch IncomingKind(of: file.bytes) {
    case .caseFile: return try readCase(file, target)
    case .csv, .workbook: return try readSheet(file, &library, target)
    }
  }

  private mutating func readCase(
    _ file: SourceFile, _ target: (String) throws(UsageError) -> ImportTarget
  ) throws(UsageError) -> (Incoming, ImportTarget) {
    guard case .caseStudy(let reading) = OpenedFile(file).content else {
      throw .sealed(file.path, nl: "import neemt antwoorden over", en: "import takes over answers")
    }
    guard let study = reading.value else { throw .unreadable([.findings(reading.diagnostics, in: file)]) }
    let program = try rubrics.program(
      for: study.rubric.id, version: study.rubric.version, askedBy: file)
    let sheet = AnswerSheet.read(study, for: program)
    let found = Notice.findings(reading.diagnostics + sheet.diagnostics, in: file)
    guard sheet.value != nil else { throw .unreadable([found]) }
    let home = try target(ImportTarget.path(for: study.id.value, into: wish))
    if let own = home.study { try Incoming.check(study.id.value, isOf: own, at: home.path, file) }
    let names = study.context + study.answers
    let incoming = Incoming(
      program: program, study: study, assessor: nil,
      places: Dictionary(firstOf: names.map { ($0.name.value, FilledPlace.range($0.name.range)) }),
      source: file, asked: nil, answered: names.count, notices: [found], hasErrors: false)
    return (try incoming.carried(to: home.study, at: home.path, on: day, &rubrics), home)
  }

  private mutating func readSheet(
    _ file: SourceFile, _ library: inout Library, _ target: (String) throws(UsageError) -> ImportTarget
  ) throws(UsageError) -> (Incoming, ImportTarget) {
    let meant = ImportTarget.isCase(wish) ? wish.map { SheetIntake.Wish.named($0) } ?? .nothing : .nothing
    let intake = try SheetIntake(file, in: &rubrics, meant)
    let home = try target(ImportTarget.path(for: intake.id, into: wish))
    let incoming = try intake.incoming(over: try linked(home, &library), at: home.path, on: day)
    return (try incoming.carried(to: home.study, at: home.path, on: day, &rubrics), home)
  }

  /// The case with what its facts from other cases come to, which is what a sheet shows of them.
  private func linked(_ home: ImportTarget, _ library: inout Library) throws(UsageError) -> CaseStudy? {
    guard var study = home.study, study.context.contains(where: { $0.answer.origin != nil }) else {
      return home.study
    }
    let space = try Workspace.open([home.path], rubric: nil, from: &library)
    guard let found = space.cases.first?.caseStudy else { return study }
    for (index, named) in study.context.enumerated() where named.answer.origin != nil {
      study.context[index] = found.context.first { $0.name.value == named.name.value } ?? named
    }
    return study
  }

  private func tooLarge(_ file: SourceFile) -> UsageError {
    UsageError(
      nl: "\(quoted(file.path)) is te groot: meer dan \(Loader.byteLimit >> 20) MiB",
      en: "\(quoted(file.path)) is too large: more than \(Loader.byteLimit >> 20) MiB")
  }
}
