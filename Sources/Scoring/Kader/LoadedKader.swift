package import AmbitionModel

/// A kader file that was read and, where possible, compiled for its rubric.
package struct LoadedKader {
  package let file: SourceFile
  /// What was found in reading and compiling, in the order of the file.
  package let diagnostics: [Diagnostic]
  /// `nil` when the kader cannot be used.
  package let kader: CompiledKader?
  /// The rubric that the kader names, where only that rubric's own findings say why it cannot be used.
  let unusableRubric: Located<Identifier<Rubric>>?

  package init(_ file: SourceFile, rubrics: inout RubricLibrary) {
    self.file = file
    let reading = KaderReader.read(file)
    guard let own = reading.value else {
      (diagnostics, kader, unusableRubric) = (reading.diagnostics, nil, nil)
      return
    }
    switch rubrics.program(for: own.rubric.id) {
    case .failure(let diagnostic):
      diagnostics = (reading.diagnostics + [diagnostic].compactMap { $0 }).inFileOrder()
      (kader, unusableRubric) = (nil, diagnostic == nil ? own.rubric.id : nil)
    case .success(let program):
      let compilation = KaderCompiler.compile(own, for: program)
      diagnostics = (reading.diagnostics + compilation.diagnostics).inFileOrder()
      (kader, unusableRubric) = (compilation.value, nil)
    }
  }
}
