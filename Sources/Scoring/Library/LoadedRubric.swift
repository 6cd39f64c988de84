package import AmbitionModel

/// A rubric file that was read and, where possible, compiled.
package struct LoadedRubric {
  package var file: SourceFile
  /// What was found in reading and compiling.
  package var diagnostics: [Diagnostic]
  /// `nil` when the rubric cannot be used.
  package var program: Program?

  package init(_ file: SourceFile) {
    self.file = file
    let reading = RubricReader.read(file)
    let compilation = reading.value.map(RubricCompiler.compile)
    diagnostics = (reading.diagnostics + (compilation?.diagnostics ?? [])).inFileOrder()
    program = compilation?.value
  }
}
