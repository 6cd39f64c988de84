import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// What keeps a choice of at least two of three cases within a budget of 10 from being made.
@Suite struct `what stands in the way of a choice` {
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What each case costs; `nil` while that is open.
    var costs: [String?]
    /// Questions that are open in all cases.
    var open: [String] = []
    var fewest: Int?
    var gaps: [PortfolioReading.Gap]
    var cause: PortfolioObstacle.Cause
    var conflict: [SelectionProblem.Bound]
  }

  private static let money = PortfolioReading.Gap.limit(0)
  private static let atLeast = SelectionProblem.Bound(0, .minimum)
  private static let budget = SelectionProblem.Bound(1, .maximum)

  static let rows = [
    Row(
      testDescription: "every cost is open", costs: [nil, nil, nil], gaps: [money], cause: .gaps,
      conflict: [atLeast]),
    Row(
      testDescription: "one cost is known", costs: [nil, "4", nil], gaps: [money], cause: .gaps,
      conflict: [atLeast]),
    Row(
      testDescription: "the known costs are too high together", costs: [nil, "7", "7"], gaps: [money],
      cause: .gaps, conflict: [atLeast, budget]),
    Row(
      testDescription: "the known costs are too high whatever the open one is", costs: [nil, "7", "7"],
      fewest: 3, gaps: [], cause: .bounds, conflict: [atLeast, budget]),
    Row(
      testDescription: "everything is known", costs: ["7", "7", "7"], gaps: [], cause: .bounds,
      conflict: [atLeast, budget]),
    Row(
      testDescription: "who takes part is open", costs: ["4", "4", "4"], open: ["ready"], gaps: [.eligible],
      cause: .gaps, conflict: [atLeast]),
    Row(
      testDescription: "costs and who takes part are open", costs: [nil, nil, nil], open: ["ready"],
      gaps: [.eligible, money], cause: .gaps, conflict: [atLeast]),
    // Groups that are open forbid it as well, also when all costs are known.
    Row(
      testDescription: "costs and holders are open", costs: [nil, nil, nil], open: ["holder"], gaps: [money],
      cause: .bounds, conflict: [atLeast, .init(2, .maximum)]),
    Row(
      testDescription: "holders are open", costs: ["4", "4", "4"], open: ["holder"], gaps: [], cause: .bounds,
      conflict: [atLeast, .init(2, .maximum)]),
  ]

  @Test(arguments: rows) func `is named, gaps first`(_ row: Row) throws {
    let sample = PortfolioSample(limits: [
      PortfolioSample.limit("money", #""of": "cost", "maximum": 10"#),
      PortfolioSample.limit("holders", #""by": "holder", "maximum": 1"#),
    ])
    let answers = zip(["ann", "bob", "cas"], row.costs).map { holder, cost in
      let all = ["data.worth": "high", "holder": holder, "ready": "true", "area": "north", "cost": cost]
      return all.filter { !row.open.contains($0.key) }.compactMapValues { $0 }
    }
    let choice = try sample.compiled().choice(answers, PortfolioTerms(fewest: row.fewest))
    #expect(choice.certain.selections.isEmpty)
    let obstacle = try #require(choice.certain.obstacle)
    expectEqual(obstacle.gaps, row.gaps)
    expectEqual(obstacle.cause, row.cause)
    expectEqual(obstacle.conflict, row.conflict)
  }

  /// What a case counts for may still be all that a limit asks, while nothing says how much that is at most.
  @Test func `is named where a limit asks for amounts that are open`() throws {
    let portfolio = try PortfolioSample(
      limits: [PortfolioSample.limit("money", #""of": "cost", "minimum": 10"#)]
    ).compiled()
    let open = ["data.worth": "high", "holder": "ann", "ready": "true", "area": "north"]
    let obstacle = try #require(try portfolio.choice([open, open]).possible?.obstacle)
    #expect(obstacle.gaps == [Self.money] && obstacle.cause == .gaps)
    let known = open.merging(["cost": "4"]) { $1 }
    let short = try #require(try portfolio.choice([known, known]).certain.obstacle)
    #expect(short.gaps.isEmpty && short.cause == .bounds && short.conflict.contains(.init(1, .minimum)))
  }

  @Test func `is nothing where there is a choice`() throws {
    let portfolio = try PortfolioSample(
      limits: [PortfolioSample.limit("money", #""of": "cost", "maximum": 10"#)]
    ).compiled()
    let known = ["data.worth": "high", "holder": "ann", "ready": "true", "area": "north", "cost": "4"]
    let open = known.filter { $0.key != "cost" }
    let choice = try portfolio.choice([known, known, open])
    #expect(choice.certain.selections.first?.value == 8 && choice.certain.obstacle == nil)
    expectEqual(choice.certain.reading.gaps.map(\.cases), [[2]])
  }
}
