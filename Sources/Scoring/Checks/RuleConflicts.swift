import AmbitionModel

/// Finds rules of a kader that cannot be kept together although each can be kept.
struct RuleConflicts {
  /// Rules, and answers with which they collide.
  struct Conflict {
    var rules: [Int]
    var witness: Witness
  }

  private typealias Diagram = DiagramStore.Diagram
  typealias LimitReached = DiagramStore.LimitReached

  private let kader: CompiledKader
  /// The compiled rules that can be kept and broken; others are findings of their own.
  private let candidates: [Int]

  init(_ kader: CompiledKader, _ space: inout RubricSpace) throws(LimitReached) {
    self.kader = kader
    var candidates: [Int] = []
    for (index, rule) in kader.rules.enumerated() {
      guard let verdicts = try space.verdicts(of: rule) else { continue }
      if verdicts.contains(.boolean(true)), verdicts.contains(.boolean(false)) { candidates.append(index) }
    }
    self.candidates = candidates
  }

  /// Every pair that collides; without one, a set of which no part collides.
  func find(in space: inout RubricSpace) throws(LimitReached) -> [Conflict] {
    var found: [Conflict] = []
    for (position, first) in candidates.enumerated() {
      for second in candidates[(position + 1)...] {
        // What shares no question cannot collide.
        let slots = try space.reach(of: kader.rules[first].verdict).slots
        if try Set(slots).isDisjoint(with: space.reach(of: kader.rules[second].verdict).slots) { continue }
        var witness = try whenBothApply(first, second, &space)
        if witness == nil { witness = try whenAllKept([first, second], &space) }
        if let witness { found.append(Conflict(rules: [first, second], witness: witness)) }
      }
    }
    guard found.isEmpty, candidates.count > 2 else { return found }
    return try smallest(&space).map { [$0] } ?? []
  }

  /// Facts with which both rules apply whatever is chosen, when nothing then complies with both.
  private func whenBothApply(
    _ first: Int, _ second: Int, _ space: inout RubricSpace
  ) throws(LimitReached) -> Witness? {
    var apply = space.constant(.boolean(true))
    for rule in [first, second] {
      let avoidable = try space.existsChoice(try all([rule], in: &space) { $0 == .null })
      apply = try space.apply(.and, apply, try space.apply(.not, avoidable))
    }
    guard let witness = space.witness(apply) else { return nil }
    let complied = try all([first, second], in: &space) { $0 == .boolean(true) }
    let both = try space.apply(.and, apply, complied)
    return space.witness(both) == nil ? witness : nil
  }

  /// Facts with which each rule can be kept by some choices, and no choices keep all.
  private func whenAllKept(_ rules: [Int], _ space: inout RubricSpace) throws(LimitReached) -> Witness? {
    var collision = space.constant(.boolean(true))
    for rule in rules {
      let keepable = try space.existsChoice(try all([rule], in: &space, Self.isKept))
      collision = try space.apply(.and, collision, keepable)
    }
    let together = try space.existsChoice(try all(rules, in: &space, Self.isKept))
    let apart = try space.apply(.and, collision, try space.apply(.not, together))
    return space.witness(apart)
  }

  /// Leaves out rules as long as the rest collides.
  private func smallest(_ space: inout RubricSpace) throws(LimitReached) -> Conflict? {
    guard var witness = try collision(candidates, &space) else { return nil }
    var rules = candidates
    for rule in candidates.reversed() {
      let rest = rules.filter { $0 != rule }
      guard let smaller = try collision(rest, &space) else { continue }
      (rules, witness) = (rest, smaller)
    }
    return Conflict(rules: rules, witness: witness)
  }

  private func collision(_ rules: [Int], _ space: inout RubricSpace) throws(LimitReached) -> Witness? {
    if let witness = try whenAllKept(rules, &space) { return witness }
    let kept = try all(rules, in: &space, Self.isKept)
    return space.witness(kept) == nil ? Witness([]) : nil
  }

  /// Where the verdicts of all `rules` satisfy `isWanted`.
  private func all(
    _ rules: [Int], in space: inout RubricSpace, _ isWanted: (Value) -> Bool
  ) throws(LimitReached) -> Diagram {
    var result = space.constant(.boolean(true))
    for index in rules {
      let wanted = try space.truth(of: kader.rules[index].verdict, where: isWanted)
      result = try space.apply(.and, result, wanted)
    }
    return result
  }

  private static func isKept(_ verdict: Value) -> Bool { verdict != .boolean(false) }
}
