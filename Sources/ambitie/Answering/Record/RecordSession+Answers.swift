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

  static func confidence(_ text: String) throws(UsageError) -> Answer.Confidence {
    switch text.lowercased() {
    case "1", "laag", "low": return .low
    case "2", "middel", "medium": return .medium
    case "3", "hoog", "high": return .high
    default:
      throw UsageError(
        nl: "\(quoted(text)) is geen zekerheid: kies 1 (laag), 2 (middel) of 3 (hoog)",
        en: "\(quoted(text)) is no certainty: choose 1 (low), 2 (medium) or 3 (high)")
    }
  }
}
