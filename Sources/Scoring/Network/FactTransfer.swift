import AmbitionModel

/// What a decision of one case means for a fact of another.
struct FactTransfer {
  let value: Answer.Value
  let found: FactOrigin.Found

  /// Fails where the decision does not exist, or where an outcome of it would mean nothing for the fact.
  init(
    _ origin: FactOrigin, from other: Assessment, to fact: String, in program: Program
  ) throws(Diagnostic) {
    guard let index = other.program.decisions.firstIndex(where: { $0.name == origin.decision.value }) else {
      throw Diagnostic(
        .noSuchDecision(origin.decision.value, known: other.program.decisions.map { $0.name }),
        at: origin.decision.range)
    }
    let decision = other.program.decisions[index]
    if let slot = program.slot(named: fact) {
      try Self.check(origin, decision, of: other.program, fit: program.inputs[slot].domain)
    }
    let outcome = other.decisions[index]
    let outcomes = Outcomes(decision, in: other.program)
    value =
      switch outcome.value {
      case .null: .notApplicable
      case .boolean(let truth) where outcomes.ids.isEmpty: .boolean(truth)
      case .number(let number): .number(number)
      case .option(let option): .option(origin.option(for: outcomes.ids[option]))
      default: .unknown
      }
    let title = other.caseStudy.title
    found = FactOrigin.Found(
      title: title, referenceDate: other.caseStudy.referenceDate,
      layer: decision.layer.map { other.program.rubric.layers[$0].title }, decision: decision.decision.title,
      outcomes: (outcome.possible ?? []).map { outcomes.text($0) },
      confidence: Self.confidence(of: index, in: other))
  }

  /// How certain the least certain answer is that the outcome rests on; `nil` where it rests on none that is doubted.
  private static func confidence(of decision: Int, in other: Assessment) -> Answer.Confidence? {
    zip(Answer.Confidence.allCases, Answer.Confidence.allCases.dropFirst()).first { _, floor in
      other.firm(from: floor).doubt(ofDecision: decision) != nil
    }?.0
  }

  /// Whether every outcome that the decision can have is an answer to the question.
  private static func check(
    _ origin: FactOrigin, _ decision: CompiledDecision, of other: Program, fit domain: Input.Domain
  ) throws(Diagnostic) {
    let ids = Outcomes(decision, in: other).ids
    switch (domain, decision.type) {
    case (.options(let options), .level), (.options(let options), .options):
      let allowed = options.map { $0.id.value.rawValue }
      for translation in origin.options {
        guard ids.contains(translation.outcome.value) else {
          throw Diagnostic(
            .unknownOutcome(translation.outcome.value, known: ids), at: translation.outcome.range)
        }
        guard allowed.contains(translation.option.value) else {
          throw Diagnostic(
            .unknownOption(translation.option.value, allowed: allowed), at: translation.option.range)
        }
      }
      if let lost = ids.first(where: { !allowed.contains(origin.option(for: $0)) }) {
        throw Diagnostic(.untranslated(lost, allowed: allowed), at: origin.decision.range)
      }
    case (.boolean, .boolean), (.number, .number): break
    default: throw Diagnostic(.wrongAnswerType(domain), at: origin.decision.range)
    }
  }
}

/// The outcomes that a decision can have, with their ids and words.
private struct Outcomes {
  /// In order; none for numbers and for what is true or false.
  let ids: [String]
  private let labels: [LocalizedText]

  init(_ decision: CompiledDecision, in program: Program) {
    switch decision.type {
    case .options(let options):
      (ids, labels) = (options.map { $0.id.value.rawValue }, options.map { $0.label })
    case .level:
      let levels = program.rubric.levels
      (ids, labels) = (levels.map { $0.id.value.rawValue }, levels.map { $0.title })
    case .boolean, .number: (ids, labels) = ([], [])
    }
  }

  func text(_ value: Value) -> LocalizedText {
    switch value {
    case .option(let index) where labels.indices.contains(index): labels[index]
    case .boolean(true): LocalizedText(dutch: "ja", english: "yes")
    case .boolean(false): LocalizedText(dutch: "nee", english: "no")
    case .null: LocalizedText(dutch: "niet van toepassing", english: "not applicable")
    case .number(let number): LocalizedText(number.description)
    default: LocalizedText(dutch: "onbekend", english: "unknown")
    }
  }
}

extension FactOrigin {
  /// The fact's option for an outcome.
  func option(for outcome: String) -> String {
    options.first { $0.outcome.value == outcome }?.option.value ?? outcome
  }
}

extension Diagnostic.Message {
  fileprivate static func noSuchDecision(_ name: String, known: [String]) -> Self {
    Self(
      .unknownReference, nl: "de rubric van die casus heeft geen besluit \(quoted(name))",
      en: "the rubric of that case has no decision \(quoted(name))",
      meant: name, among: known)
  }

  fileprivate static func unknownOutcome(_ id: String, known: [String]) -> Self {
    let choices = Listing.choices(known)
    return Self(
      .unknownOption, nl: "het besluit heeft geen uitkomst \(quoted(id)); wel \(choices.dutch)",
      en: "the decision has no outcome \(quoted(id)); it has \(choices.english)",
      meant: id, among: known)
  }

  fileprivate static func untranslated(_ id: String, allowed: [String]) -> Self {
    let choices = Listing.choices(allowed)
    return Self(
      .unknownOption,
      nl: "de uitkomst \(quoted(id)) is hier geen optie; toegestaan: \(choices.dutch)",
      en: "the outcome \(quoted(id)) is no option here; allowed: \(choices.english)",
      hint: Wording(
        nl: "zeg onder \"options\" welke optie bij elke uitkomst hoort",
        en: "say under \"options\" which option goes with each outcome"))
  }
}
