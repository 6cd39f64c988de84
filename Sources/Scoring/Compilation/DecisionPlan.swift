import AmbitionModel

/// A decision of the rubric for one layer or for the whole case, before it is compiled.
struct DecisionPlan {
  let decision: Decision
  /// The index of the layer; `nil` for the whole case.
  let layer: Int?
  /// `data.shown`, `case_shown`.
  let name: String

  /// Every decision of the rubric, written out over the layers it is worked out for.
  static func all(of rubric: Rubric) -> [DecisionPlan] {
    rubric.decisions.flatMap { decision in
      rubric.instances(of: decision.scope).map { layer in
        DecisionPlan(
          decision: decision, layer: layer,
          name: rubric.name(decision.id.value.rawValue, inLayer: layer))
      }
    }
  }
}

extension Rubric {
  /// The indices of the layers that a scope covers; one `nil` for the whole case.
  func instances(of scope: Scope) -> [Int?] {
    switch scope {
    case .wholeCase: [nil]
    case .eachLayer: layers.indices.map { $0 }
    case .layers(let ids):
      layers.indices.filter { index in ids.contains { $0.value == layers[index].id.value } }.map { $0 }
    }
  }

  /// `data.shown` in a layer, `shown` in the whole case.
  func name(_ id: String, inLayer layer: Int?) -> String {
    guard let layer else { return id }
    return "\(layers[layer].id.value.rawValue).\(id)"
  }

  /// Everything that is asked: facts of the whole case, then layer by layer its facts and criteria.
  var inputs: [Input] {
    let wholeCase = facts.filter { !$0.isPerLayer }.map { input(for: $0, layer: nil) }
    let perLayer = layers.indices.flatMap { layer in
      facts.filter { $0.isPerLayer }.map { input(for: $0, layer: layer) }
        + layers[layer].criteria.map { criterion in
          Input(
            name: name(criterion.id.value.rawValue, inLayer: layer), question: .criterion(criterion),
            layer: layer, domain: .options(criterion.options))
        }
    }
    return wholeCase + perLayer
  }

  private func input(for fact: Fact, layer: Int?) -> Input {
    let domain: Input.Domain =
      switch fact.kind {
      case .ordinal(let options): .options(options)
      case .boolean: .boolean
      case .number(let minimum, let maximum): .number(minimum: minimum, maximum: maximum)
      case .text: .text
      }
    return Input(
      name: name(fact.id.value.rawValue, inLayer: layer), question: .fact(fact), layer: layer,
      domain: domain)
  }
}
