import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `an interview` {
  @Test(arguments: Breadth.trials(1...60 as ClosedRange<UInt64>, oneIn: 3))
  func `settles what it says, with as few answers as it says`(_ seed: UInt64) throws {
    let random = try RandomRubric(seed: seed, openQuestions: 5)
    let program = random.program
    let interview = Interview(for: try random.assessment)
    let next = try #require(NextQuestions(for: try random.assessment))
    // Every question that can change something, once.
    expectEqual(Set(interview.steps.map(\.slot)), Set(next.questions.map(\.slot)))
    expectEqual(interview.steps.count, next.questions.count)
    let open = random.answers.indices.filter { random.answers[$0] == .unknown }
    for distance in interview.distances {
      let result = program.decisions[distance.decision].result
      let deciding = try random.assessment.decisions[distance.decision].undecidedBy
      expectEqual(distance.most, deciding.count)
      let least = (1...open.count).first { count in
        combinations(of: open, count).contains { slots in
          fillings(of: slots, random).contains { values(of: result, $0, program).count == 1 }
        }
      }
      expectEqual(distance.least, least, "seed \(seed)")
      // The step that settles it is the first after which no answer matters any more.
      let step = try #require(interview.steps.firstIndex { $0.settles.contains(distance.decision) })
      for (index, count) in [(step, 1), (step - 1, 2)] where index >= -1 {
        let asked = interview.steps.prefix(index + 1).map(\.slot)
        let most = fillings(of: asked, random).map { values(of: result, $0, program).count }.max() ?? 0
        #expect(count == 1 ? most == 1 : most >= 2, "seed \(seed)")
      }
      #expect(step < interview.stepsToLevels)
    }
  }

  @Test func `has no questions where nothing is open`() throws {
    let random = try RandomRubric(seed: 3, openQuestions: 0)
    let interview = Interview(for: try random.assessment)
    expectEqual(interview.steps, [])
    expectEqual(interview.distances, [])
  }
}

private func combinations(of slots: [Int], _ count: Int) -> [[Int]] {
  guard count > 0 else { return [[]] }
  return slots.indices.flatMap { index in
    combinations(of: Array(slots[(index + 1)...]), count - 1).map { [slots[index]] + $0 }
  }
}

/// Every way to answer the questions in `slots`, the others as they are.
private func fillings(of slots: [Int], _ random: RandomRubric) -> [[Value]] {
  slots.reduce([random.answers]) { sheets, slot in
    sheets.flatMap { sheet in
      (random.program.possibleAnswers(forSlot: slot) ?? []).map { value in
        var sheet = sheet
        sheet[slot] = value
        return sheet
      }
    }
  }
}

private func values(of result: Register, _ answers: [Value], _ program: Program) -> Set<Value> {
  Set(program.completions(of: answers).map { Evaluator(program).registers(for: $0)[result.index] })
}
