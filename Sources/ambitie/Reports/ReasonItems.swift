import AmbitionModel
import Scoring

/// The steps from an outcome back to answers, as nested items.
struct ReasonItems {
  private let blocks: ExplanationBlocks
  private var assessment: Assessment { blocks.assessment }
  private var speaker: Speaker { blocks.speaker }
  private var language: Language { blocks.language }
  /// Deeper steps are left to a question of their own.
  private static let depthLimit = 4

  init(_ blocks: ExplanationBlocks) {
    self.blocks = blocks
  }

  func items(forDecision index: Int, depth: Int) -> [Block.Item] {
    let decision = assessment.program.decisions[index]
    switch assessment.reason(forDecision: index) {
    case .grounds(let grounds): return items(for: grounds, depth: depth)
    case .rows(let rows): return self.rows(rows, decision, depth)
    case .rungs(let rungs): return rungs.map { rung($0, decision, depth) }
    case .contributions(let function, let parts): return contributions(function, parts, depth)
    }
  }

  func items(for grounds: [Ground], depth: Int) -> [Block.Item] {
    merged(grounds).map { subject, comparisons in
      let held = comparisons.compactMap { $0.flatMap { isPlain($0) ? nil : text($0, subject) } }
      let rule = held.isEmpty ? "" : " (\(ReasonWords.rule[language]): \(held.joined(separator: "; ")))"
      return Block.Item(value(subject) + rule, children(subject, depth))
    }
  }

  /// The grounds by subject, so that what is compared twice is named once.
  private func merged(_ grounds: [Ground]) -> [(Ground.Subject, [Ground.Comparison?])] {
    var order: [Ground.Subject] = []
    var comparisons: [Ground.Subject: [Ground.Comparison?]] = [:]
    for ground in grounds {
      if comparisons[ground.subject] == nil { order.append(ground.subject) }
      comparisons[ground.subject, default: []].append(ground.comparison)
    }
    return order.map { ($0, comparisons[$0] ?? []) }
  }

  /// Whether a comparison says no more than the value itself.
  private func isPlain(_ comparison: Ground.Comparison) -> Bool {
    comparison.relation == .equal && comparison.holds == true
  }

  private func children(_ subject: Ground.Subject, _ depth: Int) -> [Block.Item] {
    guard case .decision(let index) = subject, depth < Self.depthLimit else { return [] }
    return items(forDecision: index, depth: depth + 1)
  }

  private func value(_ subject: Ground.Subject) -> String {
    switch subject {
    case .answer(let slot):
      let text = speaker.text(assessment.sheet.values[slot], ofSlot: slot)
      return "\(blocks.question(slot)): \(text)"
    case .decision(let index):
      let decision = assessment.program.decisions[index]
      let layer = decision.layer.map { " (\(speaker.title(ofLayer: $0)))" } ?? ""
      return
        "\(decision.decision.title[language])\(layer): \(speaker.text(assessment.decisions[index], of: decision))"
    }
  }

  private func text(_ comparison: Ground.Comparison, _ subject: Ground.Subject) -> String {
    let bound: String
    switch comparison.bound {
    case .subject(let other): bound = value(other)
    case .value(let value):
      switch subject {
      case .answer(let slot): bound = speaker.text(value, ofSlot: slot)
      case .decision(let index): bound = speaker.text(value, of: assessment.program.decisions[index])
      }
    }
    return "\(ReasonWords.relation(comparison.relation)[language]) \(bound)"
  }

  private func rows(_ rows: [Reason.Row], _ decision: CompiledDecision, _ depth: Int) -> [Block.Item] {
    guard !rows.isEmpty else { return [.init(ReasonWords.noRow[language])] }
    return rows.map { row in
      let because = row.rule.because?[language] ?? ReasonWords.row(row.index + 1)[language]
      let output = speaker.text(row.output, of: decision)
      let text = row.matches == nil ? "\(ReasonWords.possibly[language]) \(output): \(because)" : because
      return Block.Item(text, items(for: row.grounds, depth: depth + 1))
    }
  }

  private func rung(_ rung: Reason.Rung, _ decision: CompiledDecision, _ depth: Int) -> Block.Item {
    let title = speaker.text(.option(rung.value), of: decision)
    let state: Wording =
      switch rung.reached {
      case true?: ReasonWords.reached
      case false?: ReasonWords.notReached
      case nil: ReasonWords.openRung
      }
    var children: [Block.Item] = []
    if let threshold = rung.threshold, let subject = rung.scoreSubject {
      let text = "\(value(subject)); \(ReasonWords.threshold[language]) \(speaker.numbers.text(threshold))"
      children.append(.init(text))
    }
    children += items(for: rung.requirement, depth: depth + 1)
    return Block.Item("\(title): \(state[language])", children)
  }

  private func contributions(
    _ function: Aggregate.Function, _ parts: [Reason.Contribution], _ depth: Int
  ) -> [Block.Item] {
    parts.map { part in
      let counts = part.value == .null ? ReasonWords.dropsOut[language] : speaker.text(part.value)
      let weight = part.weight.map { ", \(ReasonWords.weight[language]) \(speaker.numbers.text($0))" } ?? ""
      if case .decision = part.subject { return Block.Item(value(part.subject)) }
      return Block.Item("\(value(part.subject)) (\(ReasonWords.counts[language]) \(counts)\(weight))")
    }
  }
}

private enum ReasonWords {
  static let rule = Wording(nl: "de regel vraagt", en: "the rule asks")
  static let noRow = Wording(nl: "Geen van de regels is van toepassing.", en: "None of the rules applies.")
  static let possibly = Wording(nl: "Misschien", en: "Possibly")
  static let reached = Wording(nl: "gehaald", en: "reached")
  static let notReached = Wording(nl: "niet gehaald", en: "not reached")
  static let openRung = Wording(nl: "nog open", en: "still open")
  static let threshold = Wording(nl: "de drempel is", en: "the threshold is")
  static let dropsOut = Wording(nl: "niet mee", en: "not at all")
  static let counts = Wording(nl: "telt", en: "counts")
  static let weight = Wording(nl: "gewicht", en: "weight")

  static func row(_ number: Int) -> Wording { Wording(nl: "Regel \(number)", en: "Rule \(number)") }

  static func relation(_ relation: Ground.Relation) -> Wording {
    switch relation {
    case .equal: Wording(nl: "is", en: "is")
    case .notEqual: Wording(nl: "is niet", en: "is not")
    case .less: Wording(nl: "lager dan", en: "below")
    case .lessOrEqual: Wording(nl: "hooguit", en: "at most")
    case .greater: Wording(nl: "hoger dan", en: "above")
    case .greaterOrEqual: Wording(nl: "minstens", en: "at least")
    }
  }
}
