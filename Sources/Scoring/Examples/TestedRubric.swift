package import AmbitionModel

/// A rubric with what came of its examples: those that it holds, and those in a file of their own.
package struct TestedRubric {
  /// Examples with the file that they are in.
  package struct Part {
    package var file: SourceFile
    /// What was found in reading it.
    package var diagnostics: [Diagnostic]
    /// One for each example, in the order of the file; none when the rubric or the file cannot be used.
    package var results: [ExampleResult]
  }

  package let rubric: LoadedRubric
  /// The rubric itself, and then the file of its own that examples are in.
  package let parts: [Part]
  /// What the examples show; `nil` when the rubric cannot be used.
  package let coverage: ExampleCoverage?

  /// One for each example, in the order of the parts.
  package var results: [ExampleResult] { parts.flatMap { $0.results } }

  /// Whether the rubric or its examples cannot be read.
  package var isUnusable: Bool {
    rubric.program == nil || parts.contains { $0.diagnostics.contains { $0.severity == .error } }
  }

  /// - Parameter examples: the file of its own that examples are in; `nil` where there is none.
  package init(_ rubric: LoadedRubric, examples: SourceFile?) {
    self.rubric = rubric
    let own = Part(
      file: rubric.file, diagnostics: rubric.diagnostics, results: rubric.program.map(ExampleResult.all) ?? []
    )
    parts = [own] + [examples.map { Part($0, for: rubric.program) }].compactMap { $0 }
    let results = parts.flatMap { $0.results }
    coverage = rubric.program.map { ExampleCoverage(of: $0, by: results) }
  }

  /// Examples for what none shows yet, and then for changes to the rules that none notices.
  ///
  /// They expect what the rubric gives now, which its author must confirm.
  /// - Parameter isExhausted: asked now and then whether to give up.
  package func suggestions(givingUpWhen isExhausted: @escaping @Sendable () -> Bool) -> [Example] {
    guard let program = rubric.program, let coverage else { return [] }
    let showing = ExampleSuggestion.all(
      for: program, lacking: coverage, avoiding: Set(results.map { $0.example.id.value }),
      givingUpWhen: isExhausted
    ).map { $0.example }
    let mutations = MutationCoverage(of: program, by: results, and: showing, givingUpWhen: isExhausted)
    return showing + mutations.suggestions
  }

  /// Which small changes to the rules the examples would notice; `nil` when the rubric cannot be used.
  /// - Parameter isExhausted: asked now and then whether to give up.
  package func mutations(givingUpWhen isExhausted: @escaping @Sendable () -> Bool) -> MutationCoverage? {
    rubric.program.map { MutationCoverage(of: $0, by: results, givingUpWhen: isExhausted) }
  }
}

extension TestedRubric.Part {
  /// The examples of a file, tried on the rubric of `program`.
  fileprivate init(_ file: SourceFile, for program: Program?) {
    let reading = ExampleSetReader.read(file)
    self.init(file: file, diagnostics: reading.diagnostics, results: [])
    guard let set = reading.value, let program else { return }
    let (named, id) = (set.rubric.id, program.rubric.id.value)
    guard named.value == id else {
      diagnostics.append(Diagnostic(.examplesOfOtherRubric(named.value, expected: id), at: named.range))
      return
    }
    if let version = set.rubric.version, version != program.rubric.version {
      let message = Diagnostic.Message.examplesOfOtherVersion(version, found: program.rubric.version)
      diagnostics.append(Diagnostic(message, at: named.range, severity: .warning))
    }
    results = set.examples.map { ExampleResult($0, for: program) }
  }
}

extension Diagnostic.Message {
  fileprivate static func examplesOfOtherRubric(
    _ id: Identifier<Rubric>, expected: Identifier<Rubric>
  ) -> Self {
    Self(
      .wrongRubric,
      nl: "deze voorbeelden zijn van rubric \(quoted(id.rawValue)); dit is \(quoted(expected.rawValue))",
      en: "these examples are of rubric \(quoted(id.rawValue)); this is \(quoted(expected.rawValue))")
  }

  fileprivate static func examplesOfOtherVersion(_ version: String, found: String) -> Self {
    Self(
      .wrongRubric,
      nl:
        "deze voorbeelden zijn gemaakt voor versie \(quoted(version)) van de rubric; dit is versie \(quoted(found))",
      en:
        "these examples were made for version \(quoted(version)) of the rubric; this is version \(quoted(found))"
    )
  }
}
