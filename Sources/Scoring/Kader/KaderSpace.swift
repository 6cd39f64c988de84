import AmbitionModel

/// A kader over all answer sheets at once, every question answered with one of its options or values.
struct KaderSpace {
  typealias Diagram = DiagramStore.Diagram
  typealias LimitReached = DiagramStore.LimitReached

  let kader: CompiledKader
  private var possibilities: Possibilities
  private let choices: Set<Int>

  init(_ kader: CompiledKader, givingUpWhen isExhausted: @escaping @Sendable () -> Bool) {
    self.kader = kader
    let program = kader.program
    let blank = program.inputs.map { _ in Value.unknown }
    possibilities = Possibilities(
      program: program, values: Evaluator(program).registers(for: blank), givingUpWhen: isExhausted)
    choices = Set(
      program.inputs.indices.filter {
        if case .criterion = program.inputs[$0].question { true } else { false }
      })
  }

  /// What the verdict of a compiled rule can be; `nil` where rules calculate with a fact without end.
  mutating func verdicts(ofRule index: Int) throws(LimitReached) -> [Value]? {
    let values = try reach(ofRule: index).values
    return values.contains { !$0.isSettled } ? nil : values
  }

  /// Whether a rule calculates with a fact without end; false where a limit was reached, which is said elsewhere.
  mutating func isOpenEnded(rule index: Int) -> Bool {
    (try? reach(ofRule: index).values.contains(.unknown)) ?? false
  }

  mutating func slots(ofRule index: Int) throws(LimitReached) -> Set<Int> {
    Set(try reach(ofRule: index).variables)
  }

  private mutating func reach(
    ofRule index: Int
  ) throws(LimitReached) -> (values: [Value], variables: [Int]) {
    let diagram = try possibilities.diagram(of: kader.rules[index].verdict)
    return possibilities.store.reach(of: diagram)
  }

  /// Where the verdicts of all `rules` satisfy `isWanted`; everywhere for no rules.
  mutating func all(_ rules: [Int], _ isWanted: (Value) -> Bool) throws(LimitReached) -> Diagram {
    var result = possibilities.store.terminal(.boolean(true))
    for index in rules {
      let verdict = try possibilities.diagram(of: kader.rules[index].verdict)
      var memo: [Diagram: Diagram] = [:]
      let next = try possibilities.store.map(verdict, isWanted, &memo)
      result = try apply(.and, result, next)
    }
    return result
  }

  mutating func apply(_ operation: Operation, _ operands: Diagram...) throws(LimitReached) -> Diagram {
    try possibilities.store.apply(operation, to: operands, optionValues: kader.program.optionValues)
  }

  /// The facts with which some choices make the diagram true.
  mutating func existsChoice(_ diagram: Diagram) throws(LimitReached) -> Diagram {
    var result = diagram
    for slot in possibilities.store.reach(of: diagram).variables.reversed() where choices.contains(slot) {
      var some = possibilities.store.terminal(.boolean(false))
      for branch in (kader.program.possibleAnswers(forSlot: slot) ?? []).indices {
        let restricted = try possibilities.store.restrict(result, slot, to: branch)
        some = try apply(.or, some, restricted)
      }
      result = some
    }
    return result
  }

  /// The smallest answer sheet that makes the diagram true; `nil` when none does.
  func witness(_ diagram: Diagram) -> Witness? {
    let steps = possibilities.store.witness(in: diagram) { $0 == .boolean(true) }
    return steps.map { steps in
      Witness(
        steps.map { ($0.variable, (kader.program.possibleAnswers(forSlot: $0.variable) ?? [])[$0.branch]) })
    }
  }
}
