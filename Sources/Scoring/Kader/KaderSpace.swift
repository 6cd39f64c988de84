import AmbitionModel

/// A kader over all answer sheets at once.
struct KaderSpace {
  typealias Diagram = DiagramStore.Diagram
  typealias LimitReached = DiagramStore.LimitReached

  let kader: CompiledKader
  private(set) var space: RubricSpace
  private let choices: Set<Int>

  init(_ kader: CompiledKader, givingUpWhen isExhausted: @escaping @Sendable () -> Bool) {
    self.kader = kader
    space = RubricSpace(kader.program, givingUpWhen: isExhausted)
    choices = Set(
      kader.program.inputs.indices.filter {
        if case .criterion = kader.program.inputs[$0].question { true } else { false }
      })
  }

  /// What the verdict of a compiled rule can be; `nil` where rules calculate with a fact without end.
  mutating func verdicts(ofRule index: Int) throws(LimitReached) -> [Value]? {
    let values = try space.reach(of: kader.rules[index].verdict).values
    return values.contains { !$0.isSettled } ? nil : values
  }

  mutating func slots(ofRule index: Int) throws(LimitReached) -> Set<Int> {
    Set(try space.reach(of: kader.rules[index].verdict).slots)
  }

  /// Where the verdicts of all `rules` satisfy `isWanted`.
  mutating func all(_ rules: [Int], _ isWanted: (Value) -> Bool) throws(LimitReached) -> Diagram {
    var result = space.constant(.boolean(true))
    for index in rules {
      let verdict = try space.diagram(of: kader.rules[index].verdict)
      let next = try space.map(verdict, isWanted)
      result = try space.apply(.and, result, next)
    }
    return result
  }

  mutating func and(_ a: Diagram, _ b: Diagram) throws(LimitReached) -> Diagram {
    try space.apply(.and, a, b)
  }

  mutating func not(_ diagram: Diagram) throws(LimitReached) -> Diagram {
    try space.apply(.not, diagram)
  }

  /// The facts with which some choices make the diagram true.
  mutating func existsChoice(_ diagram: Diagram) throws(LimitReached) -> Diagram {
    var result = diagram
    for slot in space.reach(of: diagram).slots.reversed() where choices.contains(slot) {
      var some = space.constant(.boolean(false))
      for branch in space.possibleAnswers(inSlot: slot).indices {
        let restricted = try space.restrict(result, slot, to: branch)
        some = try space.apply(.or, some, restricted)
      }
      result = some
    }
    return result
  }

  mutating func witness(_ diagram: Diagram) -> Witness? {
    space.witness(diagram)
  }
}
