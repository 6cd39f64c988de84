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
    while next < queue.count {
      let current = queue[next].diagram
      if let value = value(of: current) {
        if isWanted(value) { return path(to: next, in: queue) }
      } else {
        for (branch, child) in children(of: current).enumerated() where seen.insert(child).inserted {
          queue.append((child, next, (variable(of: current), branch)))
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

  /// The diagram with one variable settled.
  /// - Complexity: O(*n*) in the number of nodes of the diagram.
  mutating func restrict(
    _ diagram: Diagram, _ variable: Int, to branch: Int
  ) throws(LimitReached) -> Diagram {
    var memo: [Diagram: Diagram] = [:]
    return try restrict(diagram, variable, branch, &memo)
  }

  /// True where `diagram` comes to a value that `isWanted`, false elsewhere.
  /// - Complexity: O(*n*) in the number of nodes of the diagram.
  mutating func map(
    _ diagram: Diagram, _ isWanted: (Value) -> Bool, _ memo: inout [Diagram: Diagram]
  ) throws(LimitReached) -> Diagram {
    if let value = value(of: diagram) { return terminal(.boolean(isWanted(value))) }
    if let known = memo[diagram] { return known }
    var results: [Diagram] = []
    for child in children(of: diagram) { results.append(try map(child, isWanted, &memo)) }
    let result = try node(variable: variable(of: diagram), children: results)
    memo[diagram] = result
    return result
  }

  /// The variables of nodes of the diagram that `isWanted`, given their variable and children.
  /// - Complexity: O(*n*) in the number of nodes of the diagram.
  func variables(of diagram: Diagram, where isWanted: (Int, [Diagram]) -> Bool) -> Set<Int> {
    var seen: Set<Diagram> = []
    var found: Set<Int> = []
    var pending = [diagram]
    while let next = pending.popLast() {
      guard value(of: next) == nil, seen.insert(next).inserted else { continue }
      let children = children(of: next)
      if isWanted(variable(of: next), children) { found.insert(variable(of: next)) }
      pending += children
    }
    return found
  }

  private mutating func restrict(
    _ diagram: Diagram, _ variable: Int, _ branch: Int, _ memo: inout [Diagram: Diagram]
  ) throws(LimitReached) -> Diagram {
    guard value(of: diagram) == nil, self.variable(of: diagram) <= variable else { return diagram }
    if self.variable(of: diagram) == variable { return children(of: diagram)[branch] }
    if let known = memo[diagram] { return known }
    var results: [Diagram] = []
    for child in children(of: diagram) { results.append(try restrict(child, variable, branch, &memo)) }
    let result = try node(variable: self.variable(of: diagram), children: results)
    memo[diagram] = result
    return result
  }
}
