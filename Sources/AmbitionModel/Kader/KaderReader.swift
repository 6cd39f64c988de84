/// Reads kader files (`ambitie-kader/1`, docs/formats.md) and collects everything that is wrong with them.
///
/// Knows no rubric: whether layers, levels and the names in conditions exist is checked where both are at hand.
package enum KaderReader {
  /// The kader in a file; `nil` when there are errors.
  package static func read(_ file: SourceFile) -> Reading<Kader> {
    let document = DocumentParser.parse(file)
    guard let node = document.value else { return Reading(nil, document.diagnostics) }
    return read(node)
  }

  /// The kader in a document; `nil` when there are errors.
  package static func read(_ node: DocumentNode) -> Reading<Kader> {
    let log = DiagnosticLog()
    guard FileFormat.kader.isClaimed(by: node, log: log) else { return Reading(nil, log.diagnostics) }
    let kader = kader(node, log)
    return Reading(log.hasErrors ? nil : kader, log.diagnostics)
  }

  private enum Key: String, FieldKey {
    case format, id, version, rubric, title, status, adopted, statement, principle, sources, rules
  }
  private enum AdoptionKey: String, FieldKey { case date, by }

  private static func kader(_ node: DocumentNode, _ log: DiagnosticLog) -> Kader? {
    let subject = Wording(nl: "een kader", en: "a kader")
    guard let fields = FieldReader<Key>(node, as: subject, alsoAllowed: ["$schema"], log: log) else {
      return nil
    }
    let context = RubricContext(log: log)
    // Which layers there are is in the rubric.
    context.layers.isComplete = false
    let id: Located<Identifier<Kader>>? = fields.identifier(.id)
    let version = fields.string(.version)
    let rubric = fields.required(.rubric).flatMap { RubricReference.read($0, log) }
    let title = fields.text(.title)
    let status: Kader.Status? = fields.choice(.status)
    let adoption = adoption(fields, status)
    let statement = fields.text(.statement)
    let principle = fields.text(.principle)
    let sourceNodes = fields.list(.sources)
    context.sources.isComplete = sourceNodes != nil
    let sources = SourceReader(log: log).sources(sourceNodes ?? [], declaringIn: &context.sources)
    var ruleNames = Declarations<Kader.Rule>(Wording(nl: "regel", en: "rule"))
    let rules = (fields.list(.rules, atLeast: 1) ?? [])
      .compactMap { KaderRuleReader(context: context).rule($0, declaringIn: &ruleNames) }
    guard let id, let version, let rubric, let title, let status, let statement, let principle else {
      return nil
    }
    return Kader(
      id: id, version: version.value, rubric: rubric, title: title, status: status, adoption: adoption,
      statement: statement, principle: principle, sources: sources, rules: rules)
  }

  private static func adoption(_ fields: FieldReader<Key>, _ status: Kader.Status?) -> Kader.Adoption? {
    if status == .draft {
      fields.reject(.adopted, unless: .status, is: Kader.Status.adopted.rawValue)
      return nil
    }
    let found = status == .adopted ? fields.required(.adopted) : fields.optional(.adopted)
    guard let node = found else { return nil }
    let subject = Wording(nl: "een vaststelling", en: "an adoption")
    guard let adoption = FieldReader<AdoptionKey>(node, as: subject, log: fields.log) else { return nil }
    let date = adoption.string(.date).flatMap(fields.log.date)
    let by = adoption.text(.by)
    guard let date, let by else { return nil }
    return Kader.Adoption(date: date, by: by)
  }
}
