import Foundation
import TestSupport
import Testing

@testable import AmbitionModel
@testable import Scoring

/// Inputs that once took minutes or all memory, since work grew with the square of their size.
@Suite struct `Very much of one thing` {
  /// The small workspace's bike case with something of which there is very much.
  private static func findings(_ text: String) -> [Diagnostic] {
    CaseReader.read(SourceFile(path: "case.json", text: text)).diagnostics
  }

  private static let head = """
    "format": "ambitie-case/1", "id": "bike", "rubric": {"id": "small"}, "title": "t", "summary": "s",
    "organisation": "o", "theme": "t", "reference_date": "2024-05-18"
    """

  @Test(.timeLimit(.minutes(1)))
  func `unknown sources, beside as many known ones`() {
    let known = (0..<10_000).map { #"{"id": "known_\#($0)", "title": "t", "kind": "own"}"# }.joined(
      separator: ",")
    let used = (0..<10_000).map { #""other_\#($0)""# }.joined(separator: ",")
    let found = Self.findings(
      #"{\#(Self.head), "sources": [\#(known)], "context": {"a": {"answer": 1, "sources": [\#(used)]}}}"#)
    expectEqual(found.count, 1_001)
    #expect(found.dropLast().allSatisfy { $0.code == .unknownReference })
  }

  @Test(.timeLimit(.minutes(1)))
  func `unknown keys`() {
    let keys = (0..<100_000).map { #""key_\#($0)": 1"# }.joined(separator: ",")
    let found = Self.findings("{\(Self.head), \(keys)}")
    expectEqual(found.count, 1_001)
    #expect(found.dropLast().allSatisfy { $0.code == .unknownKey })
  }

  @Test(.timeLimit(.minutes(1)))
  func `options of two questions that are counted together`() throws {
    let options = (0..<20_000).map { #"{"id": "o\#($0)", "label": "L\#($0)", "text": "T\#($0)"}"# }
      .joined(separator: ",")
    let criteria = ["c", "d"].map {
      #"{"id": "\#($0)", "axis": "a", "label": "l", "question": "q", "why": "w", "scale": "s"}"#
    }.joined(separator: ",")
    let text = """
      {"format": "ambitie-rubric/1", "id": "big", "version": "1", "language": "en", "title": "t", "summary": "s",
       "status": "draft", "statement": "s", "sources": [], "axes": [{"id": "a", "title": "t", "summary": "s"}],
       "scales": [{"id": "s", "options": [\(options)]}],
       "layers": [{"id": "l", "title": "t", "summary": "s", "criteria": [\(criteria)]}],
       "decisions": [{"id": "m", "title": "t", "type": "number", "role": "score",
         "expression": "if l.c > l.d then 1 else 0"}]}
      """
    let reading = RubricReader.read(SourceFile(path: "rubric.json", text: text))
    expectEqual(reading.diagnostics.map(\.wording.english), [])
    let rubric = try #require(reading.value)
    let program = try #require(RubricCompiler.compile(rubric).value)
    let blank = AnswerSheet(blankFor: program)
    var possibilities = Possibilities(
      program: program, values: Evaluator(program).registers(for: blank.values), nodeLimit: 50_000)
    // 400 million pairs are too much to tell, and are not told wrongly either.
    expectEqual(possibilities.reach(of: program.decisions[0].result)?.values.count, nil)
  }
}
