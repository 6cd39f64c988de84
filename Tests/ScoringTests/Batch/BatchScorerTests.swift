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

  /// Lines over the shipped rubrics, of which a few answers or nearly all are open.
  @Test(arguments: ["digital-information-product", "preconditions", "koploperdeal"])
  func `says of open answers what assessing says`(_ name: String) throws {
    let program = try DenseProgramTests.program(at: "rubrics/\(name).json")
    let dense = try #require(DenseCompiler.compile(program))
    let walk = OpenWalk(StandingDiagrams(program, dense.answers))
    for percentOpen in [10, 50, 90] { try compare(walk, dense, program, percentOpen) }
  }

  private func compare(
    _ walk: OpenWalk, _ dense: DenseProgram, _ program: Program, _ percentOpen: Int
  ) throws {
    var generator = SeededGenerator(seed: UInt64(percentOpen))
    let sheets = (0..<Breadth.count(6, of: 60)).map { _ in
      program.inputs.indices.map { slot -> Value in
        let choices = (program.possibleAnswers(forSlot: slot) ?? []) + [.null]
        return Int.random(in: 0..<100, using: &generator) < percentOpen
          ? .unknown : choices.randomElement(using: &generator) ?? .unknown
      }
    }
    #expect(sheets.count >= 6)
    let machine = DenseMachine(dense)
    var openCount = 0
    for sheet in sheets {
      for (slot, answer) in sheet.enumerated() {
        machine.registers[slot] = try #require(dense.answers[slot].code(of: answer))
      }
      machine.run()
      let found = try #require(walk.outcomes(of: machine))
      let assessment = try program.assessment(of: sheet)
      for (outcome, expected) in zip(found.decisions, assessment.decisions) {
        #expect(outcome.value == expected.value && outcome.possible == expected.possible)
        if expected.value == .unknown { openCount += 1 }
      }
      expectEqual(found.flags.map(Assessment.FlagOutcome.State.init), assessment.flags.map(\.state))
    }
    #expect(openCount > 0, "\(percentOpen) %")
  }

  @Test func `takes the careful way where diagrams would be too large`() throws {
    let program = try DenseProgramTests.program(at: "rubrics/digital-information-product.json")
    let dense = try #require(DenseCompiler.compile(program))
    let diagrams = StandingDiagrams(program, dense.answers, nodeLimit: 5)
    #expect(diagrams.decisions.contains { $0 == nil })
    let machine = DenseMachine(dense)
    machine.run()
    #expect(OpenWalk(diagrams).outcomes(of: machine) == nil)
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
