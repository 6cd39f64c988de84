package import AmbitionModel

/// A rubric or kader file with everything that is wrong with it.
package struct CheckedFile {
  package let file: SourceFile
  /// `nil` when the file cannot be used, so that no check ran.
  package let program: Program?
  /// What was found in reading and compiling, then what the checks found; each in the order of the file.
  package let findings: [Finding]

  private init(_ file: SourceFile, _ diagnostics: [Diagnostic], _ program: Program?, _ findings: [Finding]) {
    self.file = file
    self.program = program
    self.findings = diagnostics.map { Finding.plain($0) } + findings
  }

  /// What is wrong with a rubric.
  /// - Parameter isExhausted: asked now and then whether to give up.
  package init(
    _ rubric: LoadedRubric, givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) {
    let findings = rubric.program.map { Check.findings(in: $0, givingUpWhen: isExhausted) }
    self.init(rubric.file, rubric.diagnostics, rubric.program, findings ?? [])
  }

  /// What is wrong with a kader.
  /// - Parameter isExhausted: asked now and then whether to give up.
  package init(
    _ kader: LoadedKader, givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) {
    let findings = kader.kader.map { Check.findings(in: $0, givingUpWhen: isExhausted) }
    let rubric = kader.unusableRubric.map { Diagnostic(.rubricNotUsable($0.value), at: $0.range) }
    self.init(
      kader.file, (kader.diagnostics + [rubric].compactMap { $0 }).inFileOrder(), kader.kader?.program,
      findings ?? [])
  }
}

extension Diagnostic.Message {
  fileprivate static func rubricNotUsable(_ id: Identifier<Rubric>) -> Self {
    Self(
      .unknownReference, nl: "de rubric \(quoted(id.rawValue)) is niet te gebruiken",
      en: "the rubric \(quoted(id.rawValue)) cannot be used",
      hint: Wording(
        nl: "kijk wat 'ambitie check' van de rubric zegt", en: "see what 'ambitie check' says of it"))
  }
}
