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

  /// The compiled rules that can be kept and broken; others are findings of their own.
  private let candidates: [Int]

  init(_ space: inout KaderSpace) throws(LimitReached) {
    var candidates: [Int] = []
    for index in space.kader.rules.indices {
      guard let verdicts = try space.verdicts(ofRule: index) else { continue }
      if verdicts.contains(.boolean(true)), verdicts.contains(.boolean(false)) { candidates.append(index) }
    }
    self.candidates = candidates
  }

  /// Every pair that collides; without one, a set of which no part collides.
  func find(in space: inout KaderSpace) throws(LimitReached) -> [Conflict] {
    var found: [Conflict] = []
    for (position, first) in candidates.enumerated() {
      for second in candidates[(position + 1)...] {
        // What shares no question cannot collide.
        if try space.slots(ofRule: first).isDisjoint(with: space.slots(ofRule: second)) { continue }
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
    _ first: Int, _ second: Int, _ space: inout KaderSpace
  ) throws(LimitReached) -> Witness? {
    var apply = try space.all([]) { _ in true }
    for rule in [first, second] {
      let avoidable = try space.existsChoice(try space.all([rule]) { $0 == .null })
      apply = try space.apply(.and, apply, try space.apply(.not, avoidable))
    }
    guard let witness = space.witness(apply) else { return nil }
    let complied = try space.all([first, second]) { $0 == .boolean(true) }
    let both = try space.apply(.and, apply, complied)
    return space.witness(both) == nil ? witness : nil
  }

  /// Facts with which each rule can be kept by some choices, and no choices keep all.
  private func whenAllKept(_ rules: [Int], _ space: inout KaderSpace) throws(LimitReached) -> Witness? {
    var collision = try space.all([]) { _ in true }
    for rule in rules {
      let keepable = try space.existsChoice(try space.all([rule], Self.isKept))
      collision = try space.apply(.and, collision, keepable)
    }
    let together = try space.existsChoice(try space.all(rules, Self.isKept))
    let apart = try space.apply(.and, collision, try space.apply(.not, together))
    return space.witness(apart)
  }

  /// Leaves out rules as long as the rest collides.
  private func smallest(_ space: inout KaderSpace) throws(LimitReached) -> Conflict? {
    guard var witness = try collision(candidates, &space) else { return nil }
    var rules = candidates
    for rule in candidates.reversed() {
      let rest = rules.filter { $0 != rule }
      guard let smaller = try collision(rest, &space) else { continue }
      (rules, witness) = (rest, smaller)
    }
    return Conflict(rules: rules, witness: witness)
  }

  private func collision(_ rules: [Int], _ space: inout KaderSpace) throws(LimitReached) -> Witness? {
    if let witness = try whenAllKept(rules, &space) { return witness }
    let kept = try space.all(rules, Self.isKept)
    return space.witness(kept) == nil ? Witness([]) : nil
  }

  private static func isKept(_ verdict: Value) -> Bool { verdict != .boolean(false) }
}
