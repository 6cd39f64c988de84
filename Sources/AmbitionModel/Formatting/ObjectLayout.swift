/// Members of an object that is being written, in order; what is absent or empty leaves no key.
struct ObjectLayout {
  private var items: [LayoutNode.Item] = []

  var node: LayoutNode { LayoutNode(.object(items)) }

  mutating func add(_ key: String, _ value: LayoutNode?) {
    guard let value else { return }
    items.append(
      LayoutNode.Item(before: [], followsEmptyLine: false, key: JSONText.quoted(key), value: value))
  }

  mutating func add(_ key: String, _ text: String?) {
    add(key, text.map { LayoutNode(.scalar(JSONText.quoted($0))) })
  }

  /// One text for both languages as it is, else a text for each.
  mutating func add(_ key: String, _ text: LocalizedText?) {
    guard let text else { return }
    if text.dutch == text.english { return add(key, text.dutch) }
    var texts = ObjectLayout()
    texts.add("nl", text.dutch)
    texts.add("en", text.english)
    add(key, texts)
  }

  mutating func add(_ key: String, _ list: [LayoutNode]) {
    if !list.isEmpty { add(key, whole: list) }
  }

  /// A list that the file has even when it is empty.
  mutating func add(_ key: String, whole list: [LayoutNode]) {
    let items = list.map { LayoutNode.Item(before: [], followsEmptyLine: false, key: nil, value: $0) }
    add(key, LayoutNode(.array(items)))
  }

  mutating func add(_ key: String, _ object: ObjectLayout) {
    if !object.items.isEmpty { add(key, object.node) }
  }
}
