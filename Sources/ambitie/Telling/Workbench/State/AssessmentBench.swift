import AmbitionModel
import Scoring

/// One rubric that cases are assessed with, outside any window.
struct AssessmentBench {
  let rubric: SourceFile
  private var library: RubricLibrary

  init(_ rubric: SourceFile) {
    self.rubric = rubric
    library = RubricLibrary([rubric])
  }

  /// The assessment that `ambitie score --format json` writes for this case alone; `nil` where it writes none.
  mutating func document(for file: SourceFile) -> String? {
    guard let study = CaseReader.read(file).value,
      case .success(let program) = library.program(for: study.rubric.id, version: study.rubric.version)
    else { return nil }
    var network = CaseNetwork([.init(study, program)])
    guard let resolved = network.resolved(study, for: program).value,
      let assessment = Scorer(program).assess(resolved).value
    else { return nil }
    return JSONReport.text([assessment], library.places)
  }
}
