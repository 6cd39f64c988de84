/// Reads one question about a layer.
struct CriterionReader {
  let context: RubricContext

  private enum Key: String, FieldKey {
    case id, axis, weight, label, question, why, help, ask, control, core, scale, options, sources, formerly
  }

  func criterion(_ node: DocumentNode, in layer: Located<Identifier<Layer>>?) -> Criterion? {
    let subject = Wording(nl: "een criterium", en: "a criterion")
    guard let fields = FieldReader<Key>(node, as: subject, log: context.log) else { return nil }
    let id: Located<Identifier<Criterion>>? = fields.identifier(.id)
    context.declareName(id, in: layer.map { .layers([$0]) })
    let axis: Located<Identifier<Axis>>? = fields.identifier(.axis)
    context.axes.check(axis, log: context.log)
    let weight = fields.optional(.weight).flatMap { context.log.weight($0, Key.weight.rawValue) }
    let label = fields.text(.label)
    let question = fields.text(.question)
    let why = fields.text(.why)
    let guidance = fields.guidance(
      help: .help, ask: .ask, control: .control, core: .core, otherwise: .chosen)
    let options = OptionReader(context: context).options(fields, scale: .scale, options: .options)
    let sources = context.sources(fields, .sources)
    let formerly = fields.names(.formerly)
    guard let id, let axis, let label, let question, let why, let options else { return nil }
    return Criterion(
      id: id, axis: axis, weight: weight ?? Located(.one, at: id.range), label: label,
      question: question, why: why, guidance: guidance, options: options, sources: sources, formerly: formerly
    )
  }
}

extension DiagnosticLog {
  /// A number above zero.
  func weight(_ node: DocumentNode, _ name: String) -> Located<Rational>? {
    guard let weight = number(node, name) else { return nil }
    if weight.value > .zero { return weight }
    let allowed = Wording(nl: "een getal boven 0", en: "a number above 0")
    report(.outOfRange(name, found: node.numberText, allowed: allowed), at: node.range)
    return nil
  }
}
