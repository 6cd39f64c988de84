/// Reads answers: an object, or the answer alone where there is nothing more to say.
struct AnswerReader {
  let log: DiagnosticLog
  let sources: Declarations<Source>
  let assessors: Declarations<Assessor>

  private enum Key: String, FieldKey {
    case answer, reason, rationale, sources, confidence, assessor, date, ratings, consensus, history

    /// What says one answer, and so does not go with several.
    static let ofOneAnswer: [Key] = [.answer, .reason, .rationale, .sources, .confidence, .assessor, .date]
  }

  /// The answer to the question `name`; every text that is not `unknown` or `not_applicable` is an option,
  /// since only the rubric knows which questions ask for free text.
  func answer(_ node: DocumentNode, _ name: String) -> Answer? {
    guard case .object = node.kind else {
      return RatingReader(self).value(node, name).map { Answer(value: $0) }
    }
    let subject = Wording(nl: "een antwoord", en: "an answer")
    guard let fields = FieldReader<Key>(node, as: subject, log: log) else { return nil }
    let history = fields.optionalList(.history).compactMap { RatingReader(self).past($0) }
    guard fields.has(.ratings) || fields.has(.consensus) else {
      let rating = RatingReader(self).complete(
        RatingFields(fields, .answer, .reason, .rationale, .sources, .confidence, .assessor, .date))
      return rating.map { Answer($0, history: history) }
    }
    for key in Key.ofOneAnswer where fields.has(key) {
      log.report(.conflictingKeys(key.rawValue, with: Key.ratings.rawValue), at: fields.keyRange(key))
    }
    let nodes = fields.list(.ratings, atLeast: 1) ?? []
    let ratings = nodes.compactMap { RatingReader(self).present($0) }
    reportRepeated(ratings)
    let consensus = fields.optional(.consensus).flatMap { RatingReader(self).consensus($0) }
    guard !ratings.isEmpty else { return nil }
    return Answer(ratings: ratings, consensus: consensus, history: history, at: fields.openingBrace)
  }

  /// An answer in an example of a rubric.
  func exampleAnswer(_ node: DocumentNode, _ name: String) -> Rating? {
    guard case .object = node.kind else {
      return RatingReader(self).value(node, name).map { Rating(value: $0) }
    }
    return RatingReader(self).example(node)
  }

  private func reportRepeated(_ ratings: [Rating]) {
    var seen: Set<Identifier<Assessor>?> = []
    for rating in ratings where !seen.insert(rating.assessor?.value).inserted {
      log.report(
        .repeatedRating(rating.assessor?.value), at: rating.assessor?.range ?? rating.value.range)
    }
  }
}

extension Diagnostic.Message {
  static func repeatedRating(_ assessor: Identifier<Assessor>?) -> Self {
    let hint = Wording(
      nl: "een eerder antwoord hoort in 'history'", en: "an earlier answer belongs in 'history'")
    guard let assessor else {
      return Self(
        .duplicateIdentifier, nl: "er is al een antwoord zonder beoordelaar; er kan er één zijn",
        en: "there is already an answer without an assessor; there can be one", hint: hint)
    }
    return Self(
      .duplicateIdentifier,
      nl: "beoordelaar \(quoted(assessor.rawValue)) heeft deze vraag al beantwoord; dat kan één keer",
      en: "assessor \(quoted(assessor.rawValue)) has already answered this question; that is done once",
      hint: hint)
  }
}
