package import AmbitionModel

/// A place where cases show a level: a layer, or the whole case.
package struct LevelColumn: Sendable {
  /// The index of the layer; `nil` for the whole case.
  package let layer: Int?
  /// The index of the decision that says the level that the choices amount to.
  package let shown: Int
  /// The index of the decision that says the level that fits; `nil` where the rubric has none on the same scale.
  package let fitting: Int?
  /// The lowest first.
  package let levels: [Name]

  /// The name of a level.
  package struct Name: Sendable, Equatable {
    package let id: String
    package let title: LocalizedText
  }

  /// The columns of a program, in the order of its layers, the whole case last.
  static func columns(of program: Program) -> [LevelColumn] {
    let layers = program.rubric.layers.indices.map { Int?.some($0) } + [nil]
    return layers.compactMap { layer in
      guard let shown = program.index(of: .shown, inLayer: layer),
        let levels = program.scale(ofDecision: shown), !levels.isEmpty
      else { return nil }
      let fitting = program.index(of: .fitting, inLayer: layer).flatMap {
        program.scale(ofDecision: $0)?.map { $0.id } == levels.map { $0.id } ? $0 : nil
      }
      return LevelColumn(layer: layer, shown: shown, fitting: fitting, levels: levels)
    }
  }

  /// The level that a case shows here.
  package func shown(of assessment: Assessment) -> PossibleLevels {
    PossibleLevels(assessment.decisions[shown], of: levels.count)
  }

  /// The level that fits a case here; `nil` where the rubric does not say.
  package func fitting(of assessment: Assessment) -> PossibleLevels? {
    fitting.map { PossibleLevels(assessment.decisions[$0], of: levels.count) }
  }

  /// How the level that a case shows here lies to the one that fits; `nil` where the rubric does not say which fits.
  package func gap(of assessment: Assessment) -> LevelGap? {
    fitting(of: assessment).map { LevelGap(shown: shown(of: assessment), fitting: $0) }
  }
}

extension Program {
  /// The possible results of a decision, where they have an order.
  fileprivate func scale(ofDecision index: Int) -> [LevelColumn.Name]? {
    switch decisions[index].type {
    case .level: rubric.levels.map { .init(id: $0.id.value.rawValue, title: $0.title) }
    case .options(let options): options.map { .init(id: $0.id.value.rawValue, title: $0.label) }
    case .boolean, .number: nil
    }
  }
}
