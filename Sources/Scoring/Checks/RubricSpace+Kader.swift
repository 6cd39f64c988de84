import AmbitionModel

extension RubricSpace {
  /// The verdicts that a compiled rule can come to; `nil` where rules calculate with a fact without end.
  mutating func verdicts(of rule: CompiledRule) throws(LimitReached) -> [Value]? {
    let values = try reach(of: rule.verdict).values
    return values.contains { !$0.isSettled } ? nil : values
  }

  /// Whether a rule calculates with a fact without end; false where a limit was reached, which is said elsewhere.
  mutating func isOpenEnded(_ rule: CompiledRule) -> Bool {
    (try? reach(of: rule.verdict).values.contains(.unknown)) ?? false
  }

  /// The facts with which some choices make the diagram true.
  mutating func existsChoice(_ diagram: Diagram) throws(LimitReached) -> Diagram {
    var result = diagram
    for slot in reach(of: diagram).slots.reversed() {
      guard case .criterion = program.inputs[slot].question else { continue }
      var some = constant(.boolean(false))
      for branch in possibleAnswers(inSlot: slot).indices {
        let restricted = try restrict(result, slot, to: branch)
        some = try apply(.or, some, restricted)
      }
      result = some
    }
    return result
  }
}
