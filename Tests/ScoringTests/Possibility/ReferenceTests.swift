import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// What rules mean, against an interpreter that follows the book and compiles nothing.
@Suite struct `compiled rules` {
  @Test(arguments: Breadth.trials(UInt64(0)..<120, oneIn: 3))
  func `mean what the book says`(seed: UInt64) throws {
    let sample = try OpenSample(seed: 10_000 + seed, completions: 12)
    let program = sample.program
    let evaluator = Evaluator(program)
    for answers in sample.completions {
      let expected = sample.rubric.values(for: answers)
      let slots = try OpenSample.slots(answers, program)
      let registers = evaluator.registers(for: AnswerSheet(slots, for: program).values)
      let actual =
        program.decisions.map { ($0.name, registers[$0.result.index]) }
        + program.flags.map { ($0.name, .boolean(registers[$0.condition.index] == .boolean(true))) }
      for (name, value) in actual {
        guard let specified = expected[name] else { continue }
        expectEqual(ReferenceValue(value), specified, "\(name) of \(answers)")
      }
    }
  }

  /// Random tests prove little when nothing in them happens.
  @Test func `are varied enough to tell`() throws {
    var counts: [String: Int] = [:]
    for seed in UInt64(0)..<40 {
      let sample = try OpenSample(seed: 10_000 + seed, completions: 12)
      for answers in sample.completions.prefix(4) {
        let total = sample.program.decisions.count + sample.program.flags.count
        counts["unspecified", default: 0] += total - sample.rubric.values(for: answers).count
        for value in sample.rubric.values(for: answers).values {
          let kind =
            switch value {
            case .null: "null"
            case .boolean(let truth): "\(truth)"
            case .number: "number"
            case .option: "option"
            case .conflict: "conflict"
            case .list: "list"
            }
          counts[kind, default: 0] += 1
        }
      }
    }
    for kind in ["null", "true", "false", "number", "option", "conflict"] {
      #expect(counts[kind, default: 0] >= 50, "\(counts)")
    }
    #expect(counts["unspecified", default: 0] * 4 < counts.values.reduce(0, +), "\(counts)")
  }
}
