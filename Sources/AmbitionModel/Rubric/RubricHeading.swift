/// Which rubric a file holds, told before the rest of the file is read.
package struct RubricHeading: Sendable {
  package let id: Located<Identifier<Rubric>>
  package let version: String

  /// `nil` when this is no rubric file, or does not say which rubric it holds; ``RubricReader`` tells why.
  /// - Complexity: O(*n*) in the bytes of the file, of which nearly all are only passed by.
  package init?(of file: SourceFile) {
    let log = DiagnosticLog()
    guard let node = DocumentParser.head(of: file, through: ["format", "id", "version"]),
      FileFormat.rubric.isClaimed(by: node, log: log), let id = node["id"], let version = node["version"],
      let id: Located<Identifier<Rubric>> = log.identifier(id, "id"),
      let version = log.string(version, "version")
    else { return nil }
    self.id = id
    self.version = version.value
  }

  /// The heading that the file of a rubric has.
  package init(_ rubric: Rubric) {
    (id, version) = (rubric.id, rubric.version)
  }
}
