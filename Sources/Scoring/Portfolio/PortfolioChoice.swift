package import AmbitionModel

/// The best choice of cases under what a rubric declares, and how far open answers can still change it.
///
/// Exact: nothing is chosen by rounding, and of equally good choices the one with the earliest cases comes first.
package struct PortfolioChoice: Sendable {
  /// What comes of one reading of the open answers.
  package struct Solution: Sendable {
    package let reading: PortfolioReading
    /// The best choice and the runners-up, from the best on; empty when none is allowed.
    package let selections: [Selection]
    /// Whether there are more choices as good as the last.
    package let hasMore: Bool
    /// What would have to change for the items that are not in the best choice; `nil` where that was too much work.
    package let leftOut: [LeftOut]?
    /// Why there is no choice; `nil` when there is one, or where required cases are barred.
    package let obstacle: PortfolioObstacle?
  }

  package let portfolio: CompiledPortfolio
  /// In the order of their ids.
  package let cases: [PortfolioCase]
  package let terms: PortfolioTerms
  /// What is certain whatever is still answered.
  package let certain: Solution
  /// What is possible at most; `nil` when nothing is open that matters, and it is the same.
  package let possible: Solution?
  /// The most that another choice can turn out to be worth more than the certain one; `nil` without a certain choice
  /// or where nothing is open.
  package let regret: Rational?

  /// - Parameters:
  ///   - cases: in the order of their ids.
  ///   - runnersUp: how many choices beside the best.
  ///   - limit: how many choices may be looked at for each question.
  package init(
    _ portfolio: CompiledPortfolio, _ cases: [PortfolioCase], _ terms: PortfolioTerms, runnersUp: Int,
    limit: Int = SelectionSolver.standardLimit
  ) throws(SelectionFailure) {
    self.portfolio = portfolio
    self.cases = cases
    self.terms = terms
    let sure = PortfolioReading(.certain, cases, portfolio, terms)
    let open = PortfolioReading(.possible, cases, portfolio, terms)
    certain = try Solution(sure, atBest: open, runnersUp: runnersUp, limit: limit)
    guard sure.problem != open.problem || sure.items != open.items else {
      possible = nil
      regret = nil
      return
    }
    // Where nothing is certain, what is possible is what there is to show.
    possible = try Solution(
      open, atBest: open, runnersUp: certain.selections.isEmpty ? runnersUp : 0, limit: limit)
    regret = try certain.selections.first.map { best throws(SelectionFailure) in
      try Self.regret(of: sure.cases(of: best), worth: best.value, cases, open, limit: limit)
    }
  }

  /// The outcome to show: what is certain, or failing that what is possible.
  package var shown: Solution { certain.selections.isEmpty ? possible ?? certain : certain }

  /// Whether no answer can make another choice better.
  package var isSettled: Bool { !certain.selections.isEmpty && (regret ?? .zero) <= .zero }

  /// Worst for the chosen cases is when they turn out worth the least and all others the most.
  private static func regret(
    of chosen: [Int], worth value: Rational, _ cases: [PortfolioCase], _ open: PortfolioReading, limit: Int
  ) throws(SelectionFailure) -> Rational {
    var problem = open.problem
    for (item, index) in open.items.enumerated() where chosen.contains(index) {
      problem.values[item] = cases[index].value?.low ?? problem.values[item]
    }
    var solver = SelectionSolver(problem, limit: limit)
    guard let best = try solver.anyBest(of: problem) else { return .zero }
    guard let regret = best.value.subtracting(value) else { throw .numberTooLarge }
    return max(regret, .zero)
  }
}

extension PortfolioChoice.Solution {
  /// - Parameter best: what is possible at most.
  init(
    _ reading: PortfolioReading, atBest best: PortfolioReading, runnersUp: Int, limit: Int
  ) throws(SelectionFailure) {
    self.reading = reading
    guard reading.barred.isEmpty else {
      (selections, hasMore, leftOut, obstacle) = ([], false, [], nil)
      return
    }
    var solver = SelectionSolver(reading.problem, limit: limit)
    let found = try solver.best(runnersUp + 2)
    selections = Array(found.prefix(runnersUp + 1))
    hasMore = found.count > runnersUp + 1 && found.last?.value == selections.last?.value
    guard let first = selections.first else {
      leftOut = []
      if let found = try? PortfolioObstacle(reading, atBest: best, limit: limit) {
        obstacle = found
      } else {
        obstacle = try PortfolioObstacle(boundsOf: reading, limit: limit)
      }
      return
    }
    obstacle = nil
    var other = SelectionSolver(reading.problem, limit: limit)
    do {
      leftOut = try other.leftOut(of: first)
    } catch .tooMuchWork {
      leftOut = nil
    }
  }
}
