import AmbitionModel

/// A question about one layer that two cases answer differently.
package struct ChoiceContrast: Sendable, Equatable {
  package var slot: Int
  package var first: Value
  package var second: Value

  /// The known answers to the questions of `layer` that differ between two cases of one rubric, those that make most of a
  /// difference first: how far the options lie apart, by the weight of the question, then in the order of the rubric.
  package static func all(between a: Assessment, and b: Assessment, inLayer layer: Int) -> [ChoiceContrast] {
    let program = a.program
    let found = program.inputs.indices.compactMap { slot -> (ChoiceContrast, Rational)? in
      let input = program.inputs[slot]
      guard case .criterion(let criterion) = input.question, input.layer == layer else { return nil }
      let (first, second) = (a.sheet.values[slot], b.sheet.values[slot])
      guard first.isSettled, second.isSettled, first != second else { return nil }
      return (ChoiceContrast(slot: slot, first: first, second: second), distance(first, second, criterion))
    }
    return found.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.slot < $1.0.slot }.map { $0.0 }
  }

  /// Zero where one of them has no number, such as what does not apply.
  private static func distance(_ a: Value, _ b: Value, _ criterion: Criterion) -> Rational {
    guard case .option(let first) = a, case .option(let second) = b,
      let gap = criterion.options[first].value.value.subtracting(criterion.options[second].value.value),
      let weighed = gap.magnitude.multiplied(by: criterion.weight.value)
    else { return .zero }
    return weighed
  }
}
