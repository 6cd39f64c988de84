import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// Rubrics that are written to make work without end, with one small decision beside each.
@Suite struct `worst rubrics` {
  enum Worst: String, CaseIterable, Sendable {
    /// Weights that no two sums of have in common.
    case weights
    /// A disjunction of which every second half is asked after all first halves.
    case pairs
    case median
    /// A table with a row for each small part of a number.
    case table

    func rubric(seed: UInt64) -> RubricText {
      var generator = SeededGenerator(seed: seed)
      var text = RubricText(facts: [RubricText.fact("small", "boolean")])
      switch self {
      case .weights:
        let primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29].shuffled(using: &generator)
        text.criteria["data"] = primes.enumerated().map { index, prime in
          RubricText.criterion("c\(index)", weight: "\(prime)e-\(index % 6)", ["a", "b", "c"])
        }
        text.decisions = [
          RubricText.decision(
            "large",
            #""each": "layer", "type": "number", "aggregate": {"function": "weighted_mean", "of": {"axis": "steering"}}"#
          )
        ]
      case .pairs:
        text.facts += (0..<40).map { RubricText.fact("f\($0)", "boolean") }
        let seconds = (20..<40).shuffled(using: &generator)
        let pairs = (0..<20).map { "f\($0) and f\(seconds[$0])" }
        text.decisions = [RubricText.expression("large", pairs.joined(separator: " or "))]
      case .median:
        text.criteria["data"] = (0..<14).map { index in
          RubricText.criterion(
            "c\(index)", (0..<6).map { "o\($0)=\(Int.random(in: 0...9_999, using: &generator))" })
        }
        text.decisions = [
          RubricText.decision(
            "large",
            #""each": "layer", "type": "number", "aggregate": {"function": "median", "of": {"axis": "steering"}}"#
          )
        ]
      case .table:
        text.facts.append(RubricText.fact("n", "number", #""minimum": 0, "maximum": 400"#))
        let rules = (0..<400).shuffled(using: &generator).map { row in
          #"{"when": ["[\#(row)..\#(row + 1))"], "then": \#(row % 3)}"#
        }
        text.decisions = [
          RubricText.decision(
            "large",
            #""type": "number", "table": {"inputs": ["n"], "rules": [\#(rules.joined(separator: ", "))]}"#)
        ]
      }
      text.decisions.append(RubricText.expression("little", "not(small)"))
      return text
    }
  }

  static let trials = Worst.allCases.flatMap { worst in (0..<UInt64(2)).map { (worst, $0) } }

  @Test(arguments: trials)
  func `end within the budget and leave the rest told`(worst: Worst, seed: UInt64) throws {
    let program = try worst.rubric(seed: seed).program()
    let budget = WorkBudget(steps: 100_000)
    let blank = Evaluator(program).registers(for: AnswerSheet(blankFor: program).values)
    let large = program.decisions[0].result
    let little = program.decisions[1].result
    var work = 0
    // As many cases as may be: they share one budget, and each has a little of its own.
    for _ in 0..<5 {
      var possibilities = Possibilities(program: program, values: blank, within: budget)
      let found = possibilities.reach(of: large)
      #expect(found == nil || found?.values == [.unknown], "\(worst) is not too large")
      expectEqual(possibilities.store.nodeCount, 0, "what was too large takes no room")
      let before = possibilities.store.work
      _ = possibilities.reach(of: large)
      expectEqual(possibilities.store.work, before, "what was too large is not tried again")
      expectEqual(
        Set(possibilities.reach(of: little)?.values ?? []), [.boolean(false), .boolean(true)], "\(worst)")
      work += possibilities.store.work
    }
    #expect(work <= 100_000 + 5 * DiagramStore.ownSteps)
    #expect(budget.remaining >= 0)
  }

  @Test func `cost a command no more for many cases than for a few`() throws {
    let budget = WorkBudget(steps: 500_000)
    let program = try Worst.weights.rubric(seed: 1).program().within(budget)
    let study = AnswerSheet(blankFor: program).values
    var spent: [Int] = []
    for _ in 0..<8 {
      let before = budget.remaining
      var possibilities = Possibilities(program: program, values: Evaluator(program).registers(for: study))
      _ = possibilities.reach(of: program.decisions[0].result)
      spent.append(before - budget.remaining)
    }
    #expect(spent.reduce(0, +) <= 500_000)
    #expect(spent[0] > 0)
  }
}
