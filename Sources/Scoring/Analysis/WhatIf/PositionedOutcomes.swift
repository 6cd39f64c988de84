/// Works out the columns of a table of what if.
///
/// A diagram over all answers that some position changes is made once; each combination is then a walk through
/// it that takes the branches of its answers, and all branches where an answer stays open.
struct PositionedOutcomes {
  private let assessment: Assessment
  private let layers: [LayerPositions]
  private let moves: Int
  private var possibilities: Possibilities

  init(_ assessment: Assessment, _ layers: [LayerPositions], _ moves: Int) {
    self.assessment = assessment
    self.layers = layers
    self.moves = moves
    var open = assessment.sheet.values
    for change in layers.flatMap({ $0.positions.flatMap { $0.changes } }) { open[change.slot] = .unknown }
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
        let values = possibilities.values(of: diagram, given: sheet.values)
        column.add(values.contains(.unknown) ? nil : values.sorted { $0.isBefore($1) })
      } else {
        column.add(outcome(of: register, sheet))
      }
    }
    return column
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
  /// What `diagram` can come to with these answers, where unknown ones may be anything.
  /// - Complexity: O(*n*) in the nodes that the answers lead to.
  fileprivate func values(of diagram: DiagramStore.Diagram, given answers: [Value]) -> [Value] {
    var seen: Set<DiagramStore.Diagram> = [diagram]
    var pending = [diagram]
    var found: [Value] = []
    while let next = pending.popLast() {
      if let value = store.value(of: next) {
        found.append(value)
        continue
      }
      let children: [DiagramStore.Diagram]
      if case .option(let branch) = answers[store.variable(of: next)] {
        children = [store.child(of: next, branch)]
      } else {
        children = store.children(of: next)
      }
      for child in children where seen.insert(child).inserted { pending.append(child) }
    }
    return found
  }
}
