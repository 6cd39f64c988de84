import AmbitionModel
package import Scoring

/// How much is told of one case.
package enum CaseDetail: Sendable {
  /// What fits two screens.
  case brief
  case full
}

/// One case on a terminal.
package struct CaseText {
  package let text: String

  package init(_ assessment: Assessment, _ detail: CaseDetail, _ environment: Environment) {
    let language = environment.resultLanguage(for: assessment.program.rubric)
    let writer = TextWriter(width: environment.width, style: Style(environment))
    text = writer.text(detail.blocks(of: assessment, language))
  }
}

extension CaseDetail {
  func blocks(of assessment: Assessment, _ language: Language) -> [Block] {
    switch self {
    case .brief: CaseBrief(assessment, language).blocks
    case .full: CaseBlocks(CaseProfile(assessment), language).blocks
    }
  }
}
