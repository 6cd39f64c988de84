import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

/// The forms in which a sheet is written.
enum SheetForm: CaseIterable, Sendable {
  case workbook, csv, raw

  func file(_ sheet: QuestionSheet) throws -> FilledFile {
    switch self {
    case .workbook:
      try FilledFile.workbook(SourceFile(path: "x.xlsx", bytes: SheetWorkbook.bytes(of: sheet)))
    case .csv: FilledFile.csv(SourceFile(path: "x.csv", text: SheetCSV.text(of: sheet, .dutchSpreadsheet)))
    case .raw: FilledFile.csv(SourceFile(path: "x.csv", text: SheetCSV.text(of: sheet, .raw)))
    }
  }
}

@Suite struct `Sheets to fill in` {
  /// A rubric that asks for everything that can be asked, with labels that need care.
  static let rubric = """
    {"format": "ambitie-rubric/1", "id": "alles", "version": "2", "language": "nl", "title": "Alles", "summary": "x",
     "status": "draft", "statement": "x", "sources": [], "axes": [{"id": "a", "title": "x", "summary": "x"}],
     "layers": [
       {"id": "een", "title": {"nl": "Een", "en": "One"}, "summary": "x", "criteria": [
         {"id": "c", "axis": "a", "label": "C", "question": {"nl": "Wat is C?", "en": "What is C?"}, "why": "=1+1",
          "options": [
            {"id": "laag", "label": {"nl": "Zelfde", "en": "Low"}, "text": "=laag", "formerly": ["oud"]},
            {"id": "hoog", "label": {"nl": "Zelfde", "en": "High"}, "text": "Hoog."}]}]},
       {"id": "twee", "title": "Twee", "summary": "x", "criteria": [
         {"id": "c", "axis": "a", "label": "C", "question": {"nl": "Wat is C?", "en": "What is C?"}, "why": "x",
          "options": [
            {"id": "nee", "label": "Onbekend", "text": "Nee."}, {"id": "ja", "label": "3", "text": "-3"}]}]}],
     "context": [
       {"id": "b", "type": "boolean", "label": "B", "question": "B?"},
       {"id": "n", "type": "number", "minimum": -5, "maximum": 5000, "label": "N", "question": "N?"},
       {"id": "t", "type": "text", "label": "T", "question": "T?"},
       {"id": "e", "type": "boolean", "each": "layer", "label": "E", "question": "E?"}]}
    """

  static func program() throws -> Program {
    let reading = RubricReader.read(SourceFile(path: "alles.json", text: rubric))
    let parsed = try #require(reading.value)
    return try #require(RubricCompiler.compile(parsed).value)
  }

  /// A case with random answers and texts that could go wrong on the way.
  static func randomCase(_ program: Program, _ randomness: inout SeededGenerator) throws -> CaseStudy {
    let day = try #require(CalendarDate("2022-05-18"))
    func text() -> String {
      let parts = [
        "a", "é€", " ", "\n", "=1+1", "'", "\"", ";", ",", "<b>&amp;", "_x0041_", "\t", "-", "\u{7}", "ja",
        "1.000", "名",
      ]
      let middle = (0..<Int.random(in: 0...8, using: &randomness)).map { _ in
        parts.randomElement(using: &randomness) ?? ""
      }
      return "T" + middle.joined() + "."
    }
    let nowhere = SourceRange(0, 0)
    let sources = ["s", "bron_2"].map {
      Source(
        id: Located(Identifier($0), at: nowhere), title: LocalizedText(text()),
        kind: Source.Kind.allCases.randomElement(using: &randomness) ?? .own,
        url: "https://example.org/\($0)",
        date: CalendarDate("2021-02-03"))
    }
    var study = CaseStudy(
      id: Located(Identifier("casus"), at: nowhere),
      rubric: .init(id: Located(program.rubric.id.value, at: nowhere), version: "2"),
      title: LocalizedText(text()),
      summary: LocalizedText(text()), organisation: LocalizedText(text()), theme: LocalizedText(text()),
      referenceDate: day, assessors: [], sources: sources, context: [],
      answers: [])
    for input in program.inputs where Int.random(in: 0...3, using: &randomness) > 0 {
      var value: Answer.Value
      switch input.domain {
      case .options(let options):
        value = .option(options.randomElement(using: &randomness)?.id.value.rawValue ?? "")
      case .boolean: value = .boolean(Bool.random(using: &randomness))
      case .number:
        value = .number(
          Rational(Int128(Int.random(in: -4_000...4_000_000, using: &randomness)), over: 1_000) ?? .zero)
      case .text: value = .option(text())
      }
      if Int.random(in: 0...5, using: &randomness) == 0 { value = .unknown }
      if Int.random(in: 0...5, using: &randomness) == 0 { value = .notApplicable }
      var answer = Answer(value: Located(value, at: nowhere))
      if value == .notApplicable { answer.reason = LocalizedText(text().replacing("\n", with: " ")) }
      if Bool.random(using: &randomness) { answer.rationale = LocalizedText(text()) }
      if Bool.random(using: &randomness) { answer.sources = sources.map(\.id) }
      if Bool.random(using: &randomness) {
        answer.confidence = Answer.Confidence.allCases.randomElement(using: &randomness)
      }
      let named = CaseStudy.NamedAnswer(name: Located(input.name, at: nowhere), answer: answer)
      if case .fact = input.question { study.context.append(named) } else { study.answers.append(named) }
    }
    return study
  }

  /// What matters about a case, each answer on a line.
  static func summary(_ study: CaseStudy) -> [String] {
    let answers = (study.context + study.answers).map { named in
      let answer = named.answer
      let parts: [String] = [
        named.name.value, "\(answer.value.value)", answer.rationale?[.dutch] ?? "–",
        answer.reason?[.dutch] ?? "–",
        "\(answer.sources.map(\.value.rawValue))", "\(answer.confidence?.rawValue ?? "–")",
      ]
      return parts.joined(separator: " | ")
    }
    let sources = study.sources.map {
      "\($0.id.value) \($0.title[.dutch]) \($0.kind) \($0.url ?? "") \(String(describing: $0.date))"
    }
    let texts = [study.title, study.summary, study.organisation, study.theme].map { $0[.dutch] }
    return texts + [study.id.value.rawValue, study.referenceDate.description] + sources + answers.sorted()
  }

  @Test(arguments: SheetForm.allCases)
  func `come back as the case they were made from`(_ form: SheetForm) throws {
    let program = try Self.program()
    var randomness = SeededGenerator(seed: 5)
    for round in 0..<Breadth.count(10, of: 25) {
      let study = try Self.randomCase(program, &randomness)
      let language: Language = round.isMultiple(of: 2) ? .dutch : .english
      let sheet = QuestionSheet(program: program, caseStudy: study, language: language)
      let filled = SheetReader.read(try form.file(sheet), for: program)
      let messages = filled.findings.map(\.message.wording.english)
      #expect(messages == [])
      #expect(filled.language == language)
      var fresh = SheetImport(filled, program, over: nil)
      let copy = fresh.caseStudy(study.id.value, named: "x", on: study.referenceDate, version: nil)
      #expect(Self.summary(copy) == Self.summary(study))
      #expect(fresh.findings.isEmpty)
      // Over the case itself there is nothing to take over.
      var again = SheetImport(filled, program, over: study)
      let rest = again.caseStudy(study.id.value, named: "x", on: study.referenceDate, version: nil)
      #expect(rest.context.isEmpty && rest.answers.isEmpty)
    }
  }

  @Test func `keep what a hostile case says`() throws {
    for sample in SampleCase.allCases {
      let study = try #require(CaseReader.read(sample.file).value)
      let program = try #require(try SampleCase.assessments().first).program
      for form in SheetForm.allCases {
        let sheet = QuestionSheet(program: program, caseStudy: study, language: .dutch)
        let filled = SheetReader.read(try form.file(sheet), for: program)
        var fresh = SheetImport(filled, program, over: study)
        let rest = fresh.caseStudy(study.id.value, named: "x", on: study.referenceDate, version: nil)
        #expect(rest.context.isEmpty && rest.answers.isEmpty, "\(sample) \(form)")
        #expect(filled.findings.isEmpty)
      }
    }
  }

  struct Words: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var value: Answer.Value?
    var testDescription: String { "\(name): \(text)" }

    init(_ name: String, _ text: String, _ value: Answer.Value?) {
      (self.name, self.text, self.value) = (name, text, value)
    }
  }

  @Test(arguments: [
    Words("een.c", "Zelfde (laag)", .option("laag")), Words("een.c", "zelfde (HOOG)", .option("hoog")),
    Words("een.c", "Zelfde", nil), Words("een.c", "High", .option("hoog")),
    Words("een.c", "oud", .option("laag")),
    Words("een.c", "Hoog.", .option("hoog")), Words("een.c", "weet ik niet", .unknown),
    Words("een.c", "N.v.t.", .notApplicable), Words("een.c", "I do not know", .unknown),
    Words("een.c", "?", .unknown),
    Words("twee.c", "Onbekend", .option("nee")), Words("twee.c", "3", .option("ja")),
    Words("twee.c", "weet ik niet", .unknown), Words("b", "JA", .boolean(true)),
    Words("b", "Waar", .boolean(true)),
    Words("b", "x", .boolean(true)), Words("b", "onwaar", .boolean(false)), Words("b", "0", .boolean(false)),
    Words("b", "misschien", nil), Words("n", "1,5", Rational(3, over: 2).map(Answer.Value.number)),
    Words("n", "1.5", Rational(3, over: 2).map(Answer.Value.number)), Words("n", "1.000", nil),
    Words("n", "1.000,5", Rational(2001, over: 2).map(Answer.Value.number)),
    Words("n", "0.125", Rational(1, over: 8).map(Answer.Value.number)),
    Words("n", "−2", .number(Rational(-2))), Words("n", "veel", nil), Words("n", "weet niet", .unknown),
    Words("t", "=1+1", .option("=1+1")),
  ])
  func `take answers as people write them`(_ words: Words) throws {
    let program = try Self.program()
    let slot = try #require(program.slot(named: words.name))
    #expect(OfferedAnswers(program.inputs[slot]).value(of: words.text) == words.value)
  }

  @Test(arguments: [
    ("2.5", "2.5"), ("0.1", "0.1"), ("0.30000000000000004", "0.3"), ("1E-3", "0.001"), ("1e300", nil),
    ("x", nil),
    ("0.10000000000000001", "0.1"), ("12345678", "12345678"), ("nan", nil),
  ])
  func `take numbers as workbooks keep them`(_ text: String, _ number: String?) {
    #expect(CellNumber.value(of: text)?.decimalText == number)
  }
}
