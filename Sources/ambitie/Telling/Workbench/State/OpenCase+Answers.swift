import AmbitionModel
import Scoring

extension OpenCase {
  /// The answer of somebody to a question, or the one answer there is; of nobody in particular, the one without a name;
  /// `nil` where that is none.
  /// - Parameter assessor: a name; empty for nobody in particular.
  func rating(_ slot: Int, by assessor: String) -> Rating? {
    guard let answer = study.answer(named: program.inputs[slot].name), answer.origin == nil else {
      return nil
    }
    let ratings = answer.givenRatings
    guard !assessor.isEmpty else {
      return ratings.count == 1 ? ratings[0] : ratings.first { $0.assessor == nil }
    }
    let own = study.assessors.first { $0.isCalled(assessor) }?.id.value
    if let rating = ratings.first(where: { $0.assessor?.value == own && own != nil }) { return rating }
    return ratings.count == 1 && ratings[0].assessor == nil ? ratings[0] : nil
  }

  /// A bare `unknown`, as `ambitie new case` writes it, is no answer.
  func isAnswered(_ slot: Int, by assessor: String) -> Bool {
    let answer = study.answer(named: program.inputs[slot].name)
    if answer?.origin != nil { return true }
    guard let rating = rating(slot, by: assessor) ?? answer?.consensus else {
      return assessor.isEmpty && (answer?.ratings.isEmpty == false)
    }
    return !rating.saysNothing
  }

  /// The field in which a question is answered: what was chosen, else the first choice.
  func field(of slot: Int, by assessor: String) -> String {
    let input = program.inputs[slot]
    let id = "q-\(input.name)"
    if study.answer(named: input.name)?.origin != nil { return id }
    let value = rating(slot, by: assessor).flatMap { $0.saysNothing ? nil : $0.value.value }
    switch (value, input.domain) {
    case (.unknown?, _): return "\(id)-is-unknown"
    case (.notApplicable?, _): return "\(id)-is-not_applicable"
    case (_, .number), (_, .text): return "\(id)-value"
    case (.option(let option)?, .options(let options))
    where options.contains { $0.id.value.rawValue == option }:
      return "\(id)-is-\(option)"
    case (.boolean(let truth)?, .boolean): return "\(id)-is-\(truth)"
    case (_, .options(let options)): return "\(id)-is-\(options.first?.id.value.rawValue ?? "unknown")"
    case (_, .boolean): return "\(id)-is-true"
    }
  }

  /// The part of the list that a question is in.
  func place(of slot: Int) -> FillPlace {
    FillPlace(part: program.inputs[slot].layer.map { .layer($0) } ?? .situation, slot: slot)
  }

  /// The questions of a part.
  func slots(in part: FillPlace.Part) -> [Int] {
    switch part {
    case .about, .end: []
    case .situation: slots.filter { program.inputs[$0].layer == nil }
    case .layer(let layer): slots.filter { program.inputs[$0].layer == layer }
    }
  }

  /// The parts that have questions, with what the case is before them.
  var parts: [FillPlace.Part] {
    let layers = program.rubric.layers.indices.map { FillPlace.Part.layer($0) }
    return [.about] + ([.situation] + layers).filter { !slots(in: $0).isEmpty }
  }

  /// The question before or after another one in the list; `nil` at its ends.
  func slot(_ step: Int, from slot: Int) -> Int? {
    let order = parts.flatMap { slots(in: $0) }
    guard let index = order.firstIndex(of: slot) else { return order.first { $0 > slot } }
    let next = index + step
    return order.indices.contains(next) ? order[next] : nil
  }
}

extension Rating {
  /// Whether this is a bare `unknown`.
  package var saysNothing: Bool {
    value.value == .unknown && rationale == nil && assessor == nil && date == nil
  }
}

extension OpenCase.Content {
  /// Takes an answer over as `ambitie record` does: what it takes the place of goes to the history of the question.
  /// - Parameters:
  ///   - base: what the question said before somebody began to answer it.
  ///   - assessor: `nil` where nobody is named.
  mutating func take(
    _ answer: Answer, to input: Input, over base: AnswerBase, on date: CalendarDate?, by assessor: Assessor?
  ) {
    let section = input.isCriterion ? CaseStudy.Section.answers : .context
    let nowhere = SourceRange(0, 0)
    var before = study
    if let index = before[section].firstIndex(where: { $0.name.value == input.name }) {
      before[section][index].answer = base.answer ?? Answer(value: Located(.unknown, at: nowhere))
    }
    var incoming = study
    (incoming.context, incoming.answers, incoming.retired) = ([], [], [])
    incoming[section] = [.init(name: Located(input.name, at: nowhere), answer: answer)]
    study = before.taking(incoming, on: date, by: assessor, omissions: .dropped).merged
  }
}
