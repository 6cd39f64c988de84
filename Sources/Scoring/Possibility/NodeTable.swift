/// The nodes of diagrams, each once, in flat arrays.
struct NodeTable {
  typealias Diagram = DiagramStore.Diagram

  private var variables: [Int32] = []
  /// Where the children of each node begin; one more at the end.
  private var starts: [Int32] = [0]
  private var childList: [Diagram] = []
  /// Nodes by hash, with open addressing; -1 is free. The count is a power of two, at least twice the nodes.
  private var slots = [Int32](repeating: -1, count: 64)

  var count: Int { variables.count }

  /// The children of all nodes together.
  var childCount: Int { childList.count }

  func variable(of node: Diagram) -> Int32 { variables[Int(node)] }

  func branchCount(of node: Diagram) -> Int { Int(starts[Int(node) + 1] - starts[Int(node)]) }

  func child(of node: Diagram, _ branch: Int) -> Diagram { childList[Int(starts[Int(node)]) + branch] }

  func children(of node: Diagram) -> ArraySlice<Diagram> {
    childList[Int(starts[Int(node)])..<Int(starts[Int(node) + 1])]
  }

  /// The node with this variable and the children that are in `list` from `start` on; `nil` when there is none.
  func find(_ variable: Int32, _ list: [Diagram], from start: Int) -> Diagram? {
    var slot = hash(variable, list, start, list.count) & (slots.count - 1)
    while slots[slot] >= 0 {
      let node = slots[slot]
      if matches(node, variable, list, start) { return node }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds the node, which must be new.
  mutating func insert(_ variable: Int32, _ list: [Diagram], from start: Int) -> Diagram {
    if (count + 1) * 2 > slots.count { grow() }
    let node = Diagram(count)
    place(node, hash(variable, list, start, list.count))
    variables.append(variable)
    childList += list[start...]
    starts.append(Int32(childList.count))
    return node
  }

  /// Takes out all nodes from the `count`-th on.
  mutating func truncate(to count: Int) {
    var size = 64
    while size < count * 2 + 2 { size *= 2 }
    variables = Array(variables[..<count])
    starts = Array(starts[...count])
    childList = Array(childList[..<Int(starts[count])])
    slots = [Int32](repeating: -1, count: size)
    for node in 0..<count {
      place(
        Diagram(node),
        hash(variables[node], childList, Int(starts[node]), Int(starts[node + 1])))
    }
  }

  private func matches(_ node: Diagram, _ variable: Int32, _ list: [Diagram], _ start: Int) -> Bool {
    guard variables[Int(node)] == variable, branchCount(of: node) == list.count - start else { return false }
    let own = Int(starts[Int(node)])
    for offset in 0..<list.count - start where childList[own + offset] != list[start + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for node in 0..<count {
      place(
        Diagram(node),
        hash(variables[node], childList, Int(starts[node]), Int(starts[node + 1])))
    }
  }

  private mutating func place(_ node: Diagram, _ hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = node
  }

  private func hash(_ variable: Int32, _ list: [Diagram], _ start: Int, _ end: Int) -> Int {
    var hash = Mixer(variable)
    for index in start..<end { hash.mix(list[index]) }
    return hash.value
  }
}
