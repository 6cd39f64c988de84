/// What was answered to one question about a case, and what that rests on.
///
/// The fields say what counts. Where several assessors answered, that is their consensus; without one it is
/// what all of them say who know; and where they differ it is unknown, never the last answer.
package struct Answer: Sendable {
  /// The answer itself.
  package enum Value: Hashable, Sendable {
    /// The id of the chosen option.
    case option(String)
    case number(Rational)
    case boolean(Bool)
    case text(String)
    /// Nobody knows, or nobody asked; never low, zero or outsourced.
    case unknown
    /// The question does not fit this case; drops out of means, with its weight.
    case notApplicable

    /// As files write it, without quotes.
    package var text: String {
      switch self {
      case .option(let text), .text(let text): text
      case .number(let number): number.decimalText ?? number.description
      case .boolean(let truth): truth ? "true" : "false"
      case .unknown: "unknown"
      case .notApplicable: "not_applicable"
      }
    }
  }

  /// How certain an answer is, the least certain first.
  package enum Confidence: String, Hashable, Sendable, CaseIterable, Comparable {
    /// A working assumption: nobody knows, and somebody says for what reason this is taken for true until it is confirmed.
    case assumed
    case low, medium, high

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
      switch self {
      case .assumed: 0
      case .low: 1
      case .medium: 2
      case .high: 3
      }
    }
  }

  package var value: Located<Value>
  package var rationale: LocalizedText?
  /// Why the question does not apply; always there with `notApplicable`.
  package var reason: LocalizedText?
  package var sources: [Located<Identifier<Source>>]
  package var confidence: Confidence?
  package var assessor: Located<Identifier<Assessor>>?
  /// The day on which it was answered.
  package var date: CalendarDate?
  /// The answers of several assessors, side by side; each assessor once. Empty where there is one answer.
  package private(set) var ratings: [Rating] = []
  /// What the assessors agreed on; only where there are ratings.
  package private(set) var consensus: Rating?
  /// Earlier answers, the oldest first.
  package var history: [Rating] = []
  /// Where a fact comes from that was not answered here.
  package var origin: FactOrigin?

  package init(
    value: Located<Value>, rationale: LocalizedText? = nil, reason: LocalizedText? = nil,
    sources: [Located<Identifier<Source>>] = [], confidence: Confidence? = nil,
    assessor: Located<Identifier<Assessor>>? = nil, date: CalendarDate? = nil, history: [Rating] = [],
    origin: FactOrigin? = nil
  ) {
    self.value = value
    self.rationale = rationale
    self.reason = reason
    self.sources = sources
    self.confidence = confidence
    self.assessor = assessor
    self.date = date
    self.history = history
    self.origin = origin
  }

  /// One answer, with those that came before it.
  package init(_ rating: Rating, history: [Rating] = [], origin: FactOrigin? = nil) {
    self.init(
      value: rating.value, rationale: rating.rationale, reason: rating.reason, sources: rating.sources,
      confidence: rating.confidence, assessor: rating.assessor, date: rating.date, history: history,
      origin: origin)
  }

  /// The answers of several assessors, of which at least one; what counts follows from them.
  package init(ratings: [Rating], consensus: Rating? = nil, history: [Rating] = [], at range: SourceRange) {
    self.init(consensus ?? Self.shared(by: ratings, at: range), history: history)
    self.ratings = ratings
    self.consensus = consensus
  }
}

extension Answer {
  /// What each assessor says: the ratings, or the one answer there is.
  package var givenRatings: [Rating] { ratings.isEmpty ? [single] : ratings }

  /// Whether assessors who know differ, and nobody has settled it; the answer is then unknown.
  package var isDisputed: Bool {
    consensus == nil && Set(ratings.map { $0.value.value.asRead }).subtracting([.unknown]).count > 1
  }

  /// The answer as a rating, where there is one only.
  var single: Rating {
    var rating = Rating(
      value: value, rationale: rationale, reason: reason, sources: sources, confidence: confidence,
      assessor: assessor, date: date)
    rating.origin = origin
    return rating
  }

  /// What all say who know, with the first rationale, every source and the lowest confidence of theirs.
  private static func shared(by ratings: [Rating], at range: SourceRange) -> Rating {
    let known = ratings.filter { $0.value.value != .unknown }
    let values = Set(known.map { $0.value.value.asRead })
    guard values.count < 2 else { return Rating(value: Located(.unknown, at: range)) }
    let speakers = known.isEmpty ? ratings : known
    var sources: [Located<Identifier<Source>>] = []
    for source in speakers.flatMap({ $0.sources })
    where !sources.contains(where: { $0.value == source.value }) {
      sources.append(source)
    }
    let confidence = speakers.compactMap { $0.confidence }.min()
    return Rating(
      value: Located(known.first?.value.value ?? .unknown, at: range),
      rationale: speakers.lazy.compactMap { $0.rationale }.first,
      reason: speakers.lazy.compactMap { $0.reason }.first, sources: sources,
      confidence: confidence,
      assessor: speakers.count == 1 ? speakers[0].assessor : nil,
      date: speakers.compactMap { $0.date }.max())
  }
}
