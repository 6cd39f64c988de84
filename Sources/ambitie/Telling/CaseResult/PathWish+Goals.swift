import AmbitionModel
package import Scoring

// What can be wished for in a case.
extension PathWish {
  /// Every layer, or one, on the level that fits it; `nil` where the rubric has no such levels.
  package static func fit(inLayer layer: Int?, _ program: Program) -> PathWish? {
    let goals = shown(inLayer: layer, program).compactMap { shown -> Goal? in
      program.index(of: .fitting, inLayer: program.decisions[shown].layer).map { .equal(shown, $0) }
    }
    guard !goals.isEmpty else { return nil }
    return PathWish(
      goal: .all(goals),
      title: LocalizedText(dutch: "op het niveau dat past", english: "to the level that fits"))
  }

  /// Every layer, or one, on at least a level.
  package static func level(_ level: Int, inLayer layer: Int?, _ program: Program) -> PathWish {
    let goals = shown(inLayer: layer, program).map { Goal.atLeast(decision: $0, option: level) }
    return PathWish(goal: .all(goals), title: program.rubric.levels[level].title)
  }

  /// None of these flags, which have one title, raised; at least one.
  package static func clearing(_ flags: [Int], _ program: Program) -> PathWish {
    PathWish(
      goal: .all(flags.map { .notRaised(flag: $0) }), title: program.flags[flags[0]].flag.title)
  }

  /// The decisions that tell the level of a layer; of every layer where none is named.
  private static func shown(inLayer layer: Int?, _ program: Program) -> [Int] {
    program.decisions.indices.filter { index in
      let decision = program.decisions[index]
      return decision.decision.role == .shown && decision.layer != nil
        && (layer == nil || decision.layer == layer)
    }
  }
}
