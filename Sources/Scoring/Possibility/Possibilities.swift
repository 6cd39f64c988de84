import AmbitionModel

/// Everything that the open answers of one case can still lead to, exactly.
///
/// The program runs over decision diagrams instead of values: the same operations, so no rule is written
/// twice. What the given answers settle stays a value and costs nothing.
struct Possibilities {
  /// What one register can still be.
  struct Reach {
    /// In no order.
    var values: [Value]
    /// The slots of the open answers that decide which.
    var slots: [Int]
  }

  /// Enough for rubrics of the size of ours a thousand times over.
  static let nodeLimit = 2_000_000

  let program: Program
  private let values: [Value]
  /// What can be answered in a slot; `nil` where that has no end.
  private let answers: @Sendable (Int) -> [Value]?
  var store: DiagramStore
  private var diagrams: [DiagramStore.Diagram?]

  /// - Parameters:
  ///   - values: the registers that evaluation filled.
  ///   - answers: what can be answered in a slot; `nil` where that has no end. Otherwise one answer for each
  ///     way in which it can matter.
  ///   - nodeLimit: how large diagrams may get before something is too much to tell.
  init(
    program: Program, values: [Value], answers: (@Sendable (Int) -> [Value]?)? = nil,
    nodeLimit: Int = Self.nodeLimit, givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.program = program
    self.values = values
    self.answers = answers ?? { program.possibleAnswers(forSlot: $0) }
    store = DiagramStore(nodeLimit: nodeLimit, givingUpWhen: isExhausted)
    diagrams = Array(repeating: nil, count: values.count)
  }

  /// What `register` can still be; `nil` where that is too much to tell.
  mutating func reach(of register: Register) -> Reach? {
    guard values[register.index] == .unknown else {
      return Reach(values: [values[register.index]], slots: [])
    }
    do {
      let diagram = try diagram(of: register)
      let (found, slots) = store.reach(of: diagram)
      return Reach(values: found, slots: slots)
    } catch {
      return nil
    }
  }

  /// The diagram of `register` over the open answers; its variables are slots.
  mutating func diagram(
    of register: Register
  ) throws(DiagramStore.LimitReached) -> DiagramStore.Diagram {
    // Depth first without recursion: a register's operands come before it, but their number has no bound.
    let (instructions, optionValues) = (program.instructions, program.optionValues)
    var pending = [register.index]
    while let index = pending.last {
      guard diagrams[index] == nil else {
        pending.removeLast()
        continue
      }
      if values[index] != .unknown {
        diagrams[index] = store.terminal(values[index])
        continue
      }
      let instruction = instructions[index]
      if case .input(let slot) = instruction.operation {
        diagrams[index] = try question(slot)
        continue
      }
      let open = instruction.operands.filter { diagrams[$0.index] == nil }
      guard open.isEmpty else {
        pending += open.map { $0.index }
        continue
      }
      diagrams[index] = try store.apply(
        instruction.operation, to: instruction.operands.compactMap { diagrams[$0.index] },
        optionValues: optionValues)
    }
    guard let diagram = diagrams[register.index] else {
      preconditionFailure("\(register) was not worked out")
    }
    return diagram
  }

  private mutating func question(_ slot: Int) throws(DiagramStore.LimitReached) -> DiagramStore.Diagram {
    guard let answers = answers(slot) else { return store.terminal(.unknown) }
    let children = answers.map { store.terminal($0) }
    return try store.node(variable: slot, children: children)
  }
}
