import AmbitionModel

/// Everything that the open answers of one case can still lead to, exactly.
///
/// The program runs over decision diagrams instead of values: the same operations, so no rule is written
/// twice. What the given answers settle stays a value and costs nothing.
struct Possibilities {
  /// What one register can still be.
  struct Reach {
    /// In no order; unknown among them where it is too much to list them.
    var values: [Value]
    /// The slots of the open answers that decide which.
    var slots: [Int]
    /// Whether each of the values is possible, rather than only none besides them.
    var isExact = true
    /// Between which ends it lies, where it can be more numbers than can be listed.
    var span: ValueSpan?
  }

  /// Enough for rubrics of the size of ours a thousand times over.
  static let nodeLimit = 2_000_000

  let program: Program
  let values: [Value]
  /// What can be answered in a slot; `nil` where that has no end.
  let answers: @Sendable (Int) -> [Value]?
  var store: DiagramStore
  /// Whether a diagram was given up, so that others are not worth a try.
  var isFull = false
  /// What arithmetic over spans found, by register.
  var outlooks: [Outlook?]
  private var diagrams: [DiagramStore.Diagram?]
  /// The registers that are sums of what single answers decide.
  var addends: [Int: Addends] = [:]
  /// The registers that became sums or got a diagram, in the order in which they did.
  private var made: [Int] = []
  /// The registers that were too large to tell.
  private var tooLarge: Set<Int> = []
  /// Whether a register rests on an open answer without end; empty until somebody asks.
  private var endless: [Bool] = []

  /// - Parameters:
  ///   - values: the registers that evaluation filled.
  ///   - answers: what can be answered in a slot; `nil` where that has no end. Otherwise one answer for each
  ///     way in which it can matter.
  ///   - nodeLimit: how large diagrams may get before something is too much to tell.
  ///   - budget: the steps that may be taken; the program's own when absent.
  init(
    program: Program, values: [Value], answers: (@Sendable (Int) -> [Value]?)? = nil,
    nodeLimit: Int = Self.nodeLimit, within budget: WorkBudget? = nil,
    givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) {
    self.program = program
    self.values = values
    self.answers = answers ?? { program.possibleAnswers(forSlot: $0) }
    store = DiagramStore(
      nodeLimit: nodeLimit, within: budget ?? program.budget ?? WorkBudget(), givingUpWhen: isExhausted)
    diagrams = Array(repeating: nil, count: values.count)
    outlooks = Array(repeating: nil, count: values.count)
  }

  /// What `register` can still be; `nil` where that is too much to tell.
  mutating func reach(of register: Register) -> Reach? {
    guard values[register.index] == .unknown else {
      return Reach(values: [values[register.index]], slots: [])
    }
    do {
      let diagram = try diagram(of: register)
      let (found, slots) = store.reach(of: diagram)
      guard found.contains(.unknown) else { return Reach(values: found, slots: slots) }
    } catch {
      isFull = true
    }
    guard let span = span(of: register) else { return nil }
    let slots = openSlots(behind: register)
    if let value = span.only { return Reach(values: [value], slots: []) }
    guard let listed = span.listed, isEndless(register.index) else {
      return Reach(values: [.unknown], slots: slots, isExact: false, span: span.numbers == nil ? nil : span)
    }
    return Reach(values: listed, slots: slots, isExact: false)
  }

  /// Whether a register rests on an open answer that has no end.
  mutating func isEndless(_ index: Int) -> Bool {
    if endless.isEmpty {
      var found: [Bool] = []
      found.reserveCapacity(values.count)
      for (index, instruction) in program.instructions.enumerated() {
        guard values[index] == .unknown else {
          found.append(false)
          continue
        }
        if case .input(let slot) = instruction.operation {
          found.append(answers(slot) == nil)
        } else {
          found.append(instruction.operands.contains { found[$0.index] })
        }
      }
      endless = found
    }
    return endless[index]
  }

  /// The slots of all open answers that `register` is worked out from by way of what is open.
  func openSlots(behind register: Register) -> [Int] {
    var slots: Set<Int> = []
    var seen: Set<Register> = []
    var pending = [register]
    while let next = pending.popLast() {
      guard values[next.index] == .unknown, seen.insert(next).inserted else { continue }
      let instruction = program.instructions[next.index]
      if case .input(let slot) = instruction.operation { slots.insert(slot) }
      pending += instruction.operands
    }
    return slots.sorted()
  }

  /// The diagram of `register` over the open answers; its variables are slots.
  ///
  /// What is too large leaves nothing behind, so that there is room for others.
  mutating func diagram(
    of register: Register
  ) throws(DiagramStore.LimitReached) -> DiagramStore.Diagram {
    if let known = diagrams[register.index] { return known }
    guard tooLarge.isEmpty || !isTooLarge(register) else { throw DiagramStore.LimitReached() }
    let mark = store.mark
    let count = made.count
    store.beginTask()
    defer { store.endTask() }
    do {
      return try build(register)
    } catch {
      if !store.isOutOfTime {
        for index in made[count...] { (diagrams[index], addends[index]) = (nil, nil) }
        made.removeLast(made.count - count)
        store.rollBack(to: mark)
        tooLarge.insert(register.index)
      }
      throw error
    }
  }

  /// Whether a register is worked out from one that was too large.
  private mutating func isTooLarge(_ register: Register) -> Bool {
    var seen: Set<Int> = [register.index]
    var pending = [register.index]
    while let index = pending.popLast() {
      if tooLarge.contains(index) {
        tooLarge.insert(register.index)
        return true
      }
      guard diagrams[index] == nil, values[index] == .unknown else { continue }
      for operand in program.instructions[index].operands where seen.insert(operand.index).inserted {
        pending.append(operand.index)
      }
    }
    return false
  }

  private mutating func build(_ register: Register) throws(DiagramStore.LimitReached) -> DiagramStore.Diagram
  {
    // Depth first without recursion: a register's operands come before it, but their number has no bound.
    let (instructions, optionValues) = (program.instructions, program.optionValues)
    var pending = [register.index]
    while let index = pending.last {
      guard !isKnown(index) else {
        pending.removeLast()
        continue
      }
      if values[index] != .unknown {
        keep(store.terminal(values[index]), of: index)
        continue
      }
      let instruction = instructions[index]
      if case .input(let slot) = instruction.operation {
        keep(try question(slot), of: index)
        continue
      }
      let open = instruction.operands.filter { !isKnown($0.index) }
      guard open.isEmpty else {
        pending += open.map { $0.index }
        continue
      }
      // What is certain although an answer without end is calculated with is certain in the diagram, too.
      if isEndless(index), let value = span(of: Register(index))?.only {
        keep(store.terminal(value), of: index)
        continue
      }
      do {
        if let sum = try sum(instruction.operation, instruction.operands) {
          addends[index] = sum
          made.append(index)
          continue
        }
        var operands: [DiagramStore.Diagram] = []
        for operand in instruction.operands { operands.append(try drawn(operand)) }
        keep(try store.apply(instruction.operation, to: operands, optionValues: optionValues), of: index)
      } catch {
        if !store.isOutOfTime { tooLarge.insert(index) }
        throw error
      }
    }
    return try drawn(register)
  }

  /// Whether a register has a diagram, or is a sum that can get one.
  private func isKnown(_ index: Int) -> Bool { diagrams[index] != nil || addends[index] != nil }

  /// The diagram of a register that has one, or is a sum and gets it now.
  mutating func drawn(_ register: Register) throws(DiagramStore.LimitReached) -> DiagramStore.Diagram {
    if let diagram = diagrams[register.index] { return diagram }
    guard let sum = addends[register.index] else { preconditionFailure("\(register) was not worked out") }
    let diagram = try store.sum(of: sum)
    keep(diagram, of: register.index)
    return diagram
  }

  func diagram(at index: Int) -> DiagramStore.Diagram? { diagrams[index] }

  private mutating func keep(_ diagram: DiagramStore.Diagram, of index: Int) {
    diagrams[index] = diagram
    made.append(index)
  }

  private mutating func question(_ slot: Int) throws(DiagramStore.LimitReached) -> DiagramStore.Diagram {
    guard let answers = answers(slot) else { return store.terminal(.unknown) }
    let children = answers.map { store.terminal($0) }
    return try store.node(variable: slot, children: children)
  }
}
