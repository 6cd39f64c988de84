import AmbitionModel
import Foundation
import Scoring
import Testing

/// A rubric as it is shipped, ready to run.
struct ShippedRubric: Sendable, CustomTestStringConvertible {
  let name: String
  let program: Program
  /// Those in the file beside it.
  let examples: [Example]

  var testDescription: String { name }

  /// Read and compiled once.
  private static let shipped = Result { try read() }

  static func all() throws -> [ShippedRubric] { try shipped.get() }

  private static func read() throws -> [ShippedRubric] {
    try files(in: "rubrics").map { url in
      let file = SourceFile(path: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
      let reading = RubricReader.read(file)
      let renderer = DiagnosticRenderer(language: .english)
      let rubric = try #require(reading.value, "\(renderer.text(for: reading.diagnostics, in: file))")
      let compilation = RubricCompiler.compile(rubric)
      let findings = renderer.text(for: compilation.diagnostics, in: file)
      let beside = url.deletingLastPathComponent().appending(path: "examples/\(url.lastPathComponent)")
      let examples = SourceFile(path: beside.lastPathComponent, bytes: [UInt8](try Data(contentsOf: beside)))
      return ShippedRubric(
        name: file.path, program: try #require(compilation.value, "\(findings)"),
        examples: try #require(ExampleSetReader.read(examples).value).examples)
    }
  }

  /// The cases, also those of sets in a folder of their own.
  static func caseFiles() throws -> [URL] {
    try
      (["cases", "cases/oefening"] + Shipped.sets().map { "cases/" + ($0.split(separator: "/").last ?? "") })
      .flatMap { try files(in: $0) }
  }

  /// The JSON files of one of the repository's folders, by name.
  static func files(in folder: String) throws -> [URL] {
    let url = AmbitieProcess.repository.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: url.path)
      .filter { $0.hasSuffix(".json") }.sorted().map { url.appending(path: $0) }
  }
}

/// One example of a shipped rubric.
struct ShippedExample: Sendable, CustomTestStringConvertible {
  let rubric: ShippedRubric
  let example: Example

  var testDescription: String { "\(rubric.name): \(example.id.value)" }

  static func all() throws -> [ShippedExample] {
    try ShippedRubric.all().flatMap { rubric in
      rubric.examples.map { ShippedExample(rubric: rubric, example: $0) }
    }
  }

  /// The assessment of the example's answers.
  func assessment() throws -> Assessment {
    let program = rubric.program
    let isCriterion = { (name: String) in
      guard let slot = program.slot(named: name), case .criterion = program.inputs[slot].question else {
        return false
      }
      return true
    }
    let answers = example.answers.map {
      CaseStudy.NamedAnswer(name: $0.name, answer: Answer(value: $0.answer))
    }
    let text = LocalizedText("x")
    let study = CaseStudy(
      id: Located(Identifier("example"), at: example.id.range),
      rubric: .init(id: program.rubric.id, version: nil), title: text, summary: text, organisation: text,
      theme: text, referenceDate: try #require(CalendarDate("2022-05-18")), assessors: [], sources: [],
      context: answers.filter { !isCriterion($0.name.value) },
      answers: answers.filter { isCriterion($0.name.value) })
    let sheet = AnswerSheet.read(study, for: program)
    let answersRead = try #require(sheet.value, "\(sheet.diagnostics.map(\.wording.english))")
    return Scorer(program).assess(study, answersRead)
  }
}
