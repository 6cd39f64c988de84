package import AmbitionModel

/// What the settled levels of a case come to under many sets of weights, drawn around those of the rubric.
package struct WeightDraws: Sendable, Equatable {
  /// How to draw.
  package struct Plan: Sendable, Equatable {
    /// How far each weight may be off, as a part of itself; above zero and below one.
    package var spread: Rational
    package var count: Int
    package var seed: UInt64

    package init(spread: Rational, count: Int, seed: UInt64) {
      self.spread = spread
      self.count = count
      self.seed = seed
    }
  }

  /// One of the things that a level can be.
  package struct Frequency: Sendable, Equatable {
    /// Several where the answers do not settle the level under these weights.
    package var values: [Value]
    package var count: Int
  }

  /// The outcomes of one level.
  package struct Share: Sendable, Equatable {
    /// The index of the decision.
    package var decision: Int
    /// As the rubric is.
    package var value: Value
    /// The most frequent first.
    package var outcomes: [Frequency]
    /// Whether the level is the same under all weights that could have been drawn, which is proved.
    package var isCertain: Bool

    /// In how many draws the level was as it is.
    package var unchanged: Int { outcomes.first { $0.values == [value] }?.count ?? 0 }
  }

  package var plan: Plan
  package var shares: [Share]
  /// The indices of the settled levels for which drawing takes more than the budget has: each draw is worked out anew where
  /// no form of the weights tells what turns.
  package var undecided: [Int] = []
  /// In how many draws all settled levels were as they are; `nil` where some are undecided.
  package var unchanged: Int?

  /// The standard error of the share that `count` of the draws are: √(s(1−s)/n).
  package func standardError(of count: Int) -> Double {
    let share = Double(count) / Double(plan.count)
    return (share * (1 - share) / Double(plan.count)).squareRoot()
  }
}

extension NumberSpace {
  /// How fine weights are drawn: each is one of twice as many and one equally spaced values.
  static let fineness: UInt32 = 1_000_000

  /// The draws of `plan`.
  ///
  /// Every draw is worked out exactly. A level can only change where a linear form of the weights changes
  /// sign, so a draw takes the signs of the few forms that can, and the program runs once for each pattern. Together
  /// those runs have one share of the budget; a level that needs more is undecided.
  func draws(_ plan: WeightDraws.Plan) -> WeightDraws {
    let weights = parameters.indices.filter { parameters[$0].isWeight }
    let symbolic = SymbolicEvaluation(program, parameters: numbers, free: weights)
    var stepsLeft = program.budget?.share(besides: DiagramStore.ownSteps) ?? .max
    var levels = watched.indices.map { index in
      DrawnLevel(index, watched[index], symbolic, weights: weights.map { numbers[$0] }, spread: plan.spread)
    }
    var undecided: [Int] = []
    var generator = SplitMix64(seed: plan.seed)
    var steps = weights.map { _ in Int64(0) }
    var unchanged = 0
    for _ in 0..<plan.count {
      for index in steps.indices { steps[index] = generator.integer(within: Self.fineness) }
      var isUnchanged = true
      for place in levels.indices.reversed() {
        let isSame = levels[place].count(steps) { index in
          guard stepsLeft > 0, let drawn = drawn(steps, weights, plan.spread) else { return nil }
          let outcome = outcomes(of: [index], at: drawn)
          stepsLeft -= outcome.steps
          return outcome.possible[0]
        }
        guard let isSame else {
          undecided.append(levels.remove(at: place).decision)
          continue
        }
        isUnchanged = isUnchanged && isSame
      }
      if isUnchanged { unchanged += 1 }
    }
    return WeightDraws(
      plan: plan, shares: levels.map { $0.share(plan) }, undecided: undecided.sorted(),
      unchanged: undecided.isEmpty ? unchanged : nil)
  }

  /// All numbers, with the weights that many steps off.
  private func drawn(_ steps: [Int64], _ weights: [Int], _ spread: Rational) -> [Rational]? {
    var drawn = numbers
    for (index, step) in zip(weights, steps) {
      guard let part = Rational(Int128(step), over: Int128(Self.fineness))?.multiplied(by: spread),
        let weight = numbers[index].multiplied(by: part)?.adding(numbers[index])
      else { return nil }
      drawn[index] = weight
    }
    return drawn
  }
}
