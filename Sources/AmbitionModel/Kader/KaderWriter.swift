/// Writes kader files (`ambitie-kader/1`, docs/formats.md) in the one canonical way.
///
/// Reading what was written gives the same kader.
package enum KaderWriter {
  /// The file of a kader.
  /// - Parameter earlier: the file that this one takes the place of; its comments and its `$schema` stay.
  /// - Complexity: O(*n*) in the texts of the kader, and of the earlier file.
  package static func text(of kader: Kader, replacing earlier: SourceFile? = nil) -> String {
    WholeDocument.text(replacing: earlier) { layout(kader, schema: $0) }
  }

  private static func layout(_ kader: Kader, schema: String?) -> LayoutNode {
    var object = ObjectLayout()
    object.add("$schema", schema)
    object.add("format", FileFormat.kader.rawValue)
    object.add("id", kader.id.value.rawValue)
    object.add("version", kader.version)
    var rubric = ObjectLayout()
    rubric.add("id", kader.rubric.id.value.rawValue)
    rubric.add("version", kader.rubric.version)
    object.add("rubric", rubric.node)
    object.add("title", kader.title)
    object.add("status", kader.status.rawValue)
    if let adoption = kader.adoption {
      var adopted = ObjectLayout()
      adopted.add("date", adoption.date.description)
      adopted.add("by", adoption.by)
      object.add("adopted", adopted.node)
    }
    object.add("statement", kader.statement)
    object.add("principle", kader.principle)
    object.add("sources", whole: kader.sources.map(SourceLayout.node))
    object.add("rules", whole: kader.rules.map(layout))
    return object.node
  }

  private static func layout(_ rule: Kader.Rule) -> LayoutNode {
    var object = ObjectLayout()
    object.add("id", rule.id.value.rawValue)
    object.add("title", rule.title)
    object.add("wording", rule.wording)
    object.add("why", rule.why)
    switch rule.scope {
    case .wholeCase: break
    case .eachLayer: object.add("each", "layer")
    case .layers(let layers): object.add("layers", layers.map { name($0.value.rawValue) })
    }
    object.add("when", rule.when?.text)
    switch rule.demand {
    case .condition(let text): object.add("requires", text.text)
    case .minimum(let level): object.add("minimum", level.value.rawValue)
    case .target(let level): object.add("target", level.value.rawValue)
    }
    object.add("sources", whole: rule.sources.map { name($0.value.rawValue) })
    return object.node
  }

  private static func name(_ text: String) -> LayoutNode { LayoutNode(.scalar(JSONText.quoted(text))) }
}
