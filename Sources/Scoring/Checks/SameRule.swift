import AmbitionModel

extension Check {
  /// Exact meaning: in one layer two flags are raised on the same answer sheets, of those on which everything
  /// applies, and on some but not all of them; or two decisions with logic of their own have the same value on
  /// all of them in all their layers.
  static let sameRule = Check(
    code: .sameRule,
    title: Wording(nl: "dezelfde regel onder twee namen", en: "the same rule under two names"),
    finds: Wording(
      nl: "Twee signalen die altijd samen opkomen, of twee besluiten die altijd hetzelfde zijn.",
      en: "Two flags that are always raised together, or two decisions that are always the same."),
    matters: Wording(
      nl: "De lezer telt één ding dubbel, en een van de twee is vaak een vergeten kopie.",
      en: "Readers count one thing twice, and one of the two is often a copy that was left behind."),
    remedy: Wording(
      nl: "Haal een van de twee weg, of verbeter de voorwaarde die een kopie is.",
      en: "Remove one of the two, or mend the condition that is a copy."),
    example: CheckExample.rubric(flags: [
      .init("first", when: "rights = 'market'"), .init("second", when: "rights < 'partner'"),
    ]),
    mended: CheckExample.rubric(flags: [
      .init("first", when: "rights = 'market'"), .init("second", when: "rights <= 'partner'"),
    ])
  ) { space throws(DiagramStore.LimitReached) in
    var findings: [Finding] = []
    var pairs: Set<[Int]> = []
    var known: [FlagRule: CompiledFlag] = [:]
    for flag in space.program.flags {
      let condition = try space.truth(of: flag.condition) { $0 == .boolean(true) }
      guard !space.reach(of: condition).slots.isEmpty else { continue }
      let rule = FlagRule(layer: flag.layer, condition: condition)
      guard let other = known[rule] else {
        known[rule] = flag
        continue
      }
      let pair = [other.flag.id.range.start, flag.flag.id.range.start]
      guard pairs.insert(pair).inserted, !space.noteUndecided([flag.condition]) else { continue }
      findings.append(
        .sameRule(
          Wording(nl: "de signalen", en: "the flags"), other.flag.id.map { $0.rawValue },
          flag.flag.id.map { $0.rawValue }))
    }
    return findings + (try space.sameDecisions())
  }
}

/// What a flag comes to in one layer.
private struct FlagRule: Hashable {
  var layer: Int?
  var condition: DiagramStore.Diagram
}

/// What a decision comes to in its layers.
private struct DecisionRule: Hashable {
  var layers: [Int]
  var values: [DiagramStore.Diagram]
  var outcomes: [String]
}

extension RubricSpace {
  fileprivate mutating func sameDecisions() throws(LimitReached) -> [Finding] {
    var findings: [Finding] = []
    var known: [DecisionRule: CompiledDecision] = [:]
    var order: [SourceRange] = []
    var members: [SourceRange: [CompiledDecision]] = [:]
    for decision in program.decisions where decision.hasRuleOfItsOwn {
      if members[decision.decision.id.range] == nil { order.append(decision.decision.id.range) }
      members[decision.decision.id.range, default: []].append(decision)
    }
    for place in order {
      guard let decisions = members[place] else { continue }
      var rule = DecisionRule(
        layers: decisions.map { $0.layer ?? -1 }, values: [],
        outcomes: program.outcomes(of: decisions[0]).map { $0.name })
      for decision in decisions { rule.values.append(try diagram(of: decision.result)) }
      guard rule.values.contains(where: { !reach(of: $0).slots.isEmpty }) else { continue }
      if let other = known[rule], other.decision.id.value != decisions[0].decision.id.value,
        !noteUndecided(decisions.map { $0.result })
      {
        findings.append(
          .sameRule(
            Wording(nl: "de besluiten", en: "the decisions"), other.decision.id.map { $0.rawValue },
            decisions[0].decision.id.map { $0.rawValue }))
      }
      if known[rule] == nil { known[rule] = decisions[0] }
    }
    return findings
  }
}

extension CompiledDecision {
  /// Whether an author wrote down when which value holds, rather than taking values together.
  fileprivate var hasRuleOfItsOwn: Bool {
    switch steps {
    case .table, .ladder: true
    case .expression, .aggregate: false
    }
  }
}

extension Finding {
  fileprivate static func sameRule(
    _ kind: Wording, _ first: Located<String>, _ second: Located<String>
  ) -> Finding {
    let note = Diagnostic.Note(Wording(nl: "de andere", en: "the other one"), at: first.range)
    let names = (quoted(first.value), quoted(second.value))
    let message = Diagnostic.Message(
      .sameRule, nl: "\(kind.dutch) \(names.0) en \(names.1) hebben dezelfde regel",
      en: "\(kind.english) \(names.0) and \(names.1) have the same rule")
    return Finding(Diagnostic(message, at: second.range, notes: [note]))
  }
}
