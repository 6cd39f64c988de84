package import AmbitionModel
import Formats
package import Scoring

/// A sheet that was filled in, read under its rubric, with the case that it is about.
///
/// What it says only becomes answers beside that case (``incoming(over:at:on:)``), since a cell that still shows what
/// the case has says nothing new.
package struct SheetIntake {
  /// What somebody said about where the answers go.
  package enum Wish {
    case nothing
    /// A case, by its name in files.
    case named(String)
  }

  private let program: Program
  private let sheet: FilledSheet
  private let name: String
  private let source: SourceFile
  private let wish: Wish
  /// What the case is called in files.
  package let id: Identifier<CaseStudy>

  /// Reads a workbook or a CSV file, whatever it is called.
  /// - Throws: when nothing of it can be taken over, with the reason.
  package init(
    _ file: SourceFile, in rubrics: inout RubricLibrary, _ wish: Wish = .nothing
  ) throws(UsageError) {
    guard IncomingKind(of: file.bytes) == .workbook else {
      try self.init(tables: .csv(file), in: &rubrics, wish)
      return
    }
    let tables: FilledFile
    do throws(ArchiveError) {
      tables = try .workbook(file)
    } catch {
      throw .unreadableSheet(SheetFinding(.unreadable(error), at: nil, .error), file)
    }
    try self.init(tables: tables, in: &rubrics, wish)
  }

  private init(tables file: FilledFile, in rubrics: inout RubricLibrary, _ wish: Wish) throws(UsageError) {
    (source, self.wish) = (file.source, wish)
    let notes: [SheetFinding]
    (program, notes) = try Self.program(of: file, in: &rubrics)
    var sheet = SheetReader.read(file, for: program)
    sheet.findings = notes + sheet.findings
    guard !sheet.asked.isEmpty || !sheet.facts.isEmpty else {
      throw .unreadable([sheet.findings.notice(in: source)])
    }
    // A case of another day, id or rubric than somebody meant would be another case.
    if let fact = [CaseFact.referenceDate, .id, .rubric].first(where: { sheet.unreadable.contains($0) }) {
      sheet.findings.append(SheetFinding(.nothingWithout(fact.question), at: nil, .error))
      throw .unreadable([sheet.findings.notice(in: source)])
    }
    name = Self.name(of: source.path)
    id = try Self.identifier(of: sheet, named: name, wish, source)
    self.sheet = sheet
  }

  /// The answers that are new or different beside the case that they go to.
  /// - Parameters:
  ///   - home: the case as it is, with what its facts from other cases come to; `nil` begins one.
  ///   - path: that case as messages name it.
  ///   - day: of a new case that does not say what day it describes.
  /// - Throws: when the sheet is about another case.
  package func incoming(
    over home: CaseStudy?, at path: String, on day: CalendarDate
  ) throws(UsageError) -> Incoming {
    if let home { try check(home, at: path) }
    var conversion = SheetImport(sheet, program, over: home)
    let study = conversion.caseStudy(id, named: name, on: day, version: nil)
    let findings = sheet.findings + conversion.findings
    return Incoming(
      program: program, study: study, assessor: sheet.facts[.assessor]?.text,
      places: Dictionary(firstOf: sheet.entries.map { (program.inputs[$0.key].name, $0.value.place) }),
      source: source, asked: (sheet.asked.count, sheet.empty), answered: sheet.entries.count,
      notices: [findings.notice(in: source)], hasErrors: findings.contains { $0.severity == .error })
  }

  // MARK: The rubric

  /// The rubric that a sheet says it belongs to, or the only one there is.
  private static func program(
    of file: FilledFile, in rubrics: inout RubricLibrary
  ) throws(UsageError) -> (Program, [SheetFinding]) {
    let start = file.tables.first?.rows.first?.cells.min { $0.key < $1.key }?.value.place
    guard let origin = SheetOrigin(in: file) else {
      guard let only = rubrics.onlyIdentifier else {
        throw UsageError(
          nl: "\(quoted(file.source.path)) zegt niet bij welke rubric het hoort",
          en: "\(quoted(file.source.path)) does not say which rubric it belongs to",
          hint: Wording(nl: "wijs de rubric aan met --rubric", en: "point at the rubric with --rubric"))
      }
      let program = try rubrics.program(for: only, version: nil, askedBy: file.source)
      return (program, [SheetFinding(.noRubric(only.value.rawValue), at: nil, .warning)])
    }
    let id = Identifier<Rubric>(origin.rubric)
    let known = rubrics.identifiers.map { $0.value.rawValue }
    guard known.contains(origin.rubric) || rubrics.hasErrors else {
      throw .unreadableSheet(
        SheetFinding(.unknownRubric(origin.rubric, known: known), at: nil, .error), file.source)
    }
    let program = try rubrics.program(
      for: Located(id, at: SourceRange(0, 0)), version: origin.version, askedBy: file.source)
    guard let version = origin.version, version != program.rubric.version else { return (program, []) }
    return (program, [SheetFinding(.otherVersion(version, program.rubric.version), at: start, .warning)])
  }

  // MARK: The case

  /// What the case is called in files: what the sheet says, or what its title or the file's name can become.
  private static func identifier(
    of sheet: FilledSheet, named name: String, _ wish: Wish, _ file: SourceFile
  ) throws(UsageError) -> Identifier<CaseStudy> {
    let said = sheet.facts[.id]
    if said == nil, let made = sheet.madeFrom { return Identifier(made) }
    let text = said ?? sheet.facts[.title]
    if let id = SheetImport.slug(text?.text ?? name) { return Identifier(id) }
    // A case that the user names needs no other name.
    if said == nil, case .named(let case_) = wish, let id = SheetImport.slug(Self.name(of: case_)) {
      return Identifier(id)
    }
    throw .unreadableSheet(
      SheetFinding(.noCaseName(text?.text ?? name), at: text?.place, .error), file)
  }

  /// Answers of one product do not go into the case of another.
  private func check(_ home: CaseStudy, at path: String) throws(UsageError) {
    if sheet.facts[.id] != nil || sheet.madeFrom != nil {
      let place = (sheet.facts[.id] ?? sheet.facts[.rubric])?.place
      try Incoming.check(id, isOf: home, at: path, source, place)
      return
    }
    guard case .nothing = wish else { return }
    // Two products whose names make the same id are still two, also where only the organisation tells them apart.
    for (fact, own) in [(CaseFact.title, home.title), (CaseFact.organisation, home.organisation)] {
      guard let said = sheet.facts[fact], own != LocalizedText(SheetImport.dash) else { continue }
      let owned = Language.allCases.map { SheetWords.plain(ShownAnswer.fitting(own[$0])) }
      guard !owned.contains(SheetWords.plain(said.text)) else { continue }
      throw .unreadableSheet(
        SheetFinding(.otherProduct(said.text, own: own, path: path), at: said.place, .error), source)
    }
  }

  /// `snuffelfiets` of `map/snuffelfiets.xlsx`.
  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map { String($0) } ?? path
    return file.split(separator: ".").first.map { String($0) } ?? file
  }
}

extension Incoming {
  /// - Throws: when answers about one product would go into the case of another.
  package static func check(
    _ id: Identifier<CaseStudy>, isOf home: CaseStudy, at path: String, _ file: SourceFile,
    _ place: FilledPlace? = nil
  ) throws(UsageError) {
    guard case let own = home.id.value, own != id else { return }
    throw .unreadableSheet(
      SheetFinding(.otherCase(id.rawValue, own: own.rawValue, path: path), at: place, .error), file)
  }
}
