package import AmbitionModel
package import Scoring

/// Why a case, a layer or a flag came out as it did.
package struct Explanation {
  private let assessment: Assessment
  private let places: RubricPlaces
  package let blocks: [Block]

  package init(
    _ assessment: Assessment, _ topic: ExplanationTopic, _ places: RubricPlaces, _ detail: CaseDetail,
    _ language: Language
  ) {
    self.assessment = assessment
    self.places = places
    blocks = ExplanationBlocks.blocks(about: topic, of: assessment, places, detail, language)
  }

  package var json: String { JSONReport.text([assessment], places) }
}
