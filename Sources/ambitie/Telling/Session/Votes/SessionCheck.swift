package import AmbitionModel

/// Holds a harvest against the rubric that it says to be of.
package enum SessionCheck {
  /// Layers and levels that the rubric does not have are errors; cases and kaders that are not there now are left
  /// aside without a word.
  package static func findings(_ session: WorkingSession, _ rubric: Rubric) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if session.rubric.id.value != rubric.id.value {
      found.append(
        Diagnostic(
          .harvestOfOtherRubric(session.rubric.id.value, rubric.id.value), at: session.rubric.id.range))
      return found
    }
    let layers = rubric.layers.map { $0.id.value }
    let tallies =
      session.tallies.map { ($0.layer, $0.tally) } + session.preferences.map { ($0.layer, $0.tally) }
    for (layer, tally) in tallies {
      if !layers.contains(layer.value) {
        found.append(
          Diagnostic(.noSuchLayer(layer.value.rawValue, layers.map { $0.rawValue }), at: layer.range))
      } else if tally.levels.count != rubric.levels.count {
        found.append(
          Diagnostic(.otherLevelCount(tally.levels.count, rubric.levels.count), at: layer.range))
      }
    }
    let levels = rubric.levels.map { $0.id.value }
    for decision in session.decided {
      if !layers.contains(decision.layer.value) {
        let message = Diagnostic.Message.noSuchLayer(
          decision.layer.value.rawValue, layers.map { $0.rawValue })
        found.append(Diagnostic(message, at: decision.layer.range))
      }
      if !levels.contains(decision.level.value) {
        let message = Diagnostic.Message.noSuchLevel(
          decision.level.value.rawValue, levels.map { $0.rawValue })
        found.append(Diagnostic(message, at: decision.level.range))
      }
    }
    return found.inFileOrder()
  }
}

extension Diagnostic.Message {
  fileprivate static func harvestOfOtherRubric(
    _ found: Identifier<Rubric>, _ expected: Identifier<Rubric>
  ) -> Self {
    Self(
      .wrongRubric,
      nl: "deze oogst hoort bij rubric \(quoted(found.rawValue)), niet bij \(quoted(expected.rawValue))",
      en: "this harvest belongs to rubric \(quoted(found.rawValue)), not to \(quoted(expected.rawValue))")
  }

  static func otherLevelCount(_ found: Int, _ expected: Int) -> Self {
    let levels = Count.of(found, .level)
    return Self(
      .wrongShape, nl: "deze telling heeft \(levels.dutch); de rubric heeft er \(expected)",
      en: "this tally has \(levels.english); the rubric has \(expected)")
  }
}
