/// Reads what one assessor, or all of them together, answered.
struct RatingReader {
  private let parent: AnswerReader
  private var log: DiagnosticLog { parent.log }

  init(_ parent: AnswerReader) {
    self.parent = parent
  }

  private enum PresentKey: String, FieldKey {
    case answer, reason, rationale, sources, confidence, assessor, date
  }
  private enum ExampleKey: String, FieldKey {
    case answer, reason, rationale, sources, confidence, assessor
  }
  private enum ConsensusKey: String, FieldKey {
    case answer, by, reason, rationale, sources, confidence, date
  }
  private enum PastKey: String, FieldKey {
    case answer, reason, rationale, sources, confidence, assessor, by, date, until
  }

  /// One of several answers side by side.
  func present(_ node: DocumentNode) -> Rating? {
    let subject = Wording(nl: "een antwoord van een beoordelaar", en: "the answer of an assessor")
    return FieldReader<PresentKey>(node, as: subject, log: log).flatMap { fields in
      complete(RatingFields(fields, .answer, .reason, .rationale, .sources, .confidence, .assessor, .date))
    }
  }

  /// The answer in an example of a rubric, which need not say why a question does not apply.
  func example(_ node: DocumentNode) -> Rating? {
    let subject = Wording(nl: "een antwoord", en: "an answer")
    return FieldReader<ExampleKey>(node, as: subject, log: log).flatMap { fields in
      rating(RatingFields(fields, .answer, .reason, .rationale, .sources, .confidence, .assessor, nil))
    }
  }

  /// What was agreed on: it says who did and why.
  func consensus(_ node: DocumentNode) -> Rating? {
    let subject = Wording(nl: "een overeenstemming", en: "a consensus")
    guard let fields = FieldReader<ConsensusKey>(node, as: subject, log: log) else { return nil }
    let by = fields.text(.by)
    _ = fields.required(.rationale)
    var rating = complete(
      RatingFields(fields, .answer, .reason, .rationale, .sources, .confidence, nil, .date))
    rating?.by = by
    return rating
  }

  /// An earlier answer.
  func past(_ node: DocumentNode) -> Rating? {
    let subject = Wording(nl: "een eerder antwoord", en: "an earlier answer")
    if let fact = parent.pastFact(node, subject) { return fact }
    guard let fields = FieldReader<PastKey>(node, as: subject, log: log) else { return nil }
    var rating = complete(
      RatingFields(fields, .answer, .reason, .rationale, .sources, .confidence, .assessor, .date))
    rating?.by = fields.optionalText(.by)
    rating?.until = fields.optionalString(.until).flatMap(log.date)
    return rating
  }

  /// The rating that fields of any kind of answer say: with `not_applicable` they give a reason, with `assumed` who
  /// assumes what and for what reason.
  func complete<Key: FieldKey>(_ read: RatingFields<Key>) -> Rating? {
    let rating = rating(read)
    if let rating, rating.confidence == .assumed {
      let isAnswer = rating.value.value != .unknown && rating.value.value != .notApplicable
      let isSigned = rating.assessor != nil || read.assessor == nil
      if !isAnswer || !isSigned || rating.rationale == nil {
        log.report(.incompleteAssumption, at: rating.value.range)
      }
    }
    if let rating, rating.value.value == .notApplicable, !read.fields.has(read.reason) {
      log.report(.missingReason, at: rating.value.range)
    }
    return rating
  }

  private func rating<Key: FieldKey>(_ read: RatingFields<Key>) -> Rating? {
    let fields = read.fields
    let value = fields.required(read.answer).flatMap { self.value($0, read.answer.rawValue) }
    let rationale = fields.optionalText(read.rationale)
    let reason = fields.optionalText(read.reason)
    let used: [Located<Identifier<Source>>] = fields.identifiers(read.sources)
    parent.sources.check(used, log: log)
    let confidence: Answer.Confidence? = fields.optionalChoice(read.confidence)
    let assessor: Located<Identifier<Assessor>>? = read.assessor.flatMap { fields.optionalIdentifier($0) }
    parent.assessors.check(assessor, log: log)
    let date = read.date.flatMap { fields.optionalString($0) }.flatMap(log.date)
    guard let value else { return nil }
    return Rating(
      value: value, rationale: rationale, reason: reason, sources: used, confidence: confidence,
      assessor: assessor, date: date)
  }

  /// An answer without anything about it.
  func value(_ node: DocumentNode, _ name: String) -> Located<Answer.Value>? {
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

/// The fields of an object that says an answer, whatever else the object may say.
struct RatingFields<Key> {
  let fields: FieldReader<Key>
  let answer, reason, rationale, sources, confidence: Key
  /// `nil` where all assessors speak.
  let assessor: Key?
  /// `nil` where no day can be told.
  let date: Key?

  init(
    _ fields: FieldReader<Key>, _ answer: Key, _ reason: Key, _ rationale: Key, _ sources: Key,
    _ confidence: Key, _ assessor: Key?, _ date: Key?
  ) {
    self.fields = fields
    self.answer = answer
    self.reason = reason
    self.rationale = rationale
    self.sources = sources
    self.confidence = confidence
    self.assessor = assessor
    self.date = date
  }
}

extension Wording {
  static var answerKinds: Wording {
    Wording(
      nl: "een optie, een getal, true, false, 'unknown' of 'not_applicable'",
      en: "an option, a number, true, false, 'unknown' or 'not_applicable'")
  }
}
