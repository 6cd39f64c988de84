import AmbitionModel

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

  /// Examples for what none shows yet.
  /// - Parameter isExhausted: asked now and then whether to give up.
  package func suggestions(
    givingUpWhen isExhausted: @escaping @Sendable () -> Bool
  ) -> [ExampleSuggestion] {
    guard let program = rubric.program, let coverage else { return [] }
    return ExampleSuggestion.all(for: program, lacking: coverage, givingUpWhen: isExhausted)
  }
}
