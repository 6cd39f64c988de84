import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Scoring

@Suite struct `scoring in batches` {
  private func score(_ program: Program, _ lines: [String], _ detail: BatchDetail = .values)
    -> BatchScorer.Result
  {
    let text = lines.map { $0 + "\n" }.joined()
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: BatchScorer.padding)
    let scorer = BatchScorer(BatchScorer.Plan(program, LineLayout(), detail))
    return bytes.withUnsafeBufferPointer { scorer.score($0) }
  }

  /// A case with every question answered.
  private func full(_ id: String, _ program: Program) -> String {
    let answers = program.inputs.map { "\"\($0.name)\":\"deels\"" }.joined(separator: ",")
    return "{\"id\":\"\(id)\",\"answers\":{\(answers)}}"
  }

  @Test(arguments: Breadth.trials(UInt64(1)...40, oneIn: 4))
  func `gives what assessing gives`(_ seed: UInt64) throws {
    let program = try RandomRubric(seed: seed).program
    var lines = RandomLine(program: program, generator: SeededGenerator(seed: seed))
    let texts = (0..<12).map { _ in lines.text() }
    let result = score(program, texts)
    #expect(result.lineCount == texts.count && result.badLines.isEmpty && result.caseCount == texts.count)
    let outputs = String(decoding: result.output, as: UTF8.self).split(separator: "\n")
    expectEqual(outputs.count, texts.count)
    let reader = LineReader(program: program, questions: LineQuestions(program), layout: LineLayout())
    for (text, output) in zip(texts, outputs) {
      let line = try #require(reader.read(SourceFile(path: "line", text: text)).value)
      let assessment = try program.assessment(of: line.answers)
      let written = try JSONValue(json: String(output))
      for (decision, outcome) in zip(program.decisions, assessment.decisions) {
        let value = written["values"]?[decision.name]
        expectEqual(
          (value == .string("unknown")), (outcome.value == .unknown), "\(decision.name) in \(output)")
        if case .number(let number) = outcome.value { expectEqual(value, .string(number.description)) }
      }
      expectPossible(assessment, written, program)
      for (flag, outcome) in zip(program.flags, assessment.flags) {
        let isRaised = written["flags"]?.items?.contains(.string(flag.name)) == true
        let isOpen = written["undetermined"]?.items?.contains(.string(flag.name)) == true
        #expect(isRaised == (outcome.state == .raised) && isOpen == (outcome.state == .undetermined))
      }
    }
  }

  /// What a line says of open decisions is what assessing says.
  private func expectPossible(_ assessment: Assessment, _ written: JSONValue, _ program: Program) {
    let open = zip(program.decisions, assessment.decisions).compactMap { decision, outcome in
      outcome.value == .unknown ? outcome.possible.map { (decision, $0) } : nil
    }
    let entries = written["possible"]?.items ?? []
    expectEqual(entries.count, open.count)
    for ((decision, values), entry) in zip(open, entries) {
      expectEqual(entry["decision"], .string(decision.name))
      expectEqual(entry["values"]?.items?.count, values.count, "\(decision.name) in \(entry)")
      let numbers = values.compactMap { if case .number(let number) = $0 { number.description } else { nil } }
      if numbers.count == values.count { expectEqual(entry["values"]?.items, numbers.map(JSONValue.string)) }
    }
  }

  @Test func `goes on after bad lines and says which`() throws {
    let program = try DenseProgramTests.program(at: "Benchmarks/workload/rubric.json")
    let result = score(
      program,
      [
        full("a", program), "", #"{"id":"b","answers":{"bod9":"geen"}}"#,
        #"{"id":"c","answers":{"bod1":"gene"}}"#, "{", #"{"answers":{}}"#, full("d", program),
      ])
    #expect(result.lineCount == 7 && result.caseCount == 2)
    expectEqual(result.badLines.map(\.line), [2, 3, 4, 5])
    expectEqual(
      result.badLines.map { $0.diagnostics.first?.code },
      [
        .unknownReference, .unknownOption, .syntax, .missingKey,
      ])
    expectEqual(result.output.count { $0 == 0x0A }, 2)
  }

  @Test func `does not take a zero byte for the end`() throws {
    let program = try DenseProgramTests.program(at: "Benchmarks/workload/rubric.json")
    let result = score(program, [full("a", program) + "\u{0}", full("b", program)])
    expectEqual(result.badLines.map(\.line), [0])
    #expect(result.caseCount == 1 && result.lineCount == 2)
  }
}

extension JSONValue {
  fileprivate var items: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }
}
