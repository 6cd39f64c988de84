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

  /// A hundred criteria with weights: what is divided by differs by so much that no common fraction is left.
  @Test func `hold quotients that have no common fraction`() throws {
    let program = try Self.program(at: "Benchmarks/workload/rubric.json", repeatingCriteria: 5)
    #expect(program.inputs.count == 100 && DenseCompiler.compile(program, .counted) == nil)
    let dense = try #require(DenseCompiler.compile(program))
    #expect(Set(dense.steps.map(\.action)).isSuperset(of: [.ratioDivide, .ratioFloor, .ratioLessOrEqual]))
    try expectAgreement(program, dense, 200, 11)
  }

  @Test func `count what is too much to list`() throws {
    let program = try Self.program(at: "Benchmarks/workload/rubric.json")
    let dense = try #require(DenseCompiler.compile(program))
    let actions = Set(dense.steps.map(\.action))
    #expect(
      actions.isSuperset(of: [.look2, .countOf, .add, .scaleBy, .region, .floor, .modulo, .choose]))
  }

  /// Numbers between which a case may lie, and such numbers beside each other.
  @Test func `compare numbers with each other that rules also hold against bounds`() throws {
    let program = try Self.program(
      at: "Benchmarks/workload/rubric.json",
      alsoRaising: [
        "bodem.mean >= 40 and water.mean >= 55 and bodem.mean < water.mean",
        "natuur.mean = 45 or natuur.mean = 61/3 or not(natuur.mean = 70)",
        "bodem.mean = mens.mean or mens.mean <= 20", "overall > 100/3 and 61/3 <= overall",
        "bodem.mean = null and water.mean > 12.5",
        // A condition that is a fault for one answer, although no answer is.
        "(if (if bodem.bod1 = \"geen\" then 10 else 1) ** 40 > 5 then bodem.mean else water.mean) > 20",
      ])
    let dense = try #require(DenseCompiler.compile(program))
    #expect(Set(dense.steps.map(\.action)).isSuperset(of: [.region, .less, .equal]))
    try expectAgreement(program, rounds: 2_000, 5)
  }

  /// A table for each of many bounds would grow with their square.
  @Test(arguments: [DenseCompiler.boundLimit - 4, DenseCompiler.boundLimit + 1])
  func `look regions up among few bounds only`(_ count: Int) throws {
    let program = try Self.program(
      at: "Benchmarks/workload/rubric.json",
      alsoRaising: (1...count).map { "overall > \(100 * $0)/\(count + 1)" })
    let told = program.decisions(toldIn: .levels)
    let dense = try #require(DenseCompiler.compile(program, of: told))
    // The levels have four bounds of their own.
    let isFew = count + 4 <= DenseCompiler.boundLimit
    #expect(dense.steps.contains { $0.action == .region } == isFew)
    #expect(dense.steps.contains { [.less, .lessOrEqual].contains($0.action) } == !isFew)
    try expectAgreement(program, dense, 300, 9)
  }

  /// Decisions that are not written, and what only they need, are left out.
  @Test func `work out what is asked for`() throws {
    let program = try Self.program(at: "Benchmarks/workload/rubric.json")
    let told = program.decisions(toldIn: .levels)
    let dense = try #require(DenseCompiler.compile(program, of: told))
    #expect(program.decisions.indices.filter { dense.decisions[$0] >= 0 } == told && !told.isEmpty)
    #expect(!dense.steps.map(\.action).contains(.floor))
    try expectAgreement(program, dense, 200, 3)
  }

  static func program(at path: String) throws -> Program {
    try compiled(path, [UInt8](try bytes(at: path)))
  }

  /// The same rubric with a flag under each of these conditions too.
  private static func program(at path: String, alsoRaising conditions: [String]) throws -> Program {
    var rubric = try #require(JSONSerialization.jsonObject(with: try bytes(at: path)) as? [String: Any])
    let flags = try #require(rubric["flags"] as? [[String: Any]])
    rubric["flags"] =
      flags
      + conditions.enumerated().map { index, condition in
        flags[0].merging(["id": "more\(index)", "when": condition]) { $1 }
      }
    return try compiled(path, [UInt8](try JSONSerialization.data(withJSONObject: rubric)))
  }

  private static func bytes(at path: String) throws -> Data {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: root.appending(path: path))
  }

  private static func compiled(_ path: String, _ bytes: [UInt8]) throws -> Program {
    let reading = RubricReader.read(SourceFile(path: path, bytes: bytes))
    let rubric = try #require(reading.value)
    return try #require(RubricCompiler.compile(rubric).value)
  }

  /// The same rubric with each criterion that many times, under names of its own.
  static func program(at path: String, repeatingCriteria count: Int) throws -> Program {
    var rubric = try #require(JSONSerialization.jsonObject(with: try bytes(at: path)) as? [String: Any])
    var layers = try #require(rubric["layers"] as? [[String: Any]])
    for layer in layers.indices {
      let criteria = try #require(layers[layer]["criteria"] as? [[String: Any]])
      layers[layer]["criteria"] = (0..<count).flatMap { round in
        criteria.map { criterion in
          round == 0 ? criterion : criterion.merging(["id": "\(criterion["id"] ?? "")_\(round)"]) { $1 }
        }
      }
    }
    rubric["layers"] = layers
    return try compiled(path, [UInt8](try JSONSerialization.data(withJSONObject: rubric)))
  }

  /// Answers everything at random, with open questions and what does not apply among them.
  private func expectAgreement(_ program: Program, rounds: Int, _ seed: UInt64) throws {
    for quotients in [DenseCompiler.Quotients.counted, .ratios] {
      let dense = try #require(DenseCompiler.compile(program, quotients))
      try expectAgreement(program, dense, rounds, seed)
    }
  }

  private func expectAgreement(_ program: Program, _ dense: DenseProgram, _ rounds: Int, _ seed: UInt64)
    throws
  {
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
      for (index, decision) in program.decisions.enumerated() where dense.decisions[index] >= 0 {
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

extension DenseCompiler {
  /// Of every decision.
  static func compile(_ program: Program) -> DenseProgram? {
    compile(program, of: Array(program.decisions.indices))
  }

  /// Of every decision, with quotients held in one way.
  static func compile(_ program: Program, _ quotients: Quotients) -> DenseProgram? {
    compile(program, of: Array(program.decisions.indices), quotients)
  }
}
