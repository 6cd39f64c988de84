import AmbitionModel

/// A file as the browser keeps it, with the day on which it was kept, in a text that says of which kind it is.
struct KeptFile {
  let kept: CalendarDate?
  let file: SourceFile
  /// What else was kept.
  let node: DocumentNode

  /// - Parameter key: under which the file is.
  /// - Returns: `nil` where the text is of another kind, or holds no file.
  init?(_ text: String, format: String, key: String) {
    guard let node = DocumentParser.parse(SourceFile(path: "", text: text), limits: .files).value,
      node["format"]?.text == format, let name = node["name"]?.text, let content = node[key]?.text
    else { return nil }
    self.node = node
    file = SourceFile(path: name, text: content)
    kept = node["kept"]?.text.flatMap { CalendarDate($0) }
  }

  /// The text that is kept.
  static func text(
    _ content: String, named name: String, format: String, key: String, on day: CalendarDate?,
    besides more: [(String, JSON)] = []
  ) -> String {
    let members: [(String, JSON)] =
      [("format", .string(format))] + (day.map { [("kept", .string($0.description))] } ?? [])
      + [("name", .string(name)), (key, .string(content))] + more
    return JSON.members(members).line
  }
}

extension DocumentParser.Limits {
  /// For documents in which whole files are texts.
  static var files: Self {
    var limits = Self()
    limits.textLength = limits.fileSize
    return limits
  }
}
