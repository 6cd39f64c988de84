package import AmbitionModel
import Scoring

/// The subjects of a vote: the layers of a rubric, and the levels that a ballot offers for each.
package struct VoteScale: Sendable {
  package let layers: [Layer]
  package let levels: [Level]

  /// `nil` where the rubric has no levels to vote for.
  package init?(_ rubric: Rubric) {
    guard !rubric.levels.isEmpty else { return nil }
    layers = rubric.layers
    levels = rubric.levels
  }

  /// The layer that a cell names, by id or title.
  package func layer(_ text: String) -> NameMatch {
    NameMatch(
      text, ids: layers.map { $0.id.value.rawValue },
      titles: layers.map { layer in Language.allCases.map { layer.title[$0] } })
  }

  /// The index of the level that a cell names: its number from 1, its id, its title, or both (`2 Meesturen`).
  package func level(_ text: String) -> Int? {
    let wanted = text.lowercased()
    return levels.indices.first { index in
      let level = levels[index]
      let titles = Language.allCases.map { level.title[$0].lowercased() }
      return wanted == "\(index + 1)" || wanted == "n\(index + 1)" || wanted == level.id.value.rawValue
        || titles.contains { wanted == $0 || wanted == "\(index + 1) \($0)" }
    }
  }

  /// The numbers, ids and layers as messages list them.
  var levelNumbers: Wording {
    Wording(nl: "1 t/m \(levels.count)", en: "1 to \(levels.count)")
  }
}
