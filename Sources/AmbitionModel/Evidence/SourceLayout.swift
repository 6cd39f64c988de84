/// Lays out sources as files write them.
enum SourceLayout {
  static func node(_ source: Source) -> LayoutNode {
    var object = ObjectLayout()
    object.add("id", source.id.value.rawValue)
    object.add("title", source.title)
    object.add("kind", source.kind.rawValue)
    object.add("url", source.url)
    object.add("date", source.date?.description)
    return object.node
  }
}
