import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `the next question` {
  @Test(arguments: Breadth.trials(1...60 as ClosedRange<UInt64>, oneIn: 3))
  func `narrows as enumeration says`(_ seed: UInt64) throws {
    let random = try RandomRubric(seed: seed, openQuestions: 5)
    let program = random.program
    let next = try #require(NextQuestions(for: try random.assessment))
    let now = outcomes(program, random.answers)
    expectEqual(next.openness, openness(now))
    var asked: Set<Int> = []
    for question in next.questions {
      asked.insert(question.slot)
      expectEqual(question.answers.map(\.value), program.possibleAnswers(forSlot: question.slot))
      for answer in question.answers {
        var answers = random.answers
        answers[question.slot] = answer.value
        let then = outcomes(program, answers)
        expectEqual(answer.openness, openness(then))
        let settled = now.indices.filter { now[$0].count > 1 && then[$0].count == 1 }
        let told =
          answer.settledDecisions.map { ($0.index, $0.value) }
          + answer.settledFlags.map { ($0.index + program.decisions.count, $0.value) }
        expectEqual(told.map { $0.0 }, settled)
        for (index, value) in told { expectEqual(then[index], [value]) }
      }
    }
    // A question that is not asked changes nothing, whatever the others turn out to be.
    for slot in program.inputs.indices where random.answers[slot] == .unknown && !asked.contains(slot) {
      for value in program.possibleAnswers(forSlot: slot) ?? [] {
        var answers = random.answers
        answers[slot] = value
        expectEqual(outcomes(program, answers), now)
      }
    }
    let averages = next.questions.map(\.averageOpenness)
    expectEqual(averages, averages.sorted())
  }

  @Test func `is not there when nothing is open`() throws {
    let random = try RandomRubric(seed: 3, openQuestions: 0)
    let next = try #require(NextQuestions(for: try random.assessment))
    expectEqual(next, NextQuestions(openness: 0, questions: []))
  }
}

/// What each decision that counts, and each flag, can still be; one value for decisions that do not count.
private func outcomes(_ program: Program, _ answers: [Value]) -> [Set<Value>] {
  let evaluator = Evaluator(program)
  let runs = program.completions(of: answers).map { evaluator.registers(for: $0) }
  let decisions = program.decisions.map { decision -> Set<Value> in
    switch decision.decision.role {
    case .shown, .fitting, .choice: Set(runs.map { $0[decision.result.index] })
    default: [.null]
    }
  }
  let flags = program.flags.map { flag in
    Set(runs.map { Value.boolean($0[flag.condition.index] == .boolean(true)) })
  }
  return decisions + flags
}

private func openness(_ outcomes: [Set<Value>]) -> Int { outcomes.reduce(0) { $0 + $1.count - 1 } }
