import AmbitionModel

/// What somebody did in the page: a name, and what belongs to it.
struct WorkbenchRequest {
  let name: String
  let node: DocumentNode

  /// `nil` where the bytes are no request.
  init?(_ bytes: [UInt8]) {
    // Whole files are texts in a request.
    var limits = DocumentParser.Limits()
    limits.textLength = limits.fileSize
    guard let node = DocumentParser.parse(SourceFile(path: "", bytes: bytes), limits: limits).value,
      let name = node["do"]?.text
    else { return nil }
    self.name = name
    self.node = node
  }

  /// The text under `key`; `nil` where there is none.
  subscript(key: String) -> String? { node[key]?.text }
}
