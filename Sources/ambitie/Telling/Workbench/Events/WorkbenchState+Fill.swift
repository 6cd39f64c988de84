import AmbitionModel
import Scoring

// Answering questions.
extension WorkbenchState {
  /// Opens a part of the list, with its first question that waits.
  mutating func openPart(_ request: WorkbenchRequest) {
    guard let current, let name = request["part"], cases.indices.contains(current) else { return }
    let item = cases[current]
    guard let part = item.parts.first(where: { item.name(of: $0) == name }) else { return }
    let slots = item.slots(in: part)
    let slot = slots.first { !item.isAnswered($0, by: assessor) } ?? slots.first
    leaveQuestion()
    cases[current].place = FillPlace(part: part, slot: slot)
    effects.focus = "part-title"
  }

  /// Opens the question called so, wherever it is; one outside the short list brings the whole list.
  mutating func ask(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current), let name = request["name"],
      let slot = cases[current].program.slot(named: name)
    else { return }
    if !cases[current].slots.contains(slot) { cases[current].asked = .all }
    leaveQuestion()
    view = .fill
    cases[current].place = cases[current].place(of: slot)
    effects.focus = cases[current].field(of: slot, by: assessor)
  }

  /// Goes to the question before or after the one that is open.
  mutating func step(_ step: Int) {
    guard let current, cases.indices.contains(current) else { return }
    let item = cases[current]
    guard let slot = item.place.slot, let next = item.slot(step, from: slot) else {
      if step > 0 { finishList() }
      return
    }
    leaveQuestion()
    cases[current].place = item.place(of: next)
    effects.focus = item.field(of: next, by: assessor)
  }

  /// After the last question: the first that was passed over, else where to go from here.
  private mutating func finishList() {
    guard let current else { return }
    let item = cases[current]
    leaveQuestion()
    if let open = item.slots.first(where: { !item.isAnswered($0, by: assessor) }), open != item.place.slot {
      cases[current].place = item.place(of: open)
      effects.focus = item.field(of: open, by: assessor)
      effects.say = WorkbenchWords.passedOver[language]
    } else {
      cases[current].place = FillPlace(part: .end, slot: nil)
      effects.focus = "part-title"
    }
  }

  private mutating func leaveQuestion() {
    refused = [:]
    waitsForReason = nil
  }

  /// Takes an answer that was chosen.
  mutating func answer(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current), let name = request["name"],
      let slot = cases[current].program.slot(named: name)
    else { return }
    let input = cases[current].program.inputs[slot]
    refused["q-\(name)-value"] = nil
    waitsForReason = nil
    let text = request["value"] ?? ""
    switch text {
    case "unknown": give(.unknown, slot)
    case "not_applicable":
      // It counts once it is said why.
      if cases[current].rating(slot, by: assessor)?.value.value == .notApplicable { return }
      waitsForReason = name
      effects.focus = "q-\(name)-reason"
    default:
      switch input.domain {
      case .options(let options):
        if options.contains(where: { $0.id.value.rawValue == text }) { give(.option(text), slot) }
      case .boolean:
        if let truth = ["true": true, "false": false][text] { give(.boolean(truth), slot) }
      case .number, .text: break
      }
    }
  }

  /// Takes a number or text that was typed.
  mutating func type(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current), let name = request["name"],
      let slot = cases[current].program.slot(named: name)
    else { return }
    let text = request.value
    refused = [:]
    guard !text.isEmpty else { return }
    switch TypedAnswer(text, for: cases[current].program.inputs[slot], language) {
    case .value(let value): give(value, slot)
    case .refused(let why): refuse("q-\(name)-value", text, why)
    }
  }

  /// Takes why a question does not apply.
  mutating func reason(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current), let name = request["name"],
      let slot = cases[current].program.slot(named: name)
    else { return }
    let text = request.value
    guard !text.isEmpty else {
      let why = WorkbenchWords.reasonNeeded
      return refuse("q-\(name)-reason", "", why)
    }
    refused["q-\(name)-reason"] = nil
    waitsForReason = nil
    give(.notApplicable, slot) { $0.reason = LocalizedText(text) }
  }

  /// Takes what is said about an answer.
  mutating func about(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current), let name = request["name"],
      let slot = cases[current].program.slot(named: name), let field = request["field"]
    else { return }
    let value = cases[current].rating(slot, by: assessor)?.value.value ?? .unknown
    let text = request.value
    switch field {
    case "rationale":
      give(value, slot) { rating in
        rating.rationale = text.isEmpty ? nil : LocalizedText(text)
        if text.isEmpty, rating.confidence == .assumed { rating.confidence = nil }
      }
    case "confidence": giveConfidence(Answer.Confidence(rawValue: text), slot, value)
    case "source":
      guard let id = request["source"],
        let source = cases[current].study.sources.first(where: { $0.id.value.rawValue == id })
      else { return }
      lean(slot, on: source, isChecked: request.isChecked == true)
    default: return
    }
  }

  /// Has an answer rest on a source, or no longer.
  mutating func lean(_ slot: Int, on source: Source, isChecked: Bool) {
    give(openCase?.rating(slot, by: assessor)?.value.value ?? .unknown, slot) { rating in
      rating.sources.removeAll { $0.value == source.id.value }
      if isChecked { rating.sources.append(Located(source.id.value, at: SourceRange(0, 0))) }
    }
  }

  /// Takes how certain an answer is; what is assumed says who assumes it and why.
  private mutating func giveConfidence(_ level: Answer.Confidence?, _ slot: Int, _ value: Answer.Value) {
    guard let item = openCase else { return }
    let field = "q-\(item.program.inputs[slot].name)-confidence"
    refused[field] = nil
    let rating = item.rating(slot, by: assessor)
    let isNamed = rating?.assessor != nil || !assessor.isEmpty
    if level == .assumed, rating?.rationale == nil || !isNamed || value == .unknown {
      return refuse(field, "", WorkbenchWords.assumptionNeeds)
    }
    give(value, slot) { $0.confidence = level }
  }

  /// Takes an answer back: where the case did not have one before, the question is open again.
  mutating func clear(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current), let name = request["name"],
      let slot = cases[current].program.slot(named: name)
    else { return }
    waitsForReason = nil
    refused = [:]
    let item = cases[current]
    guard base(of: slot).answer == nil else { return give(.unknown, slot, keepsAbout: false) }
    change(current) { content in
      for section in CaseStudy.Section.allCases {
        content.study[section].removeAll { $0.name.value == item.program.inputs[slot].name }
      }
    }
    effects.focus = "q-\(name)"
  }

  /// Takes what assessors agreed on.
  mutating func agree(_ request: WorkbenchRequest) {
    guard let current, cases.indices.contains(current), let name = request["name"],
      let slot = cases[current].program.slot(named: name)
    else { return }
    let input = cases[current].program.inputs[slot]
    let (by, why) = (request.field("by"), request.field("why"))
    refused = [:]
    guard !why.isEmpty else { return refuse("q-\(name)-why", "", WorkbenchWords.agreementNeedsReason) }
    guard let earlier = cases[current].study.answer(named: name), !earlier.ratings.isEmpty,
      let value = input.value(called: request.field("answer"))
    else { return refuse("q-\(name)-agreed", "", WorkbenchWords.agreementNeedsAnswer) }
    var consensus = Rating(
      value: Located(value, at: SourceRange(0, 0)), rationale: LocalizedText(why), date: today)
    consensus.by = by.isEmpty ? nil : LocalizedText(by)
    if value == .notApplicable { consensus.reason = LocalizedText(why) }
    let answer = Answer(
      ratings: earlier.givenRatings, consensus: consensus, at: earlier.value.range)
    let day = today
    change(current) {
      $0.take(answer, to: input, over: AnswerBase(assessor: nil, answer: earlier), on: day, by: nil)
    }
  }

  /// Gives an answer as whoever answers now; what was said about it stays.
  private mutating func give(
    _ value: Answer.Value, _ slot: Int, keepsAbout: Bool = true, _ amend: (inout Rating) -> Void = { _ in }
  ) {
    guard let current else { return }
    let item = cases[current]
    var rating = Rating(value: Located(value, at: SourceRange(0, 0)))
    if keepsAbout, let known = item.rating(slot, by: assessor) {
      rating.rationale = known.rationale
      rating.sources = known.sources
      rating.confidence = known.confidence
      if value == .notApplicable { rating.reason = known.reason }
      if value == .unknown, rating.confidence == .assumed { rating.confidence = nil }
    }
    rating.date = today
    amend(&rating)
    let base = base(of: slot)
    cases[current].bases[slot] = base
    let (input, day, giver) = (item.program.inputs[slot], today, giver)
    change(current, answer: slot) { $0.take(Answer(rating), to: input, over: base, on: day, by: giver) }
    cases[current].bases[slot] = base
  }

  /// What a question said before whoever answers now began to.
  private func base(of slot: Int) -> AnswerBase {
    guard let item = openCase else { return AnswerBase() }
    let name = assessor.isEmpty ? nil : assessor.folded
    if let known = item.bases[slot], known.assessor == name { return known }
    return AnswerBase(assessor: name, answer: item.study.answer(named: item.program.inputs[slot].name))
  }

  /// Who answers; `nil` for nobody in particular.
  var giver: Assessor? { assessor.isEmpty ? nil : Assessor(named: assessor) }
}

extension Input {
  /// The answer with this id, where answers can be listed.
  func value(called id: String) -> Answer.Value? {
    switch (id, domain) {
    case ("unknown", _): .unknown
    case ("not_applicable", _): .notApplicable
    case (_, .options(let options)):
      options.contains { $0.id.value.rawValue == id } ? .option(id) : nil
    case ("true", .boolean): .boolean(true)
    case ("false", .boolean): .boolean(false)
    default: nil
    }
  }
}
