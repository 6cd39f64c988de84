extension Rubric {
  /// What an outcome of a decision asks, gives and gives up in a layer; `nil` where the rubric says nothing of it.
  /// - Parameters:
  ///   - outcome: the id of a level or an option.
  ///   - layer: `nil` for the whole case, of which only a consequence without layers speaks.
  /// - Complexity: O(*n*) in the number of consequences.
  package func consequence(
    of decision: Identifier<Decision>, outcome: String, inLayer layer: Identifier<Layer>?
  ) -> Consequence? {
    consequences.first { $0.decision.value == decision && $0.outcome.value == outcome && $0.holds(in: layer) }
  }
}

extension Consequence {
  fileprivate func holds(in layer: Identifier<Layer>?) -> Bool {
    switch scope {
    case .wholeCase, .eachLayer: true
    case .layers(let layers): layers.contains { $0.value == layer }
    }
  }
}
