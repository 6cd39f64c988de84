import AmbitionModel

/// Something that a variant of a rubric changes, with an answer sheet that shows it.
struct VariantDifference {
  enum Subject {
    /// The decision at this index comes to something else.
    case decision(Int)
    /// The flag at this index is raised where it was not, or the other way round.
    case flag(Int)
  }

  var subject: Subject
  var witness: Witness
  /// What the rubric and the variant work it out in.
  var registers: [Register]
}

/// What came of looking for a difference between a rubric and a variant of it.
enum VariantVerdict {
  /// No answer sheet, with or without answers *not applicable*, gives anything that was changed another value.
  case same
  /// Of each outcome that differs the smallest sheet that shows it.
  case differs([VariantDifference])
  /// Rules calculate with a fact of which only a few values were tried.
  case undecided
}

extension RubricSpace {
  /// How a variant differs from the rubric; both are in the program of this space.
  /// - Parameter limit: after as many differences nobody needs more.
  mutating func verdict(
    on variant: CompiledVariant, atMost limit: Int = 6
  ) throws(LimitReached) -> VariantVerdict {
    var found: [VariantDifference] = []
    var isUndecided = false
    beginCheck()
    func isDirect(_ index: Int) -> Bool {
      let place = program.decisions[index].decision.id.range
      return variant.variant.decisions.contains { program.rubric.decisions[$0].id.range == place }
    }
    for (index, register) in variant.decisions where found.count < limit {
      // What follows from decisions differs nowhere when they do not.
      if !isDirect(index), found.isEmpty, !isUndecided { break }
      let pair = [program.decisions[index].result, register]
      switch try search(for: pair) {
      case .found(let witness):
        found.append(VariantDifference(subject: .decision(index), witness: witness, registers: pair))
      case .undecided: isUndecided = true
      case .never: break
      }
    }
    let isSame = found.isEmpty && !isUndecided && !variant.decisions.isEmpty
    for (index, register) in variant.flags where found.count < limit && !isSame {
      let pair = [program.flags[index].raised, register]
      switch try search(for: pair) {
      case .found(let witness):
        found.append(VariantDifference(subject: .flag(index), witness: witness, registers: pair))
      case .undecided: isUndecided = true
      case .never: break
      }
    }
    return found.isEmpty ? (isUndecided ? .undecided : .same) : .differs(found)
  }

  private mutating func search(for pair: [Register]) throws(LimitReached) -> Search {
    try searchAll(madeOf: pair) { space throws(LimitReached) in try space.difference(pair[0], pair[1]) }
  }
}
