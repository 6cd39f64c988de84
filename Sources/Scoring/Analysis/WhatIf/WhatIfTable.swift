import AmbitionModel

/// What a case comes to for every combination of positions that its layers can be brought to.
///
/// A page that shows it only looks up and never works anything out, so that page and command line cannot disagree.
package struct WhatIfTable: Sendable {
  /// As many combinations are worked out; where there are more, fewer layers can be moved at once.
  package static let combinationLimit = 5_000

  package let assessment: Assessment
  /// The layers that can be moved, in order.
  package let layers: [LayerPositions]
  /// How many layers can be somewhere else than they are now at the same time.
  package let moves: Int
  /// One for each decision with a role but scores, one for each flag, and one for the effort.
  package let columns: [Column]

  /// What one decision or flag comes to.
  package struct Column: Sendable, Equatable {
    package enum Subject: Sendable, Equatable {
      case decision(Int)
      case flag(Int)
      /// What all changes together take.
      case effort
    }

    package var subject: Subject
    /// The indices among the table's layers that matter; the others may be anywhere.
    package var layers: [Int]
    /// What is possible, each outcome once, in the order in which it first turns up; `nil` is too much to tell.
    package var outcomes: [[Value]?]
    /// For each combination of positions of `layers`, in the order of ``Combinations``, the index of its outcome.
    package var entries: [Int]
  }

  /// - Complexity: a diagram for each column, and a walk through it for each combination.
  package init(_ assessment: Assessment) {
    let program = assessment.program
    let layers = LayerPositions.all(of: assessment)
    let moves = Combinations.mostMoves(of: layers.map { $0.positions.count }, within: Self.combinationLimit)
    let subjects =
      program.decisions.indices.filter { program.decisions[$0].decision.role.map { $0 != .score } ?? false }
      .map(Column.Subject.decision) + program.flags.indices.map(Column.Subject.flag)
    let reading = subjects.map { Self.layers(layers, readBy: $0, in: program) }
    var outcomes = PositionedOutcomes(assessment, layers, moves)
    var columns = zip(subjects, reading).map { subject, group in
      outcomes.column(of: subject, in: subject.register(in: program), among: group)
    }
    columns.append(Self.effort(layers, moves))
    self.assessment = assessment
    self.layers = layers
    self.moves = moves
    self.columns = columns
  }

  /// The outcome of a column for one position of each of the table's layers; `nil` where more layers are moved
  /// than the table covers.
  package func outcome(of column: Column, at positions: [Int]) -> [Value]?? {
    let sizes = column.layers.map { layers[$0].positions.count }
    let combinations = Combinations(sizes: sizes, moves: moves)
    let key = column.layers.map { positions[$0] }
    guard positions.count(where: { $0 > 0 }) <= moves, let index = combinations.all.firstIndex(of: key)
    else { return nil }
    return .some(column.outcomes[column.entries[index]])
  }

  /// The changes that bring each of the layers to its position; where two settle the same answer, the later
  /// layer has the last word.
  package static func changes(_ layers: [LayerPositions], at positions: [Int]) -> [Change] {
    var bySlot: [Int: Change] = [:]
    for (layer, position) in zip(layers, positions) {
      for change in layer.positions[position].changes { bySlot[change.slot] = change }
    }
    return bySlot.values.sorted { $0.slot < $1.slot }
  }

  private static func layers(
    _ layers: [LayerPositions], readBy subject: Column.Subject, in program: Program
  ) -> [Int] {
    guard let register = subject.register(in: program) else { return Array(layers.indices) }
    let read = program.slots(readBy: [register])
    return layers.indices.filter { index in
      layers[index].positions.contains { $0.changes.contains { read.contains($0.slot) } }
    }
  }

  private static func effort(_ layers: [LayerPositions], _ moves: Int) -> Column {
    var column = Column(subject: .effort, layers: Array(layers.indices), outcomes: [], entries: [])
    for key in Combinations(sizes: layers.map({ $0.positions.count }), moves: moves).all {
      let costs = zip(layers, key).map { $0.positions[$1].cost }
      let total = costs.reduce(Optional(Rational.zero)) { sum, cost in sum.flatMap { $0.adding(cost) } }
      column.add(total.map { [.number($0)] })
    }
    return column
  }
}

extension WhatIfTable.Column.Subject {
  /// Where its value is worked out; `nil` for the effort.
  fileprivate func register(in program: Program) -> Register? {
    switch self {
    case .decision(let index): program.decisions[index].result
    case .flag(let index): program.flags[index].raised
    case .effort: nil
    }
  }
}

extension WhatIfTable.Column {
  mutating func add(_ outcome: [Value]?) {
    let known = outcomes.firstIndex(of: outcome)
    if known == nil { outcomes.append(outcome) }
    entries.append(known ?? outcomes.count - 1)
  }
}
