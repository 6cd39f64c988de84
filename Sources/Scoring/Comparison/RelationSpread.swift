import AmbitionModel

/// What the organisations of cases are to one kind of party in one layer: how many cases have each role.
package struct RelationSpread: Sendable, Equatable {
  /// The index among the program's decisions.
  package let decision: Int
  /// For each option of the decision, in how many cases it is certain.
  package let counts: [Int]
  /// In how many cases open answers decide.
  package let open: Int

  /// The roles in the cases of a section at their latest dates, in the order of the program's decisions.
  static func spreads(of cases: [ComparedCase], _ program: Program) -> [RelationSpread] {
    let latest = cases.latest
    return program.decisions.indices.compactMap { index -> RelationSpread? in
      let decision = program.decisions[index]
      guard decision.decision.role == .relation, case .options(let options) = decision.type else {
        return nil
      }
      var counts = options.map { _ in 0 }
      var open = 0
      for item in latest {
        switch cases[item].assessment.decisions[index].value {
        case .option(let option): counts[option] += 1
        case .unknown: open += 1
        default: break
        }
      }
      return RelationSpread(decision: index, counts: counts, open: open)
    }
  }
}
