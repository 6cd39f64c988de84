import AmbitionModel
import TestSupport
import Testing

/// Answers of several assessors to one question, and what counts.
private struct SharedAnswer: Sendable, CustomTestStringConvertible {
  var ratings: String
  var consensus = ""
  var value: Answer.Value
  var isDisputed = false

  var testDescription: String { ratings + consensus }
}

private let sharedAnswers = [
  SharedAnswer(ratings: #"{"answer": "self", "assessor": "ann"}"#, value: .option("self")),
  SharedAnswer(
    ratings: #"{"answer": "self", "assessor": "ann"}, {"answer": "self", "assessor": "bob"}"#,
    value: .option("self")),
  SharedAnswer(
    ratings: #"{"answer": "self", "assessor": "ann"}, {"answer": "market", "assessor": "bob"}"#,
    value: .unknown, isDisputed: true),
  SharedAnswer(
    ratings: #"{"answer": "unknown", "assessor": "ann"}, {"answer": "market", "assessor": "bob"}"#,
    value: .option("market")),
  SharedAnswer(
    ratings: #"{"answer": "unknown", "assessor": "ann"}, {"answer": "unknown", "assessor": "bob"}"#,
    value: .unknown),
  SharedAnswer(
    ratings: #"{"answer": "not_applicable", "reason": "R", "assessor": "ann"}, {"answer": 1}"#,
    value: .unknown, isDisputed: true),
  SharedAnswer(
    ratings: #"{"answer": "self", "assessor": "ann"}, {"answer": "market", "assessor": "bob"}"#,
    consensus: #", "consensus": {"answer": "partner", "by": "Allen", "rationale": "R"}"#,
    value: .option("partner")),
  SharedAnswer(
    ratings: #"{"answer": "self", "assessor": "ann"}"#,
    consensus: #", "consensus": {"answer": "unknown", "by": "Allen", "rationale": "R"}"#, value: .unknown),
]

@Suite struct `answers of several assessors` {
  @Test(arguments: sharedAnswers)
  fileprivate func `count for what they agree on`(_ row: SharedAnswer) throws {
    let text = sampleCase.replacing(
      #"{"board": "unknown"}"#, with: #"{"board": {"ratings": [\#(row.ratings)]\#(row.consensus)}}"#
    ).replacing(#""name": "Ann de Vries"}"#, with: #""name": "Ann de Vries"}, {"id": "bob", "name": "Bob"}"#)
    let reading = CaseReader.read(SourceFile(path: "case.json", text: text))
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let answer = try #require(reading.value?.answers.last?.answer)
    expectEqual(answer.value.value, row.value)
    expectEqual(answer.isDisputed, row.isDisputed)
  }

  @Test func `count with the lowest confidence and every source`() {
    func rating(_ source: String, _ confidence: Answer.Confidence) -> Rating {
      Rating(
        value: Located(.option("self"), at: SourceRange(0, 0)), rationale: LocalizedText(source),
        sources: [Located(Identifier(source), at: SourceRange(0, 0))], confidence: confidence)
    }
    let answer = Answer(
      ratings: [rating("a", .high), rating("b", .low), rating("a", .medium)], at: SourceRange(0, 0))
    #expect(answer.confidence == .low && answer.rationale == LocalizedText("a"))
    expectEqual(answer.sources.map(\.value.rawValue), ["a", "b"])
  }
}
