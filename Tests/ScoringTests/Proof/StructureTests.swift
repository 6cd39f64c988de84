import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// What is told from the instructions of a rubric alone, against sheets drawn by lot.
@Suite("what instructions alone tell") struct StructureTests {
  private static let seeds = Array(1...UInt64(120))

  private func program(_ seed: UInt64) throws -> Program {
    if seed.isMultiple(of: 2) { return try RandomRubric(seed: seed).program }
    let reading = RubricReader.read(SourceFile(path: "random.json", text: FaultyRubric(seed: seed).text))
    let rubric = try #require(reading.value)
    return try #require(RubricCompiler.compile(rubric).value)
  }

  private static func answers(_ program: Program) -> [[Value]] {
    program.inputs.indices.map { (program.possibleAnswers(forSlot: $0) ?? []) + [.null] }
  }

  /// A number that cannot get too large does not, nor larger than is said.
  @Test(arguments: Breadth.trials(seeds, oneIn: 3)) func `bounds how large numbers get`(_ seed: UInt64) throws
  {
    let program = try program(seed)
    let sizes = RubricSpace(program).sizes
    let answers = Self.answers(program)
    #expect(sizes.contains { $0 != nil })
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let sheet = try answers.map { try #require($0.randomElement(using: &generator)) }
      for (size, value) in zip(sizes, Evaluator(program).registers(for: sheet)) {
        guard let size else { continue }
        let own = try #require(NumberSize(value), "\(value) was to be no fault")
        #expect(own.above <= size.above && own.below <= size.below, "\(value): \(size)")
      }
    }
  }

  /// A value that is not said to fall does not fall, whatever else is answered.
  @Test(arguments: Breadth.trials(seeds, oneIn: 3)) func `says what may fall`(_ seed: UInt64) throws {
    let program = try program(seed)
    let criteria = program.inputs.indices.filter { program.inputs[$0].isCriterion }
    let settled = RubricSpace(program).directions.neverFalling(in: criteria)
    let answers = Self.answers(program)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      var sheet = try answers.map { try #require($0.randomElement(using: &generator)) }
      let slot = try #require(criteria.randomElement(using: &generator))
      guard case .options(let options) = program.inputs[slot].domain, options.count > 1 else { continue }
      let lower = Int.random(in: 0..<options.count - 1, using: &generator)
      sheet[slot] = .option(lower)
      let before = Evaluator(program).registers(for: sheet)
      sheet[slot] = .option(lower + 1)
      let after = Evaluator(program).registers(for: sheet)
      for index in program.instructions.indices where settled.contains(index) {
        let falls = Operation.less.result(of: [after[index], before[index]], optionValues: [])
        #expect(falls != .boolean(true), "\(index): \(program.instructions[index])")
      }
    }
  }

  /// That the scores of random rubrics that may fall are not all of them, nor none.
  @Test func `tells some that fall from some that do not`() throws {
    var (falling, settled) = (0, 0)
    for seed in Self.seeds {
      let program = try program(seed)
      let criteria = program.inputs.indices.filter { program.inputs[$0].isCriterion }
      let found = RubricSpace(program).directions.neverFalling(in: criteria)
      for decision in program.decisions where decision.decision.role == .score {
        if found.contains(decision.result.index) { settled += 1 } else { falling += 1 }
      }
    }
    #expect(falling > 10 && settled > 10, "\(falling) and \(settled)")
  }

  /// The means of four layers: with the diagrams of two layers taken together node by node, twenty criteria were too many.
  @Test func `a rubric with many weights is decided completely`() throws {
    let program = try DenseProgramTests.program(
      at: "Benchmarks/workload/rubric.json", repeatingCriteria: Breadth.count(2, of: 5))
    let findings = Check.findings(in: program)
    expectEqual(findings.filter { $0.diagnostic.code == .notDecided }.count, 0)
    #expect(findings.contains { $0.diagnostic.code == .unusedDecision })
  }
}

/// Sums of shares, each decided by one answer, against adding them up in the order of the program.
@Suite("sums of open answers") struct AddendsTests {
  /// A number that fits in one order only: shares that fit in the order of the answers and not in that of the program, and the
  /// other way round. Adding them up in the order of the program says what it comes to.
  @Test(arguments: [
    (["a", "c", "b", "d"], "(A + B) + (C + D)"), (["a", "b", "c", "d"], "(A + C) + (B + D)"),
    (["a", "b"], "(A + 18 * (if b then 9e36 else 0)) + (0 - 18) * (if a then 9e36 else 0)"),
    (["a", "b", "c", "d"], "(A + C) / 4 + (B + D) / 4"),
  ])
  func `are told in the order of the program where they may not fit`(_ order: [String], _ sum: String) throws
  {
    func share(_ name: String, _ factor: String) -> String { "((if \(name) then 9e36 else 0) * \(factor))" }
    let shares = [("A", "a", "18"), ("B", "b", "(0 - 18)"), ("C", "c", "18"), ("D", "d", "(0 - 18)")]
    let written = shares.reduce(sum) { $0.replacing($1.0, with: share($1.1, $1.2)) }
    let text = RubricText(
      facts: order.map { RubricText.fact($0, "boolean") },
      decisions: [RubricText.expression("total", written, #""type": "number""#)]
    ).text
    let rubric = try #require(RubricReader.read(SourceFile(path: "x", text: text)).value)
    let program = try #require(RubricCompiler.compile(rubric).value)
    let total = try #require(program.decision(named: "total")).result
    var expected: Set<Value> = []
    for index in 0..<(1 << order.count) {
      let sheet = order.indices.map { Value.boolean(index >> $0 & 1 == 1) }
      expected.insert(Evaluator(program).registers(for: sheet)[total.index])
    }
    #expect(expected.isSuperset(of: [.number(.zero), .fault(.numberTooLarge)]))
    let blank = program.inputs.map { _ in Value.unknown }
    var possibilities = Possibilities(program: program, values: Evaluator(program).registers(for: blank))
    let reach = possibilities.reach(of: total)
    expectEqual(reach.map { Set($0.values) }, expected)
  }
}
