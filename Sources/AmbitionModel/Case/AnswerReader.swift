/// Reads answers: an object, or the answer alone where there is nothing more to say.
struct AnswerReader {
  let log: DiagnosticLog
  let sources: Declarations<Source>
  let assessors: Declarations<Assessor>

  private enum Key: String, CaseIterable {
    case answer, reason, rationale, sources, confidence, assessor
  }

  /// The answer to the question `name`; every text that is not `unknown` or `not_applicable` is an option,
  /// since only the rubric knows which questions ask for free text.
  func answer(_ node: DocumentNode, _ name: String) -> Answer? {
    guard case .object = node.kind else { return answerValue(node, name).map { Answer(value: $0) } }
    let subject = Wording(nl: "een antwoord", en: "an answer")
    guard let fields = FieldReader<Key>(node, as: subject, log: log) else { return nil }
    let value = fields.required(.answer).flatMap { answerValue($0, Key.answer.rawValue) }
    let rationale = fields.optionalText(.rationale)
    let reason = fields.optionalText(.reason)
    let used: [Located<Identifier<Source>>] = fields.identifiers(.sources)
    sources.check(used, log: log)
    let confidence: Answer.Confidence? = fields.optionalChoice(.confidence)
    let assessor: Located<Identifier<Assessor>>? = fields.optionalIdentifier(.assessor)
    assessors.check(assessor, log: log)
    guard let value else { return nil }
    return Answer(
      value: value, rationale: rationale, reason: reason, sources: used, confidence: confidence,
      assessor: assessor)
  }

  private func answerValue(_ node: DocumentNode, _ name: String) -> Located<Answer.Value>? {
    switch node.kind {
    case .boolean(let flag): return Located(.boolean(flag), at: node.range)
    case .number: return log.number(node, name).map { $0.map { .number($0) } }
    case .string:
      return log.string(node, name).map { text in
        text.map { word in
          switch word {
          case "unknown": .unknown
          case "not_applicable": .notApplicable
          default: .option(word)
          }
        }
      }
    case .null, .array, .object:
      log.wrongType(node, name, .answerKinds)
      return nil
    }
  }
}

extension Wording {
  static var answerKinds: Wording {
    Wording(
      nl: "een optie, een getal, true, false, 'unknown' of 'not_applicable'",
      en: "an option, a number, true, false, 'unknown' or 'not_applicable'")
  }
}
