import AmbitionModel
import Formats
import Scoring
import Telling

/// Reads files that come in, each with the rubric that it belongs to.
struct IncomingReader {
  private var rubrics: RubricLibrary
  private let wish: String?
  private let day: CalendarDate
  /// What was found in the files.
  private(set) var notices: [Notice] = []
  /// Whether answers were left out.
  private(set) var hasFindings = false

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
    case .csv: return try readSheet(.csv(file), &library, target)
    case .workbook:
      let tables: FilledFile
      do throws(ArchiveError) {
        tables = try .workbook(file)
      } catch {
        throw fatal(.unreadable(error), at: nil, file)
      }
      return try readSheet(tables, &library, target)
    }
  }

  // MARK: Case files

  private mutating func readCase(
    _ file: SourceFile, _ target: (String) throws(UsageError) -> ImportTarget
  ) throws(UsageError) -> (Incoming, ImportTarget) {
    guard case .caseStudy(let reading) = OpenedFile(file).content else {
      throw .sealed(file.path, nl: "import neemt antwoorden over", en: "import takes over answers")
    }
    guard let study = reading.value else { throw failed([.findings(reading.diagnostics, in: file)]) }
    let program = try program(study.rubric.id, version: study.rubric.version, file)
    let sheet = AnswerSheet.read(study, for: program)
    let found = reading.diagnostics + sheet.diagnostics
    notices.append(.findings(found, in: file))
    guard sheet.value != nil else { throw failed([]) }
    let home = try target(ImportTarget.path(for: study.id.value, into: wish))
    try checkSame(study.id.value, home, file, at: nil)
    let names = study.context + study.answers
    let places = names.map { ($0.name.value, FilledPlace.range($0.name.range)) }
    let incoming = Incoming(
      program: program, study: study, assessor: nil,
      places: Dictionary(places, uniquingKeysWith: { first, _ in first }), source: file, asked: nil,
      answered: names.count)
    return (try carried(incoming, to: home), home)
  }

  // MARK: Sheets

  private mutating func readSheet(
    _ file: FilledFile, _ library: inout Library, _ target: (String) throws(UsageError) -> ImportTarget
  ) throws(UsageError) -> (Incoming, ImportTarget) {
    let (program, notes) = try program(of: file)
    var sheet = SheetReader.read(file, for: program)
    sheet.findings = notes + sheet.findings
    guard !sheet.asked.isEmpty || !sheet.facts.isEmpty else {
      throw failed([sheet.findings.notice(in: file.source)])
    }
    // A case of another day, id or rubric than somebody meant would be another case.
    if let fact = [CaseFact.referenceDate, .id, .rubric].first(where: sheet.unreadable.contains) {
      sheet.findings.append(SheetFinding(.nothingWithout(fact.question), at: nil, .error))
      throw failed([sheet.findings.notice(in: file.source)])
    }
    let name = Self.name(of: file.source.path)
    let id = try identifier(of: sheet, named: name, file.source)
    let home = try target(ImportTarget.path(for: id, into: wish))
    if sheet.facts[.id] != nil || sheet.madeFrom != nil {
      try checkSame(id, home, file.source, at: (sheet.facts[.id] ?? sheet.facts[.rubric])?.place)
    } else if !ImportTarget.isCase(wish) {
      try checkSameProduct(sheet, home, file.source)
    }
    var conversion = SheetImport(sheet, program, over: try linked(home, &library))
    let study = conversion.caseStudy(id, named: name, on: day, version: nil)
    let findings = sheet.findings + conversion.findings
    notices.append(findings.notice(in: file.source))
    hasFindings = hasFindings || findings.contains { $0.severity == .error }
    let places = sheet.entries.map { (program.inputs[$0.key].name, $0.value.place) }
    let incoming = Incoming(
      program: program, study: study, assessor: sheet.facts[.assessor]?.text,
      places: Dictionary(places, uniquingKeysWith: { first, _ in first }), source: file.source,
      asked: (sheet.asked.count, sheet.empty), answered: sheet.entries.count)
    return (try carried(incoming, to: home), home)
  }

  /// What the case is called in files: what the sheet says, or what its title or the file's name can become.
  private func identifier(
    of sheet: FilledSheet, named name: String, _ file: SourceFile
  ) throws(UsageError) -> Identifier<CaseStudy> {
    let said = sheet.facts[.id]
    if said == nil, let made = sheet.madeFrom { return Identifier(made) }
    let text = said ?? sheet.facts[.title]
    // A case that the user names needs no other name.
    let wish = ImportTarget.isCase(wish) && said == nil ? wish.map(Self.name) : nil
    guard let id = SheetImport.slug(text?.text ?? name) ?? wish.flatMap(SheetImport.slug) else {
      throw fatal(.noCaseName(text?.text ?? name), at: text?.place, file)
    }
    return Identifier(id)
  }

  /// The rubric that a sheet says it belongs to, or the only one there is.
  private mutating func program(of file: FilledFile) throws(UsageError) -> (Program, [SheetFinding]) {
    let start = file.tables.first?.rows.first?.cells.min { $0.key < $1.key }?.value.place
    guard let origin = SheetOrigin(in: file) else {
      guard let only = rubrics.identifiers.first, rubrics.identifiers.count == 1 else {
        throw UsageError(
          nl: "\(quoted(file.source.path)) zegt niet bij welke rubric het hoort",
          en: "\(quoted(file.source.path)) does not say which rubric it belongs to",
          hint: Wording(nl: "wijs de rubric aan met --rubric", en: "point at the rubric with --rubric"))
      }
      let program = try program(only, version: nil, file.source)
      return (program, [SheetFinding(.noRubric(only.value.rawValue), at: nil, .warning)])
    }
    let id = Identifier<Rubric>(origin.rubric)
    let known = rubrics.identifiers.map(\.value.rawValue)
    guard known.contains(origin.rubric) || rubrics.hasErrors else {
      throw fatal(.unknownRubric(origin.rubric, known: known), at: nil, file.source)
    }
    let program = try program(Located(id, at: SourceRange(0, 0)), version: origin.version, file.source)
    guard let version = origin.version, version != program.rubric.version else { return (program, []) }
    return (program, [SheetFinding(.otherVersion(version, program.rubric.version), at: start, .warning)])
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

  // MARK: Common

  /// The same answers for the version of the rubric that the case was answered with.
  private mutating func carried(_ incoming: Incoming, to home: ImportTarget) throws(UsageError) -> Incoming {
    let own = incoming.program.rubric
    guard let version = home.study?.rubric.version, version != own.version else { return incoming }
    guard let program = rubrics.program(ofVersion: version, of: own.id) else {
      throw fatal(.otherCaseVersion(version, own.version, path: home.path), at: nil, incoming.source)
    }
    var incoming = incoming
    let migration = incoming.study.migrated(to: program.rubric, on: day)
    (incoming.program, incoming.study) = (program, migration.migrated)
    for case .misfit(let question, _) in migration.steps {
      hasFindings = true
      notices.append(
        [SheetFinding(.carriedAway(question, version), at: incoming.places[question], .error)]
          .notice(in: incoming.source))
    }
    return incoming
  }

  private mutating func program(
    _ id: Located<Identifier<Rubric>>, version: String?, _ file: SourceFile
  ) throws(UsageError) -> Program {
    switch rubrics.program(for: id, version: version) {
    case .success(let program): return program
    case .failure(let diagnostic):
      throw failed(rubrics.notices + [.findings([diagnostic].compactMap { $0 }, in: file)])
    }
  }

  /// Answers of one product do not go into the case of another.
  private func checkSame(
    _ id: Identifier<CaseStudy>, _ home: ImportTarget, _ file: SourceFile, at place: FilledPlace?
  ) throws(UsageError) {
    guard let own = home.study?.id.value, own != id else { return }
    throw fatal(.otherCase(id.rawValue, own: own.rawValue, path: home.path), at: place, file)
  }

  /// Two products whose names make the same id are still two, also where only the organisation tells them apart.
  private func checkSameProduct(
    _ sheet: FilledSheet, _ home: ImportTarget, _ file: SourceFile
  ) throws(UsageError) {
    guard let study = home.study else { return }
    for (fact, own) in [(CaseFact.title, study.title), (.organisation, study.organisation)] {
      guard let said = sheet.facts[fact], own != LocalizedText(SheetImport.dash) else { continue }
      let owned = Language.allCases.map { SheetWords.plain(ShownAnswer.fitting(own[$0])) }
      guard !owned.contains(SheetWords.plain(said.text)) else { continue }
      throw fatal(
        .otherProduct(said.text, own: own, path: home.path), at: said.place, file)
    }
  }

  private func tooLarge(_ file: SourceFile) -> UsageError {
    UsageError(
      nl: "\(quoted(file.path)) is te groot: meer dan \(Loader.byteLimit >> 20) MiB",
      en: "\(quoted(file.path)) is too large: more than \(Loader.byteLimit >> 20) MiB")
  }

  private func fatal(
    _ message: Diagnostic.Message, at place: FilledPlace?, _ file: SourceFile
  ) -> UsageError {
    failed([[SheetFinding(message, at: place, .error)].notice(in: file)])
  }

  private func failed(_ notices: [Notice]) -> UsageError {
    UsageError(nl: "het bestand is niet te lezen", en: "the file cannot be read", details: notices)
  }

  /// `snuffelfiets` of `map/snuffelfiets.xlsx`.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.split(separator: ".").first.map(String.init) ?? file
  }
}

extension Diagnostic.Message {
  fileprivate static func otherCaseVersion(_ own: String, _ other: String, path: String) -> Self {
    Self(
      .wrongRubric,
      nl:
        "de antwoorden horen bij versie \(quoted(other)) van de rubric, \(quoted(path)) bij versie \(quoted(own))",
      en:
        "the answers belong to version \(quoted(other)) of the rubric, \(quoted(path)) to version \(quoted(own))",
      hint: Wording(
        nl: "'ambitie migrate' brengt de casus naar versie \(quoted(other))",
        en: "'ambitie migrate' brings the case to version \(quoted(other))"))
  }

  fileprivate static func carriedAway(_ question: String, _ version: String) -> Self {
    Self(
      .unknownOption,
      nl: "dit antwoord op \(quoted(question)) bestaat niet in versie \(quoted(version)) van de rubric",
      en: "this answer to \(quoted(question)) does not exist in version \(quoted(version)) of the rubric")
  }

  fileprivate static func noCaseName(_ text: String) -> Self {
    Self(
      .invalidIdentifier,
      nl: "van \(quoted(text)) is geen naam in bestanden te maken; er is niets overgenomen",
      en: "no name in files can be made of \(quoted(text)); nothing was taken over", hint: .giveID)
  }

  fileprivate static func otherProduct(_ text: String, own: LocalizedText, path: String) -> Self {
    Self(
      .conflictingKeys,
      nl:
        "dit bestand gaat over \(quoted(text)), \(quoted(path)) over \(quoted(own[.dutch])); er is niets overgenomen",
      en:
        "this file is about \(quoted(text)), and \(quoted(path)) about \(quoted(own[.english])); nothing was taken over",
      hint: .giveID)
  }

  fileprivate static func otherCase(_ id: String, own: String, path: String) -> Self {
    Self(
      .conflictingKeys,
      nl:
        "dit bestand gaat over \(quoted(id)), maar in \(quoted(path)) staat \(quoted(own)); er is niets overgenomen",
      en: "this file is about \(quoted(id)), but \(quoted(path)) holds \(quoted(own)); nothing was taken over"
    )
  }
}

extension Wording {
  fileprivate static let giveID = Wording(
    nl: "vul in de rij 'case:id' een naam in (kleine letters, cijfers en _), of wijs de casus aan met --into",
    en:
      "fill in a name in the row 'case:id' (lowercase letters, digits and _), or point at the case with --into"
  )
}
