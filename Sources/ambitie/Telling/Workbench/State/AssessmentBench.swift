import AmbitionModel
import Scoring

/// Rubrics that cases are assessed with, outside any window.
struct AssessmentBench {
  let rubrics: [SourceFile]
  private var library: RubricLibrary
  private let budget = WorkBudget()

  init(_ rubrics: [SourceFile]) {
    self.rubrics = rubrics
    library = RubricLibrary(rubrics, within: budget)
  }

  /// The document that `ambitie score --format json` writes for this case alone; `nil` where it writes none.
  /// - Parameter others: the files of cases that facts may come from.
  mutating func document(for file: SourceFile, besides others: [SourceFile]) -> String? {
    budget.renew(forCases: 1 + others.count)
    guard let asked = member(in: file) else { return nil }
    var network = CaseNetwork([asked] + others.compactMap { member(in: $0) })
    guard let resolved = network.resolved(asked.caseStudy, for: asked.program).value,
      let assessment = Scorer(asked.program).assess(resolved).value
    else { return nil }
    return JSONReport.text([assessment], library.places)
  }

  private mutating func member(in file: SourceFile) -> CaseNetwork.Member? {
    guard let study = CaseReader.read(file).value,
      case .success(let program) = library.program(for: study.rubric.id, version: study.rubric.version)
    else { return nil }
    return .init(study, program)
  }
}
