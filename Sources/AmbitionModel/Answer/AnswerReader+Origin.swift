extension AnswerReader {
  private enum FactKey: String, FieldKey {
    case from, rationale, sources, confidence, assessor, date, history
  }
  private enum PastFactKey: String, FieldKey {
    case from, rationale, sources, confidence, assessor, date, until
  }
  private enum OriginKey: String, FieldKey {
    case caseStudy = "case"
    case decision, options
  }

  /// The answer to a question about the context, which may come from the result of another case: unknown until
  /// the cases are put together.
  func fact(_ node: DocumentNode, _ name: String) -> Answer? {
    guard node[FactKey.from.rawValue] != nil else { return answer(node, name) }
    let subject = Wording(nl: "een overgenomen feit", en: "a fact taken over")
    guard let fields = FieldReader<FactKey>(node, as: subject, log: log) else { return nil }
    let rating = linked(fields, .from, .rationale, .sources, .confidence, .assessor, .date, at: node.range)
    let history = fields.optionalList(.history).compactMap { RatingReader(self).past($0) }
    return rating.map { Answer($0, history: history, origin: $0.origin) }
  }

  /// An earlier answer that came from another case; `nil` where it was answered here.
  func pastFact(_ node: DocumentNode, _ subject: Wording) -> Rating?? {
    guard node[PastFactKey.from.rawValue] != nil else { return nil }
    guard let fields = FieldReader<PastFactKey>(node, as: subject, log: log) else { return .some(nil) }
    var rating = linked(fields, .from, .rationale, .sources, .confidence, .assessor, .date, at: node.range)
    rating?.until = fields.optionalString(.until).flatMap(log.date)
    return .some(rating)
  }

  /// What is said about a fact that follows from another case; the fact itself is unknown here.
  private func linked<Key: FieldKey>(
    _ fields: FieldReader<Key>, _ from: Key, _ rationale: Key, _ sources: Key, _ confidence: Key,
    _ assessor: Key, _ date: Key, at range: SourceRange
  ) -> Rating? {
    let origin = fields.required(from).flatMap(origin)
    let used: [Located<Identifier<Source>>] = fields.identifiers(sources)
    self.sources.check(used, log: log)
    let giver: Located<Identifier<Assessor>>? = fields.optionalIdentifier(assessor)
    assessors.check(giver, log: log)
    var rating = Rating(
      value: Located(.unknown, at: range), rationale: fields.optionalText(rationale), sources: used,
      confidence: fields.optionalChoice(confidence), assessor: giver,
      date: fields.optionalString(date).flatMap(log.date))
    guard let origin else { return nil }
    rating.origin = origin
    return rating
  }

  /// Whether the case and its decision exist shows only where both cases are at hand.
  private func origin(_ node: DocumentNode) -> FactOrigin? {
    let subject = Wording(nl: "een herkomst", en: "an origin")
    guard let fields = FieldReader<OriginKey>(node, as: subject, log: log) else { return nil }
    let caseName: Located<Identifier<Never>>? = fields.identifier(.caseStudy)
    let decision = fields.required(.decision).flatMap { log.name($0, OriginKey.decision.rawValue) }
    let options = fields.optional(.options).flatMap { log.members($0, OriginKey.options.rawValue) } ?? []
    let translations = options.compactMap { member -> FactOrigin.Translation? in
      let outcome = Located(member.key, at: member.keyRange)
      guard log.checkIdentifier(outcome), let option = log.string(member.value, member.key),
        log.checkIdentifier(option)
      else { return nil }
      return FactOrigin.Translation(outcome: outcome, option: option)
    }
    guard let caseName, let decision else { return nil }
    return FactOrigin(caseName: caseName.map { $0.rawValue }, decision: decision, options: translations)
  }
}
