import AmbitionModel
package import Scoring

/// One case in full on a terminal.
package struct CaseText {
  package let text: String

  package init(_ assessment: Assessment, _ environment: Environment) {
    let language = environment.resultLanguage(for: assessment.program.rubric)
    let writer = TextWriter(width: environment.width, style: Style(environment))
    text = writer.text(CaseBlocks(CaseProfile(assessment), language).blocks)
  }
}
