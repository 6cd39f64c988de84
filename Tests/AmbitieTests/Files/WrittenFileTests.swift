import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// Nothing that the tool writes may be refused by the tool, whatever people type and files hold.
@Suite struct `What is written` {
  /// Texts that have been trouble: blanks of every kind, marks without a letter, what JSON and sheets use themselves.
  static let pieces = [
    "", " ", "\t", "\u{a0}", "\u{2003}", "\u{3000}", "\u{200b}", "\u{feff}", "\u{2028}", "\u{85}", "\u{0}",
    "\u{7}", "\u{1b}",
    "\u{301}", "\u{202e}", "\"", "\\", "/", "//", "/*", "*/", "{", "}", "[", ",", ":", "'", "=", "=1+1", "-",
    "?", "a", "é", "名", "🚲",
    "unknown", "not_applicable", "true", "null", "1.250", "1e400", "-0", "\u{d7ff}\u{e000}", "_x000A_", ";",
    "pers:", "https://x", "want",
  ]

  static func text(_ randomness: inout SeededGenerator, upTo length: Int = 4) -> String {
    (0..<Int.random(in: 0...length, using: &randomness)).map { _ in
      pieces.randomElement(using: &randomness) ?? ""
    }.joined()
  }

  private static func isReadable(_ study: CaseStudy, _ note: String) throws {
    let text = try ReadableCase.text(of: study, replacing: nil, at: "x.json")
    let again = try ReadableCase.text(
      of: try #require(CaseReader.read(SourceFile(path: "", text: text)).value), replacing: nil, at: "x.json")
    #expect(text == again, "\(note)")
  }

  @Test func `by record is read again`() throws {
    let program = try `Sheets to fill in`.program()
    var randomness = SeededGenerator(seed: 14)
    var changes = 0
    for round in 0..<Breadth.count(60, of: 600) {
      let name = Self.text(&randomness).trimmed
      let assessor = name.isEmpty || round.isMultiple(of: 2) ? nil : Assessor(named: name)
      var session = RecordSession(
        try Self.emptyCase(program), program, style: round.isMultiple(of: 3) ? .script : .conversation,
        date: CalendarDate("2026-03-02"), assessor: assessor)
      for _ in 0..<12 {
        let text = Self.text(&randomness)
        let question = program.inputs.randomElement(using: &randomness)?.name ?? ""
        let lines = [
          text, "\(question) = \(text)", "want \(text)", "bron \(text)", "nvt \(text)", "t = \(text)",
          "zeker 1", "1", "ga t",
        ]
        guard case .changed = session.take(lines.randomElement(using: &randomness) ?? "") else { continue }
        changes += 1
        try Self.isReadable(session.caseStudy, "record \(text.debugDescription)")
      }
    }
    #expect(changes > 100)
  }

  @Test func `by import is read again`() throws {
    let program = try `Sheets to fill in`.program()
    var randomness = SeededGenerator(seed: 15)
    var answers = 0
    for _ in 0..<Breadth.count(60, of: 600) {
      func quoted(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }
      var lines = ["id;antwoord;toelichting;bron;zekerheid;titel;soort;webadres;datum"]
      for fact in CaseFact.allCases where ![.rubric, .referenceDate, .id].contains(fact) {
        lines.append("\(fact.name);\(quoted(Self.text(&randomness)))")
      }
      for input in program.inputs {
        let offered = OfferedAnswers(input).choices(in: .dutch) ?? ["2,5", "1e20", "1e-20"]
        let answer =
          Bool.random(using: &randomness)
          ? Self.text(&randomness) : offered.randomElement(using: &randomness) ?? ""
        let rest = (0..<2).map { _ in quoted(Self.text(&randomness)) }.joined(separator: ";")
        lines.append("\(input.name);\(quoted(answer));\(rest);hoog")
      }
      for _ in 0..<3 {
        let cells = (0..<4).map { _ in quoted(Self.text(&randomness)) }.joined(separator: ";")
        lines.append("source:\(Self.text(&randomness, upTo: 1));;;;;\(cells)")
      }
      let file = FilledFile.csv(SourceFile(path: "x.csv", text: lines.joined(separator: "\n")))
      let sheet = SheetReader.read(file, for: program)
      var conversion = SheetImport(sheet, program, over: nil)
      let study = conversion.caseStudy(
        Identifier("x"), named: "x", on: try #require(CalendarDate("2026-03-02")), version: nil)
      answers += study.answers.count + study.context.count
      let assessor = sheet.facts[.assessor].map { Assessor(named: $0.text) }
      let merge = try Self.emptyCase(program).taking(study, on: CalendarDate("2026-03-02"), by: assessor)
      try Self.isReadable(merge.merged, "import")
      try Self.isReadable(study, "import of a new case")
      try Self.isReadable(merge.merged.migrated(to: program.rubric, on: nil).migrated, "migrate")
    }
    #expect(answers > 100)
  }

  @Test func `by new is read again`() throws {
    let program = try `Sheets to fill in`.program()
    var randomness = SeededGenerator(seed: 16)
    for _ in 0..<Breadth.count(30, of: 300) {
      var rubric = program.rubric
      rubric.title = LocalizedText(Self.text(&randomness))
      for layer in rubric.layers.indices {
        rubric.layers[layer].title = LocalizedText(Self.text(&randomness))
        rubric.layers[layer].summary = LocalizedText(Self.text(&randomness))
      }
      for language in Language.allCases {
        let text = CaseTemplate(rubric, in: language).text
        let reading = CaseReader.read(SourceFile(path: "x.json", text: text))
        #expect(reading.value != nil && reading.diagnostics.isEmpty)
      }
    }
  }

  /// As a writer that is wrong would have it.
  @Test func `is not put in the place of a file when it cannot be read`() throws {
    let program = try `Sheets to fill in`.program()
    let folder = try TemporaryFolder.small()
    let path = folder.url.appending(path: "cases/bike.json").path
    let before = try folder.text(of: "cases/bike.json")
    var study = try Self.emptyCase(program)
    study.title = LocalizedText("\u{a0}")
    var file = RecordedFile(path: path, file: try Loader.file(at: path))
    #expect(throws: UsageError.self) { try file.save(study) }
    try expectEqual(folder.text(of: "cases/bike.json"), before)
  }

  private static func emptyCase(_ program: Program) throws -> CaseStudy {
    let (text, place) = (LocalizedText("x"), SourceRange(0, 0))
    return CaseStudy(
      id: Located(Identifier("a"), at: place),
      rubric: .init(id: Located(program.rubric.id.value, at: place), version: "2"), title: text,
      summary: text,
      organisation: text, theme: text, referenceDate: try #require(CalendarDate("2026-01-01")),
      assessors: [], sources: [], context: [], answers: [])
  }
}
