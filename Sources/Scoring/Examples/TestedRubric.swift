package import AmbitionModel

/// A rubric with what came of its own examples.
package struct TestedRubric {
  package let rubric: LoadedRubric
  /// One for each example, in the order of the rubric; none when the rubric cannot be used.
  package let results: [ExampleResult]
  /// What the examples show; `nil` when the rubric cannot be used.
  package let coverage: ExampleCoverage?

  package init(_ rubric: LoadedRubric) {
    self.rubric = rubric
    let results = rubric.program.map(ExampleResult.all) ?? []
    self.results = results
    coverage = rubric.program.map { ExampleCoverage(of: $0, by: results) }
  }

  /// Examples for what none shows yet, and then for changes to the rules that none notices.
  ///
  /// They expect what the rubric gives now, which its author must confirm.
  /// - Parameter isExhausted: asked now and then whether to give up.
  package func suggestions(givingUpWhen isExhausted: @escaping @Sendable () -> Bool) -> [Example] {
    guard let program = rubric.program, let coverage else { return [] }
    let showing = ExampleSuggestion.all(for: program, lacking: coverage, givingUpWhen: isExhausted)
      .map { $0.example }
    let mutations = MutationCoverage(of: program, by: results, and: showing, givingUpWhen: isExhausted)
    return showing + mutations.suggestions
  }

  /// Which small changes to the rules the examples would notice; `nil` when the rubric cannot be used.
  /// - Parameter isExhausted: asked now and then whether to give up.
  package func mutations(givingUpWhen isExhausted: @escaping @Sendable () -> Bool) -> MutationCoverage? {
    rubric.program.map { MutationCoverage(of: $0, by: results, givingUpWhen: isExhausted) }
  }
}
