/// The rubric that a case, a kader or a harvest belongs to, as its file names it.
package struct RubricReference: Sendable, Equatable {
  package var id: Located<Identifier<Rubric>>
  package var version: String?

  package init(id: Located<Identifier<Rubric>>, version: String? = nil) {
    self.id = id
    self.version = version
  }

  private enum Key: String, FieldKey { case id, version }

  /// The reference at `node`; `nil`, with a report in the log, when it names no rubric.
  static func read(_ node: DocumentNode, _ log: DiagnosticLog) -> RubricReference? {
    let subject = Wording(nl: "een verwijzing naar een rubric", en: "a reference to a rubric")
    guard let fields = FieldReader<Key>(node, as: subject, log: log) else { return nil }
    let id: Located<Identifier<Rubric>>? = fields.identifier(.id)
    let version = fields.optionalString(.version)
    return id.map { RubricReference(id: $0, version: version?.value) }
  }
}
