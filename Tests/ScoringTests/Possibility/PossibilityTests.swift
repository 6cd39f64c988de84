import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// What open answers leave possible, against every way to complete them.
@Suite struct `open answers` {
  @Test(arguments: Breadth.trials(UInt64(0)..<110, oneIn: 3))
  func `leave exactly what completing them can give`(seed: UInt64) throws {
    let sample = try OpenSample(seed: seed, completions: 54)
    let program = sample.program
    let evaluator = Evaluator(program)
    let runs = try sample.completions.map { answers in
      evaluator.registers(for: AnswerSheet(try OpenSample.slots(answers, program), for: program).values)
    }
    for (decision, outcome) in zip(program.decisions, sample.assessment.decisions) {
      let values = runs.map { $0[decision.result.index] }
      let possible = try #require(outcome.possible, "\(decision.name)")
      expectEqual(Set(possible), Set(values), "\(decision.name)")
      expectEqual(possible.count, Set(possible).count, "\(decision.name)")
      expectEqual(outcome.value, (Set(values).count == 1 ? values[0] : .unknown), "\(decision.name)")
      expectEqual(
        sample.assessment.names(outcome.undecidedBy), sample.assessment.names(sample.deciding(values)),
        "\(decision.name)")
    }
    for (flag, outcome) in zip(program.flags, sample.assessment.flags) {
      let states = runs.map { FlagState($0[flag.condition.index]) }
      let expected: Assessment.FlagOutcome.State =
        states.allSatisfy { $0 == .raised }
        ? .raised : states.allSatisfy { $0 == .notRaised } ? .notRaised : .undetermined
      expectEqual(outcome.state, expected, "\(flag.name)")
      expectEqual(
        sample.assessment.names(outcome.undecidedBy), sample.assessment.names(sample.deciding(states)),
        "\(flag.name)")
    }
    let contradicted = program.instructions.indices.filter { index in
      let value = sample.assessment.registers[index]
      return value != .unknown && runs.contains { $0[index] != value }
    }
    #expect(contradicted.isEmpty, "\(contradicted.map { "\($0): \(program.instructions[$0])" })")
  }

  /// A flag of which all answers are known; one that rests on a fault says nothing.
  private enum FlagState {
    case raised, notRaised, undetermined
    init(_ value: Value) {
      switch value {
      case .boolean(true): self = .raised
      case .fault, .unknown: self = .undetermined
      default: self = .notRaised
      }
    }
  }
}
