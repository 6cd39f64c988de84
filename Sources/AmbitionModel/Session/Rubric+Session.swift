// What a harvest names by id.
extension Rubric {
  /// The title of a layer; `nil` where the rubric does not have it.
  package func title(ofLayer id: Identifier<Layer>) -> LocalizedText? {
    layers.first { $0.id.value == id }?.title
  }

  /// What a layer was moved to: a level, or an answer to one of the layer's own questions; `nil` where the rubric has neither.
  package func title(of move: WorkingSession.Variant.Move) -> LocalizedText? {
    let id = move.level.value.rawValue
    if let level = levels.first(where: { $0.id.value.rawValue == id }) { return level.title }
    let options = layers.first { $0.id.value == move.layer.value }?.criteria.flatMap { $0.options }
    return options?.first { $0.id.value.rawValue == id }?.label
  }
}
