import AmbitionModel

/// What somebody did in the page: a name, and what belongs to it.
struct WorkbenchRequest {
  let name: String
  let node: DocumentNode

  /// `nil` where the bytes are no request.
  init?(_ bytes: [UInt8]) {
    guard let node = DocumentParser.parse(SourceFile(path: "", bytes: bytes), limits: .files).value,
      let name = node["do"]?.text
    else { return nil }
    self.name = name
    self.node = node
  }

  /// The text under `key`; `nil` where there is none.
  subscript(key: String) -> String? { node[key]?.text }

  /// The whole number under `key`, which attributes write as text.
  func number(_ key: String) -> Int? { self[key].flatMap { Int($0) } }

  /// Whether a box was ticked; `nil` where it was none.
  var isChecked: Bool? {
    if case .boolean(let isChecked)? = node["checked"]?.kind { isChecked } else { nil }
  }

  /// What was typed in the field of a form, without blanks around it; empty where there is none.
  func field(_ name: String) -> String { (node["fields"]?[name]?.text ?? "").trimmed }

  /// What was typed or chosen, without blanks around it.
  var value: String { (self["value"] ?? "").trimmed }

  /// The files that were opened or enclosed under `key`; what has no name or content is left out.
  func files(_ key: String = "files", in part: DocumentNode? = nil) -> [SourceFile] {
    (part ?? node)[key]?.items.compactMap { item in
      guard let name = item["name"]?.text else { return nil }
      if let text = item["text"]?.text { return SourceFile(path: name, text: text) }
      return item["base64"]?.text.map { SourceFile(path: name, bytes: Base64.bytes(of: $0)) }
    } ?? []
  }
}

extension DocumentNode {
  /// The items of a list; none of anything else.
  var items: [DocumentNode] {
    if case .array(let items) = kind { items } else { [] }
  }
}
