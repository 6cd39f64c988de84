import AmbitionModel

extension DiagramStore {
  /// A branch taken at a variable.
  typealias Step = (variable: Int, branch: Int)

  /// The fewest branches that lead to a value that `isWanted`; `nil` when none does.
  ///
  /// Variables that are not mentioned do not matter.
  /// - Complexity: O(*n*) in the number of nodes of the diagram.
  func witness(in diagram: Diagram, where isWanted: (Value) -> Bool) -> [Step]? {
    // Breadth first, so that the first hit has the fewest steps; ties go to the lower branches.
    var seen: Set<Diagram> = [diagram]
    var queue: [(diagram: Diagram, parent: Int, step: Step)] = [(diagram, -1, (-1, -1))]
    var next = 0
    defer { note(next) }
    while next < queue.count {
      let current = queue[next].diagram
      if let value = value(of: current) {
        if isWanted(value) { return path(to: next, in: queue) }
      } else {
        for branch in 0..<branchCount(of: current) {
          let child = child(of: current, branch)
          if seen.insert(child).inserted { queue.append((child, next, (variable(of: current), branch))) }
        }
      }
      next += 1
    }
    return nil
  }

  private func path(
    to end: Int, in queue: [(diagram: Diagram, parent: Int, step: Step)]
  ) -> [Step] {
    var steps: [Step] = []
    var index = end
    while queue[index].parent >= 0 {
      steps.append(queue[index].step)
      index = queue[index].parent
    }
    return steps.reversed()
  }

  /// Every value that the diagram can come to and every variable that matters to it, in rising order.
  /// - Complexity: O(*n*) in the number of its nodes.
  func reach(of diagram: Diagram) -> (values: [Value], variables: [Int]) {
    var variables: Set<Int> = []
    var values: [Value] = []
    visit([diagram]) { next in
      if let value = value(of: next) { values.append(value) } else { variables.insert(variable(of: next)) }
    }
    return (values, variables.sorted())
  }

  /// Calls `body` once for every node and terminal of the diagrams.
  /// - Complexity: O(*n*) in the number of nodes of the store.
  func visit(_ diagrams: [Diagram], _ body: (Diagram) -> Void) {
    var isNodeSeen = [Bool](repeating: false, count: nodeCount)
    var steps = nodeCount / 64
    defer { note(steps) }
    var seenTerminals: Set<Diagram> = []
    var pending = Array(diagrams.reversed())
    while let next = pending.popLast() {
      if next < 0 {
        if seenTerminals.insert(next).inserted { body(next) }
        continue
      }
      if isNodeSeen[Int(next)] { continue }
      isNodeSeen[Int(next)] = true
      body(next)
      steps += 1 + branchCount(of: next)
      for branch in 0..<branchCount(of: next) { pending.append(child(of: next, branch)) }
    }
  }

  /// The diagram with one variable settled.
  /// - Complexity: O(*n*) in the number of nodes of the diagram.
  func restrict(
    _ diagram: Diagram, _ variable: Int, to branch: Int
  ) throws(LimitReached) -> Diagram {
    var memo: [Diagram: Diagram] = [:]
    beginTask()
    defer { endTask() }
    return try rebuild(diagram, &memo, depth: 0) { store, node in
      if node < 0 || store.variable(of: node) > variable { return node }
      return store.variable(of: node) == variable ? store.child(of: node, branch) : nil
    }
  }

  /// True where `diagram` comes to a value that `isWanted`, false elsewhere.
  /// - Complexity: O(*n*) in the number of nodes of the diagram.
  func map(
    _ diagram: Diagram, _ isWanted: (Value) -> Bool, _ memo: inout [Diagram: Diagram]
  ) throws(LimitReached) -> Diagram {
    beginTask()
    defer { endTask() }
    return try rebuild(diagram, &memo, depth: 0) { store, node in
      store.value(of: node).map { store.terminal(.boolean(isWanted($0))) }
    }
  }

  /// True where the two diagrams come to different values, false elsewhere.
  /// - Complexity: at most the product of their sizes; in practice near the size of the larger.
  func difference(
    _ left: Diagram, _ right: Diagram, _ memo: inout [DiagramPair: Diagram], depth: Int = 0
  ) throws(LimitReached) -> Diagram {
    beginTask()
    defer { endTask() }
    if left == right { return terminal(.boolean(false)) }
    if left < 0, right < 0 { return terminal(.boolean(true)) }
    let pair = DiagramPair(left: left, right: right)
    if let known = memo[pair] { return known }
    guard depth < Self.depthLimit else { throw LimitReached() }
    let asked = min(left < 0 ? .max : variable(of: left), right < 0 ? .max : variable(of: right))
    let asking = left >= 0 && variable(of: left) == asked ? left : right
    try spend(1 + branchCount(of: asking))
    var results: [Diagram] = []
    for branch in 0..<branchCount(of: asking) {
      let next = [left, right].map {
        $0 >= 0 && variable(of: $0) == asked ? child(of: $0, branch) : $0
      }
      results.append(try difference(next[0], next[1], &memo, depth: depth + 1))
    }
    let result = try node(variable: asked, children: results)
    memo[pair] = result
    return result
  }

  /// The diagram with every node that `replacement` knows replaced.
  private func rebuild(
    _ diagram: Diagram, _ memo: inout [Diagram: Diagram], depth: Int,
    _ replacement: (DiagramStore, Diagram) -> Diagram?
  ) throws(LimitReached) -> Diagram {
    if let replaced = replacement(self, diagram) { return replaced }
    if let known = memo[diagram] { return known }
    guard depth < Self.depthLimit else { throw LimitReached() }
    try spend(1 + branchCount(of: diagram))
    var results: [Diagram] = []
    for branch in 0..<branchCount(of: diagram) {
      results.append(try rebuild(child(of: diagram, branch), &memo, depth: depth + 1, replacement))
    }
    let result = try node(variable: variable(of: diagram), children: results)
    memo[diagram] = result
    return result
  }
}

/// Two diagrams of one store.
struct DiagramPair: Hashable {
  var left: DiagramStore.Diagram
  var right: DiagramStore.Diagram
}
