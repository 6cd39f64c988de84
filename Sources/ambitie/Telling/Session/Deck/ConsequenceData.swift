import AmbitionModel
import Scoring

/// What each level of each layer asks of the organisation, gives and gives up, as what if shows it.
enum ConsequenceData {
  /// By layer, then by option; what the rubric says nothing about is `null`.
  /// - Parameter item: tells which decision stands for a layer.
  static func json(_ speaker: Speaker, _ item: DeckCase) -> JSON {
    .array(
      item.rubric.layers.indices.map { layer -> JSON in
        guard let finding = item.levelResult(ofLayer: layer) else { return [] }
        return .array(ids(finding, item.rubric).map { json($0, finding, layer, speaker) })
      })
  }

  private static func ids(_ finding: CaseProfile.DecisionResult, _ rubric: Rubric) -> [String] {
    switch finding.decision.type {
    case .level: rubric.levels.map { $0.id.value.rawValue }
    case .options(let options): options.map { $0.id.value.rawValue }
    case .boolean, .number: []
    }
  }

  private static func json(
    _ outcome: String, _ finding: CaseProfile.DecisionResult, _ layer: Int, _ speaker: Speaker
  ) -> JSON {
    let language = speaker.language
    let rubric = speaker.program.rubric
    let consequence = rubric.consequence(
      of: finding.decision.decision.id.value, outcome: outcome, inLayer: rubric.layers[layer].id.value)
    guard let consequence else { return .null }
    func text(_ points: [Consequence.Point]) -> String {
      points.map { $0.text[language] }.joined(separator: " ")
    }
    let asks = rubric.aspects.map { aspect in
      (
        aspect.title[language],
        text(consequence.asks.filter { $0.aspect.value == aspect.id.value }.map { $0.point })
      )
    }
    // What it gives and costs is told first: there is room for a few.
    let parts =
      [
        (ConsequenceWords.gives[language], text(consequence.gives)),
        (ConsequenceWords.givesUp[language], text(consequence.givesUp)),
      ] + asks
    return ["parts": .array(parts.filter { !$0.1.isEmpty }.map { .strings([$0.0, $0.1]) })]
  }
}
