import AmbitionModel
import Scoring

/// Why an outcome is what it is, in the one or two sentences that decide; `explain` has the rest.
struct DecidingReasons {
  private let assessment: Assessment
  private let speaker: Speaker
  private var program: Program { assessment.program }
  private var language: Language { speaker.language }

  /// Rules that follow from rules are looked into this deep.
  private static let depthLimit = 6
  private static let toldAnswers = 3

  init(_ assessment: Assessment, _ speaker: Speaker) {
    (self.assessment, self.speaker) = (assessment, speaker)
  }

  /// Of the decision at `index`; of one that is open, which answers decide and why these are open. Empty where nothing can be said in short.
  func sentence(ofDecision index: Int) -> String {
    let home = program.decisions[index].layer
    guard assessment.decisions[index].value.isSettled else { return open(index, in: home) }
    // What does not apply has nothing that keeps it from being more.
    guard assessment.decisions[index].value != .null else { return "" }
    return sentence(index, in: home, depth: 0)
  }

  private func open(_ index: Int, in home: Int?) -> String {
    let outcome = assessment.decisions[index]
    guard outcome.value == .unknown, !outcome.undecidedBy.isEmpty else { return "" }
    let open = OpenAnswers(outcome.undecidedBy, in: assessment)
    return [(open.disputed, OpenWords.disputed), (open.missing, OpenWords.missing)].filter { !$0.0.isEmpty }
      .map { slots, words in words(listing(slots, in: home))[language] }
      .joined(separator: " ")
  }

  /// What a flag rests on in its layer, each with its value, cut short; empty where nothing can be said in short.
  func sentence(ofFlag index: Int) -> String {
    var subjects: [Ground.Subject] = []
    for ground in assessment.grounds(forFlag: index) where !subjects.contains(ground.subject) {
      subjects.append(ground.subject)
    }
    guard !subjects.isEmpty else { return "" }
    let told = subjects.prefix(Self.toldAnswers).map { subject in
      "\(speaker.name(of: subject, in: program.flags[index].layer)) is '\(speaker.value(of: subject, in: assessment))'"
    }
    let rest = subjects.count - told.count
    return told.joined(separator: "; ") + (rest > 0 ? "; \(Words.more(rest)[language])." : ".")
  }

  /// "Rights, Choices and 3 more": the slots by name, cut short.
  func listing(_ slots: [Int], in home: Int?) -> String {
    speaker.listing(ofSlots: slots, in: home, limit: Self.toldAnswers)
  }

  private func sentence(_ index: Int, in home: Int?, depth: Int) -> String {
    guard depth < Self.depthLimit else { return "" }
    switch assessment.reason(forDecision: index) {
    case .rows(let rows):
      let row = rows.first { $0.output == assessment.decisions[index].value } ?? rows.first
      guard let row else { return "" }
      return row.rule.because?[language] ?? listed(row.grounds, in: home)
    case .grounds(let grounds): return listed(grounds, in: home)
    case .rungs(let rungs): return rung(rungs, of: index, in: home)
    case .contributions(.maximum, let parts), .contributions(.minimum, let parts):
      let value = assessment.decisions[index].value
      guard let part = parts.first(where: { self.value(of: $0) == value }) ?? parts.first else { return "" }
      switch part.subject {
      case .decision(let other):
        return held(other, below: parts, of: index) + sentence(other, in: home, depth: depth + 1)
      case .answer: return listed([Ground(subject: part.subject, comparison: nil)], in: home)
      }
    case .contributions(let function, let parts):
      let isOfLayers = parts.allSatisfy { part in
        if case .decision(let other) = part.subject { program.decisions[other].layer != nil } else { false }
      }
      guard home == nil, isOfLayers else { return "" }
      return DecidingWords.ofLayers(function)[language]
    }
  }

  /// "What is asked: 4 Lead, but what makes sense: 2 Join.": where the lowest of two holds the higher one back.
  private func held(_ binding: Int, below parts: [Reason.Contribution], of index: Int) -> String {
    guard case .contributions(.minimum, _) = assessment.reason(forDecision: index),
      case .option(let low) = assessment.decisions[binding].value
    else { return "" }
    let higher = parts.compactMap { part -> Int? in
      guard case .decision(let other) = part.subject,
        case .option(let high) = assessment.decisions[other].value,
        high > low
      else { return nil }
      return other
    }.first
    guard let higher else { return "" }
    func told(_ decision: Int) -> String {
      let compiled = program.decisions[decision]
      return
        "\(compiled.decision.title[language]): \(speaker.text(assessment.decisions[decision], of: compiled))"
    }
    return DecidingWords.held(told(higher), told(binding).lowercasedFirst)[language] + " "
  }

  /// What a part of a highest or lowest counts for, as the outcome would have it.
  private func value(of part: Reason.Contribution) -> Value {
    if case .decision(let index) = part.subject { assessment.decisions[index].value } else { part.value }
  }

  private func listed(_ grounds: [Ground], in home: Int?) -> String {
    let items = ExplanationBlocks.items(for: grounds, of: assessment, in: home, language)
    let told = items.prefix(Self.toldAnswers).map { $0.text }
    return told.isEmpty ? "" : told.joined(separator: "; ") + "."
  }

  /// What keeps the next step from being reached; of the highest, what it was reached with.
  private func rung(_ rungs: [Reason.Rung], of index: Int, in home: Int?) -> String {
    let decision = program.decisions[index]
    guard let next = rungs.first(where: { $0.reached == false }) else {
      return rungs.last.map { score($0, in: home) } ?? ""
    }
    let title = speaker.text(.option(next.value), of: decision)
    guard next.meetsRequirement == false else {
      return DecidingWords.notYet(title, score(next, in: home) + lowest(next, in: home))[language]
    }
    let failing = next.requirement.filter { $0.comparison?.holds == false }
    let told = (failing.isEmpty ? next.requirement : failing).prefix(Self.toldAnswers).map {
      needed($0, in: home)
    }
    return DecidingWords.notYet(title, DecidingWords.needed(told)[language])[language]
  }

  /// "Choices at least 'Together' (now 'Others decide')".
  private func needed(_ ground: Ground, in home: Int?) -> String {
    let name = speaker.name(of: ground.subject, in: home)
    let now = speaker.value(of: ground.subject, in: assessment)
    guard let comparison = ground.comparison else { return "\(name): \(now)" }
    let bound =
      switch (comparison.bound, ground.subject) {
      case (.subject(let other), _):
        "\(speaker.name(of: other, in: home)) '\(speaker.value(of: other, in: assessment))'"
      case (.value(let value), .answer(let slot)): "'\(speaker.text(value, ofSlot: slot))'"
      case (.value(let value), .decision(let index)):
        "'\(speaker.text(value, of: program.decisions[index]))'"
      }
    let relation = DecidingWords.relation(comparison.relation)[language]
    return "\(name) \(relation)\(bound) (\(ExplanationWords.now[language]) '\(now)')"
  }

  /// " (on a scale from 0 to 3)"; nothing where the rubric does not say on which.
  private func scale(of index: Int) -> String {
    let decision = program.decisions[index]
    guard let axis = decision.decision.axis?.value, let layer = decision.layer,
      let extent = program.rubric.extent(of: axis, inLayer: layer)
    else { return "" }
    let (least, most) = (speaker.numbers.text(extent.least), speaker.numbers.text(extent.most))
    return DecidingWords.scale(least, most)[language]
  }

  /// "Degree of steering: 1.14 (on a scale from 0 to 3), at least 1.75 is needed."
  private func score(_ rung: Reason.Rung, in home: Int?) -> String {
    guard let threshold = rung.threshold, let subject = rung.scoreSubject, case .decision(let index) = subject
    else { return "" }
    let outcome = assessment.decisions[index]
    let speaker = speaker.beside([.number(threshold)] + outcome.ends)
    let value = speaker.text(outcome, of: program.decisions[index])
    let needed = ExplanationWords.threshold(speaker.numbers.text(threshold))[language]
    return "\(speaker.name(of: subject, in: home)): \(value)\(scale(of: index)), \(needed)."
  }

  /// The answers that keep a score below a threshold most: how far they are below it, by their weight.
  private func lowest(_ rung: Reason.Rung, in home: Int?) -> String {
    guard let threshold = rung.threshold, case .decision(let index)? = rung.scoreSubject,
      case .contributions(_, let parts) = assessment.reason(forDecision: index)
    else { return "" }
    let short = parts.compactMap { part -> (slot: Int, by: Rational)? in
      guard case .answer(let slot) = part.subject, case .number(let number) = part.value, number < threshold,
        let gap = threshold.subtracting(number), let weighed = gap.multiplied(by: part.weight ?? .one)
      else { return nil }
      return (slot, weighed)
    }.sorted { $0.by != $1.by ? $0.by > $1.by : $0.slot < $1.slot }
    let told = short.prefix(2).map { Ground(subject: .answer($0.slot), comparison: nil) }
    guard !told.isEmpty else { return "" }
    return " " + DecidingWords.mostly(listed(told, in: home))[language]
  }
}

enum DecidingWords {
  static func notYet(_ title: String, _ reason: String) -> Wording {
    Wording(nl: "Nog geen \(title). \(reason)", en: "Not yet \(title). \(reason)")
  }

  static func scale(_ least: String, _ most: String) -> Wording {
    Wording(nl: " (schaal \(least) tot \(most))", en: " (scale \(least) to \(most))")
  }

  /// What the next step asks for that is not so.
  static func needed(_ parts: [String]) -> Wording {
    let list = parts.joined(separator: "; ")
    return Wording(nl: "Daarvoor is nodig: \(list).", en: "What that needs: \(list).")
  }

  /// Between what a rule is about and what it asks for, with a blank after it; being equal needs no word.
  static func relation(_ relation: Ground.Relation) -> Wording {
    switch relation {
    case .equal: Wording(nl: "", en: "")
    case .notEqual: Wording(nl: "niet ", en: "not ")
    default: ExplanationWords.relation(relation).followedByBlank
    }
  }

  static func held(_ higher: String, _ binding: String) -> Wording {
    Wording(
      nl: "\(higher). Maar \(binding), en het laagste telt.",
      en: "\(higher). But \(binding), and the lowest counts.")
  }

  static func ofLayers(_ function: Aggregate.Function) -> Wording {
    let words = ExplanationWords.function(function)
    // Of two that are in the middle, the lower one counts.
    let tie =
      function == .median
      ? Wording(nl: "; van twee middelste telt de laagste", en: "; of two in the middle, the lower counts")
      : Wording(nl: "", en: "")
    return Wording(
      nl: "Dat is \(words.dutch) de lagen\(tie.dutch).",
      en: "That is \(words.english) the layers\(tie.english).")
  }

  static func mostly(_ answers: String) -> Wording {
    Wording(nl: "Dat komt vooral door: \(answers)", en: "Mostly because of: \(answers)")
  }
}

extension Wording {
  fileprivate var followedByBlank: Wording { Wording(nl: dutch + " ", en: english + " ") }
}
