import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `compile errors` {
  private func check(_ row: CompileErrorCase) {
    let marked = MarkedText(row.text)
    let reading = RubricText.compile(marked.text)
    #expect(reading.value == nil)
    let expected = zip(marked.ranges, row.codes).map { "\($0.lowerBound)..<\($0.upperBound) \($1)" }
    let found = reading.diagnostics.map { "\($0.range.start)..<\($0.range.end) \($0.code)" }
    expectEqual(found.sorted(), expected.sorted(), "\(reading.diagnostics.map { excerpt($0, marked.text) })")
    expectEqual(marked.ranges.count, row.codes.count)
    for diagnostic in reading.diagnostics {
      #expect(!diagnostic.wording.dutch.isEmpty && !diagnostic.wording.english.isEmpty)
      #expect(diagnostic.wording.dutch != diagnostic.wording.english)
    }
    if let suggestion = row.suggestion {
      expectEqual(reading.diagnostics.first?.hint, Suggestion.didYouMean(suggestion))
    }
  }

  private func excerpt(_ diagnostic: Diagnostic, _ text: String) -> String {
    let bytes = Array(text.utf8)[diagnostic.range.start..<diagnostic.range.end]
    return "\(String(decoding: bytes, as: UTF8.self)): \(diagnostic.wording.english)"
  }

  @Test(arguments: CompileErrorCase.conditions) func `in conditions stand where they are made`(
    _ row: CompileErrorCase
  ) {
    check(row)
  }

  @Test(arguments: CompileErrorCase.others) func `in decisions stand where they are made`(
    _ row: CompileErrorCase
  ) {
    check(row)
  }

  @Test func `have rows`() {
    #expect(CompileErrorCase.conditions.count >= 75)
    #expect(CompileErrorCase.others.count >= 45)
  }

  @Test func `name the whole cycle`() {
    let reading = RubricText.compile(
      CompileErrorCase.rubric(decisions: [
        RubricText.expression("a", "b + 1"), RubricText.expression("b", "c"), RubricText.expression("c", "a"),
      ]).text)
    expectEqual(
      reading.diagnostics.map(\.wording),
      [
        Wording(
          nl: "dit besluit hangt van zichzelf af: a -> b -> c -> a",
          en: "this decision depends on itself: a -> b -> c -> a")
      ])
  }

  @Test func `of several parts are found at once, in the order of the file`() {
    let reading = RubricText.compile(
      CompileErrorCase.rubric(
        decisions: [RubricText.expression("a", "sise"), RubricText.expression("b", "remark")],
        flags: [RubricText.flag("f", "size"), RubricText.flag("g", "(1")]
      ).text)
    expectEqual(
      reading.diagnostics.map(\.code), [.unknownName, .typeMismatch, .typeMismatch, .expressionSyntax])
  }

  @Test func `are none in the rubric without mistakes`() throws {
    _ = try CompileErrorCase.rubric().program()
  }

  @Test func `are explicit where lists grow too long`() {
    let list = "[" + (0..<40).map { "\($0)" }.joined(separator: ", ") + "]"
    let reading = RubricText.compile(
      CompileErrorCase.rubric(flags: [
        RubricText.flag("f", "some x in \(list), y in \(list) satisfies x + y = size")
      ]).text)
    expectEqual(reading.diagnostics.map(\.code), [.outOfRange])
  }
}
