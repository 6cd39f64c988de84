import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// The solver against trying every set, and its work on sixty items by counted steps.
@Suite struct `selection solver` {
  @Test(arguments: Breadth.trials(UInt64(0)..<400, oneIn: 16))
  func `finds what trying every set finds`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let problem = RandomSelection.problem(Int.random(in: 0...11, using: &generator), &generator)
    try compare(problem)
  }

  @Test(arguments: Breadth.trials(UInt64(500)..<520, oneIn: 20))
  func `finds what trying every set of eighteen finds`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let problem = RandomSelection.problem(18, &generator)
    let all = problem.allChoices()
    var solver = SelectionSolver(problem)
    let best = try solver.best(4)
    expectEqual(best.map(\.value), all.prefix(4).map(\.value))
    expectEqual(best.first, all.first)
    #expect(best.allSatisfy(all.contains))
  }

  private func compare(_ problem: SelectionProblem) throws {
    let all = problem.allChoices()
    var solver = SelectionSolver(problem)
    let best = try solver.best(4)
    expectEqual(best.map(\.value), all.prefix(4).map(\.value))
    expectEqual(best.first, all.first)
    #expect(best.allSatisfy(all.contains))
    expectEqual(Set(best.map(\.items)).count, best.count)
    guard let top = best.first else {
      let conflict = try solver.conflict(in: problem)
      try expectSmallest(try #require(conflict), in: problem)
      return
    }
    let conflict = try solver.conflict(in: problem)
    expectEqual(conflict, nil)
    for entry in try solver.leftOut(of: top) { try compare(entry, top, all, problem) }
  }

  private func compare(
    _ entry: LeftOut, _ top: Selection, _ all: [Selection], _ problem: SelectionProblem
  ) throws {
    let own = all.first { $0.items.contains(entry.item) }
    expectEqual(entry.best?.value, own?.value)
    expectEqual(entry.missing, own.flatMap { top.value.subtracting($0.value) })
    if own == nil {
      try expectSmallest(entry.conflict, in: problem.requiring(entry.item))
    } else {
      #expect(entry.conflict.isEmpty)
    }
    var moved = problem
    for excess in entry.excesses { moved[excess.bound] = excess.use }
    let items = (top.items + [entry.item]).sorted()
    #expect(moved.allChoices().contains { $0.items == items })
    for excess in entry.excesses {
      var partly = moved
      partly[excess.bound] = problem[excess.bound]
      #expect(!partly.allChoices().contains { $0.items == items })
    }
    guard let relaxed = entry.relaxed else { return }
    let choices = moved.allChoices()
    let best = try #require(choices.first { $0.items.contains(entry.item) })
    expectEqual(relaxed.selection.value, best.value)
    expectEqual(relaxed.missing, choices[0].value.subtracting(best.value))
  }

  /// Nothing keeps to the bounds together, and something does without any one of them.
  private func expectSmallest(_ bounds: [SelectionProblem.Bound], in problem: SelectionProblem) throws {
    let rest = problem.without(problem.bounds.filter { !bounds.contains($0) })
    #expect(rest.allChoices().isEmpty)
    #expect(!bounds.isEmpty)
    for bound in bounds { #expect(!rest.without([bound]).allChoices().isEmpty) }
  }

  @Test(arguments: LargeSelection.Kind.allCases)
  func `needs few steps for sixty items`(_ kind: LargeSelection.Kind) throws {
    let problem = LargeSelection.problem(kind)
    var solver = SelectionSolver(problem)
    let best = try solver.best(4)
    #expect(solver.steps <= 3_000)
    expectEqual(best.isEmpty, (kind == .impossible))
    for selection in best {
      #expect((5...10).contains(selection.items.count))
      for limit in problem.limits {
        let total = try limit.total(of: selection.items)
        #expect(limit.minimum.map { $0 <= total } != false && limit.maximum.map { total <= $0 } != false)
      }
    }
  }

  @Test func `says that it is too much work, and gives no unproved choice`() throws {
    var solver = SelectionSolver(LargeSelection.problem(.spread), limit: 10)
    #expect(throws: SelectionFailure.tooMuchWork) { try solver.best(1) }
  }

  @Test func `says that numbers become too large`() throws {
    let tiny = try #require(Rational(1, over: 1_000_000_007))
    let other = try #require(Rational(1, over: 998_244_353))
    let values = [tiny, other, Rational(1 << 40)]
    var solver = SelectionSolver(SelectionProblem(values: values, limits: []))
    #expect(throws: SelectionFailure.numberTooLarge) { try solver.best(1) }
  }

  @Test func `says that there are too many items`() throws {
    var solver = SelectionSolver(SelectionProblem(values: Array(repeating: 1, count: 129), limits: []))
    #expect(throws: SelectionFailure.tooManyItems(limit: 128)) { try solver.best(1) }
  }

  @Test func `tells thirds apart exactly`() throws {
    // Three thirds are one, and a hair more is too much.
    let third = try #require(Rational(1, over: 3))
    let more = try #require(Rational(333_333_333_333_334, over: 1_000_000_000_000_000))
    for (amount, count) in [(third, 3), (more, 2)] {
      let limit = SelectionProblem.Limit(amounts: [amount, amount, amount], maximum: 1)
      var solver = SelectionSolver(SelectionProblem(values: [1, 1, 1], limits: [limit]))
      let best = try solver.best(1)
      expectEqual(best.first?.items.count, count)
    }
  }
}
