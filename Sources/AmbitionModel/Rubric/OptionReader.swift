/// Reads ordered options: of a scale, a criterion, a fact or a decision.
struct OptionReader {
  let context: RubricContext

  private enum Key: String, FieldKey { case id, label, text, value, effort, control, proposed, formerly }
  private enum EffortKey: String, FieldKey { case cost, text }

  /// The options under `options`, or those of the scale named under `scale`; it must be one of the two.
  func options<Parent: FieldKey>(_ fields: FieldReader<Parent>, scale: Parent, options: Parent) -> [Option]? {
    guard let key = fields.exactlyOne(of: [scale, options]) else { return nil }
    if key == options { return self.options(fields, options) }
    guard let name: Located<Identifier<[Option]>> = fields.identifier(scale) else { return nil }
    context.scaleNames.check(name, log: context.log)
    context.usedScales.insert(name.value)
    return context.scales[name.value]
  }

  /// The options of a list: at least two, with ids of their own.
  func options<Parent: FieldKey>(_ fields: FieldReader<Parent>, _ key: Parent) -> [Option]? {
    guard let nodes = fields.list(key, atLeast: 2) else { return nil }
    var names = Declarations<Option>(Wording(nl: "optie", en: "option"))
    let options = nodes.enumerated().map { index, node in
      let fields = FieldReader<Key>(node, as: Wording(nl: "een optie", en: "an option"), log: context.log)
      return fields.flatMap { option($0, at: index, declaringIn: &names) }
    }
    // Earlier ids come last: an earlier id that is an option's own now is the mistake.
    for formerly in options.compactMap({ $0?.formerly }).joined() {
      names.declare(formerly, log: context.log)
    }
    let whole = options.compactMap { $0?.option }
    return whole.count == nodes.count ? whole : nil
  }

  private func effort(_ node: DocumentNode) -> Option.Effort? {
    let subject = Wording(nl: "een inspanning", en: "an effort")
    guard let fields = FieldReader<EffortKey>(node, as: subject, log: context.log) else { return nil }
    let cost = fields.required(.cost).flatMap { context.log.weight($0, EffortKey.cost.rawValue) }
    let text = fields.optionalText(.text)
    return cost.map { Option.Effort(cost: $0, text: text) }
  }

  private func option(
    _ fields: FieldReader<Key>, at index: Int, declaringIn names: inout Declarations<Option>
  ) -> (option: Option, formerly: [Located<Identifier<Option>>])? {
    let id: Located<Identifier<Option>>? = fields.identifier(.id)
    if let id, RubricContext.reservedValues.contains(id.value.rawValue) {
      context.log.report(.reservedIdentifier(id.value.rawValue), at: id.range)
    }
    names.declare(id, log: context.log)
    let label = fields.text(.label)
    let text = fields.text(.text)
    let value = fields.optionalNumber(.value)
    let effort = fields.optional(.effort).flatMap(self.effort)
    let control: Guidance.Control? = fields.optionalChoice(.control)
    let isProposed = fields.optionalBoolean(.proposed)
    let formerly: [Located<Identifier<Option>>] = fields.identifiers(.formerly)
    guard let id, let label, let text else { return nil }
    let option = Option(
      id: id, value: value ?? Located(Rational(index), at: id.range), label: label, text: text,
      effort: effort, control: control, isProposed: isProposed?.value ?? true,
      formerly: formerly.map { $0.value })
    return (option, formerly)
  }
}
