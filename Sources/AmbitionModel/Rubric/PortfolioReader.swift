/// Reads how cases are chosen together; names and types within conditions are checked against the whole rubric.
struct PortfolioReader {
  let context: RubricContext

  private enum Key: String, FieldKey { case title, value, eligible, size, limits }
  private enum ValueKey: String, FieldKey { case of, title }
  private enum EligibleKey: String, FieldKey { case when, title }
  private enum SizeKey: String, FieldKey { case minimum, maximum }
  private enum LimitKey: String, FieldKey {
    case id, title, why, of, when, by, minimum, maximum, sources
  }

  func portfolio(_ node: DocumentNode) -> Portfolio? {
    let subject = Wording(nl: "een portfolio", en: "a portfolio")
    guard let fields = FieldReader<Key>(node, as: subject, log: context.log) else { return nil }
    let title = fields.text(.title)
    let value = fields.required(.value).flatMap { node in
      FieldReader<ValueKey>(node, as: Wording(nl: "een waarde", en: "a value"), log: context.log)
        .flatMap { measure($0.expression(.of), $0.text(.title)) }
    }
    let eligible = fields.optional(.eligible).flatMap { node in
      FieldReader<EligibleKey>(node, as: Wording(nl: "een toelating", en: "an admission"), log: context.log)
        .flatMap { measure($0.expression(.when), $0.text(.title)) }
    }
    let size = fields.optional(.size).flatMap(size)
    var names = Declarations<Portfolio.Limit>(Wording(nl: "grens", en: "limit"))
    let limits = fields.optionalList(.limits).compactMap { limit($0, declaringIn: &names) }
    guard let title, let value else { return nil }
    return Portfolio(
      title: title, value: value, eligible: eligible, fewest: size?.fewest, most: size?.most, limits: limits,
      range: SourceRange(node.range.start, node.range.start + 1))
  }

  private func measure(_ expression: LocatedText?, _ title: LocalizedText?) -> Portfolio.Measure? {
    guard let expression, let title else { return nil }
    return .init(expression: expression, title: title)
  }

  private func size(_ node: DocumentNode) -> (fewest: Int?, most: Int?)? {
    let subject = Wording(nl: "een aantal", en: "a size")
    guard let fields = FieldReader<SizeKey>(node, as: subject, log: context.log) else { return nil }
    func whole(_ key: SizeKey) -> Int? {
      guard let number = fields.optionalNumber(key) else { return nil }
      let allowed = Wording(nl: "een geheel getal van 0 t/m 1000", en: "a whole number from 0 to 1000")
      guard number.value.isInteger, !number.value.isNegative, number.value <= 1000 else {
        let found = fields.optional(key)?.numberText ?? ""
        context.log.report(.outOfRange(key.rawValue, found: found, allowed: allowed), at: number.range)
        return nil
      }
      return Int(number.value.numerator)
    }
    let (fewest, most) = (whole(.minimum), whole(.maximum))
    checkOrder(fields, .minimum, .maximum)
    return (fewest, most)
  }

  private func limit(
    _ node: DocumentNode, declaringIn names: inout Declarations<Portfolio.Limit>
  ) -> Portfolio.Limit? {
    let subject = Wording(nl: "een grens", en: "a limit")
    guard let fields = FieldReader<LimitKey>(node, as: subject, log: context.log) else { return nil }
    let id: Located<Identifier<Portfolio.Limit>>? = fields.identifier(.id)
    names.declare(id, log: context.log)
    let title = fields.text(.title)
    let why = fields.optionalText(.why)
    let of = fields.optionalExpression(.of)
    let when = fields.optionalExpression(.when)
    let by = fields.optional(.by).flatMap { context.log.name($0, LimitKey.by.rawValue) }
    let minimum = fields.optionalNumber(.minimum)
    let maximum = fields.optionalNumber(.maximum)
    checkOrder(fields, .minimum, .maximum)
    let sources = context.sources(fields, .sources)
    guard let id, let title else { return nil }
    return Portfolio.Limit(
      id: id, title: title, why: why, of: of, when: when, by: by, minimum: minimum?.value,
      maximum: maximum?.value, sources: sources)
  }

  private func checkOrder<Field: FieldKey>(_ fields: FieldReader<Field>, _ low: Field, _ high: Field) {
    // Read again without findings of their own: each was reported where it was read.
    guard let least = fields.optional(low), let most = fields.optional(high),
      let minimum = Rational(decimal: least.numberText), let maximum = Rational(decimal: most.numberText),
      maximum < minimum
    else { return }
    let text = least.numberText
    let allowed = Wording(nl: "minstens het minimum, \(text)", en: "at least the minimum, \(text)")
    context.log.report(
      .outOfRange(high.rawValue, found: most.numberText, allowed: allowed), at: most.range)
  }
}
