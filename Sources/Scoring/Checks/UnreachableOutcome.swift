import AmbitionModel

extension Check {
  /// Exact meaning: for no answer sheet, with or without answers *not applicable*, and in no layer does the
  /// decision come to this option. Looked at are options of a decision's own, and levels where a ladder climbs.
  static let unreachableOutcome = Check(
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
      let declared = space.program.declaredOutcomes(of: members)
      guard !declared.isEmpty else { continue }
      // What no layer reaches is a fault; that one layer does not reach it can be meant.
      var reached = try space.outcomes(of: members)
      if declared.contains(where: { !reached.contains($0.name) }) {
        reached.formUnion(
          try space.inAllSheets { space throws(DiagramStore.LimitReached) in
            try space.outcomes(of: members)
          })
      }
      let unreached = declared.filter { !reached.contains($0.name) }
      guard !unreached.isEmpty, !space.noteUndecided(members.map({ $0.result })) else { continue }
      for (name, place) in unreached {
        findings.append(Finding(.init(.unreachable(name, id), at: place)))
      }
    }
    return findings
  }
}

extension RubricSpace {
  /// The ids of the options and levels that one of `decisions` comes to on some sheet.
  fileprivate mutating func outcomes(of decisions: [CompiledDecision]) throws(LimitReached) -> Set<String> {
    var reached: Set<String> = []
    for decision in decisions {
      let names = program.outcomes(of: decision).map { $0.name }
      for case .option(let index) in try reach(of: decision.result).values { reached.insert(names[index]) }
    }
    return reached
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

  /// What an author promised that decisions can come to: their own options, or, of a ladder, the levels.
  fileprivate func declaredOutcomes(of members: [CompiledDecision]) -> [(name: String, place: SourceRange)] {
    var seen: Set<String> = []
    return members.flatMap { member -> [(name: String, place: SourceRange)] in
      switch (member.decision.type, member.type, member.steps) {
      case (.ordinal, _, _), (_, .level, .ladder): outcomes(of: member)
      default: []
      }
    }.filter { seen.insert($0.name).inserted }
  }

  /// The options or levels that a decision chooses from, with their ids and places; none for other types.
  func outcomes(of decision: CompiledDecision) -> [(name: String, place: SourceRange)] {
    switch decision.type {
    case .level: rubric.levels.map { ($0.id.value.rawValue, $0.id.range) }
    case .options(let options): options.map { ($0.id.value.rawValue, $0.id.range) }
    case .boolean, .number: []
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
