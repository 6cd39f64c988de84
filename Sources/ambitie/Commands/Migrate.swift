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
    options: [.toRubric, .dryRun, .answerDate, .format(BlockFormat.self), .json, .output, .overwrite],
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
private func runMigrate(_ options: Options, _ environment: Environment) throws(UsageError) -> CommandResult {
  guard !options.operands.isEmpty else {
    throw UsageError(
      nl: "migrate vraagt een casus, of de map cases", en: "migrate takes a case, or the folder cases")
  }
  let target = try RubricLibrary(only: options.value(of: .toRubric))
  var old: RubricLibrary? = try? RubricLibrary(only: nil)
  let renderer = DiagnosticRenderer(language: environment.language)
  var migrations = Migrations(target, renderer, environment, try options.answerDate())
  let finder = CaseFinder(options.operands)
  for path in finder.paths { migrations.add(try Loader.file(at: path), &old) }
  for error in finder.errors { migrations.messages += error.text(in: environment.language) }
  guard migrations.hasRead(finder.paths.count), finder.errors.isEmpty else {
    return CommandResult(standardError: migrations.allMessages, status: .wrongUse)
  }
  let toFile = options.value(of: .output).map { $0 != "-" } ?? false
  guard !toFile || migrations.cases.count == 1 else {
    throw UsageError(nl: "--output gaat met één casus", en: "--output goes with one case")
  }
  let json = MigrationFile(cases: migrations.cases.map(\.report.record)).text
  let text = try BlockResult(blocks: migrations.cases.flatMap(\.report.blocks), json: json)
    .text(options, environment)
  var messages = migrations.allMessages
  if !options.has(.dryRun) {
    for migrated in migrations.cases {
      let path = options.value(of: .output) ?? migrated.file.path
      let bytes = Array(migrated.text.utf8)
      guard bytes != migrated.file.bytes || toFile else { continue }
      if path == "-" { return CommandResult(migrated.text, standardError: messages) }
      try WholeFile.write(
        bytes, to: path, existing: !toFile || options.has(.overwrite) ? .replace : .refuse)
      messages +=
        Wording(nl: "geschreven: \(printable(path))\n", en: "written: \(printable(path))\n")[
          environment.language]
    }
  }
  return CommandResult(text, standardError: messages)
}

/// The cases of one call, each carried over.
private struct Migrations {
  struct Migrated {
    var file: SourceFile
    var text: String
    var report: MigrationReport
  }

  private(set) var cases: [Migrated] = []
  var messages = ""
  private var target: RubricLibrary
  private let renderer: DiagnosticRenderer
  private let environment: Environment
  private let date: CalendarDate

  init(
    _ target: RubricLibrary, _ renderer: DiagnosticRenderer, _ environment: Environment, _ date: CalendarDate
  ) {
    self.target = target
    self.renderer = renderer
    self.environment = environment
    self.date = date
  }

  var allMessages: String { target.messages(renderer) + messages }

  func hasRead(_ count: Int) -> Bool { cases.count == count && count > 0 }

  mutating func add(_ file: SourceFile, _ old: inout RubricLibrary?) {
    let reading = CaseReader.read(file)
    messages += renderer.text(for: reading.diagnostics, in: file)
    guard let study = reading.value else { return }
    switch target.program(for: study.rubric.id) {
    case .failure(let diagnostic):
      if let diagnostic { messages += renderer.text(for: [diagnostic], in: file) }
    case .success(let program):
      let migration = study.migrated(to: program.rubric, on: date)
      let sheet = AnswerSheet.read(migration.migrated, for: program)
      messages += renderer.text(for: sheet.diagnostics, in: file)
      guard let sheet = sheet.value else { return }
      let language = environment.resultLanguage(for: program.rubric)
      let comparison = VersionComparison.blocks(
        for: study, Scorer(program).assess(migration.migrated, sheet), in: &old, language)
      cases.append(
        Migrated(
          file: file, text: CaseWriter.text(of: migration.migrated, replacing: file),
          report: MigrationReport(study, migration, program, comparison, language)))
    }
  }
}
