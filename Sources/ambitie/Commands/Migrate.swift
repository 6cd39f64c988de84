import AmbitionModel
import Scoring
import Telling

extension Command {
  static let migrate = Command(
    name: "migrate",
    summary: Wording(
      nl: "breng casussen naar een andere versie van hun rubric",
      en: "bring cases to another version of their rubric"),
    operands: "CASE…",
    options: [.toRubric, .dryRun, .answerDate, .format(Form.printed), .json, .output, .overwrite],
    examples: [
      (
        "ambitie migrate aerius --dry-run",
        Wording(nl: "wat zou er veranderen?", en: "what would change?")
      ),
      (
        "ambitie migrate cases --to rubrics/nieuw.json",
        Wording(nl: "alle casussen, in hun eigen bestand", en: "every case, in its own file")
      ),
    ],
    run: runMigrate)
}

extension CommandOption {
  static let toRubric = CommandOption(
    "--to", value: "FILE", nl: "naar deze rubric; anders naar de hoogste versie in rubrics/",
    en: "to this rubric; otherwise to the highest version in rubrics/")
  static let dryRun = CommandOption(
    "--dry-run", nl: "laat alleen zien wat er zou veranderen", en: "only show what would change")
}

/// Cases are written in place once all of them have been read, each file whole; what is written keeps every answer.
private func runMigrate(_ request: Request, _ library: inout Library) throws(UsageError) -> Reply {
  guard !request.operands.isEmpty else {
    throw UsageError(
      nl: "migrate vraagt een casus, of de map cases", en: "migrate takes a case, or the folder cases")
  }
  var migrations = Migrations(
    target: try library.rubrics(request.value(of: .toRubric)), old: try? library.rubrics(nil),
    environment: request.environment, date: try request.answerDate())
  let finder = CaseFinder(request.operands)
  for path in finder.paths { try migrations.add(try library.file(at: path)) }
  migrations.notices += finder.errors.map { .error($0) }
  guard migrations.hasRead(finder.paths.count), finder.errors.isEmpty else {
    return .failed(migrations.allNotices)
  }
  let output = request.value(of: .output)
  guard output == nil || migrations.cases.count == 1 else {
    throw UsageError(nl: "--output gaat met één casus", en: "--output goes with one case")
  }
  var notices = migrations.allNotices
  if !request.has(.dryRun) {
    for migrated in migrations.cases {
      if output == "-" { return Reply(.text(migrated.text), notices: notices) }
      let bytes = Array(migrated.text.utf8)
      guard bytes != migrated.file.bytes || output != nil else { continue }
      let path = output ?? migrated.file.path
      try WholeFile.write(
        bytes, to: path, existing: output == nil ? .replaceIfStill(migrated.file.bytes) : request.existing)
      notices.append(.written(path))
    }
  }
  let json = MigrationReport.json(migrations.cases.map(\.report))
  return Reply(
    .report(
      migrations.cases.flatMap(\.report.blocks), json: json, as: try request.form(of: Form.printed),
      request.environment.language),
    to: .standardOutput, notices: notices)
}

/// The cases of one call, each carried over.
private struct Migrations {
  struct Migrated {
    var file: SourceFile
    var text: String
    var report: MigrationReport
  }

  private(set) var cases: [Migrated] = []
  var notices: [Notice] = []
  private var target: RubricLibrary
  private var old: RubricLibrary?
  private let environment: Environment
  private let date: CalendarDate

  init(target: RubricLibrary, old: RubricLibrary?, environment: Environment, date: CalendarDate) {
    self.target = target
    self.old = old
    self.environment = environment
    self.date = date
  }

  var allNotices: [Notice] { target.notices + notices }

  func hasRead(_ count: Int) -> Bool { cases.count == count && count > 0 }

  /// - Throws: when the file holds more than a case.
  mutating func add(_ file: SourceFile) throws(UsageError) {
    guard case .caseStudy(let reading) = OpenedFile(file).content else {
      throw .sealed(
        file.path, nl: "migrate brengt alleen casussen over", en: "migrate carries over cases only")
    }
    notices.append(.findings(reading.diagnostics, in: file))
    guard let study = reading.value else { return }
    switch target.program(for: study.rubric.id) {
    case .failure(let diagnostic):
      if let diagnostic { notices.append(.findings([diagnostic], in: file)) }
    case .success(let program):
      let migration = study.migrated(to: program.rubric, on: date)
      let sheet = AnswerSheet.read(migration.migrated, for: program)
      notices.append(.findings(sheet.diagnostics, in: file))
      guard let sheet = sheet.value else { return }
      let language = environment.resultLanguage(for: program.rubric)
      let comparison = VersionComparison.blocks(
        for: study, Scorer(program).assess(migration.migrated, sheet), in: &old, language)
      cases.append(
        Migrated(
          file: file, text: try ReadableCase.text(of: migration.migrated, replacing: file, at: file.path),
          report: MigrationReport(study, migration, program, comparison, language)))
    }
  }
}
