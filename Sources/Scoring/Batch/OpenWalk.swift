import AmbitionModel

/// Finds what the open answers of one case after another can still lead to, in memory that is used again.
final class OpenWalk {
  typealias Diagram = StandingDiagrams.Diagram

  let diagrams: StandingDiagrams
  /// How many words of sixty-four bits hold all terminals.
  private let wordCount: Int
  /// For each decision and then each flag: a bit for each terminal that it can still come to.
  private let found: UnsafeMutablePointer<UInt64>
  /// The walk in which each node was last seen.
  private let marks: UnsafeMutablePointer<UInt32>
  /// Nodes to go on with.
  private let pending: UnsafeMutablePointer<Diagram>
  private var walk: UInt32 = 0

  init(_ diagrams: StandingDiagrams) {
    self.diagrams = diagrams
    wordCount = max(1, (diagrams.terminals.count + 63) / 64)
    let count = max(1, wordCount * (diagrams.decisions.count + diagrams.flags.count))
    found = .allocate(capacity: count)
    found.initialize(repeating: 0, count: count)
    marks = .allocate(capacity: diagrams.nodes.count)
    marks.initialize(repeating: 0, count: diagrams.nodes.count)
    // Each node goes on with its children once.
    pending = .allocate(capacity: diagrams.children.count + 1)
  }

  deinit {
    found.deallocate()
    marks.deallocate()
    pending.deallocate()
  }

  /// Finds out what each open decision and flag of the machine can still come to; false where a diagram is missing.
  /// - Complexity: O(*n*) in the number of nodes that the open answers lead to.
  func take(_ machine: DenseMachine) -> Bool {
    let program = machine.program
    let count = diagrams.wanted.count + program.flags.count
    if walk > .max - UInt32(count) {
      marks.update(repeating: 0, count: diagrams.nodes.count)
      walk = 0
    }
    let first = walk + 1
    walk += UInt32(count)
    let registers = machine.registers
    return diagrams.nodes.withUnsafeBufferPointer { nodes in
      diagrams.children.withUnsafeBufferPointer { children in
        let graph = Graph(nodes: nodes, children: children, codes: registers)
        for (index, decision) in diagrams.wanted.enumerated()
        where registers[Int(program.decisions[decision])] == program.openDecisions[decision] {
          guard let root = diagrams.decisions[index] else { return false }
          visit(root, at: index, first + UInt32(index), graph)
          guard canBeHeld(root, at: index) else { return false }
        }
        for (index, state) in program.flagStates.enumerated()
        where registers[Int(program.flags[index])] == state.open {
          guard let root = diagrams.flags[index] else { return false }
          let place = diagrams.wanted.count + index
          visit(root, at: place, first + UInt32(place), graph)
          guard canBeHeld(root, at: place) else { return false }
        }
        return true
      }
    }
  }

  /// The diagrams, and the codes of the answers by slot.
  private struct Graph {
    let nodes: UnsafeBufferPointer<StandingDiagrams.Node>
    let children: UnsafeBufferPointer<Diagram>
    let codes: UnsafeMutablePointer<Int64>
  }

  private func visit(_ root: StandingDiagrams.Root, at index: Int, _ walk: UInt32, _ graph: Graph) {
    let (found, marks, pending) = (found + index * wordCount, marks, pending)
    found.update(repeating: 0, count: wordCount)
    var count = 0
    var next = root.diagram
    while true {
      if next < 0 {
        found[Int(~next >> 6)] |= 1 << UInt64(~next & 63)
      } else if marks[Int(next)] != walk {
        marks[Int(next)] = walk
        let node = graph.nodes[Int(next)]
        // What leads to nothing new need not be walked.
        if node.word < 0 || node.reach & ~found[Int(node.word)] != 0 {
          let code = graph.codes[Int(node.slot)]
          let start = Int(node.start)
          if code != AnswerCodes.unknown {
            next = graph.children[start + Int(code - AnswerCodes.notApplicable)]
            continue
          }
          for child in start + 1..<Int(graph.nodes[Int(next) + 1].start) {
            pending[count] = graph.children[child]
            count += 1
          }
        }
      }
      guard count > 0 else { return }
      count -= 1
      next = pending[count]
    }
  }

  /// Whether the register can hold all that was found.
  private func canBeHeld(_ root: StandingDiagrams.Root, at index: Int) -> Bool {
    var isHeld = true
    forEachContent(of: root, at: index) { isHeld = isHeld && $0 != DenseProgram.Mark.none }
    return isHeld
  }

  /// What the register of the decision that is told at `index` can still hold, in the order of values.
  @inline(__always)
  func forEachContent(ofDecisionAt index: Int, _ body: (Int64) -> Void) {
    if let root = diagrams.decisions[index] { forEachContent(of: root, at: index, body) }
  }

  /// The only content that the register of the flag at `index` can still come to hold; `nil` when there are others.
  func onlyContent(ofFlagAt index: Int) -> Int64? {
    onlyContent(of: diagrams.flags[index], at: diagrams.wanted.count + index)
  }

  /// The only content that the register of a decision can still come to hold; `nil` when there are others.
  func onlyContent(ofDecisionAt index: Int) -> Int64? {
    onlyContent(of: diagrams.decisions[index], at: index)
  }

  private func onlyContent(of root: StandingDiagrams.Root?, at index: Int) -> Int64? {
    guard let root else { return nil }
    var only: Int64?
    for word in 0..<wordCount {
      let bits = found[index * wordCount + word]
      guard bits != 0 else { continue }
      guard only == nil, bits & (bits - 1) == 0 else { return nil }
      only = root.contents[word << 6 + bits.trailingZeroBitCount]
    }
    return only
  }

  /// What the register of `root` holds for each value that was found.
  @inline(__always)
  private func forEachContent(of root: StandingDiagrams.Root, at index: Int, _ body: (Int64) -> Void) {
    for word in 0..<wordCount {
      var rest = found[index * wordCount + word]
      while rest != 0 {
        body(root.contents[word << 6 + rest.trailingZeroBitCount])
        rest &= rest - 1
      }
    }
  }
}
