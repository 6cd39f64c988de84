package import AmbitionModel

/// Where one layer can be brought by the smallest sets of changes.
package struct LayerPositions: Sendable, Equatable {
  /// One place for the layer to be in.
  package struct Position: Sendable, Equatable {
    /// The option or level that the layer then comes to; `nil` where open answers leave that open.
    package var option: Int?
    /// In the order of slots; none for the layer as it is.
    package var changes: [Change]
    package var cost: Rational
  }

  /// A level that no choice brings the layer to, and the open facts in the way (none when the known ones are).
  package struct OutOfReach: Sendable, Equatable {
    package var option: Int
    package var blockedBy: [Int]
  }

  /// The index of the layer.
  package var layer: Int
  /// The program's decision that says where the layer is.
  package var decision: Int
  /// As it is first, then by rising level; the level that it certainly has now is not there twice.
  package var positions: [Position]
  package var outOfReach: [OutOfReach]
}

extension LayerPositions {
  /// The positions of every layer that has a level, or else a kind of choice, of its own.
  ///
  /// A level counts as within reach when some choices bring the layer to just that level, whatever the answers
  /// that stay open turn out to be. Of several smallest sets of changes the first in the order of slots is taken.
  static func all(of assessment: Assessment) -> [LayerPositions] {
    let program = assessment.program
    var finder = PathFinder(program, from: assessment.sheet.values)
    return program.rubric.layers.indices.compactMap { layer in
      guard let (decision, count) = program.ladder(ofLayer: layer) else { return nil }
      return LayerPositions(layer, decision, count, assessment, &finder)
    }
  }

  private init?(
    _ layer: Int, _ decision: Int, _ count: Int, _ assessment: Assessment, _ finder: inout PathFinder
  ) {
    let value = assessment.decisions[decision].value
    let current: Int? = if case .option(let index) = value { index } else { nil }
    self.layer = layer
    self.decision = decision
    positions = [Position(option: current, changes: [], cost: .zero)]
    outOfReach = []
    for option in 0..<count where option != current {
      guard
        let plan = finder.plan(
          for: .exactly(decision: decision, option: option), limit: 1, keeping: .none)
      else {
        return nil
      }
      if let way = plan.ways.first {
        positions.append(Position(option: option, changes: way.changes, cost: way.cost))
      } else {
        outOfReach.append(OutOfReach(option: option, blockedBy: plan.blockedBy))
      }
    }
  }
}

extension Program {
  /// The decision that says where a layer is, with the number of its levels or options.
  fileprivate func ladder(ofLayer layer: Int) -> (decision: Int, count: Int)? {
    for role in [Decision.Role.shown, .choice] {
      for (index, decision) in decisions.enumerated()
      where decision.layer == layer && decision.decision.role == role {
        switch decision.type {
        case .level: return (index, rubric.levels.count)
        case .options(let options): return (index, options.count)
        case .boolean, .number: continue
        }
      }
    }
    return nil
  }
}
