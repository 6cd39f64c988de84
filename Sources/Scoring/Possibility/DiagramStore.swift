import AmbitionModel

/// Decision diagrams over the answers that are still open, shared as far as they are equal.
///
/// A diagram is a function from answers to a value: a node asks for one answer and goes on, a terminal is the
/// value. Equal functions are the same diagram, so adding up weighted answers keeps one node for each
/// sum that can be reached (dynamic programming) and nothing is enumerated. Multi-valued decision
/// diagrams: Srinivasan, Ham, Malik and Brayton, ICCAD 1990; terminals with values: Bahar et al., ICCAD 1993;
/// one table of nodes and one of results, as in Brace, Rudell and Bryant, DAC 1990.
///
/// A reference, since diagrams mean nothing outside the store that made them and copies of it would part ways.
final class DiagramStore {
  /// A node when zero or above, a terminal below.
  typealias Diagram = Int32

  /// More would take more memory or time than an answer is worth.
  struct LimitReached: Error {}

  let nodeLimit: Int
  /// The children that all nodes may have together: questions with very many options make few but wide nodes.
  private var childLimit: Int { nodeLimit * 8 }
  /// The steps that one operation may take.
  private var workLimit: Int { nodeLimit * 16 }
  /// The values that diagrams can come to take most memory, and nobody reads so many.
  private var terminalLimit: Int { min(nodeLimit, 250_000) }
  /// The steps that a store may take when the budget is spent, so that what is small is always told.
  static let ownSteps = 200_000
  /// Deeper would not fit on the stack: more open answers than this in one diagram.
  static let depthLimit = 2_000
  /// Asked now and then whether to give up.
  private let isExhausted: @Sendable () -> Bool
  private var nodes = NodeTable()
  private var results: ResultTable
  private var terminals: [Value] = []
  private var knownTerminals: [Value: Diagram] = [:]
  /// Children of nodes that are being made, of the innermost last.
  private var pending: [Diagram] = []
  private var depth = 0
  private let budget: WorkBudget
  private var reserve = DiagramStore.ownSteps
  /// The steps taken so far.
  private(set) var work = 0
  /// The steps that were taken off the budget.
  private var paid = 0
  /// How many steps there may be before the task at hand is too large.
  private var workEnd = 0
  /// How many tasks within each other are at hand.
  private var tasks = 0
  /// Whether time is up, so that nothing is worth another try.
  private(set) var isOutOfTime = false

  init(
    nodeLimit: Int, within budget: WorkBudget = WorkBudget(),
    givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.nodeLimit = nodeLimit
    results = ResultTable(limit: nodeLimit * 4)
    self.budget = budget
    self.isExhausted = isExhausted
  }

  /// Begins something that has one share of the budget; with ``endTask()`` after it.
  func beginTask() {
    if tasks == 0 { workEnd = work + min(workLimit, budget.share(besides: reserve)) }
    tasks += 1
  }

  func endTask() {
    tasks -= 1
    if tasks == 0 { pay() }
  }

  private func pay() {
    budget.spend(work - paid, reserve: &reserve)
    paid = work
  }

  func terminal(_ value: Value) -> Diagram {
    if let diagram = knownTerminals[value] { return diagram }
    terminals.append(value)
    let diagram = ~Diagram(terminals.count - 1)
    knownTerminals[value] = diagram
    return diagram
  }

  /// The value of a diagram that asks for nothing; `nil` for others.
  func value(of diagram: Diagram) -> Value? {
    diagram < 0 ? terminals[Int(~diagram)] : nil
  }

  /// The diagram that asks for `variable`; variables are asked for in rising order.
  func node(variable: Int, children: [Diagram]) throws(LimitReached) -> Diagram {
    let start = pending.count
    pending += children
    return try node(variable: Int32(variable), pendingFrom: start)
  }

  /// The diagram whose children are the pending ones from `start` on, which are pending no longer.
  private func node(variable: Int32, pendingFrom start: Int) throws(LimitReached) -> Diagram {
    defer { pending.removeLast(pending.count - start) }
    let first = pending[start]
    var isDecided = true
    for index in start..<pending.count where pending[index] != first {
      isDecided = false
      break
    }
    if isDecided { return first }
    if let diagram = nodes.find(variable, pending, from: start) { return diagram }
    guard nodes.count < nodeLimit, nodes.childCount + pending.count - start <= childLimit else {
      throw LimitReached()
    }
    try spend()
    let diagram = nodes.insert(variable, pending, from: start)
    results.fit(nodes.count)
    return diagram
  }

  /// Counts a step, and looks every few thousand of them whether to give up.
  private func spend() throws(LimitReached) {
    work &+= 1
    guard work & 0xFFF == 0 else { return }
    try look()
  }

  /// Counts the branches of a node.
  func spend(_ branches: Int) throws(LimitReached) {
    let before = work
    work &+= branches
    if before >> 12 != work >> 12 { try look() }
  }

  private func look() throws(LimitReached) {
    if isExhausted() { isOutOfTime = true }
    if isOutOfTime || work > workEnd || terminals.count > terminalLimit { throw LimitReached() }
  }

  /// Counts what a question that always has an answer looked at.
  func note(_ steps: Int) {
    work &+= steps
    if tasks == 0 { pay() }
  }

  /// How large the store is now.
  var mark: (nodes: Int, terminals: Int) { (nodes.count, terminals.count) }

  /// Takes out what came after the mark; diagrams from then on mean nothing any longer.
  /// - Complexity: O(*n*) in the size of the store.
  func rollBack(to mark: (nodes: Int, terminals: Int)) {
    guard nodes.count > mark.nodes || terminals.count > mark.terminals else { return }
    nodes.truncate(to: mark.nodes)
    for value in terminals[mark.terminals...] { knownTerminals[value] = nil }
    terminals.removeLast(terminals.count - mark.terminals)
    results.forgetAll(fitting: mark.nodes)
    pending.removeAll()
  }

  /// The variable that a node asks for.
  func variable(of node: Diagram) -> Int { Int(nodes.variable(of: node)) }

  /// What a node leads to, by answer.
  func children(of node: Diagram) -> [Diagram] { Array(nodes.children(of: node)) }

  /// How many answers a node tells apart.
  func branchCount(of node: Diagram) -> Int { nodes.branchCount(of: node) }

  /// What a node leads to for one answer.
  func child(of node: Diagram, _ branch: Int) -> Diagram { nodes.child(of: node, branch) }

  /// How many nodes there are.
  var nodeCount: Int { nodes.count }

  /// The diagram of `operation` over diagrams.
  /// - Complexity: at most the product of the operands' sizes; in practice near the size of the result.
  func apply(
    _ operation: Operation, to operands: [Diagram], optionValues: [[Rational]]
  ) throws(LimitReached) -> Diagram {
    beginTask()
    defer { endTask() }
    // What is left of a call that was given up must not turn up in the next one.
    pending.removeAll(keepingCapacity: true)
    depth = 0
    if operands.count > 3 {
      var memo: [[Diagram]: Diagram] = [:]
      return try applyMany(operation, operands, optionValues, &memo)
    }
    let call = ResultTable.Call(
      operation: operation.code, first: operands[0], second: operands.count > 1 ? operands[1] : operands[0],
      third: operands.count > 2 ? operands[2] : operands[0])
    return try apply(operation, call, operands.count, optionValues)
  }

  private func apply(
    _ operation: Operation, _ call: ResultTable.Call, _ count: Int, _ optionValues: [[Rational]]
  ) throws(LimitReached) -> Diagram {
    if let result = shortcut(operation, call) { return result }
    if let result = results[call] { return result }
    try spend()
    let (a, b, c) = (call.first, call.second, call.third)
    let (ofA, ofB, ofC) = (asked(by: a), asked(by: b), asked(by: c))
    let variable = min(ofA, ofB, ofC)
    let result: Diagram
    if variable == .max {
      let values = [a, b, c].prefix(count).map { terminals[Int(~$0)] }
      result = terminal(operation.result(of: values, optionValues: optionValues))
    } else {
      guard depth < Self.depthLimit else { throw LimitReached() }
      depth += 1
      let asking = ofA == variable ? a : ofB == variable ? b : c
      let start = pending.count
      try spend(nodes.branchCount(of: asking))
      for branch in 0..<nodes.branchCount(of: asking) {
        let next = ResultTable.Call(
          operation: call.operation, first: ofA == variable ? nodes.child(of: a, branch) : a,
          second: ofB == variable ? nodes.child(of: b, branch) : b,
          third: ofC == variable ? nodes.child(of: c, branch) : c)
        let child = try apply(operation, next, count, optionValues)
        pending.append(child)
      }
      result = try node(variable: variable, pendingFrom: start)
      depth -= 1
    }
    results[call] = result
    return result
  }

  private func applyMany(
    _ operation: Operation, _ operands: [Diagram], _ optionValues: [[Rational]],
    _ memo: inout [[Diagram]: Diagram]
  ) throws(LimitReached) -> Diagram {
    if let result = memo[operands] { return result }
    try spend()
    let result: Diagram
    let variables = operands.map(asked)
    let variable = variables.min() ?? .max
    if variable < .max, let first = variables.firstIndex(of: variable) {
      guard depth < Self.depthLimit else { throw LimitReached() }
      depth += 1
      var children: [Diagram] = []
      var cofactors = operands
      try spend(nodes.branchCount(of: operands[first]) * operands.count)
      for branch in 0..<nodes.branchCount(of: operands[first]) {
        for index in first..<operands.count where variables[index] == variable {
          cofactors[index] = nodes.child(of: operands[index], branch)
        }
        children.append(try applyMany(operation, cofactors, optionValues, &memo))
      }
      result = try node(variable: Int(variable), children: children)
      depth -= 1
    } else {
      let values = operands.map { terminals[Int(~$0)] }
      result = terminal(operation.result(of: values, optionValues: optionValues))
    }
    guard memo.count * operands.count < nodeLimit * 4 else { throw LimitReached() }
    memo[operands] = result
    return result
  }

  /// The diagram of a sum.
  ///
  /// Each node is made once, for what the answers before it add up to.
  /// - Complexity: O(*n* · *s*) for *n* shares and *s* sums that can be reached.
  func sum(of addends: Addends) throws(LimitReached) -> Diagram {
    beginTask()
    defer { endTask() }
    pending.removeAll(keepingCapacity: true)
    guard addends.shares.count < Self.depthLimit else { throw LimitReached() }
    var known: [Int64: Diagram] = [:]
    return try sum(of: addends.shares, from: 0, after: addends.constant, &known)
  }

  private func sum(
    of shares: [Diagram], from index: Int, after sum: Diagram, _ known: inout [Int64: Diagram]
  ) throws(LimitReached) -> Diagram {
    guard index < shares.count else { return sum }
    let key = Int64(index) << 32 | Int64(~sum)
    if let result = known[key] { return result }
    let (share, start) = (shares[index], pending.count)
    try spend(nodes.branchCount(of: share))
    for branch in 0..<nodes.branchCount(of: share) {
      let values = [terminals[Int(~sum)], terminals[Int(~nodes.child(of: share, branch))]]
      let next = terminal(Operation.add.result(of: values, optionValues: []))
      pending.append(try self.sum(of: shares, from: index + 1, after: next, &known))
    }
    let result = try node(variable: nodes.variable(of: share), pendingFrom: start)
    known[key] = result
    return result
  }

  /// The result where one operand settles it, however large the others are.
  private func shortcut(_ operation: Operation, _ call: ResultTable.Call) -> Diagram? {
    switch operation {
    case .and: return neutral(.boolean(true), absorbing: .boolean(false), call.first, call.second)
    case .or: return neutral(.boolean(false), absorbing: .boolean(true), call.first, call.second)
    case .select:
      if call.second == call.third { return call.second }
      guard call.first < 0 else { return nil }
      switch terminals[Int(~call.first)] {
      case .boolean(true): return call.second
      case .boolean(false), .null: return call.third
      default: return nil
      }
    default: return nil
    }
  }

  private func neutral(_ neutral: Value, absorbing: Value, _ a: Diagram, _ b: Diagram) -> Diagram? {
    if a < 0 {
      let value = terminals[Int(~a)]
      if value == absorbing { return a }
      if value == neutral { return b }
    }
    if b < 0 {
      let value = terminals[Int(~b)]
      if value == absorbing { return b }
      if value == neutral { return a }
    }
    return nil
  }

  /// The variable that a diagram asks for first; beyond all others for one that asks nothing.
  private func asked(by diagram: Diagram) -> Int32 {
    diagram >= 0 ? nodes.variable(of: diagram) : .max
  }
}
