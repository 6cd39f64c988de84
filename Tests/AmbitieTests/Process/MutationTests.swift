import AmbitionModel
import Foundation
import Scoring
import TestSupport
import Testing

@testable import Formats
@testable import Telling
@testable import ambitie

@Suite struct `Mutated files` {
  /// Bytes that mean something to the readers, beside random ones.
  private static let pieces: [[UInt8]] = [
    "{", "}", "[", "]", "\"", ",", ":", "\\", "null", "true", "1e99", "-0.5", "999999999999999999",
    "\"unknown\"",
    "\"not_applicable\"", "not(", "and ", "data.", "\u{0}", "\u{FEFF}", "\r\n", "//", "/*", "é", "\u{1F600}",
  ].map { Array($0.utf8) }

  /// `bytes` with one to four places changed, removed, doubled or filled.
  private func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let start = Int.random(in: 0..<max(1, result.count), using: &generator)
      let end = min(result.count, start + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: result.replaceSubrange(start..<end, with: [])
      case 1: result.insert(contentsOf: result[start..<end], at: start)
      case 2: result[start] = UInt8.random(in: 0...255, using: &generator)
      case 3:
        let other = Int.random(in: 0..<max(1, result.count - 12), using: &generator)
        result.replaceSubrange(start..<end, with: result[other..<min(result.count, other + 12)])
      default: result.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: start)
      }
      if result.isEmpty { break }
    }
    return result
  }

  /// Reads, compiles, assesses and reports; what came of it.
  private func text(rubric: [UInt8], caseBytes: [UInt8]) -> String {
    let renderer = DiagnosticRenderer(language: .english)
    let rubricFile = SourceFile(path: "rubric", bytes: rubric)
    let reading = RubricReader.read(rubricFile)
    guard let rubric = reading.value else { return renderer.text(for: reading.diagnostics, in: rubricFile) }
    let compilation = RubricCompiler.compile(rubric)
    guard let program = compilation.value else {
      return renderer.text(for: compilation.diagnostics, in: rubricFile)
    }
    let caseFile = SourceFile(path: "case", bytes: caseBytes)
    let study = CaseReader.read(caseFile)
    guard let caseStudy = study.value else { return renderer.text(for: study.diagnostics, in: caseFile) }
    let sheet = AnswerSheet.read(caseStudy, for: program)
    guard let answers = sheet.value else { return renderer.text(for: sheet.diagnostics, in: caseFile) }
    let assessment = Scorer(program).assess(caseStudy, answers)
    var places = RubricPlaces()
    places.add(rubricFile, for: rubric)
    return OverviewText([assessment], .test).text + CaseTable.csv([assessment], .test)
      + JSONReport.text([assessment], places) + explanation(assessment, .everything, places, .test)
  }

  private func bytes(of path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: TemporaryFolder.smallWorkspace.appending(path: path)))
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `never stop the tool and always say something`(_ seed: UInt64) throws {
    let (rubric, study) = (try bytes(of: "rubrics/small.json"), try bytes(of: "cases/bike.json"))
    var generator = SeededGenerator(seed: seed)
    var refused = 0
    let rounds = Breadth.trials(0..<400, oneIn: 8).count
    for round in 0..<rounds {
      let (newRubric, newCase) =
        round.isMultiple(of: 2) ? (mutated(rubric, &generator), study) : (rubric, mutated(study, &generator))
      let text = text(rubric: newRubric, caseBytes: newCase)
      #expect(!text.isEmpty)
      if text.hasPrefix("rubric:") || text.hasPrefix("case:") { refused += 1 }
    }
    // Neither all refused nor all accepted, or the mutations do not reach far enough.
    #expect((rounds / 10..<rounds).contains(refused), "\(refused)")
  }
}
