import AmbitionModel

extension Check {
  /// Exact meaning: on no answer sheet, with or without answers *not applicable*, is the condition true.
  static let neverRaised = Check(
    code: .neverRaised,
    title: Wording(nl: "signaal dat nooit opkomt", en: "flag that is never raised"),
    finds: Wording(
      nl: "Een signaal waarvan de voorwaarde bij geen enkel antwoordblad waar wordt.",
      en: "A flag whose condition no answer sheet makes true."),
    matters: Wording(
      nl: "De lezer denkt dat op dit risico wordt gelet, maar dat gebeurt niet.",
      en: "Readers believe that this risk is watched, and it is not."),
    remedy: Wording(
      nl: "Maak de voorwaarde ruimer, of haal het signaal weg.",
      en: "Widen the condition, or remove the flag."),
    example: CheckExample.rubric(flags: [.init("never", when: "rights = 'market' and rights = 'province'")]),
    mended: CheckExample.rubric(flags: [.init("sometimes", when: "rights = 'market'")])
  ) { space throws(DiagramStore.LimitReached) in
    var findings: [Finding] = []
    for flag in space.program.flags {
      let search = try space.searchAll(madeOf: [flag.condition]) { space throws(DiagramStore.LimitReached) in
        try space.truth(of: flag.condition)
      }
      guard case .never = search else { continue }
      findings.append(Finding(.init(.neverRaised(flag.name), at: flag.flag.when.range)))
    }
    return findings
  }

  /// Exact meaning: on every answer sheet on which everything applies the condition is true.
  static let alwaysRaised = Check(
    code: .alwaysRaised,
    title: Wording(nl: "signaal dat altijd opkomt", en: "flag that is always raised"),
    finds: Wording(
      nl: "Een signaal waarvan de voorwaarde bij elk antwoordblad waar is.",
      en: "A flag whose condition every answer sheet makes true."),
    matters: Wording(
      nl: "Een signaal dat bij elke casus staat, zegt niets over een casus.",
      en: "A flag that every case has says nothing about a case."),
    remedy: Wording(
      nl: "Maak de voorwaarde strenger, of zet de tekst in de toelichting.",
      en: "Narrow the condition, or move the text to the explanation."),
    example: CheckExample.rubric(flags: [.init("always", when: "rights >= 'market'")]),
    mended: CheckExample.rubric(flags: [.init("sometimes", when: "rights >= 'partner'")])
  ) { space throws(DiagramStore.LimitReached) in
    var findings: [Finding] = []
    for flag in space.program.flags {
      // What cannot be worked out is not true either.
      let calm = try space.truth(of: flag.condition) { $0 != .boolean(true) }
      guard case .never = space.search(calm, madeOf: [flag.condition]) else { continue }
      findings.append(Finding(.init(.alwaysRaised(flag.name), at: flag.flag.when.range)))
    }
    return findings
  }
}

extension Diagnostic.Message {
  fileprivate static func neverRaised(_ name: String) -> Self {
    Self(
      .neverRaised,
      nl: "signaal \(quoted(name)) kan nooit opkomen: geen antwoordblad maakt de voorwaarde waar",
      en: "flag \(quoted(name)) can never be raised: no answer sheet makes its condition true")
  }

  fileprivate static func alwaysRaised(_ name: String) -> Self {
    Self(
      .alwaysRaised, nl: "signaal \(quoted(name)) komt altijd op: elk antwoordblad maakt de voorwaarde waar",
      en: "flag \(quoted(name)) is always raised: every answer sheet makes its condition true")
  }
}
