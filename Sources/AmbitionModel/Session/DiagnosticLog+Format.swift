extension DiagnosticLog {
  /// Whether a document is an object that does not claim to be another kind of file; else that is the one finding about it,
  /// since its other keys mean something else.
  func admits(_ node: DocumentNode, as subject: Wording, format expected: String) -> Bool {
    guard case .object = node.kind else {
      report(.wrongType(subject, found: node), at: node.range)
      return false
    }
    guard let format = node["format"].flatMap({ string($0, "format") }), format.value != expected else {
      return true
    }
    report(.unknownFormat(format.value, allowed: [expected]), at: format.range)
    return false
  }
}
