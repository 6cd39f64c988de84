import AmbitionModel

/// Decision diagrams over the answers that are still open, shared as far as they are equal.
///
/// A diagram is a function from answers to a value: a node asks for one answer and goes on, a terminal is the
/// value. Equal functions are the same diagram, so adding up weighted answers keeps one node for each
/// sum that can be reached (dynamic programming) and nothing is enumerated. Multi-valued decision
/// diagrams: Srinivasan, Ham, Malik and Brayton, ICCAD 1990; terminals with values: Bahar et al., ICCAD 1993.
struct DiagramStore {
  /// A node when zero or above, a terminal below.
  typealias Diagram = Int32

  /// More would take more memory than an answer is worth.
  struct LimitReached: Error {}

  private struct Node: Hashable {
    var variable: Int32
    var children: [Diagram]
  }

  private struct Triple: Hashable {
    var first: Diagram
    var second: Diagram
    var third: Diagram
  }

  let nodeLimit: Int
  /// Asked now and then whether to give up.
  private let isExhausted: @Sendable () -> Bool
  private var nodes: [Node] = []
  private var known: [Node: Diagram] = [:]
  private var terminals: [Value] = []
  private var knownTerminals: [Value: Diagram] = [:]

  init(nodeLimit: Int, givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }) {
    self.nodeLimit = nodeLimit
    self.isExhausted = isExhausted
  }

  mutating func terminal(_ value: Value) -> Diagram {
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
  mutating func node(variable: Int, children: [Diagram]) throws(LimitReached) -> Diagram {
    if children.allSatisfy({ $0 == children[0] }) { return children[0] }
    let node = Node(variable: Int32(variable), children: children)
    if let diagram = known[node] { return diagram }
    guard nodes.count < nodeLimit else { throw LimitReached() }
    if nodes.count & 0x3FF == 0x3FF, isExhausted() { throw LimitReached() }
    nodes.append(node)
    let diagram = Diagram(nodes.count - 1)
    known[node] = diagram
    return diagram
  }

  /// The variable that a node asks for.
  func variable(of node: Diagram) -> Int { Int(nodes[Int(node)].variable) }

  /// What a node leads to, by answer.
  func children(of node: Diagram) -> [Diagram] { nodes[Int(node)].children }

  /// How many nodes there are.
  var nodeCount: Int { nodes.count }

  /// The diagram of `operation` over diagrams.
  /// - Complexity: at most the product of the operands' sizes; in practice near the size of the result.
  mutating func apply(
    _ operation: Operation, to operands: [Diagram], optionValues: [[Rational]]
  ) throws(LimitReached) -> Diagram {
    if operands.count > 3 {
      var memo: [[Diagram]: Diagram] = [:]
      return try applyMany(operation, operands, optionValues, &memo)
    }
    var memo: [Triple: Diagram] = [:]
    return try applyFew(operation, operands, optionValues, &memo)
  }

  private mutating func applyFew(
    _ operation: Operation, _ operands: [Diagram], _ optionValues: [[Rational]],
    _ memo: inout [Triple: Diagram]
  ) throws(LimitReached) -> Diagram {
    if let result = shortcut(operation, operands) { return result }
    let key = Triple(
      first: operands[0], second: operands.count > 1 ? operands[1] : -1,
      third: operands.count > 2 ? operands[2] : -1)
    if let result = memo[key] { return result }
    let result: Diagram
    if let variable = topVariable(of: operands) {
      var children: [Diagram] = []
      for branch in 0..<branches(of: operands, at: variable) {
        let cofactors = operands.map { cofactor($0, variable, branch) }
        children.append(try applyFew(operation, cofactors, optionValues, &memo))
      }
      result = try node(variable: Int(variable), children: children)
    } else {
      result = settle(operation, operands, optionValues)
    }
    memo[key] = result
    return result
  }

  private mutating func applyMany(
    _ operation: Operation, _ operands: [Diagram], _ optionValues: [[Rational]],
    _ memo: inout [[Diagram]: Diagram]
  ) throws(LimitReached) -> Diagram {
    if let result = memo[operands] { return result }
    let result: Diagram
    if let variable = topVariable(of: operands) {
      var children: [Diagram] = []
      for branch in 0..<branches(of: operands, at: variable) {
        let cofactors = operands.map { cofactor($0, variable, branch) }
        children.append(try applyMany(operation, cofactors, optionValues, &memo))
      }
      result = try node(variable: Int(variable), children: children)
    } else {
      result = settle(operation, operands, optionValues)
    }
    memo[operands] = result
    return result
  }

  private mutating func settle(
    _ operation: Operation, _ operands: [Diagram], _ optionValues: [[Rational]]
  ) -> Diagram {
    terminal(operation.result(of: operands.map { terminals[Int(~$0)] }, optionValues: optionValues))
  }

  /// The result where one operand settles it, however large the others are.
  private mutating func shortcut(_ operation: Operation, _ operands: [Diagram]) -> Diagram? {
    switch operation {
    case .and: return neutral(.boolean(true), absorbing: .boolean(false), operands)
    case .or: return neutral(.boolean(false), absorbing: .boolean(true), operands)
    case .select:
      if operands[1] == operands[2] { return operands[1] }
      switch value(of: operands[0]) {
      case .boolean(true): return operands[1]
      case .boolean(false), .null: return operands[2]
      default: return nil
      }
    default: return nil
    }
  }

  private func neutral(_ neutral: Value, absorbing: Value, _ operands: [Diagram]) -> Diagram? {
    for (operand, other) in [(operands[0], operands[1]), (operands[1], operands[0])] {
      guard let value = value(of: operand) else { continue }
      if value == absorbing { return operand }
      if value == neutral { return other }
    }
    return nil
  }

  private func topVariable(of operands: [Diagram]) -> Int32? {
    operands.filter { $0 >= 0 }.map { nodes[Int($0)].variable }.min()
  }

  private func branches(of operands: [Diagram], at variable: Int32) -> Int {
    let asking = operands.first { $0 >= 0 && nodes[Int($0)].variable == variable }
    return asking.map { nodes[Int($0)].children.count } ?? 0
  }

  private func cofactor(_ diagram: Diagram, _ variable: Int32, _ branch: Int) -> Diagram {
    guard diagram >= 0, nodes[Int(diagram)].variable == variable else { return diagram }
    return nodes[Int(diagram)].children[branch]
  }

  /// Every value that the diagram can come to and every variable that matters to it, in rising order.
  /// - Complexity: O(*n*) in the number of its nodes.
  func reach(of diagram: Diagram) -> (values: [Value], variables: [Int]) {
    var seen: Set<Diagram> = []
    var values: [Value] = []
    var variables: Set<Int> = []
    var pending = [diagram]
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      if let value = value(of: next) {
        values.append(value)
      } else {
        variables.insert(Int(nodes[Int(next)].variable))
        pending += nodes[Int(next)].children
      }
    }
    return (values, variables.sorted())
  }
}
