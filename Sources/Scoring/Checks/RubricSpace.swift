import AmbitionModel

/// All answer sheets of a rubric at once: every outcome as a diagram over every answer.
///
/// Nothing is sampled and nothing enumerated: what a layer can amount to is worked out once for each sum that
/// its answers can reach, and layers meet only in the rules that mention several.
struct RubricSpace {
  typealias Diagram = DiagramStore.Diagram
  typealias LimitReached = DiagramStore.LimitReached

  let program: Program
  private var possibilities: Possibilities
  private var answers: [Int: [Value]] = [:]

  init(_ program: Program, givingUpWhen isExhausted: @escaping @Sendable () -> Bool) {
    self.program = program
    let blank = program.inputs.map { _ in Value.unknown }
    possibilities = Possibilities(
      program: program, values: Evaluator(program).registers(for: blank), givingUpWhen: isExhausted)
  }

  mutating func diagram(of register: Register) throws(LimitReached) -> Diagram {
    try possibilities.diagram(of: register)
  }

  /// Where a condition holds; what is null does not hold.
  mutating func truth(of register: Register) throws(LimitReached) -> Diagram {
    let condition = try diagram(of: register)
    return try select(condition, constant(.boolean(true)), constant(.boolean(false)))
  }

  mutating func constant(_ value: Value) -> Diagram {
    possibilities.store.terminal(value)
  }

  mutating func apply(_ operation: Operation, _ operands: Diagram...) throws(LimitReached) -> Diagram {
    try possibilities.store.apply(operation, to: operands, optionValues: program.optionValues)
  }

  mutating func select(_ condition: Diagram, _ yes: Diagram, _ no: Diagram) throws(LimitReached) -> Diagram {
    try apply(.select, condition, yes, no)
  }

  /// The diagram with the answer in `slot` settled to its `index`-th possible value.
  mutating func restrict(_ diagram: Diagram, _ slot: Int, to index: Int) throws(LimitReached) -> Diagram {
    try possibilities.store.restrict(diagram, slot, to: index)
  }

  /// Where the diagram comes to a value that `isWanted`.
  mutating func map(_ diagram: Diagram, _ isWanted: (Value) -> Bool) throws(LimitReached) -> Diagram {
    var memo: [Diagram: Diagram] = [:]
    return try possibilities.store.map(diagram, isWanted, &memo)
  }

  /// What a register can come to, and the slots that decide.
  mutating func reach(of register: Register) throws(LimitReached) -> (values: [Value], slots: [Int]) {
    let diagram = try diagram(of: register)
    return reach(of: diagram)
  }

  func reach(of diagram: Diagram) -> (values: [Value], slots: [Int]) {
    let (values, variables) = possibilities.store.reach(of: diagram)
    return (values, variables)
  }

  /// The smallest answer sheet that makes the diagram true; `nil` when none does.
  mutating func witness(_ diagram: Diagram) -> Witness? {
    guard let steps = possibilities.store.witness(in: diagram, where: { $0 == .boolean(true) }) else {
      return nil
    }
    return Witness(steps.map { ($0.variable, possibleAnswers(inSlot: $0.variable)[$0.branch]) })
  }

  /// What can be answered in `slot`, one for each way in which it can matter.
  mutating func possibleAnswers(inSlot slot: Int) -> [Value] {
    if let known = answers[slot] { return known }
    let found = program.possibleAnswers(forSlot: slot) ?? []
    answers[slot] = found
    return found
  }

  /// Whether rules calculate with a fact that has no end of values, so that nothing about it is exact.
  func isOpenEnded(_ diagram: Diagram) -> Bool {
    reach(of: diagram).values.contains(.unknown)
  }
}
