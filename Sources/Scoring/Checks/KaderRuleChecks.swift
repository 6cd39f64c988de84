import AmbitionModel

extension Check {
  static let impossibleRule = Check(
    code: .impossibleRule,
    title: Wording(nl: "regel die niemand kan volgen", en: "rule that nobody can keep"),
    finds: Wording(
      nl: "Een regel die van toepassing kan zijn, maar waar geen enkel antwoordblad aan voldoet.",
      en: "A rule that can apply, but that no answer sheet complies with."),
    matters: Wording(
      nl: "Elke casus moet dan afwijken, hoe goed de keuzes ook zijn.",
      en: "Every case must then deviate, however good its choices are."),
    remedy: Wording(
      nl: "Vraag minder, of laat de regel in minder gevallen gelden.",
      en: "Ask less, or make the rule apply in fewer cases."),
    example: KaderExample.kader([.init("strict", requires: "rights = 'market' and rights = 'province'")]),
    mended: KaderExample.kader([.init("strict", requires: "rights = 'province'")])
  ) { space throws(DiagramStore.LimitReached) in
    try space.findings { rule, verdicts in
      guard !verdicts.contains(.boolean(true)), verdicts.contains(.boolean(false)) else { return nil }
      return Diagnostic(.impossibleRule(rule.name), at: rule.rule.demand.range)
    }
  }

  static let conflictingRules = Check(
    code: .conflictingRules,
    title: Wording(nl: "regels die niet samengaan", en: "rules that do not go together"),
    finds: Wording(
      nl: "Regels die elk te volgen zijn, maar niet samen.",
      en: "Rules that can each be kept, but not together."),
    matters: Wording(
      nl: "Wie de ene regel volgt, wijkt dan af van de andere.",
      en: "Who keeps the one rule then deviates from the other."),
    remedy: Wording(
      nl: "Laat een van de regels niet gelden waar de andere geldt.",
      en: "Make one of the rules not apply where the other does."),
    example: KaderExample.kader([
      .init("own", requires: "rights = 'province'"), .init("away", requires: "rights = 'market'"),
    ]),
    mended: KaderExample.kader([
      .init("own", requires: "rights = 'province'"), .init("near", requires: "rights >= 'partner'"),
    ])
  ) { space throws(DiagramStore.LimitReached) in
    guard let kader = space.kader else { return [] }
    return try RuleConflicts(kader, &space).find(in: &space).map { conflict in
      let rules = conflict.rules.map { kader.rules[$0] }
      let notes = rules.dropFirst().map { rule in
        Diagnostic.Note(Wording(nl: "de andere regel", en: "the other rule"), at: rule.rule.id.range)
      }
      let message = Diagnostic.Message.conflictingRules(rules.map { $0.name })
      return Finding(
        Diagnostic(message, at: rules[0].rule.id.range, notes: notes), witnesses: [conflict.witness])
    }
  }

  static let alwaysKept = Check(
    code: .alwaysKept,
    title: Wording(nl: "regel waar iedereen aan voldoet", en: "rule that everyone keeps"),
    finds: Wording(
      nl: "Een regel waarvan geen enkel antwoordblad kan afwijken.",
      en: "A rule that no answer sheet can deviate from."),
    matters: Wording(
      nl: "De regel lijkt iets te vragen, maar vraagt niets.",
      en: "The rule seems to ask something, and asks nothing."),
    remedy: Wording(nl: "Vraag meer, of haal de regel weg.", en: "Ask more, or remove the rule."),
    example: KaderExample.kader([.init("idle", requires: "rights >= 'market'")]),
    mended: KaderExample.kader([.init("idle", requires: "rights >= 'partner'")])
  ) { space throws(DiagramStore.LimitReached) in
    try space.findings { rule, verdicts in
      let isKept = verdicts.allSatisfy { $0 == .boolean(true) || $0 == .null }
      guard verdicts.contains(.boolean(true)), isKept else { return nil }
      return Diagnostic(.alwaysKept(rule.name), at: rule.rule.demand.range)
    }
  }

  static let neverApplies = Check(
    code: .neverApplies,
    title: Wording(nl: "regel die nooit geldt", en: "rule that never applies"),
    finds: Wording(
      nl: "Een regel die bij geen enkel antwoordblad van toepassing is.",
      en: "A rule that applies to no answer sheet."),
    matters: Wording(
      nl: "De lezer denkt dat dit is geregeld, maar dat is niet zo.",
      en: "Readers believe that this is settled, and it is not."),
    remedy: Wording(
      nl: "Maak \"when\" ruimer, of haal de regel weg.", en: "Widen \"when\", or remove the rule."),
    example: KaderExample.kader([
      .init("hollow", when: "rights < 'market'", requires: "rights = 'province'")
    ]),
    mended: KaderExample.kader([
      .init("hollow", when: "rights > 'market'", requires: "rights = 'province'")
    ])
  ) { space throws(DiagramStore.LimitReached) in
    try space.findings { rule, verdicts in
      guard verdicts == [.null] else { return nil }
      return Diagnostic(.neverApplies(rule.name), at: rule.rule.when?.range ?? rule.rule.demand.range)
    }
  }

  static let silentRule = Check(
    code: .silentRule,
    title: Wording(nl: "regel zonder bron", en: "rule without a source"),
    finds: Wording(
      nl: "Een regel die niet zegt waarop hij steunt.", en: "A rule that does not say what it rests on."),
    matters: Wording(
      nl: "Wie een regel vaststelt, wil weten waar die vandaan komt.",
      en: "Who adopts a rule wants to know where it comes from."),
    remedy: Wording(nl: "Voeg een bron uit \"sources\" toe.", en: "Add a source from \"sources\"."),
    example: KaderExample.kader([.init("own", requires: "rights = 'province'", source: nil)]),
    mended: KaderExample.kader([.init("own", requires: "rights = 'province'")])
  ) { space in
    (space.kader?.kader.rules ?? []).filter { $0.sources.isEmpty }.map {
      Finding(Diagnostic(.silentRule($0.id.value.rawValue), at: $0.id.range))
    }
  }
}

extension RubricSpace {
  /// A finding for each compiled rule of the kader that `finding` reports, by what its verdict can be.
  fileprivate mutating func findings(
    _ finding: (CompiledRule, [Value]) -> Diagnostic?
  ) throws(LimitReached) -> [Finding] {
    var findings: [Finding] = []
    for rule in kader?.rules ?? [] {
      guard let verdicts = try verdicts(of: rule) else { continue }
      if let diagnostic = finding(rule, verdicts) { findings.append(Finding(diagnostic)) }
    }
    return findings
  }
}

extension Kader.Rule.Demand {
  /// The place of the demand in the file.
  var range: SourceRange {
    switch self {
    case .condition(let text): text.range
    case .minimum(let level), .target(let level): level.range
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func impossibleRule(_ name: String) -> Self {
    Self(
      .impossibleRule, nl: "aan regel \(quoted(name)) kan geen enkel antwoordblad voldoen",
      en: "no answer sheet can comply with rule \(quoted(name))")
  }

  fileprivate static func conflictingRules(_ names: [String]) -> Self {
    let list = Listing.all(names.map(quoted))
    return Self(
      .conflictingRules, nl: "de regels \(list.dutch) zijn elk te volgen, maar niet altijd samen",
      en: "the rules \(list.english) can each be kept, but not always together")
  }

  fileprivate static func alwaysKept(_ name: String) -> Self {
    Self(
      .alwaysKept, nl: "van regel \(quoted(name)) kan geen enkel antwoordblad afwijken",
      en: "no answer sheet can deviate from rule \(quoted(name))")
  }

  fileprivate static func neverApplies(_ name: String) -> Self {
    Self(
      .neverApplies, nl: "regel \(quoted(name)) is bij geen enkel antwoordblad van toepassing",
      en: "rule \(quoted(name)) applies to no answer sheet")
  }
  fileprivate static func silentRule(_ name: String) -> Self {
    Self(
      .silentRule, nl: "regel \(quoted(name)) noemt geen bron", en: "rule \(quoted(name)) names no source")
  }
}
