import AmbitionModel
import Scoring

// Where no two cases contradict each other there is still something to ask: why the two that differ most do so.
extension FirstSession {
  /// Two cases whose levels in a layer are certain and lie apart.
  struct Contrast {
    let layer: Int
    let first: Int
    let second: Int
  }

  /// The two cases that lie furthest apart, the first such in the order of layers and cases; `nil` where none certainly do.
  var contrast: Contrast? {
    var found: (contrast: Contrast, steps: Int)?
    for layer in rubric.layers.indices {
      let levels = cases.map { item -> Int? in
        let possible = item.profile.layers[layer].first(.shown)?.outcome.possibleLevels ?? []
        return possible.count == 1 ? possible.first : nil
      }
      for (first, low) in levels.enumerated() {
        for (second, high) in levels.enumerated() where second > first {
          guard let low, let high, abs(high - low) > found?.steps ?? 0 else { continue }
          found = (Contrast(layer: layer, first: first, second: second), abs(high - low))
        }
      }
    }
    return found?.contrast
  }

  /// The two side by side, and why that is right.
  func slide(_ contrast: Contrast) -> DeckSlide {
    let layer = speaker.title(ofLayer: contrast.layer)
    return DeckSlide(
      name: "consistent",
      title: .element("span", .class("kicker")) { DeckWords.areWeConsistent[language] }
        + .text(" \(DeckWords.mostApart(layer)[language])"),
      content: .element("p") { DeckWords.noPairs[language] }
        + .element(
          "div", .class("versus"),
          Attribute("data-pair", "\(cases[contrast.first].key) \(cases[contrast.second].key)")
        ) {
          [contrast.first, contrast.second].map { side($0, ofLayer: contrast.layer, [.choice]) }
        } + .field("consistent.why", nil, DeckWords.whyApart[language]),
      notes: DeckNotes.contrast, motif: motif(here: contrast.layer))
  }
}
