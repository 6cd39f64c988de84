import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `the table of what if` {
  @Test(arguments: Breadth.trials(1...40 as ClosedRange<UInt64>, oneIn: 3))
  func `says for every combination what the engine says`(_ seed: UInt64) throws {
    let random = try RandomRubric(seed: seed)
    let before = try random.assessment
    let table = WhatIfTable(before)
    let combinations = Combinations(sizes: table.layers.map(\.positions.count), moves: table.layers.count).all
    #expect(combinations.count >= 1)
    for positions in combinations {
      let changes = zip(table.layers, positions).flatMap { $0.positions[$1].changes }
      let after = Scorer(random.program).assess(before.caseStudy, before.sheet.changed(by: changes))
      for column in table.columns {
        let outcome = try #require(table.outcome(of: column, at: positions))
        switch column.subject {
        case .decision(let index): expectEqual(outcome, after.decisions[index].possible)
        case .flag(let index): expectEqual(state(outcome), after.flags[index].state)
        case .effort:
          let costs = zip(table.layers, positions).map { $0.positions[$1].cost }
          expectEqual(outcome, [.number(costs.reduce(.zero) { $0.adding($1) ?? $0 })])
        }
      }
    }
  }

  @Test func `brings each layer to just the level of its position`() throws {
    var moved = 0
    var unreachable = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      let random = try RandomRubric(seed: seed)
      let before = try random.assessment
      for layer in WhatIfTable(before).layers {
        let options = layer.positions.compactMap(\.option) + layer.outOfReach.map(\.option)
        expectEqual(options.sorted(), Array(random.rubric.levels.indices))
        #expect(layer.positions[0].changes.isEmpty && layer.positions[0].cost == .zero)
        unreachable += layer.outOfReach.count
        for position in layer.positions.dropFirst() {
          let option = try #require(position.option)
          let after = Scorer(random.program).assess(
            before.caseStudy, before.sheet.changed(by: position.changes))
          expectEqual(after.decisions[layer.decision].value, .option(option))
          #expect(!position.changes.isEmpty)
          moved += 1
        }
      }
    }
    #expect(moved > 40 && unreachable > 10, "\(moved), \(unreachable)")
  }

  /// Sizes, moves, and the number of combinations by hand.
  @Test(arguments: [
    ([], 0, 1), ([1, 1], 0, 1), ([5, 5, 5, 5], 4, 625), ([6, 6, 6, 6, 6, 6], 3, 2906),
    ([2, 3], 2, 6), ([5001], 0, 1), (Array(repeating: 3, count: 60), 1, 121),
  ])
  func `moves as many layers at once as the limit allows`(sizes: [Int], moves: Int, count: Int) {
    expectEqual(Combinations.mostMoves(of: sizes, within: 5000), moves)
    expectEqual(Combinations(sizes: sizes, moves: moves).all.count, count)
  }

  @Test func `counts combinations in rising order`() {
    expectEqual(
      Combinations(sizes: [2, 1, 3], moves: 1).all, [[0, 0, 0], [0, 0, 1], [0, 0, 2], [1, 0, 0]])
    expectEqual(Combinations(sizes: [2, 2], moves: 2).all, [[0, 0], [0, 1], [1, 0], [1, 1]])
  }

  private func state(_ outcome: [Value]?) -> Assessment.FlagOutcome.State {
    switch outcome {
    case [.boolean(true)]: .raised
    case [.boolean(false)]: .notRaised
    default: .undetermined
    }
  }
}
