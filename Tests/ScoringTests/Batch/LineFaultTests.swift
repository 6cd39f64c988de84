import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// One list of faults: what the reader of case files refuses, streams refuse as well, at speed and with care.
@Suite struct `faults of a line` {
  /// A case, of which some part is wrong.
  struct Fault: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var context = #""size": 3"#
    var answers = #""data": {"rights": "self"}"#
    var more = ""
  }

  static let faults: [Fault] = [
    .init(testDescription: "a fact twice", context: #""size": 3, "size": 4"#),
    .init(testDescription: "the same fact twice", context: #""size": 3, "size": 3"#),
    .init(testDescription: "a fact twice, once with an escape", context: #""size": 3, "siz\u0065": 3"#),
    .init(testDescription: "19 digits", context: #""size": 1234567890123456789"#),
    .init(testDescription: "19 decimals", context: #""size": 0.1234567890123456789"#),
    .init(testDescription: "an exponent of 31", context: #""size": 1e31"#),
    .init(testDescription: "an exponent of -31", context: #""size": 1e-31"#),
    .init(
      testDescription: "more digits than a number may have",
      context: "\"size\": 0.\(String(repeating: "0", count: 1100))1"),
    .init(testDescription: "a number with a zero before it", context: #""size": 03"#),
    .init(testDescription: "a text for a number", context: #""size": "3""#),
    .init(testDescription: "a number above its bound", context: #""size": 10"#),
    .init(testDescription: "a number below its bound", context: #""size": -0.001"#),
    .init(testDescription: "no such fact", context: #""sise": 3"#),
    .init(testDescription: "a list for a fact", context: #""size": [3]"#),
    .init(testDescription: "an answer in an answer", context: #""size": {"answer": {"answer": 3}}"#),
    .init(testDescription: "an answer twice in one", context: #""size": {"answer": 3, "answer": 3}"#),
    .init(
      testDescription: "a reason twice",
      context: #""size": {"answer": 3, "rationale": "a", "rationale": "b"}"#),
    .init(
      testDescription: "a reason twice, once with an escape",
      context: #""size": {"answer": 3, "rationale": "a", "r\u0061tionale": "b"}"#),
    .init(
      testDescription: "an answer and several", context: #""size": {"answer": 3, "ratings": [{"answer": 3}]}"#
    ),
    .init(testDescription: "an answer with nothing in it", context: #""size": {"rationale": "a"}"#),
    .init(
      testDescription: "a layer twice", answers: #""data": {"rights": "self"}, "data": {"exit": "free"}"#),
    .init(testDescription: "a question twice", answers: #""data": {"rights": "self", "rights": "self"}"#),
    .init(testDescription: "no such option", answers: #""data": {"rights": "sel"}"#),
    .init(testDescription: "an option of another question", answers: #""data": {"rights": "free"}"#),
    .init(testDescription: "no such question", answers: #""data": {"right": "self"}"#),
    .init(testDescription: "no such layer", answers: #""date": {"rights": "self"}"#),
    .init(testDescription: "a truth for an option", answers: #""data": {"rights": true}"#),
    .init(testDescription: "a number for a truth", context: #""shared": 1"#),
    .init(testDescription: "answers twice", more: #", "answers": {}"#),
    .init(testDescription: "facts twice", more: #", "context": {}"#),
    .init(testDescription: "an id twice", more: #", "id": "other""#),
    .init(testDescription: "a rubric twice", more: #", "rubric": {"id": "test"}"#),
    .init(testDescription: "a title twice", more: #", "title": "t", "title": "t""#),
    .init(testDescription: "a title twice, once with an escape", more: #", "title": "t", "titl\u0065": "t""#),
    .init(testDescription: "an id twice, once with an escape", more: #", "\u0069d": "other""#),
    .init(testDescription: "half a surrogate", more: #", "title": "\ud800""#),
    .init(testDescription: "a control character", more: ", \"title\": \"a\u{1}b\""),
    .init(testDescription: "no such escape", more: #", "title": "\x""#),
    .init(
      testDescription: "a number of 1001 digits", more: ", \"title\": 1\(String(repeating: "0", count: 1000))"
    ),
    .init(
      testDescription: "130 brackets",
      more: ", \"title\": \(String(repeating: "[", count: 130))\(String(repeating: "]", count: 130))"),
    .init(
      testDescription: "a text of more than a megabyte",
      more: ", \"title\": \"\(String(repeating: "a", count: (1 << 20) + 1))\""),
  ]

  private static func program() throws -> Program {
    let rubric = RubricText(
      layers: ["data"],
      criteria: [
        "data": [
          RubricText.criterion("rights", ["supplier", "self"]),
          RubricText.criterion("exit", ["locked", "free"]),
        ]
      ],
      facts: [
        RubricText.fact("size", "number", #""minimum": 0, "maximum": 9"#),
        RubricText.fact("shared", "boolean"),
      ],
      decisions: [
        RubricText.expression("d", #"size > 2 and data.rights = "self" and data.exit = "free" and shared"#)
      ])
    return try rubric.program()
  }

  private static func line(_ fault: Fault?) -> String {
    let fault = fault ?? Fault(testDescription: "")
    return #"{"id": "a", "rubric": {"id": "test", "version": "1"}, "context": {\#(fault.context)}, "#
      + #""answers": {\#(fault.answers)}\#(fault.more)}"#
  }

  private static func caseFile(_ fault: Fault?) -> String {
    let fault = fault ?? Fault(testDescription: "")
    return
      #"{"format": "ambitie-case/1", "id": "a", "rubric": {"id": "test", "version": "1"}, "#
      + #""organisation": "o", "theme": "t", "reference_date": "2020-01-01", "summary": "s", "#
      + (fault.more.contains("title") ? "" : #""title": "t", "#)
      + #""context": {\#(fault.context)}, "answers": {\#(fault.answers)}\#(fault.more)}"#
  }

  @Test func `are none in a case that is sound`() throws {
    let program = try Self.program()
    #expect(CaseReader.read(SourceFile(path: "a.json", text: Self.caseFile(nil))).value != nil)
    #expect(try scans(Self.line(nil), program))
    #expect(try reader(program).read(SourceFile(path: "", text: Self.line(nil))).value != nil)
    #expect(Self.faults.count >= 41)
  }

  @Test(arguments: faults) func `are refused by every reader`(_ fault: Fault) throws {
    let program = try Self.program()
    let study = CaseReader.read(SourceFile(path: "a.json", text: Self.caseFile(fault)))
    if let study = study.value { #expect(AnswerSheet.read(study, for: program).value == nil) }
    let line = Self.line(fault)
    let careful = try reader(program).read(SourceFile(path: "", text: line))
    #expect(careful.value == nil)
    #expect(!careful.diagnostics.isEmpty)
    #expect(try !scans(line, program))
  }

  private func reader(_ program: Program) throws -> LineReader {
    LineReader(program: program, questions: LineQuestions(program), layout: LineLayout())
  }

  /// Whether the scanner takes the line.
  private func scans(_ line: String, _ program: Program) throws -> Bool {
    let machine = DenseMachine(try #require(DenseCompiler.compile(program)))
    let scanner = LineScanner(program, LineQuestions(program), machine, LineLayout())
    let bytes = Array(line.utf8) + [0x0A] + [UInt8](repeating: 0, count: ByteScan.padding)
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { base in scanner.scan(base).map { $0.end == base + line.utf8.count } }
        ?? false
    }
  }
}
