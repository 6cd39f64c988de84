import AmbitionModel

extension RubricCheck {
  static let unreachableOutcome = RubricCheck(
    code: .unreachableOutcome,
    title: Wording(
      nl: "niveau of uitkomst die niemand kan halen", en: "level or outcome that nobody can reach"),
    finds: Wording(
      nl: "Een niveau of optie die bij geen enkel antwoordblad de uitkomst van het besluit is.",
      en: "A level or option that no answer sheet makes the outcome of its decision."),
    matters: Wording(
      nl: "Wie op dit niveau mikt, kan het met geen enkele keuze halen.",
      en: "Who aims for this level cannot reach it by any choice."),
    remedy: Wording(
      nl: "Verlaag de drempel, versoepel de voorwaarde of haal het niveau weg.",
      en: "Lower the threshold, relax the condition or remove the level."),
    example: CheckExample.rubric(thresholds: ["1", "3.5"]),
    mended: CheckExample.rubric(thresholds: ["1", "3"])
  ) { space throws(DiagramStore.LimitReached) in
    var findings: [Finding] = []
    for (id, members) in space.program.decisionsByID {
      // What no layer reaches is a fault; that one layer does not reach it can be meant.
      var reached: Set<Int> = []
      var isOpenEnded = false
      for member in members {
        for value in try space.reach(of: member.result).values {
          if case .option(let index) = value { reached.insert(index) }
          if value == .unknown { isOpenEnded = true }
        }
      }
      guard !isOpenEnded, let first = members.first else { continue }
      for (index, name, place) in space.program.declaredOutcomes(of: first) where !reached.contains(index) {
        findings.append(Finding(.init(.unreachable(name, id), at: place)))
      }
    }
    return findings
  }
}

extension Program {
  /// The decisions that share an id, in the order of the rubric.
  var decisionsByID: [(id: String, members: [CompiledDecision])] {
    var order: [String] = []
    var members: [String: [CompiledDecision]] = [:]
    for decision in decisions {
      let id = decision.decision.id.value.rawValue
      if members[id] == nil { order.append(id) }
      members[id, default: []].append(decision)
    }
    return order.map { ($0, members[$0] ?? []) }
  }

  /// What an author promised that a decision can come to: its own options, or, of a shown level, the levels.
  func declaredOutcomes(of decision: CompiledDecision) -> [(index: Int, name: String, place: SourceRange)] {
    switch decision.decision.type {
    case .ordinal(let options):
      options.enumerated().map { ($0, $1.id.value.rawValue, $1.id.range) }
    default:
      if case .level = decision.type, case .ladder = decision.steps {
        rubric.levels.enumerated().map { ($0, $1.id.value.rawValue, $1.id.range) }
      } else {
        []
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func unreachable(_ outcome: String, _ decision: String) -> Self {
    Self(
      .unreachableOutcome, nl: "geen antwoordblad geeft \(quoted(decision)) de uitkomst \(quoted(outcome))",
      en: "no answer sheet gives \(quoted(decision)) the outcome \(quoted(outcome))")
  }
}
