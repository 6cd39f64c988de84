import AmbitionModel

extension Program {
  /// Whether advice may change `answer` in `slot`: the rubric says that the organisation chooses it or can arrange it, and
  /// the answers can be listed. What is found as it is, is never changed, nor what does not apply.
  func isLever(_ slot: Int, at answer: Value) -> Bool {
    guard inputs[slot].guidance.control != .found, answer != .null else { return false }
    switch inputs[slot].domain {
    case .options(let options):
      guard case .option(let index) = answer else { return true }
      return options[index].control != .found
    case .boolean: return true
    case .number, .text: return false
    }
  }

  /// Whether advice may propose `value` as the answer in `slot`, of a lever.
  func isProposable(_ value: Value, forSlot slot: Int) -> Bool {
    guard case .option(let index) = value, case .options(let options) = inputs[slot].domain else {
      return true
    }
    return options[index].control != .found && options[index].isProposed
  }

  /// The levels that a layer shows and that fit it, by the decisions that say so.
  struct LevelPair {
    var layer: Int
    var shown: Int
    var fitting: Int
  }

  /// One for each layer that has both.
  var levelPairs: [LevelPair] {
    rubric.layers.indices.compactMap { layer in
      guard let shown = index(of: .shown, inLayer: layer), let fitting = index(of: .fitting, inLayer: layer)
      else { return nil }
      return LevelPair(layer: layer, shown: shown, fitting: fitting)
    }
  }
}
