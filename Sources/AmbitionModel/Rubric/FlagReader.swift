/// Reads one flag.
struct FlagReader {
  let context: RubricContext

  private enum Key: String, FieldKey {
    case id, kind, severity, each, layers, about, when, title, message, advice, sources
  }

  func flag(_ node: DocumentNode, declaringIn flags: inout Declarations<Flag>) -> Flag? {
    let subject = Wording(nl: "een signaal", en: "a flag")
    guard let fields = FieldReader<Key>(node, as: subject, log: context.log) else { return nil }
    let id: Located<Identifier<Flag>>? = fields.identifier(.id)
    flags.declare(id, log: context.log)
    let kind: Flag.Kind? = fields.choice(.kind)
    let severity: Flag.Severity? = fields.choice(.severity)
    let scope = context.scope(fields, each: .each, layers: .layers)
    let about: Located<Identifier<Flag>>? = fields.optionalIdentifier(.about)
    let when = fields.expression(.when)
    let title = fields.text(.title)
    let message = fields.text(.message)
    let advice = fields.text(.advice)
    _ = fields.required(.sources)
    let sources = context.sources(fields, .sources)
    guard let id, let kind, let severity, let scope, let when, let title, let message, let advice else {
      return nil
    }
    return Flag(
      id: id, kind: kind, severity: severity, scope: scope, about: about?.value.rawValue, when: when,
      title: title, message: message,
      advice: advice, sources: sources)
  }
}
