import AmbitionModel

/// Finds the smallest sets of changed answers that reach a goal, exactly.
///
/// The goal is a diagram over all choices; a set of changes is a path through it, so the cheapest sets are
/// shortest paths. Facts are not for the choosing: what is unknown of them must not matter. A question that
/// nobody answered can be settled for the price of one step, or be left open, and then must not matter either.
package struct PathFinder {
  private typealias Diagram = DiagramStore.Diagram

  private let program: Program
  private let answers: [Value]
  private var possibilities: Possibilities
  private var costs: [Diagram: Rational?] = [:]

  /// - Parameter answers: one value for each slot of `program`.
  package init(_ program: Program, from answers: [Value]) {
    self.program = program
    self.answers = answers
    let choicesOpen = zip(program.inputs, answers).map { input, value -> Value in
      if case .criterion = input.question, value != .null { .unknown } else { value }
    }
    possibilities = Possibilities(
      program: program, values: Evaluator(program).registers(for: choicesOpen))
  }

  /// The cheapest ways to `goal`; `nil` when the question is too large.
  /// - Complexity: O(*n*) in the nodes of the goal's diagram, and of its conjunctions over open questions.
  package mutating func plan(for goal: Goal, limit: Int) -> ChangePlan? {
    do {
      let wish = try diagram(of: goal)
      let open = openFacts(in: wish)
      var settled = wish
      for slot in open { settled = try forAll(slot, settled) }
      guard let cost = try cost(of: settled) else {
        // Where no facts at all would do, none of them stands in the way.
        let canHold = possibilities.store.witness(in: wish) { $0 == .boolean(true) } != nil
        return ChangePlan(ways: [], unavoidable: [], blockedBy: canHold ? open : [])
      }
      var ways: [ChangePlan.Way] = []
      try collect(settled, cost, [], limit, into: &ways)
      var unavoidable: [Int] = []
      for slot in reachableSlots(settled) where try !canStay(slot, settled) { unavoidable.append(slot) }
      ways = ways.map { ChangePlan.Way(changes: $0.changes, cost: cost) }
      return ChangePlan(ways: ways, unavoidable: unavoidable, blockedBy: [])
    } catch {
      return nil
    }
  }

  /// The answers with which the goal can hold, of the questions it then depends on; `nil` when none do.
  mutating func witness(of goal: Goal) throws(DiagramStore.LimitReached) -> [(slot: Int, value: Value)]? {
    let wish = try diagram(of: goal)
    return possibilities.store.witness(in: wish) { $0 == .boolean(true) }?.compactMap { step in
      program.possibleAnswers(forSlot: step.variable).map { (step.variable, $0[step.branch]) }
    }
  }

  private mutating func diagram(of goal: Goal) throws(DiagramStore.LimitReached) -> Diagram {
    switch goal {
    case .atLeast(let decision, let option):
      return try map(program.decisions[decision].result) { value in
        if case .option(let index) = value { index >= option } else { false }
      }
    case .exactly(let decision, let option):
      return try map(program.decisions[decision].result) { $0 == .option(option) }
    case .equal(let first, let second):
      let a = try possibilities.diagram(of: program.decisions[first].result)
      let b = try possibilities.diagram(of: program.decisions[second].result)
      let same = try possibilities.store.apply(.equal, to: [a, b], optionValues: program.optionValues)
      return try map(same) { $0 == .boolean(true) }
    case .notRaised(let flag):
      return try map(program.flags[flag].condition) { $0 != .boolean(true) && $0.isSettled }
    case .holds(let condition):
      return try map(condition) { $0 == .boolean(true) }
    case .kept(let condition):
      return try map(condition) { $0 != .boolean(false) && $0.isSettled }
    case .all(let goals):
      var result = possibilities.store.terminal(.boolean(true))
      for goal in goals {
        let next = try diagram(of: goal)
        result = try and(result, next)
      }
      return result
    }
  }

  private mutating func map(
    _ register: Register, _ isWanted: (Value) -> Bool
  ) throws(DiagramStore.LimitReached) -> Diagram {
    try map(try possibilities.diagram(of: register), isWanted)
  }

  private mutating func map(
    _ diagram: Diagram, _ isWanted: (Value) -> Bool
  ) throws(DiagramStore.LimitReached) -> Diagram {
    var memo: [Diagram: Diagram] = [:]
    return try possibilities.store.map(diagram, isWanted, &memo)
  }

  private mutating func and(_ a: Diagram, _ b: Diagram) throws(DiagramStore.LimitReached) -> Diagram {
    try possibilities.store.apply(.and, to: [a, b], optionValues: program.optionValues)
  }

  /// Where `diagram` holds whatever the answer in `slot` is.
  private mutating func forAll(_ slot: Int, _ diagram: Diagram) throws(DiagramStore.LimitReached) -> Diagram {
    var result = possibilities.store.terminal(.boolean(true))
    for index in (program.possibleAnswers(forSlot: slot) ?? []).indices {
      let branch = try possibilities.store.restrict(diagram, slot, to: index)
      result = try and(result, branch)
    }
    return result
  }

  private func openFacts(in diagram: Diagram) -> [Int] {
    reachableSlots(diagram).filter { slot in
      if case .fact = program.inputs[slot].question { true } else { false }
    }
  }

  private func reachableSlots(_ diagram: Diagram) -> [Int] {
    possibilities.store.reach(of: diagram).variables
  }

  /// The lowest cost from here to a goal that holds; `nil` when none does.
  private mutating func cost(of diagram: Diagram) throws(DiagramStore.LimitReached) -> Rational? {
    if let value = possibilities.store.value(of: diagram) { return value == .boolean(true) ? .zero : nil }
    if let known = costs[diagram] { return known }
    var best: Rational?
    for move in try moves(from: diagram) {
      guard let rest = try cost(of: move.next), let total = move.cost.adding(rest) else { continue }
      if best.map({ total < $0 }) ?? true { best = total }
    }
    costs[diagram] = .some(best)
    return best
  }

  private struct Move {
    var change: Change?
    var cost: Rational
    var next: Diagram
  }

  /// What can be done about the question that a node asks.
  private mutating func moves(from diagram: Diagram) throws(DiagramStore.LimitReached) -> [Move] {
    let slot = possibilities.store.variable(of: diagram)
    let children = possibilities.store.children(of: diagram)
    var moves: [Move] = []
    if answers[slot] == .unknown {
      let whatever = try forAll(slot, diagram)
      moves.append(Move(change: nil, cost: .zero, next: whatever))
    }
    for (index, child) in children.enumerated() {
      let value = Value.option(index)
      let change = value == answers[slot] ? nil : Change(slot: slot, from: answers[slot], to: value)
      moves.append(
        Move(change: change, cost: program.cost(from: answers[slot], to: index, inSlot: slot), next: child))
    }
    return moves
  }

  private mutating func collect(
    _ diagram: Diagram, _ remaining: Rational, _ changes: [Change], _ limit: Int,
    into ways: inout [ChangePlan.Way]
  ) throws(DiagramStore.LimitReached) {
    guard ways.count < limit else { return }
    if possibilities.store.value(of: diagram) != nil {
      ways.append(ChangePlan.Way(changes: changes, cost: .zero))
      return
    }
    for move in try moves(from: diagram) {
      guard let rest = try cost(of: move.next), move.cost.adding(rest) == remaining else { continue }
      try collect(move.next, rest, changes + [move.change].compactMap { $0 }, limit, into: &ways)
    }
  }

  /// Whether some way to the goal leaves the answer in `slot` as it is.
  private mutating func canStay(_ slot: Int, _ diagram: Diagram) throws(DiagramStore.LimitReached) -> Bool {
    let kept: Diagram
    if case .option(let index) = answers[slot] {
      kept = try possibilities.store.restrict(diagram, slot, to: index)
    } else {
      kept = try forAll(slot, diagram)
    }
    return try cost(of: kept) != nil
  }
}

extension Program {
  /// The effort of going from one answer to another: the steps between them, each with its cost.
  ///
  /// Settling an open question counts as one step.
  func cost(from: Value, to index: Int, inSlot slot: Int) -> Rational {
    guard case .option(let start) = from, case .options(let options) = inputs[slot].domain else {
      return .one
    }
    let steps = min(start, index)..<max(start, index)
    return steps.reduce(.zero) { total, step in
      total.adding(options[step + 1].effort?.cost.value ?? .one) ?? total
    }
  }
}
