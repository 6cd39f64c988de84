import AmbitionModel
import Scoring
import Telling

// Putting an answer, and what is said about it, into the case.
extension RecordSession {
  mutating func give(
    _ value: Answer.Value, reason: String? = nil, because why: String? = nil
  ) throws(UsageError) -> Reply {
    guard let slot else { throw .noQuestion }
    let place = SourceRange(0, 0)
    var rating = Rating(
      value: Located(value, at: place), reason: reason.map { LocalizedText($0) }, date: date)
    if case .agreeing(let people) = purpose {
      rating.by = LocalizedText(people)
      rating.rationale = (why ?? reason).map { LocalizedText($0) }
      guard rating.rationale != nil || style == .conversation else { throw .whyMissing }
    }
    current = (slot, caseStudy, rating)
    if rating.by != nil, rating.rationale == nil {
      // It counts once it is said why.
      stage = .rationale
      return .moved
    }
    try takeCurrent()
    if style == .conversation {
      stage = .rationale
    } else {
      position += 1
    }
    return .changed
  }

  /// Says more about the answer that was given last.
  mutating func amend(
    with text: String, _ change: (inout Rating) -> Void
  ) throws(UsageError) -> Reply {
    guard !text.isEmpty else {
      throw UsageError(nl: "hierachter hoort een tekst", en: "this needs a text after it")
    }
    guard var given = current else { throw .noAnswerYet }
    change(&given.rating)
    current = given
    try takeCurrent()
    return .changed
  }

  mutating func amendSource(_ title: String) throws(UsageError) -> Reply {
    guard !title.isEmpty, var given = current else { return try amend(with: title) { _ in } }
    let id = given.before.addSource(titled: title)
    current = given
    return try amend(with: title) { rating in
      if !rating.sources.contains(where: { $0.value == id }) {
        rating.sources.append(Located(id, at: SourceRange(0, 0)))
      }
    }
  }

  /// Puts the answer that is being given into the case as it was before.
  mutating func takeCurrent() throws(UsageError) {
    guard let current else { throw .noAnswerYet }
    let input = program.inputs[current.slot]
    var incoming = current.before
    incoming.context = []
    incoming.answers = []
    incoming.retired = []
    var answer = Answer(current.rating)
    if current.rating.by != nil, let earlier = current.before.answer(named: input.name) {
      answer = Answer(ratings: earlier.givenRatings, consensus: current.rating, at: earlier.value.range)
    }
    let named = CaseStudy.NamedAnswer(name: Located(input.name, at: SourceRange(0, 0)), answer: answer)
    if input.isCriterion { incoming.answers = [named] } else { incoming.context = [named] }
    caseStudy = current.before.taking(incoming, on: date, by: assessor).merged
  }

  /// How certain the answer of now is; a working assumption has a reason and is somebody's.
  mutating func amendConfidence(_ text: String) throws(UsageError) -> Reply {
    let level = try Self.confidence(text)
    if level == .assumed, let rating = current?.rating {
      guard rating.rationale != nil, rating.by != nil || rating.assessor != nil || assessor != nil else {
        throw UsageError(
          nl: "een werkhypothese heeft een toelichting nodig en iemand die haar aanneemt: --assessor NAAM",
          en: "a working assumption needs a reason and somebody who assumes it: --assessor NAME")
      }
    }
    return try amend(with: text) { $0.confidence = level }
  }

  static func confidence(_ text: String) throws(UsageError) -> Answer.Confidence {
    switch text.lowercased() {
    case "1": return .low
    case "2": return .medium
    case "3": return .high
    case "w": return .assumed
    case let word:
      if let found = Answer.Confidence.allCases.first(where: { $0.spellings.contains(word) }) {
        return found
      }
      throw UsageError(
        nl:
          "\(quoted(text)) is geen zekerheid: kies 1 (niet zeker), 2 (redelijk zeker), 3 (zeker) of w (werkhypothese)",
        en:
          "\(quoted(text)) is no certainty: choose 1 (not certain), 2 (fairly certain), 3 (certain) or w (working assumption)"
      )
    }
  }
}
