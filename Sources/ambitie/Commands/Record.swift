import AmbitionModel
import Foundation
import Scoring
import Telling

extension Command {
  static let record = Command(
    name: "record",
    summary: Wording(
      nl: "leg een casus vast, vraag voor vraag; elk antwoord is meteen bewaard",
      en: "record a case, question by question; every answer is saved at once"),
    operands: "CASE",
    options: [
      .assessor, .consensus, .answerDate, .core, .rubric, .caseID, .caseTitle, .caseSummary,
      .caseOrganisation,
      .caseTheme,
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

private func runRecord(
  _ request: Request, _ library: inout Library
) throws(UsageError) -> Reply {
  guard request.operands.count == 1, request.operands[0] != "-" else {
    throw UsageError(
      nl: "record gaat over één casus", en: "record is about one case",
      hint: Wording(
        nl: "bijvoorbeeld 'ambitie record cases/mijn_product.json'",
        en: "for example 'ambitie record cases/my_product.json'"))
  }
  let isConversation = isatty(STDIN_FILENO) == 1
  var recording = try Recording(request, from: &library, isConversation ? .conversation : .script)
  return try recording.run()
}

/// A session with its file and the terminal, or the file of lines, that it takes its answers from.
private struct Recording {
  private var session: RecordSession
  private var file: RecordedFile
  private let language: Language
  private let environment: Environment
  private var input = LineInput()
  private var lineNumber = 0
  private var givenCount = 0

  init(
    _ request: Request, from library: inout Library, _ style: RecordSession.Style
  ) throws(UsageError) {
    environment = request.environment
    let path = Self.path(request.operands[0])
    let today = try request.answerDate()
    let study: CaseStudy
    let program: Program
    if Loader.exists(path) {
      let source = try library.file(at: path)
      guard case .caseStudy(let reading) = OpenedFile(source).content else {
        throw .sealed(path, nl: "record legt één casus vast", en: "record takes down one case")
      }
      guard let known = reading.value else {
        throw UsageError(
          nl: "de casus is niet te lezen", en: "the case cannot be read",
          details: [.findings(reading.diagnostics, in: source)])
      }
      var rubrics = try library.rubrics(request.value(of: .rubric))
      program = try rubrics.usableProgram(for: known, source)
      study = known
      file = RecordedFile(path: path, file: source)
    } else {
      var rubrics = try library.rubrics(try library.pathOfRubric(request))
      program = try rubrics.onlyProgram()
      let language = request.environment.resultLanguage(for: program.rubric)
      var input = input
      study = try NewCaseTexts.caseStudy(
        path: path, program.rubric, request, today: today, language: language
      ) { question throws(UsageError) in
        guard style == .conversation else { return nil }
        Output.write(question[language], to: .standardOutput)
        return try input.line()
      }
      self.input = input
      file = RecordedFile(path: path, file: nil)
    }
    language = request.environment.resultLanguage(for: program.rubric)
    session = RecordSession(
      study, program, style: style, date: today, assessor: try request.assessor(),
      purpose: try request.purpose(), asked: try request.askedQuestions(program))
    if case .agreeing = session.purpose, session.order.isEmpty {
      throw UsageError(
        nl: "er zijn geen vragen waarover de beoordelaars verschillen",
        en: "the assessors differ on no question",
        hint: Wording(nl: "'ambitie agree' laat zien wie wat zegt", en: "'ambitie agree' shows who says what")
      )
    }
    if file.file == nil { try file.save(study) }
  }

  /// A file, or a case of `cases/` by its id.
  private static func path(_ operand: String) -> String {
    if operand.hasSuffix(".json") || operand.contains("/") { return operand }
    let path = CaseFolder.onlyPath(ofCase: operand) ?? CaseFolder.newFile(called: operand)
    return Loader.exists(operand) && !Loader.isFolder(operand) && !Loader.exists(path) ? operand : path
  }

  private var screen: RecordScreen {
    RecordScreen(session, language, width: environment.width, Style(environment))
  }

  /// Takes lines until there are no more or the user stops.
  mutating func run() throws(UsageError) -> Reply {
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
      lineNumber += 1
      let next: String?
      do { next = try input.line() } catch { throw failure(error) }
      guard let line = next else { break }
      if !isConversation, line.trimmed.isEmpty || line.trimmed.hasPrefix("#") { continue }
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
    return Reply(.text((isConversation ? "\n" : "") + summary[language]))
  }

  private func say(_ wording: Wording) {
    let writer = TextWriter(width: environment.width, style: Style(environment))
    Output.write(writer.text([.paragraph(wording[language])]), to: .standardOutput)
  }

  /// The error with the line that it is about; what comes before that line has been saved.
  private func failure(_ error: UsageError) -> UsageError {
    guard session.style == .script else { return error }
    return UsageError(
      nl: "regel \(lineNumber) van de invoer: \(error.wording.dutch)",
      en: "line \(lineNumber) of the input: \(error.wording.english)",
      hint: error.hint
        ?? Wording(
          nl: "wat ervoor staat is bewaard", en: "everything before it has been saved"))
  }
}

extension Request {
  /// Whose answers these are: of one assessor, or of people who came to agree.
  fileprivate func purpose() throws(UsageError) -> RecordSession.Purpose {
    guard let people = value(of: .consensus)?.trimmed else { return .answering }
    guard !people.isEmpty else {
      throw UsageError(nl: "--consensus vraagt namen", en: "--consensus takes names")
    }
    guard value(of: .assessor) == nil else { throw .contradiction("--consensus", "--assessor") }
    return .agreeing(by: people)
  }
}

extension LineInput {
  /// The next line; `nil` at the end.
  fileprivate mutating func line() throws(UsageError) -> String? {
    switch next() {
    case .text(let line): return line
    case .end: return nil
    case .tooLong:
      throw UsageError(
        nl: "de regel is te lang; hoogstens \(Self.byteLimit) bytes",
        en: "the line is too long; at most \(Self.byteLimit) bytes")
    case .notUTF8:
      throw UsageError(
        nl: "deze regel is geen UTF-8", en: "this line is not UTF-8",
        hint: Wording(nl: "bewaar het bestand als UTF-8", en: "save the file as UTF-8"))
    case .failed:
      throw UsageError(nl: "de invoer is niet te lezen", en: "the input cannot be read")
    }
  }
}
