import AmbitionModel
package import Scoring

/// Why a case, a layer or a flag came out as it did, in the forms that `explain` writes.
package struct Explanation {
  private let assessment: Assessment
  private let topic: ExplanationTopic
  private let places: RubricPlaces
  private let environment: Environment

  package init(
    _ assessment: Assessment, _ topic: ExplanationTopic, _ places: RubricPlaces, _ environment: Environment
  ) {
    self.assessment = assessment
    self.topic = topic
    self.places = places
    self.environment = environment
  }

  package var text: String {
    TextWriter(width: environment.width, style: Style(environment)).text(blocks)
  }

  package var markdown: String { MarkdownWriter.text(blocks) }

  package var json: String { JSONReport([assessment], places).text }

  private var blocks: [Block] {
    let language = environment.resultLanguage(for: assessment.program.rubric)
    return ExplanationBlocks.blocks(about: topic, of: assessment, places, language)
  }
}
