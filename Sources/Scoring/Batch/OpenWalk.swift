import AmbitionModel

/// Finds what the open answers of one case after another can still lead to.
final class OpenWalk {
  typealias Diagram = StandingDiagrams.Diagram

  let diagrams: StandingDiagrams
  /// The walk in which each node was last seen.
  private var nodeMarks: [UInt32]
  private var terminalMarks: [UInt32]
  private var walk: UInt32 = 0
  private var pending: [Diagram] = []

  init(_ diagrams: StandingDiagrams) {
    self.diagrams = diagrams
    nodeMarks = Array(repeating: 0, count: diagrams.slots.count)
    terminalMarks = Array(repeating: 0, count: diagrams.terminals.count)
  }

  /// What `root` can still come to, in the order of values of one type.
  /// - Parameter codes: the codes of the answers, by slot.
  /// - Complexity: O(*n*) in the number of nodes that the open answers lead to.
  func values(of root: Diagram, _ codes: UnsafePointer<Int64>) -> [Value] {
    beginWalk()
    var found: [Value] = []
    visit(root, &found)
    diagrams.slots.withUnsafeBufferPointer { slots in
      diagrams.starts.withUnsafeBufferPointer { starts in
        diagrams.children.withUnsafeBufferPointer { children in
          while let node = pending.popLast() {
            let (start, end) = (Int(starts[Int(node)]), Int(starts[Int(node) + 1]))
            let code = codes[Int(slots[Int(node)])]
            if code != AnswerCodes.unknown {
              visit(children[start + Int(code - AnswerCodes.notApplicable)], &found)
            } else {
              for child in start + 1..<end { visit(children[child], &found) }
            }
          }
        }
      }
    }
    return found.sorted { $0.isBefore($1) }
  }

  private func beginWalk() {
    if walk == .max {
      for index in nodeMarks.indices { nodeMarks[index] = 0 }
      for index in terminalMarks.indices { terminalMarks[index] = 0 }
      walk = 0
    }
    walk += 1
  }

  @inline(__always)
  private func visit(_ diagram: Diagram, _ found: inout [Value]) {
    if diagram >= 0 {
      guard nodeMarks[Int(diagram)] != walk else { return }
      nodeMarks[Int(diagram)] = walk
      pending.append(diagram)
    } else {
      let terminal = Int(~diagram)
      guard terminalMarks[terminal] != walk else { return }
      terminalMarks[terminal] = walk
      found.append(diagrams.terminals[terminal])
    }
  }
}

extension OpenWalk {
  /// What the machine's decisions and flags come to or can still come to; `nil` where a diagram is missing.
  func outcomes(of machine: DenseMachine) -> (decisions: [Assessment.Outcome], flags: [Assessment.Outcome])? {
    let program = machine.program
    guard let decisions = outcomes(program.decisions, diagrams.decisions, machine),
      let flags = outcomes(program.flags, diagrams.flags, machine)
    else { return nil }
    return (decisions, flags)
  }

  private func outcomes(
    _ registers: [Int32], _ roots: [Diagram?], _ machine: DenseMachine
  ) -> [Assessment.Outcome]? {
    var outcomes: [Assessment.Outcome] = []
    outcomes.reserveCapacity(registers.count)
    for (register, root) in zip(registers, roots) {
      let value = machine.value(in: register)
      guard value == .unknown else {
        outcomes.append(.init(possible: [value], decidedBy: []))
        continue
      }
      guard let root else { return nil }
      let possible = values(of: root, machine.registers)
      outcomes.append(
        possible.contains(.unknown)
          ? .init(value: .unknown, possible: nil, undecidedBy: []) : .init(possible: possible, decidedBy: []))
    }
    return outcomes
  }
}
