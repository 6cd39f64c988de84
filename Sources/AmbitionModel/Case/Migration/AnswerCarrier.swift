/// Carries the answers of a case over to the questions of another version of its rubric.
struct AnswerCarrier {
  var migration: CaseMigration
  private let questions: QuestionList
  private let date: CalendarDate?
  private var told: Set<CaseMigration.Step> = []
  /// Where the answers are that were kept, by name.
  private var retiredPlaces: [String: Int]

  init(_ study: CaseStudy, _ questions: QuestionList, _ date: CalendarDate?) {
    migration = CaseMigration(migrated: study)
    self.questions = questions
    self.date = date
    retiredPlaces = Dictionary(firstOf: study.retired.enumerated().map { ($1.name.value, $0) })
  }

  /// Puts the answers of one part of the case under their names of now, or away.
  mutating func carryOver(_ section: CaseStudy.Section) {
    let old = migration.migrated[section]
    migration.migrated[section] = []
    let held = Set(old.map { $0.name.value })
    for named in old {
      let name = questions.currentName(of: named.name.value)
      // An answer under the name of now comes before one under an earlier name.
      let isTaken = name.map { $0 != named.name.value && held.contains($0) } ?? false
      guard let name, questions.section(of: name) == section, !isTaken else {
        tell(.retired(question: named.name.value))
        retire(named)
        continue
      }
      if name != named.name.value { tell(.renamedQuestion(from: named.name.value, to: name)) }
      put(named, as: name, section)
    }
  }

  /// Brings back what was kept of questions that are asked again, where they have no other answer.
  mutating func restore() {
    for named in migration.migrated.retired {
      guard let name = questions.currentName(of: named.name.value),
        let section = questions.section(of: name), migration.migrated[section].answer(to: name) == nil
      else { continue }
      tell(.returned(question: name))
      put(named, as: name, section)
      migration.migrated.retired.removeAll { $0.name.value == named.name.value }
    }
  }

  mutating func tellUnanswered() {
    let answered = Set((migration.migrated.context + migration.migrated.answers).map { $0.name.value })
    for name in questions.names where !answered.contains(name) { tell(.unanswered(question: name)) }
  }

  private mutating func tell(_ step: CaseMigration.Step) {
    if told.insert(step).inserted { migration.steps.append(step) }
  }

  /// Keeps an answer; one that was kept under the same name goes to its history.
  private mutating func retire(_ named: CaseStudy.NamedAnswer) {
    guard let index = retiredPlaces[named.name.value] else {
      retiredPlaces[named.name.value] = migration.migrated.retired.count
      migration.migrated.retired.append(named)
      return
    }
    let earlier = migration.migrated.retired[index].answer
    migration.migrated.retired[index].answer = named.answer
    migration.migrated.retired[index].answer.history =
      earlier.history + earlier.givenRatings + [earlier.consensus].compactMap { $0 }
      + named.answer.history
  }

  private mutating func put(_ named: CaseStudy.NamedAnswer, as name: String, _ section: CaseStudy.Section) {
    var carried = named
    carried.name.value = name
    carried.answer = fitted(named.answer, to: name)
    migration.migrated[section].set(carried.answer, for: carried)
  }

  /// The answer with the ids of now; what no longer fits is unknown, and kept in the history.
  private mutating func fitted(_ answer: Answer, to name: String) -> Answer {
    var history = answer.history
    guard !answer.ratings.isEmpty else {
      return Answer(fitted(answer.single, to: name, &history), history: history, origin: answer.origin)
    }
    var ratings: [Rating] = []
    for rating in answer.ratings { ratings.append(fitted(rating, to: name, &history)) }
    var consensus: Rating?
    if let agreed = answer.consensus {
      // What was agreed on but cannot be chosen any more is agreed on no longer.
      let fitting = fitted(agreed, to: name, &history)
      if fitting.value.value != .unknown || agreed.value.value == .unknown { consensus = fitting }
    }
    return Answer(ratings: ratings, consensus: consensus, history: history, at: answer.value.range)
  }

  private mutating func fitted(
    _ rating: Rating, to name: String, _ history: inout [Rating]
  ) -> Rating {
    var fitted = rating
    switch questions.fit(of: rating.value.value, to: name) {
    case .asItIs: break
    case .renamed(let option):
      if case .option(let old) = rating.value.value {
        tell(.renamedOption(question: name, from: old, to: option))
      }
      fitted.value.value = .option(option)
    case .misfit:
      tell(.misfit(question: name, answer: rating.value.value))
      var past = rating
      past.until = date
      history.append(past)
      fitted = Rating(value: Located(.unknown, at: rating.value.range), assessor: rating.assessor)
    }
    return fitted
  }
}
