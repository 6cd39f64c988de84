import AmbitionModel

// What keeps a proposal sensible, as diagrams over all choices and open answers. Each demand compares, for every completion
// of the open answers by itself, what comes of the choices with what comes of the answers as they are.
extension PathFinder {
  /// What a proposal must not do on the way to its goal.
  package enum Restraint: Sendable, CaseIterable {
    /// Anything goes: somebody tries out what if.
    case none
    /// No layer goes further away from the level that fits.
    case towardsFit
    /// Neither that, nor is any flag raised that was not.
    case withoutNewFlags
  }

  /// Where `restraint` is kept.
  /// - Parameters:
  ///   - goal: the decisions that it names are as they are wished for.
  ///   - slots: those that the goal depends on; what neither they nor others that could make up for them bear on, stays as
  ///     it is.
  mutating func diagram(
    of restraint: Restraint, besides goal: Goal, changing slots: Set<Int>
  ) throws(DiagramStore.LimitReached) -> Diagram {
    var result = possibilities.store.terminal(.boolean(true))
    guard restraint != .none else { return result }
    let wished = goal.decisions
    var pairs = program.levelPairs.filter { !wished.contains($0.shown) }
    var flags = restraint == .withoutNewFlags ? program.flags.map { $0.condition } : []
    var levers = slots.filter { isLever($0) }
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for pair in pairs {
        let own = program.slots(readBy: [program.decisions[pair.shown].result])
        guard !own.isDisjoint(with: levers) else { continue }
        levers.formUnion(own.filter { isLever($0) })
        pairs.removeAll { $0.shown == pair.shown }
        let kept = try notAwayFromFit(pair)
        result = try and(result, kept)
        hasGrown = true
      }
      for condition in flags {
        let own = program.slots(readBy: [condition])
        guard !own.isDisjoint(with: levers) else { continue }
        levers.formUnion(own.filter { isLever($0) })
        flags.removeAll { $0 == condition }
        let raised = try map(condition) { $0 == .boolean(true) }
        let kept = try or(try not(raised), try asAnswered(raised))
        result = try and(result, kept)
        hasGrown = true
      }
    }
    return result
  }

  /// Where a layer that is lower than fits does not sink, and one that is higher does not rise.
  private mutating func notAwayFromFit(
    _ pair: Program.LevelPair
  ) throws(DiagramStore.LimitReached) -> Diagram {
    let shown = try possibilities.diagram(of: program.decisions[pair.shown].result)
    let now = try asAnswered(shown)
    let fitting = try asAnswered(try possibilities.diagram(of: program.decisions[pair.fitting].result))
    var result = possibilities.store.terminal(.boolean(true))
    for level in program.rubric.levels.indices {
      let isHere = try map(now) { $0 == .option(level) }
      let asksMore = try map(fitting) { $0.level.map { $0 > level } ?? false }
      let asksLess = try map(fitting) { $0.level.map { $0 < level } ?? false }
      let isNotLower = try map(shown) { $0.level.map { $0 >= level } ?? false }
      let isNotHigher = try map(shown) { $0.level.map { $0 <= level } ?? false }
      let first = try or(try not(try and(isHere, asksMore)), isNotLower)
      let second = try or(try not(try and(isHere, asksLess)), isNotHigher)
      result = try and(result, try and(first, second))
    }
    return result
  }

  /// A diagram with every settled lever at its answer.
  private func asAnswered(_ diagram: Diagram) throws(DiagramStore.LimitReached) -> Diagram {
    var result = diagram
    for slot in reachableSlots(diagram) {
      guard let index = program.possibleAnswers(forSlot: slot)?.firstIndex(of: answers[slot]) else {
        continue
      }
      result = try possibilities.store.restrict(result, slot, to: index)
    }
    return result
  }

  private mutating func or(_ a: Diagram, _ b: Diagram) throws(DiagramStore.LimitReached) -> Diagram {
    try possibilities.store.apply(.or, to: [a, b], optionValues: program.optionValues)
  }

  private mutating func not(_ a: Diagram) throws(DiagramStore.LimitReached) -> Diagram {
    try possibilities.store.apply(.not, to: [a], optionValues: program.optionValues)
  }
}

extension Value {
  /// The index of a level; `nil` for what is none.
  fileprivate var level: Int? { if case .option(let index) = self { index } else { nil } }
}

extension Goal {
  /// The decisions that the goal wants to be something.
  fileprivate var decisions: Set<Int> {
    switch self {
    case .atLeast(let decision, _), .exactly(let decision, _): [decision]
    case .equal(let first, let second): [first, second]
    case .all(let goals): goals.reduce(into: []) { $0.formUnion($1.decisions) }
    case .notRaised, .holds, .kept: []
    }
  }
}
