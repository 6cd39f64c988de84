extension AnswerReader {
  private enum FactKey: String, FieldKey {
    case from, rationale, sources, confidence, assessor, date, history
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
    let origin = fields.required(.from).flatMap(origin)
    let rationale = fields.optionalText(.rationale)
    let used: [Located<Identifier<Source>>] = fields.identifiers(.sources)
    sources.check(used, log: log)
    let confidence: Answer.Confidence? = fields.optionalChoice(.confidence)
    let assessor: Located<Identifier<Assessor>>? = fields.optionalIdentifier(.assessor)
    assessors.check(assessor, log: log)
    let date = fields.optionalString(.date).flatMap(log.date)
    let history = fields.optionalList(.history).compactMap { RatingReader(self).past($0) }
    guard let origin else { return nil }
    return Answer(
      value: Located(.unknown, at: node.range), rationale: rationale, sources: used, confidence: confidence,
      assessor: assessor, date: date, history: history, origin: origin)
  }

  /// Whether the case and its decision exist is for who has both cases.
  private func origin(_ node: DocumentNode) -> FactOrigin? {
    let subject = Wording(nl: "een herkomst", en: "an origin")
    guard let fields = FieldReader<OriginKey>(node, as: subject, log: log) else { return nil }
    let caseStudy: Located<Identifier<CaseStudy>>? = fields.identifier(.caseStudy)
    let decision = fields.required(.decision).flatMap { log.name($0, OriginKey.decision.rawValue) }
    let options = fields.optional(.options).flatMap { log.members($0, OriginKey.options.rawValue) } ?? []
    let translations = options.compactMap { member -> FactOrigin.Translation? in
      let outcome = Located(member.key, at: member.keyRange)
      guard log.checkIdentifier(outcome), let option = log.string(member.value, member.key),
        log.checkIdentifier(option)
      else { return nil }
      return FactOrigin.Translation(outcome: outcome, option: option)
    }
    guard let caseStudy, let decision else { return nil }
    return FactOrigin(caseStudy: caseStudy, decision: decision, options: translations)
  }
}
