import AmbitionModel

/// Finds the smallest sets of changed answers that reach a goal, exactly.
///
/// The goal is a diagram over all choices; a set of changes is a path through it, so the cheapest sets are
/// shortest paths: the least effort first, then the fewest changes. Only levers change (``Program/isLever(_:at:)``): what is
/// unknown of the rest must not matter. A lever that nobody answered is to be found out: a way may count on an answer to
/// it for the price of one step, or leave it open, and then it must not matter either.
package struct PathFinder {
  typealias Diagram = DiagramStore.Diagram

  let program: Program
  let answers: [Value]
  var possibilities: Possibilities
  private var costs: [Diagram: Cost?] = [:]

  /// What a way takes: the effort of its steps, and how many answers change.
  private struct Cost: Comparable {
    var effort: Rational
    var changes: Int

    static let none = Cost(effort: .zero, changes: 0)

    static func < (left: Cost, right: Cost) -> Bool {
      left.effort == right.effort ? left.changes < right.changes : left.effort < right.effort
    }

    /// `nil` where the effort is too large a number.
    func adding(_ other: Cost) -> Cost? {
      effort.adding(other.effort).map { Cost(effort: $0, changes: changes + other.changes) }
    }
  }

  /// - Parameter answers: one value for each slot of `program`.
  package init(_ program: Program, from answers: [Value]) {
    self.program = program
    self.answers = answers
    let choicesOpen = answers.indices.map { slot in
      program.isLever(slot, at: answers[slot]) ? Value.unknown : answers[slot]
    }
    possibilities = Possibilities(
      program: program, values: Evaluator(program).registers(for: choicesOpen))
  }

  /// The cheapest sensible ways to `goal`: where there are ways that raise no new flag, only those; `nil` when the question is
  /// too large.
  /// - Complexity: as of `plan(for:limit:keeping:)`, twice; all goals of one finder share their diagrams.
  package mutating func plan(for goal: Goal, limit: Int) -> ChangePlan? {
    if let plan = wholePlan(for: goal, limit: limit, keeping: .withoutNewFlags), !plan.ways.isEmpty {
      return plan
    }
    return wholePlan(for: goal, limit: limit, keeping: .towardsFit)
  }

  /// The same as `plan(for:limit:keeping:)`; where earlier goals left too little room, it has all of it.
  private mutating func wholePlan(for goal: Goal, limit: Int, keeping restraint: Restraint) -> ChangePlan? {
    if let plan = plan(for: goal, limit: limit, keeping: restraint) { return plan }
    self = PathFinder(program, from: answers)
    return plan(for: goal, limit: limit, keeping: restraint)
  }

  /// The cheapest ways to `goal` that keep `restraint`; `nil` when the question is too large.
  /// - Complexity: O(*n*) in the nodes of the goal's diagram, and of its conjunctions over open questions.
  package mutating func plan(for goal: Goal, limit: Int, keeping restraint: Restraint) -> ChangePlan? {
    do {
      let aim = try diagram(of: goal)
      let wish = try and(
        aim, try diagram(of: restraint, besides: goal, changing: Set(reachableSlots(aim))))
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
      ways = ways.map {
        ChangePlan.Way(changes: $0.changes, cost: cost.effort, newFlags: newFlags($0.changes))
      }
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

  /// The flags that are certainly raised after some changes, and would not be with just what a way counts on finding out.
  private func newFlags(_ changes: [Change]) -> [Int] {
    var (found, changed) = (answers, answers)
    for change in changes {
      changed[change.slot] = change.to
      if change.from == .unknown { found[change.slot] = change.to }
    }
    let after = raisedFlags(changed, among: Array(program.flags.indices))
    return after.isEmpty ? [] : Set(after).subtracting(raisedFlags(found, among: after)).sorted()
  }

  /// Those of some flags that are raised whatever the open ones of these answers are.
  private func raisedFlags(_ answers: [Value], among flags: [Int]) -> [Int] {
    let values = Evaluator(program).registers(for: answers)
    var possibilities = Possibilities(program: program, values: values)
    return flags.filter { possibilities.reach(of: program.flags[$0].raised)?.values == [.boolean(true)] }
  }

  mutating func map(
    _ register: Register, _ isWanted: (Value) -> Bool
  ) throws(DiagramStore.LimitReached) -> Diagram {
    try map(try possibilities.diagram(of: register), isWanted)
  }

  mutating func map(
    _ diagram: Diagram, _ isWanted: (Value) -> Bool
  ) throws(DiagramStore.LimitReached) -> Diagram {
    var memo: [Diagram: Diagram] = [:]
    return try possibilities.store.map(diagram, isWanted, &memo)
  }

  mutating func and(_ a: Diagram, _ b: Diagram) throws(DiagramStore.LimitReached) -> Diagram {
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
    reachableSlots(diagram).filter { !isLever($0) }
  }

  func isLever(_ slot: Int) -> Bool { program.isLever(slot, at: answers[slot]) }

  func reachableSlots(_ diagram: Diagram) -> [Int] {
    possibilities.store.reach(of: diagram).variables
  }

  /// The lowest cost from here to a goal that holds; `nil` when none does.
  private mutating func cost(of diagram: Diagram) throws(DiagramStore.LimitReached) -> Cost? {
    if let value = possibilities.store.value(of: diagram) { return value == .boolean(true) ? Cost.none : nil }
    if let known = costs[diagram] { return known }
    var best: Cost?
    for move in try moves(from: diagram) {
      guard let rest = try cost(of: move.next), let total = move.cost.adding(rest) else { continue }
      if best.map({ total < $0 }) ?? true { best = total }
    }
    costs[diagram] = .some(best)
    return best
  }

  private struct Move {
    var change: Change?
    var cost: Cost
    var next: Diagram
  }

  /// What can be done about the question that a node asks.
  private mutating func moves(from diagram: Diagram) throws(DiagramStore.LimitReached) -> [Move] {
    let slot = possibilities.store.variable(of: diagram)
    let children = possibilities.store.children(of: diagram)
    var moves: [Move] = []
    if answers[slot] == .unknown {
      let whatever = try forAll(slot, diagram)
      moves.append(Move(change: nil, cost: .none, next: whatever))
    }
    for (value, child) in zip(program.possibleAnswers(forSlot: slot) ?? [], children) {
      guard value != answers[slot] else {
        moves.append(Move(change: nil, cost: .none, next: child))
        continue
      }
      guard answers[slot] == .unknown || program.isProposable(value, forSlot: slot) else { continue }
      let effort = program.cost(from: answers[slot], to: value, inSlot: slot)
      let change = Change(slot: slot, from: answers[slot], to: value)
      moves.append(Move(change: change, cost: Cost(effort: effort, changes: 1), next: child))
    }
    return moves
  }

  private mutating func collect(
    _ diagram: Diagram, _ remaining: Cost, _ changes: [Change], _ limit: Int,
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
    if let index = program.possibleAnswers(forSlot: slot)?.firstIndex(of: answers[slot]) {
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
  /// Settling an open question counts as one step; between options that count for the same there is none, unless the rubric
  /// says what it takes.
  func cost(from: Value, to: Value, inSlot slot: Int) -> Rational {
    guard case .option(let start) = from, case .option(let index) = to,
      case .options(let options) = inputs[slot].domain
    else {
      return .one
    }
    let steps = min(start, index)..<max(start, index)
    return steps.reduce(.zero) { total, step in
      total.adding(options[step + 1].stepUp(from: options[step])) ?? total
    }
  }
}

extension Option {
  /// What the step from the option below takes: nothing where both count for the same and the rubric does not say.
  fileprivate func stepUp(from below: Option) -> Rational {
    effort?.cost.value ?? (value.value == below.value.value ? .zero : .one)
  }
}
