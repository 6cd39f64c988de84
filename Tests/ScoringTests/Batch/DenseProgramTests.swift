import AmbitionModel
import Foundation
import TestSupport
import Testing

@testable import Scoring

@Suite("dense programs") struct DenseProgramTests {
  @Test(arguments: Breadth.trials(UInt64(1)...120, oneIn: 6))
  func `come to what the evaluator says on random rubrics`(_ seed: UInt64) throws {
    try expectAgreement(RandomRubric(seed: seed).program, rounds: 30, seed)
  }

  @Test(arguments: Breadth.trials(UInt64(1)...120, oneIn: 6))
  func `come to what the evaluator says on faulty rubrics`(_ seed: UInt64) throws {
    let reading = RubricReader.read(SourceFile(path: "random.json", text: FaultyRubric(seed: seed).text))
    let rubric = try #require(reading.value)
    let program = try #require(RubricCompiler.compile(rubric).value)
    try expectAgreement(program, rounds: 30, seed)
  }

  @Test(arguments: ["rubrics/digital-information-product.json", "Benchmarks/workload/rubric.json"])
  func `come to what the evaluator says on rubrics of full size`(_ path: String) throws {
    try expectAgreement(try Self.program(at: path), rounds: 60, 7)
  }

  @Test func `count what is too much to list`() throws {
    let program = try Self.program(at: "Benchmarks/workload/rubric.json")
    let dense = try #require(DenseCompiler.compile(program))
    let actions = Set(dense.steps.map(\.action))
    #expect(
      actions.isSuperset(of: [.look2, .countOf, .add, .scaleBy, .lessOrEqual, .floor, .modulo, .choose]))
  }

  static func program(at path: String) throws -> Program {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bytes = [UInt8](try Data(contentsOf: root.appending(path: path)))
    let reading = RubricReader.read(SourceFile(path: path, bytes: bytes))
    let rubric = try #require(reading.value)
    return try #require(RubricCompiler.compile(rubric).value)
  }

  /// Answers everything at random, with open questions and what does not apply among them.
  private func expectAgreement(_ program: Program, rounds: Int, _ seed: UInt64) throws {
    let dense = try #require(DenseCompiler.compile(program))
    let machine = DenseMachine(dense)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<rounds {
      let share = Int.random(in: 0...6, using: &generator)
      let answers = dense.answers.map { codes in
        Int.random(in: 0..<20, using: &generator) < share
          ? codes.values[Int.random(in: 0...1, using: &generator)]
          : codes.values.dropFirst(2).randomElement(using: &generator) ?? .null
      }
      for (slot, value) in answers.enumerated() {
        machine.registers[slot] = try #require(dense.answers[slot].code(of: value) ?? marked(value))
      }
      machine.run()
      let registers = Evaluator(program).registers(for: answers)
      for (index, decision) in program.decisions.enumerated() {
        let expected = registers[decision.result.index]
        expectEqual(machine.value(in: dense.decisions[index]), expected, "\(decision.name) of \(answers)")
      }
      for (index, flag) in program.flags.enumerated() {
        expectEqual(machine.value(in: dense.flags[index]), registers[flag.raised.index], "\(flag.name)")
      }
    }
  }

  private func marked(_ value: Value) -> Int64? {
    value == .unknown ? AnswerCodes.unknown : value == .null ? AnswerCodes.notApplicable : nil
  }
}
