import AmbitionModel

extension Check {
  /// Exact meaning: on no answer sheet, with or without answers *not applicable*, is the condition true.
  static let neverCounted = Check(
    code: .neverCounted,
    title: Wording(
      nl: "voorwaarde bij het kiezen die nooit geldt", en: "condition of choosing that never holds"),
    finds: Wording(
      nl: "Een voorwaarde onder \"portfolio\" die bij geen enkel antwoordblad waar wordt.",
      en: "A condition under \"portfolio\" that no answer sheet makes true."),
    matters: Wording(
      nl: "Dan doet geen casus mee, of telt geen casus voor de grens.",
      en: "Then no case takes part, or no case counts for the limit."),
    remedy: Wording(
      nl: "Maak de voorwaarde ruimer, of haal haar weg.", en: "Widen the condition, or remove it."),
    example: CheckExample.rubric(eligible: "data.rights = 'market' and data.rights = 'province'"),
    mended: CheckExample.rubric(eligible: "data.rights = 'market'")
  ) { space throws(DiagramStore.LimitReached) in
    guard let declared = space.program.rubric.portfolio,
      let portfolio = PortfolioCompiler.compile(declared, for: space.program).value
    else { return [] }
    var conditions = [(declared.eligible?.expression, portfolio.eligible)]
    conditions += portfolio.limits.map { ($0.limit.when, $0.condition) }
    var wider = space.extended(to: portfolio.program)
    var findings: [Finding] = []
    for case (let text?, let condition?) in conditions {
      let search = try wider.searchAll(madeOf: [condition]) { space throws(DiagramStore.LimitReached) in
        try space.truth(of: condition)
      }
      guard case .never = search else { continue }
      findings.append(Finding(.init(.neverCounted, at: text.range)))
    }
    return findings
  }
}

extension Diagnostic.Message {
  fileprivate static let neverCounted = Self(
    .neverCounted, nl: "geen antwoordblad maakt deze voorwaarde waar",
    en: "no answer sheet makes this condition true")
}
