package import AmbitionModel

/// How far one number of the rubric can move, the others as they are, before a settled level changes.
package struct NumberRange: Sendable, Equatable {
  /// A level that becomes another one.
  package struct Flip: Sendable, Equatable {
    /// The index of the decision.
    package var decision: Int
    package var from: Value
    /// What it becomes; several where the answers then no longer settle it.
    package var to: [Value]
  }

  /// Where the first level changes.
  package struct End: Sendable, Equatable {
    package var value: Rational
    /// Whether all levels are as they were at the value itself, and other only beyond it.
    package var isIncluded: Bool
    package var flips: [Flip]
  }

  package enum Extent: Sendable, Equatable {
    /// No settled level of this case rests on the number.
    case withoutInfluence
    /// From the lower to the upper end; `nil` where nothing changes however far the number goes that way.
    /// For a weight, which must be above zero, that is down to zero.
    case between(End?, End?)
    /// A level rests on the number in a way that is not followed exactly, such as through rounding.
    case notDecided
  }

  /// What the number is about.
  package var subject: Parameter.Subject
  /// As the rubric has it.
  package var value: Rational
  package var extent: Extent
}

extension NumberSpace {
  /// The range of each of the rubric's weights and thresholds.
  /// - Complexity: O(*m* · *n*) for *n* instructions in the cone of the levels and *m* places where a
  ///   comparison turns.
  func ranges() -> [NumberRange] {
    ranges(of: Array(parameters.indices)) { _ in nil }
  }

  /// The ranges of some weights and thresholds, looked at only so far from the number itself as `reach` says of it;
  /// an end that is further may be told or not. `nil` for as far as it goes.
  ///
  /// Together they have one share of the budget; what comes after it is not decided.
  func ranges(of indices: [Int], upTo reach: (Parameter) -> Rational?) -> [NumberRange] {
    var reserve = DiagramStore.ownSteps
    var left = program.budget?.share(besides: reserve) ?? .max
    func evaluation(_ free: [Int], besides known: SymbolicEvaluation? = nil) -> SymbolicEvaluation {
      let symbolic = SymbolicEvaluation(
        program, parameters: numbers, free: free, besides: known, within: left)
      if left < .max { left = max(0, left - symbolic.steps) }
      program.budget?.spend(symbolic.steps, reserve: &reserve)
      return symbolic
    }
    let known = evaluation([])
    return indices.map { index in
      let parameter = parameters[index]
      let concerned = watched.indices.filter { watched[$0].parameters.contains(index) }
      return NumberRange(
        subject: parameter.subject, value: parameter.value,
        extent: concerned.isEmpty
          ? .withoutInfluence
          : extent(of: index, concerned, upTo: reach(parameter), evaluation([index], besides: known)))
    }
  }

  private func extent(
    of parameter: Int, _ concerned: [Int], upTo reach: Rational?, _ symbolic: SymbolicEvaluation
  ) -> NumberRange.Extent {
    var turns: Set<Rational> = []
    for index in concerned {
      guard symbolic.terms(of: watched[index].result.index) != nil else { return .notDecided }
      for form in watched[index].cone.flatMap({ symbolic.forms(of: $0) }) {
        guard let root = form.constant.negated.divided(by: form.coefficients[0]) else { return .notDecided }
        turns.insert(root)
      }
    }
    do {
      let walk = Walk(space: self, parameter: parameter, concerned: concerned, reach: reach)
      return .between(
        try walk.end(turns.filter { $0 <= numbers[parameter] }.sorted(by: >), towards: .lower),
        try walk.end(turns.filter { $0 >= numbers[parameter] }.sorted(), towards: .upper))
    } catch {
      return .notDecided
    }
  }
}

/// A walk away from the number in the rubric, from one turning point to the next.
private struct Walk {
  enum Direction { case lower, upper }

  /// A number that does not fit, or a level that is too much to tell.
  struct NotDecided: Error {}

  let space: NumberSpace
  let parameter: Int
  let concerned: [Int]
  /// How far from the number to look; `nil` for as far as it goes.
  let reach: Rational?

  /// - Parameter turns: from near to far; the number itself may be the first.
  func end(_ turns: [Rational], towards direction: Direction) throws(NotDecided) -> NumberRange.End? {
    let start = space.numbers[parameter]
    let isWeight = space.parameters[parameter].isWeight
    let reachable = turns.filter { !isWeight || $0 > .zero }
    for (index, turn) in reachable.enumerated() {
      if let reach {
        guard let distance = turn.subtracting(start)?.magnitude else { throw NotDecided() }
        if distance > reach { return nil }
      }
      if turn != start {
        let flips = try flips(at: turn)
        if !flips.isEmpty { return .init(value: turn, isIncluded: false, flips: flips) }
      }
      let next = index + 1 < reachable.count ? reachable[index + 1] : nil
      let beyond = try flips(at: try point(after: turn, before: next, direction, isWeight))
      if !beyond.isEmpty { return .init(value: turn, isIncluded: true, flips: beyond) }
    }
    return nil
  }

  /// A point strictly between two turns, or beyond the last.
  private func point(
    after turn: Rational, before next: Rational?, _ direction: Direction, _ isWeight: Bool
  ) throws(NotDecided) -> Rational {
    let limit = next ?? (direction == .lower && isWeight ? .zero : nil)
    let point: Rational? =
      if let limit {
        turn.adding(limit)?.divided(by: 2)
      } else {
        direction == .lower ? turn.subtracting(1) : turn.adding(1)
      }
    guard let point else { throw NotDecided() }
    return point
  }

  private func flips(at value: Rational) throws(NotDecided) -> [NumberRange.Flip] {
    var numbers = space.numbers
    numbers[parameter] = value
    var flips: [NumberRange.Flip] = []
    for (index, possible) in zip(concerned, space.outcomes(of: concerned, at: numbers).possible) {
      guard let possible else { throw NotDecided() }
      let watched = space.watched[index]
      guard possible != [watched.value] else { continue }
      flips.append(.init(decision: watched.decision, from: watched.value, to: possible))
    }
    return flips
  }
}
