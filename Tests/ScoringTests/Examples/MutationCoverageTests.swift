import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `small changes to rules` {
  /// Small enough to run every sheet, and without numbers, whose values have no end.
  private static let seeds = Breadth.trials(1...UInt64(60), oneIn: 5)

  @Test(arguments: seeds)
  func `are told apart from the rubric exactly where some answer sheet does`(_ seed: UInt64) throws {
    #expect(Self.seeds.count >= 10)
    let program = try program(FaultyRubric(seed: seed).text)
    guard !program.inputs.contains(where: { if case .number = $0.domain { true } else { false } }) else {
      return
    }
    let differing = differences(program)
    let coverage = MutationCoverage(of: program, by: [])
    expectEqual(coverage.caughtCount, 0)
    expectEqual(coverage.missed.map(\.wording.english).sorted(), differing.sorted())
    expectEqual(coverage.isCutShort, false)
    expectEqual(coverage.undecidedCount, 0)
    // Each example that is suggested holds, and together they leave only what no file can say.
    for example in coverage.suggestions {
      let result = ExampleResult(example, for: program)
      #expect(result.holds, "\(example.id.value)")
      #expect(Identifier<Example>.isSlug(example.id.value))
    }
    let again = MutationCoverage(of: program, by: [], and: coverage.suggestions)
    expectEqual(again.missed.count, coverage.missed.count(where: { $0.suggestion == nil }))
    expectEqual(again.suggestions.count, 0)
  }

  /// What an author changed by hand: one question with values 0, 1.5 and 3, levels from 1 and from 3, one flag.
  @Test func `are named, each at its place`() throws {
    let text = CheckExample.rubric(
      flags: [.init("bought", when: "rights <= 'partner' and rights != 'market'")], exampleLevel: "join")
    let program = try program(text)
    let coverage = MutationCoverage(of: program, by: ExampleResult.all(for: program))
    let missed = coverage.missed.map(\.wording.english)
    // The example answers 'partner', 1.5, which is from 1 to below 3.
    for change in [
      "the values of 'market', 'partner' in 'data.rights' swapped", "threshold of 'join': '1' becomes '2'",
      "flag 'bought' without 'rights <= \"partner\"'", "flag 'bought' without 'rights != \"market\"'",
      "flag 'bought': 'rights <= \"partner\"' becomes 'rights < \"partner\"'",
      "flag 'bought': '\"market\"' becomes '\"partner\"'",
    ] {
      let isSwapOrThreshold = !change.hasPrefix("flag")
      expectEqual(missed.contains(change), !isSwapOrThreshold, "\(change): \(missed)")
    }
    for item in coverage.missed {
      #expect(item.place.start > 0 && item.suggestion != nil, "\(item.wording.english)")
    }
  }

  @Test func `are cut short when the time is up`() throws {
    let coverage = MutationCoverage(of: try program(CheckExample.rubric()), by: [], givingUpWhen: { true })
    #expect(coverage.isCutShort)
    expectEqual(coverage.missed.count, 0)
  }

  @Test func `of the shipped rubric are noticed`() throws {
    let program = try program(try ShippedRubric.whole.get().text)
    let coverage = MutationCoverage(of: program, by: ExampleResult.all(for: program))
    #expect(coverage.total > 1_000)
    #expect(coverage.percent >= 95, "\(coverage.missed.map(\.wording.english))")
  }

  /// The changes that some sheet notices, by running every sheet through the rubric and the change.
  private func differences(_ program: Program) -> [String] {
    let brute = BruteForce(program)
    var space = RubricSpace(program)
    var reached: [[Rational]] = []
    for decision in program.decisions {
      guard case .number = decision.type, let values = try? space.reach(of: decision.result).values else {
        continue
      }
      let numbers = values.compactMap { if case .number(let number) = $0 { number } else { nil } }.sorted()
      if !reached.contains(numbers) { reached.append(numbers) }
    }
    let variants = RubricVariants(program, reached: reached)
    var compiler = VariantCompiler(program)
    let compiled = variants.parts.flatMap { variants.of($0) }.compactMap { compiler.compile($0) }
    let evaluator = Evaluator(compiler.extended)
    var same = Set(compiled.indices)
    for sheet in brute.sheets {
      let run = evaluator.registers(for: sheet)
      same = same.filter { index in
        compiled[index].decisions.allSatisfy {
          run[program.decisions[$0].result.index] == run[$1.index]
        } && compiled[index].flags.allSatisfy { run[program.flags[$0].raised.index] == run[$1.index] }
      }
    }
    return compiled.indices.filter { !same.contains($0) }.map { compiled[$0].variant.wording.english }
  }

  private func program(_ text: String) throws -> Program {
    let reading = RubricReader.read(SourceFile(path: "rubric.json", text: text))
    let rubric = try #require(reading.value)
    return try #require(RubricCompiler.compile(rubric).value)
  }
}
