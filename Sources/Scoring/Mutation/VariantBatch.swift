import AmbitionModel

/// Variants of a rubric in one program, to be held against examples.
struct VariantBatch {
  /// The program of the rubric alone.
  let rubricProgram: Program
  /// The same program with the variants behind it.
  let program: Program
  let variants: [CompiledVariant]

  /// The indices, of those that are `open`, of the variants that give something else than is expected.
  ///
  /// What an example expects must hold whatever its open answers are, here as in a test of the rubric.
  /// - Parameter isExhausted: asked now and then whether to give up, after which more may be caught than is told.
  func caught(
    by all: [Expectations], among open: [Int], givingUpWhen isExhausted: () -> Bool = { false }
  ) -> Set<Int> {
    var found: Set<Int> = []
    // What values alone tell costs little, and mostly they tell.
    var unsettled: [(expected: Int, variant: Int)] = []
    for (place, expected) in all.enumerated() where !isExhausted() {
      var run = LazyRun(program, expected.sheet)
      for index in open where !found.contains(index) {
        for (register, isKept) in demands(on: variants[index], expected) {
          let value = run.value(of: register)
          if value == .unknown {
            unsettled.append((place, index))
          } else if !isKept(value) {
            found.insert(index)
            break
          }
        }
      }
    }
    var rest = unsettled.filter { !found.contains($0.variant) }[...]
    while let first = rest.first, !isExhausted() {
      let members = rest.prefix { $0.expected == first.expected }.map { $0.variant }
      rest = rest.dropFirst(members.count)
      found.formUnion(caught(by: all[first.expected], amongUnsettled: members.filter { !found.contains($0) }))
    }
    return found
  }

  private func caught(by expected: Expectations, amongUnsettled open: [Int]) -> Set<Int> {
    guard !open.isEmpty else { return [] }
    var run = LazyRun(program, expected.sheet)
    let asked = open.flatMap { index in
      demands(on: variants[index], expected).map { (index, $0.register, $0.isKept) }
    }
    for (_, register, _) in asked { _ = run.value(of: register) }
    var possibilities = Possibilities(program: program, values: run.values)
    let scorer = Scorer(program)
    var found: Set<Int> = []
    for (index, register, isKept) in asked where !found.contains(index) {
      if !isKept(scorer.outcome(of: register, &possibilities).value) { found.insert(index) }
    }
    return found
  }

  /// The registers of a variant about which something is expected, each with what keeps the expectation.
  private func demands(
    on variant: CompiledVariant, _ expected: Expectations
  ) -> [(register: Register, isKept: (Value) -> Bool)] {
    variant.decisions.compactMap { index, register in
      expected.values[index].map { value in (register, { $0 == value }) }
    }
      + variant.flags.compactMap { index, register in
        expected.flags[index].map { isRaised in (register, { $0 == .boolean(isRaised) }) }
      }
  }
}
