import AmbitionModel
import Scoring

/// A rubric file that was read and, where possible, compiled.
struct LoadedRubric {
  var file: SourceFile
  /// What was found in reading and compiling.
  var diagnostics: [Diagnostic]
  /// `nil` when the rubric cannot be used.
  var program: Program?

  init(_ file: SourceFile) {
    self.file = file
    let reading = RubricReader.read(file)
    let compilation = reading.value.map(RubricCompiler.compile)
    diagnostics = (reading.diagnostics + (compilation?.diagnostics ?? [])).inFileOrder()
    program = compilation?.value
  }

  /// The rubrics that a user names; all of `rubrics/` when there are none.
  static func all(_ operands: [String]) throws(UsageError) -> [LoadedRubric] {
    var rubrics: [LoadedRubric] = []
    for operand in operands.isEmpty ? ["rubrics"] : operands {
      for path in operand == "rubrics" || Loader.isFolder(operand)
        ? try Loader.jsonFiles(in: operand) : [operand]
      {
        rubrics.append(LoadedRubric(try Loader.file(at: path)))
      }
    }
    guard !rubrics.isEmpty else {
      throw UsageError(
        nl: "hier staan geen rubrics (bestanden die op .json eindigen)",
        en: "there are no rubrics here (files ending in .json)")
    }
    return rubrics
  }
}
