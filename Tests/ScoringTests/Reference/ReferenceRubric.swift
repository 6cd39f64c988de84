import TestSupport

/// A small random rubric that the compiler and the reference interpreter both can take.
struct ReferenceRubric {
  var layers: [String] = []
  var questions: [Question] = []
  var levels: [ReferenceDecision.Level] = []
  var decisions: [ReferenceDecision] = []
  var flags: [Flag] = []

  /// A criterion or fact, with every way in which its answer can matter.
  struct Question {
    /// `a.c0`, `f1`.
    var name: String
    var completions: [ReferenceValue]
    /// What each option counts for.
    var counts: [SmallFraction] = []
    var weight = SmallFraction(1)
    /// As the file writes it.
    var json: String
  }

  struct Flag {
    var id: String
    var isPerLayer: Bool
    var condition: ReferenceExpression
  }

  static let levelIDs = ["follow", "join", "lead"]

  var text: RubricText {
    var text = RubricText(layers: layers)
    for layer in layers {
      text.criteria[layer] = questions.filter { $0.name.hasPrefix(layer + ".") }.map(\.json)
    }
    text.facts = questions.filter { !$0.name.contains(".") }.map(\.json)
    text.levels = zip(Self.levelIDs, levels).map { id, level in
      RubricText.level(
        id,
        threshold: level.threshold.map {
          $0.below == 1 ? "\($0.above)" : "\(Double($0.above) / Double($0.below))"
        },
        requires: level.requires?.text)
    }
    text.decisions = decisions.map(\.json)
    text.flags = flags.map {
      RubricText.flag($0.id, $0.condition.text, $0.isPerLayer ? #""each": "layer""# : "")
    }
    return text
  }

  /// The value of every decision and flag by full name; none where a conflict leaves it unspecified.
  func values(for answers: [String: ReferenceValue]) -> [String: ReferenceValue] {
    var known = answers
    var results: [String: ReferenceValue] = [:]
    func scope(_ layer: String?) -> ReferenceScope {
      ReferenceScope(values: known, layers: layers, layer: layer)
    }
    func scopes(_ id: String, _ isPerLayer: Bool) -> [(String, String?)] {
      isPerLayer ? layers.map { ("\($0).\(id)", $0) } : [(id, nil)]
    }
    for decision in decisions {
      for (name, layer) in scopes(decision.id, decision.isPerLayer) {
        let value = try? decision.value(in: scope(layer))
        results[name] = value
        // Reading an unspecified value is as unspecified as reading a conflict.
        known[name] = value ?? .conflict
      }
    }
    for flag in flags {
      for (name, layer) in scopes(flag.id, flag.isPerLayer) {
        results[name] = (try? scope(layer).evaluate(flag.condition)).map { .boolean($0 == .boolean(true)) }
      }
    }
    return results
  }
}
