/// Works out the columns of a table of what if.
///
/// A diagram over all answers that some position changes is made once; each combination is then a walk through
/// it that takes the branches of its answers, and all branches where an answer stays open.
struct PositionedOutcomes {
  private let assessment: Assessment
  private let layers: [LayerPositions]
  private let moves: Int
  /// The possible answers in each slot that some position changes; `nil` for the others.
  private let answers: [[Value]?]
  private var possibilities: Possibilities

  init(_ assessment: Assessment, _ layers: [LayerPositions], _ moves: Int) {
    self.assessment = assessment
    self.layers = layers
    self.moves = moves
    let changes = layers.flatMap { $0.positions.flatMap { $0.changes } }
    var open = assessment.sheet.values
    var answers: [[Value]?] = open.map { _ in nil }
    for change in changes {
      open[change.slot] = .unknown
      answers[change.slot] = assessment.program.possibleAnswers(forSlot: change.slot)
    }
    self.answers = answers
    possibilities = Possibilities(
      program: assessment.program, values: Evaluator(assessment.program).registers(for: open))
  }

  /// What is possible of `register` for every combination of positions of the layers in `group`.
  mutating func column(
    of subject: WhatIfTable.Column.Subject, in register: Register?, among group: [Int]
  ) -> WhatIfTable.Column {
    var column = WhatIfTable.Column(subject: subject, layers: group, outcomes: [], entries: [])
    guard let register else { return column }
    let diagram = try? possibilities.diagram(of: register)
    for key in Combinations(sizes: group.map { layers[$0].positions.count }, moves: moves).all {
      var positions = layers.map { _ in 0 }
      for (layer, position) in zip(group, key) { positions[layer] = position }
      let sheet = assessment.sheet.changed(by: WhatIfTable.changes(layers, at: positions))
      if let diagram {
        let values = possibilities.values(of: diagram, given: branches(of: sheet))
        column.add(values.contains(.unknown) ? nil : values.sorted { $0.isBefore($1) })
      } else {
        column.add(outcome(of: register, sheet))
      }
    }
    return column
  }

  /// For each slot the branch that its answer takes; `nil` for an open one.
  private func branches(of sheet: AnswerSheet) -> [Int?] {
    sheet.values.indices.map { slot in answers[slot].flatMap { $0.firstIndex(of: sheet.values[slot]) } }
  }

  /// For what is too large for one diagram: the engine, once for each combination.
  private func outcome(of register: Register, _ sheet: AnswerSheet) -> [Value]? {
    let program = assessment.program
    let registers = Evaluator(program).registers(for: sheet.values)
    var possibilities = Possibilities(program: program, values: registers)
    return Scorer(program).outcome(of: register, &possibilities).possible
  }
}

extension Possibilities {
  /// What `diagram` can come to along these branches, where open answers may be anything.
  /// - Complexity: O(*n*) in the nodes that the answers lead to.
  fileprivate func values(of diagram: DiagramStore.Diagram, given branches: [Int?]) -> [Value] {
    var seen: Set<DiagramStore.Diagram> = [diagram]
    var pending = [diagram]
    var found: [Value] = []
    while let next = pending.popLast() {
      if let value = store.value(of: next) {
        found.append(value)
        continue
      }
      let children: [DiagramStore.Diagram]
      if let branch = branches[store.variable(of: next)] {
        children = [store.child(of: next, branch)]
      } else {
        children = store.children(of: next)
      }
      for child in children where seen.insert(child).inserted { pending.append(child) }
    }
    return found
  }
}
