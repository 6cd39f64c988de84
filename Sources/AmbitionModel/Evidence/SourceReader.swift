/// Reads the sources of a rubric or a case.
struct SourceReader {
  let log: DiagnosticLog

  private enum Key: String, FieldKey { case id, title, kind, url, date }

  func sources(_ nodes: [DocumentNode], declaringIn sources: inout Declarations<Source>) -> [Source] {
    nodes.compactMap { source($0, declaringIn: &sources) }
  }

  private func source(_ node: DocumentNode, declaringIn sources: inout Declarations<Source>) -> Source? {
    guard let fields = FieldReader<Key>(node, as: Wording(nl: "een bron", en: "a source"), log: log) else {
      sources.isComplete = false
      return nil
    }
    let id: Located<Identifier<Source>>? = fields.identifier(.id)
    sources.declare(id, log: log)
    let title = fields.text(.title)
    let kind: Source.Kind? = fields.choice(.kind)
    let url = fields.optionalString(.url).flatMap(address)
    let date = fields.optionalString(.date).flatMap(log.date)
    guard let id, let title, let kind else { return nil }
    return Source(id: id, title: title, kind: kind, url: url, date: date)
  }

  private func address(_ text: Located<String>) -> String? {
    if Source.isAddress(text.value) { return text.value }
    log.report(.invalidAddress(text.value), at: text.range)
    return nil
  }
}

extension Source {
  /// Whether the text is a web address; pages link to addresses, so anything else is refused.
  package static func isAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    let isWeb = ["https://", "http://"].contains { start.hasPrefix($0) && text.utf8.count > $0.utf8.count }
    return isWeb && text.unicodeScalars.allSatisfy(mayStandInAddress)
  }

  private static func mayStandInAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "<", ">", "\\": false
    // Most of every address, without a look into the tables of Unicode.
    case "!"..."~": true
    default: !scalar.steersDisplay && !scalar.properties.isWhitespace
    }
  }
}
