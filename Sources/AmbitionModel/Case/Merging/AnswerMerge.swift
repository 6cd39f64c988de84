/// Takes what came in about one question over into what a case has about it.
struct AnswerMerge {
  /// Of answers that tell no day, and the day on which earlier answers end.
  let date: CalendarDate?
  /// Of answers that name nobody.
  let assessor: Located<Identifier<Assessor>>?
  var omissions = CaseMerge.Omissions.kept

  /// One answer of one assessor, or one consensus, that was taken over.
  struct Step {
    var kind: AnswerDifference.Kind
    var incoming: Rating
    var earlier: Rating?
    var isConsensus = false
  }

  func taking(_ incoming: Answer, into existing: Answer?) -> (answer: Answer, steps: [Step]) {
    if let taken = takingOrigin(of: incoming, into: existing) { return taken }
    var entry = Entry(existing, isForOne: incoming.ratings.isEmpty, until: date)
    var steps: [Step] = []
    for rating in incoming.givenRatings {
      // What says nothing adds nothing, unless it is how a question that was known becomes unknown.
      let isBlank = rating.isBlank && (existing == nil || existing?.isBlank == true)
      let given = isBlank ? rating : completed(rating, among: incoming.ratings)
      let (kind, earlier) = entry.take(given, until: date, omissions)
      steps.append(Step(kind: kind, incoming: given, earlier: earlier))
    }
    if let consensus = incoming.consensus {
      var given = consensus
      given.date = given.date ?? date
      let (kind, earlier) = entry.agree(on: given, until: date)
      steps.append(Step(kind: kind, incoming: given, earlier: earlier, isConsensus: true))
    }
    var known = Set(entry.history.map { $0.content })
    for past in incoming.history where known.insert(past.content).inserted { entry.history.append(past) }
    return (entry.answer(at: existing?.value.range ?? incoming.value.range), steps)
  }

  /// What comes of a fact that follows from another case, on either side; `nil` where an answer given here counts.
  private func takingOrigin(
    of incoming: Answer, into existing: Answer?
  ) -> (answer: Answer, steps: [Step])? {
    guard let origin = incoming.origin else {
      // What says nothing does not take the place of what follows from another case.
      guard let existing, existing.origin != nil, incoming.isBlank else { return nil }
      return (existing, [Step(kind: .same, incoming: incoming.single, earlier: existing.single)])
    }
    if let existing, existing.origin?.says(sameAs: origin) == true {
      return (existing, [Step(kind: .same, incoming: incoming.single, earlier: existing.single)])
    }
    var answer = incoming
    if let existing {
      let earlier = existing.givenRatings.filter { !$0.isBlank }.map { $0.ending(date) }
      answer.history = existing.history + earlier + incoming.history
    }
    let kind: AnswerDifference.Kind = existing?.isBlank == false ? .changed : .new
    return (answer, [Step(kind: kind, incoming: incoming.single, earlier: existing?.single)])
  }

  /// Among several answers the one that names nobody may not be by who gave another one.
  private func completed(_ rating: Rating, among ratings: [Rating]) -> Rating {
    var rating = rating
    if ratings.isEmpty { rating.assessor = rating.assessor ?? assessor }
    rating.date = rating.date ?? date
    return rating
  }
}

/// What a case has about one question while other answers come in.
private struct Entry {
  /// Side by side; none, one, or one for each assessor.
  var ratings: [Rating]
  var consensus: Rating?
  var history: [Rating]
  /// The fact from another case whose place the first answer takes; `nil` where there is none.
  var link: Rating?
  /// Whether one answer comes in, which may be by whoever gave the one that is there.
  let isForOne: Bool
  /// Whether there are ratings, be it one, already.
  let isShared: Bool

  /// - Parameter date: the day on which a fact from another case ends, where an answer given here takes its place.
  init(_ answer: Answer?, isForOne: Bool, until date: CalendarDate?) {
    self.isForOne = isForOne
    isShared = answer?.ratings.isEmpty == false
    ratings = answer.map { $0.isBlank || $0.origin != nil ? [] : $0.givenRatings } ?? []
    consensus = answer?.consensus
    history = answer?.history ?? []
    if let answer, answer.origin != nil {
      link = answer.single
      history.append(answer.single.ending(date))
    }
  }

  func answer(at range: SourceRange) -> Answer {
    if ratings.count == 1, consensus == nil, !isShared { return Answer(ratings[0], history: history) }
    return Answer(ratings: ratings, consensus: consensus, history: history, at: range)
  }

  mutating func take(
    _ given: Rating, until date: CalendarDate?, _ omissions: CaseMerge.Omissions
  ) -> (AnswerDifference.Kind, Rating?) {
    guard let index = place(of: given) else {
      ratings.append(given)
      if let earlier = link {
        link = nil
        return (.changed, earlier)
      }
      return (given.isBlank ? .same : .new, nil)
    }
    let earlier = ratings[index]
    guard let next = given.succeeding(earlier, omissions) else { return (.same, earlier) }
    history.append(earlier.ending(date))
    ratings[index] = next
    let isWithdrawn = next.value.value == .unknown && earlier.value.value != .unknown
    return (isWithdrawn ? .withdrawn : .changed, earlier)
  }

  mutating func agree(on given: Rating, until date: CalendarDate?) -> (AnswerDifference.Kind, Rating?) {
    guard let earlier = consensus else {
      consensus = given
      return (.new, nil)
    }
    guard let next = given.succeeding(earlier, .kept) else { return (.same, earlier) }
    history.append(earlier.ending(date))
    consensus = next
    return (.changed, earlier)
  }

  /// Whose place a rating takes: that of the same assessor; where one of them is not named, that of the only one.
  private func place(of given: Rating) -> Int? {
    if let index = ratings.firstIndex(where: { $0.assessor?.value == given.assessor?.value }) { return index }
    let isOnly = isForOne && ratings.count == 1 && consensus == nil
    return isOnly && (given.assessor == nil || ratings[0].assessor == nil) ? 0 : nil
  }
}

extension Answer {
  /// Whether this says no more than that nothing was answered.
  fileprivate var isBlank: Bool { ratings.isEmpty && single.isBlank && origin == nil }
}

extension Rating {
  /// This answer in the place of `earlier`; `nil` where it adds nothing to it.
  fileprivate func succeeding(_ earlier: Rating, _ omissions: CaseMerge.Omissions) -> Rating? {
    guard value.value.asRead == earlier.value.value.asRead else { return self }
    var next = self
    if omissions == .kept {
      next.rationale = rationale ?? earlier.rationale
      next.reason = reason ?? earlier.reason
      next.sources = sources.isEmpty ? earlier.sources : sources
      next.confidence = confidence ?? earlier.confidence
    }
    next.assessor = assessor ?? earlier.assessor
    next.by = by ?? earlier.by
    let isSame =
      next.rationale == earlier.rationale && next.reason == earlier.reason && next.by == earlier.by
      && next.sources.map { $0.value } == earlier.sources.map { $0.value }
      && next.confidence == earlier.confidence
    return isSame ? nil : next
  }

  fileprivate func ending(_ date: CalendarDate?) -> Rating {
    var past = self
    past.until = date
    return past
  }

  /// Everything that this says, whatever its place in a file.
  fileprivate var content: Content {
    Content(
      value: value.value.asRead,
      origin: origin.map { [$0.caseStudy.value.rawValue, $0.decision.value] }, rationale: rationale,
      reason: reason, sources: sources.map { $0.value },
      confidence: confidence, assessor: assessor?.value, date: date, by: by, until: until)
  }

  fileprivate struct Content: Hashable {
    var value: Answer.Value
    /// The case and the decision that it followed from.
    var origin: [String]?
    var rationale: LocalizedText?
    var reason: LocalizedText?
    var sources: [Identifier<Source>]
    var confidence: Answer.Confidence?
    var assessor: Identifier<Assessor>?
    var date: CalendarDate?
    var by: LocalizedText?
    var until: CalendarDate?
  }
}
