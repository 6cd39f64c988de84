import AmbitionModel
import Foundation
import Scoring

extension Command {
  static let record = Command(
    name: "record",
    summary: Wording(
      nl: "leg een casus vast, vraag voor vraag; elk antwoord is meteen bewaard",
      en: "record a case, question by question; every answer is saved at once"),
    operands: "CASE",
    options: [
      .assessor, .answerDate, .rubric, .caseID, .caseTitle, .caseSummary, .caseOrganisation, .caseTheme,
      .caseDate,
    ],
    examples: [
      (
        "ambitie record cases/mijn_product.json",
        Wording(
          nl: "begint een casus, of gaat verder waar u was", en: "starts a case, or goes on where you were")
      ),
      (
        "ambitie record aerius --assessor \"Ann de Vries\"",
        Wording(nl: "uw antwoorden naast die van anderen", en: "your answers beside those of others")
      ),
      (
        "ambitie record cases/mijn_product.json < antwoorden.txt",
        Wording(nl: "antwoorden uit een bestand, één per regel", en: "answers from a file, one on a line")
      ),
    ],
    run: runRecord)
}

private func runRecord(_ options: Options, _ environment: Environment) throws(UsageError) -> Outcome {
  guard options.operands.count == 1, options.operands[0] != "-" else {
    throw UsageError(
      nl: "record gaat over één casus", en: "record is about one case",
      hint: Wording(
        nl: "bijvoorbeeld 'ambitie record cases/mijn_product.json'",
        en: "for example 'ambitie record cases/my_product.json'"))
  }
  let isConversation = isatty(STDIN_FILENO) == 1
  var recording = try Recording(options, environment, isConversation ? .conversation : .script)
  return try recording.run()
}

/// A session with its file and the terminal, or the file of lines, that it takes its answers from.
private struct Recording {
  private var session: RecordSession
  private var file: RecordedFile
  private let language: Language
  private let environment: Environment
  private var lineNumber = 0
  private var givenCount = 0

  init(_ options: Options, _ environment: Environment, _ style: RecordSession.Style) throws(UsageError) {
    self.environment = environment
    let path = Self.path(options.operands[0])
    let today = try options.answerDate()
    var shelf = try RubricShelf(only: options.value(of: .rubric))
    let renderer = DiagnosticRenderer(language: environment.language)
    let study: CaseStudy
    let program: Program
    if Loader.exists(path) {
      let source = try Loader.file(at: path)
      let reading = CaseReader.read(source)
      guard let known = reading.value else {
        throw UsageError(
          nl: "de casus is niet te lezen", en: "the case cannot be read",
          details: renderer.text(for: reading.diagnostics, in: source))
      }
      program = try shelf.usableProgram(for: known, source, renderer)
      study = known
      file = RecordedFile(path: path, file: source)
    } else {
      program = try shelf.onlyProgram(renderer)
      let language = environment.resultLanguage(for: program.rubric)
      study = try NewCaseTexts.caseStudy(
        path: path, program.rubric, options, today: today, language: language
      ) { question in
        guard style == .conversation else { return nil }
        Output.write(question[language], to: .standardOutput)
        return readLine()
      }
      file = RecordedFile(path: path, file: nil)
    }
    language = environment.resultLanguage(for: program.rubric)
    session = RecordSession(
      study, program, style: style, date: today, assessor: try options.assessor())
    if file.file == nil { try file.save(study) }
  }

  /// A file, or a case of `cases/` by its id.
  private static func path(_ operand: String) -> String {
    if operand.hasSuffix(".json") || operand.contains("/") || Loader.exists(operand) { return operand }
    return "\(CaseFinder.folder)/\(operand).json"
  }

  private var screen: RecordScreen {
    RecordScreen(session, language, width: environment.width, Style(environment))
  }

  /// Takes lines until there are no more or the user stops.
  mutating func run() throws(UsageError) -> Outcome {
    let isConversation = session.style == .conversation
    if isConversation {
      let title = session.caseStudy.title[language]
      say(
        Wording(
          nl:
            "\(oneLine(title)). Typ 'help' voor uitleg, 'stop' om te stoppen; elk antwoord is meteen bewaard.",
          en: "\(oneLine(title)). Type 'help' for help, 'quit' to end; every answer is saved at once."))
    }
    reading: while true {
      if isConversation { Output.write(screen.prompt, to: .standardOutput) }
      guard let line = readLine() else { break }
      lineNumber += 1
      if !isConversation, line.trimmed.isEmpty || line.trimmed.hasPrefix("#") { continue }
      guard line.utf8.count <= 10_000 else { throw failure(.lineTooLong) }
      switch session.take(line) {
      case .changed:
        givenCount += 1
        do { try file.save(session.caseStudy) } catch { throw failure(error) }
      case .moved: break
      case .said(let wording): say(wording)
      case .list: Output.write(screen.list, to: .standardOutput)
      case .help: Output.write("\n" + screen.help, to: .standardOutput)
      case .finished: break reading
      case .refused(let error):
        guard isConversation else { throw failure(error) }
        Output.write(error.text(in: environment.language), to: .standardError)
      }
    }
    let open = session.order.count - session.answeredCount
    let path = printable(file.path)
    let summary = Wording(
      nl:
        "\(path): \(session.answeredCount) van \(session.order.count) vragen beantwoord, \(open) nog open\n",
      en:
        "\(path): \(session.answeredCount) of \(session.order.count) questions answered, \(open) still open\n"
    )
    return Outcome((isConversation ? "\n" : "") + summary[language])
  }

  private func say(_ wording: Wording) {
    let writer = TextWriter(width: environment.width, style: Style(environment))
    Output.write(writer.text([.paragraph(wording[language])]), to: .standardOutput)
  }

  /// The error with the line that it is about; what stands before that line has been saved.
  private func failure(_ error: UsageError) -> UsageError {
    guard session.style == .script else { return error }
    return UsageError(
      nl: "regel \(lineNumber) van de invoer: \(error.wording.dutch)",
      en: "line \(lineNumber) of the input: \(error.wording.english)",
      hint: error.hint
        ?? Wording(
          nl: "wat ervoor staat is bewaard", en: "what stands before it has been saved"))
  }
}

extension UsageError {
  fileprivate static let lineTooLong = UsageError(
    nl: "de regel is te lang; hoogstens 10000 bytes", en: "the line is too long; at most 10000 bytes")
}

extension RubricShelf {
  /// The program for a case that was answered with its very version.
  fileprivate mutating func usableProgram(
    for study: CaseStudy, _ file: SourceFile, _ renderer: DiagnosticRenderer
  ) throws(UsageError) -> Program {
    switch program(for: study.rubric.id, version: study.rubric.version) {
    case .failure(let diagnostic):
      let own = diagnostic.map { renderer.text(for: [$0], in: file) } ?? ""
      throw UsageError(
        nl: "de rubric is niet te gebruiken", en: "the rubric cannot be used",
        details: messages(renderer) + own)
    case .success(let program):
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
          details: renderer.text(for: sheet.diagnostics, in: file))
      }
      return program
    }
  }

  /// The program of the one rubric there is, in its highest version.
  fileprivate mutating func onlyProgram(_ renderer: DiagnosticRenderer) throws(UsageError) -> Program {
    let ids = identifiers
    guard ids.count == 1 || (ids.isEmpty && hasErrors) else {
      throw UsageError(
        nl: "in rubrics/ staan \(ids.count) rubrics; noem er een met --rubric",
        en: "rubrics/ holds \(ids.count) rubrics; name one with --rubric")
    }
    if let id = ids.first, case .success(let program) = program(for: id) { return program }
    throw UsageError(
      nl: "de rubric is niet te gebruiken", en: "the rubric cannot be used", details: messages(renderer))
  }
}
