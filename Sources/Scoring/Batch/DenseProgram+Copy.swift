extension DenseProgram {
  /// The same program in arrays of its own, for another thread; an array that is assigned stays the same array.
  func copied() -> DenseProgram {
    DenseProgram(
      answers: answers.map { $0.copied() }, steps: steps.map { $0 }, codes: codes.map { $0 },
      counts: counts.map { $0 }, operands: operands.map { $0 }, initial: initial.map { $0 },
      kinds: kinds.map { $0.copied() }, operations: operations.map { $0 },
      optionValues: optionValues.map { $0.map { $0 } }, decisions: decisions.map { $0 },
      openDecisions: openDecisions.map { $0 }, flags: flags.map { $0 }, flagStates: flagStates.map { $0 })
  }
}

extension DenseProgram.Kind {
  fileprivate func copied() -> Self {
    switch self {
    case .listed(let values): .listed(values.map { $0 })
    case .counted, .ratio: self
    }
  }
}
