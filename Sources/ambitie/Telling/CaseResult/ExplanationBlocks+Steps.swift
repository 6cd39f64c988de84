import AmbitionModel
import Scoring

/// How a decision follows: what is done with the items, and the items themselves.
struct ExplanationSteps {
  /// "the highest of", before the items; `nil` where they speak for themselves.
  var lead: Wording?
  var items: [Block.Item]
}

extension ExplanationBlocks {
  /// Deeper steps are left to a question of their own.
  private static let depthLimit = 5

  /// The steps from the decision at `index` back to answers.
  /// - Parameter home: the layer whose name goes without saying.
  mutating func steps(forDecision index: Int, in home: Int?, depth: Int) -> ExplanationSteps {
    told.insert(index)
    let decision = assessment.program.decisions[index]
    switch assessment.reason(forDecision: index) {
    case .grounds(let grounds): return .init(lead: nil, items: items(for: grounds, in: home, depth: depth))
    case .rows(let rows): return self.rows(rows, ofDecision: index, in: home, depth: depth)
    case .rungs(let rungs):
      let shown = rungs.filter { rungs.count == 1 || $0.threshold != nil || !$0.requirement.isEmpty }
      return .init(lead: nil, items: shown.map { rung($0, decision, in: home, depth) })
    case .contributions(let function, let parts):
      let items = parts.map { contribution($0, in: home, depth) }
      return .init(lead: ExplanationWords.function(function), items: items)
    }
  }

  /// What a conclusion rests on, each thing once with what the rule asks of it.
  mutating func items(for grounds: [Ground], in home: Int?, depth: Int) -> [Block.Item] {
    var subjects: [Ground.Subject] = []
    for ground in grounds where !subjects.contains(ground.subject) { subjects.append(ground.subject) }
    var items: [Block.Item] = []
    for subject in subjects {
      let comparisons = grounds.filter { $0.subject == subject }.compactMap { $0.comparison }
      // That something is what it is needs no saying.
      let asked = comparisons.filter { $0.relation != .equal || $0.holds != true }
      let speaker = speaker.beside([known(subject)] + asked.map { known($0.bound) })
      let texts = asked.map { text($0, about: subject, in: home, speaker) }
      let rule =
        texts.isEmpty ? "" : " (\(ExplanationWords.asks[language]): \(texts.joined(separator: "; ")))"
      items.append(item(subject, rule, in: home, depth, speaker))
      for case .subject(.decision(let other)) in asked.map({ $0.bound })
      where !told.contains(other) && !headed.contains(other) && !subjects.contains(.decision(other)) {
        items.append(item(.decision(other), "", in: home, depth))
      }
    }
    return items
  }

  /// A subject with its value, and below it how that follows unless that is told elsewhere.
  private mutating func item(
    _ subject: Ground.Subject, _ addition: String, in home: Int?, _ depth: Int, _ beside: Speaker? = nil
  ) -> Block.Item {
    let text = value(of: subject, in: home, beside ?? speaker) + addition
    guard case .decision(let index) = subject, !headed.contains(index) else { return .init(text) }
    if skipsWhollyOpen, isWhollyOpen(index) { return .init(text) }
    if told.contains(index) { return .init("\(text) (\(ExplanationWords.seeAbove[language]))") }
    guard depth < Self.depthLimit else {
      let id = assessment.caseStudy.id.value.rawValue
      return .init("\(text) (ambitie explain \(id) \(assessment.program.decisions[index].name))")
    }
    let steps = steps(
      forDecision: index, in: assessment.program.decisions[index].layer ?? home, depth: depth + 1)
    return .init(text + (steps.lead.map { ", \($0[language]):" } ?? ""), steps.items)
  }

  /// The value of what is settled, else unknown.
  private func known(_ subject: Ground.Subject) -> Value {
    switch subject {
    case .answer(let slot): assessment.sheet.values[slot]
    case .decision(let index): assessment.decisions[index].value
    }
  }

  private func known(_ bound: Ground.Bound) -> Value {
    switch bound {
    case .value(let value): value
    case .subject(let subject): known(subject)
    }
  }

  private func value(of subject: Ground.Subject, in home: Int?, _ speaker: Speaker) -> String {
    "\(speaker.name(of: subject, in: home)): \(speaker.value(of: subject, in: assessment))"
  }

  /// "at least Partner", so that what is held against each other is told apart.
  func text(
    _ comparison: Ground.Comparison, about subject: Ground.Subject, in home: Int?, _ beside: Speaker? = nil
  ) -> String {
    let speaker = beside ?? speaker.beside([known(subject), known(comparison.bound)])
    let bound: String
    switch (comparison.bound, subject) {
    case (.subject(let other), _):
      let name = speaker.name(of: other, in: home)
      bound = "\(name), \(ExplanationWords.now[language]) \(speaker.value(of: other, in: assessment))"
    case (.value(let value), .answer(let slot)): bound = speaker.text(value, ofSlot: slot)
    case (.value(let value), .decision(let index)):
      bound = speaker.text(value, of: assessment.program.decisions[index])
    }
    return "\(ExplanationWords.relation(comparison.relation)[language]) \(bound)"
  }

  private mutating func rung(
    _ rung: Reason.Rung, _ decision: CompiledDecision, in home: Int?, _ depth: Int
  ) -> Block.Item {
    let title = speaker.text(.option(rung.value), of: decision)
    var text = "\(title): \(ExplanationWords.reached(rung.reached)[language])"
    if let threshold = rung.threshold, let subject = rung.scoreSubject {
      let speaker = speaker.beside([.number(threshold), known(subject)])
      text += ". \(value(of: subject, in: home, speaker)), "
      text += ExplanationWords.threshold(speaker.numbers.text(threshold))[language]
    }
    return .init(text, items(for: rung.requirement, in: home, depth: depth + 1))
  }

  private mutating func contribution(
    _ part: Reason.Contribution, in home: Int?, _ depth: Int
  ) -> Block.Item {
    guard case .answer = part.subject else { return item(part.subject, "", in: home, depth) }
    var notes: [String] = []
    switch part.value {
    case .unknown: break
    case .null: notes.append(ExplanationWords.dropsOut[language])
    default: notes.append("\(ExplanationWords.counts[language]) \(speaker.text(part.value))")
    }
    if let weight = part.weight, part.value != .null {
      notes.append("\(ExplanationWords.weight[language]) \(speaker.numbers.text(weight))")
    }
    let addition = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
    return item(part.subject, addition, in: home, depth)
  }
}
