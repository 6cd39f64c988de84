/// Reads axes and layers with their criteria.
struct LayerReader {
  let context: RubricContext

  private enum AxisKey: String, FieldKey { case id, title, summary }
  private enum Key: String, FieldKey { case id, title, summary, criteria, formerly }

  func axes(_ nodes: [DocumentNode]) -> [Axis] {
    nodes.compactMap { node in
      let subject = Wording(nl: "een as", en: "an axis")
      guard let fields = FieldReader<AxisKey>(node, as: subject, log: context.log) else {
        context.axes.isComplete = false
        return nil
      }
      let id: Located<Identifier<Axis>>? = fields.identifier(.id)
      context.axes.declare(id, log: context.log)
      let title = fields.text(.title)
      let summary = fields.text(.summary)
      guard let id, let title, let summary else { return nil }
      return Axis(id: id, title: title, summary: summary)
    }
  }

  func layers(_ nodes: [DocumentNode]) -> [Layer] {
    nodes.compactMap(layer)
  }

  private func layer(_ node: DocumentNode) -> Layer? {
    let subject = Wording(nl: "een laag", en: "a layer")
    guard let fields = FieldReader<Key>(node, as: subject, log: context.log) else {
      context.layers.isComplete = false
      return nil
    }
    let id: Located<Identifier<Layer>>? = fields.identifier(.id)
    let isNew = id.map { !context.layers.contains($0.value) } ?? false
    context.layers.declare(id, log: context.log)
    // The names of a second layer of the same id would clash one by one; the id says it all.
    if isNew { context.declareName(id, in: .wholeCase) }
    let title = fields.text(.title)
    let summary = fields.text(.summary)
    let criteria = fields.list(.criteria)?.compactMap {
      CriterionReader(context: context).criterion($0, in: isNew ? id : nil)
    }
    let formerly: [Located<Identifier<Layer>>] = fields.identifiers(.formerly)
    guard let id, let title, let summary, let criteria else { return nil }
    return Layer(
      id: id, title: title, summary: summary, criteria: criteria,
      formerly: formerly.map { $0.map { $0.rawValue } })
  }
}
