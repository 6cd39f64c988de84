import AmbitionModel
import Scoring
import Telling

extension Workspace {
  /// The cases of the kader's rubric held against it, in their order; cases of other rubrics are left out.
  ///
  /// A case whose deviations cannot be read has `nil`, and findings that say why.
  func held(against kader: CompiledKader) -> (cases: [KaderCase?], notices: [Notice]) {
    let id = kader.kader.rubric.id.value
    let readings = cases.filter { $0.caseStudy.rubric.id.value == id }.map {
      (file: $0.file, reading: KaderAssessment.assess($0.caseStudy, by: kader))
    }
    return (
      readings.map { $0.reading.value.map(KaderCase.init) },
      // What assessors differ on was told when the cases were read.
      readings.map { .findings($0.reading.diagnostics.withoutDisputes, in: $0.file) }
    )
  }
}
