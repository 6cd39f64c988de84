import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `what if` {
  @Test(arguments: Breadth.trials(1...60 as ClosedRange<UInt64>, oneIn: 3))
  func `is the score of the changed case`(_ seed: UInt64) throws {
    let random = try RandomRubric(seed: seed)
    let program = random.program
    var generator = SeededGenerator(seed: seed)
    var changed = random.answers
    var changes: [Change] = []
    for _ in 0..<2 {
      let slot = Int.random(in: changed.indices, using: &generator)
      let value = ((program.possibleAnswers(forSlot: slot) ?? []) + [.unknown]).randomElement(
        using: &generator)
      changed[slot] = value ?? .unknown
      changes.append(Change(slot: slot, from: random.answers[slot], to: changed[slot]))
    }
    let before = try random.assessment
    let after = Scorer(program).assess(before.caseStudy, before.sheet.changed(by: changes))
    let evaluator = Evaluator(program)
    let runs = program.completions(of: changed).map { evaluator.registers(for: $0) }
    for (decision, outcome) in zip(program.decisions, after.decisions) {
      expectEqual(outcome.possible.map(Set.init), Set(runs.map { $0[decision.result.index] }))
    }
    for (flag, outcome) in zip(program.flags, after.flags) {
      let raised = runs.count { $0[flag.condition.index] == .boolean(true) }
      expectEqual(outcome.state, (raised == 0 ? .notRaised : raised == runs.count ? .raised : .undetermined))
    }
  }
}
