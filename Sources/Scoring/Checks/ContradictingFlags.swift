import AmbitionModel

extension Check {
  /// Exact meaning: for some answer sheet, with or without answers *not applicable*, both conditions are true.
  static let contradictingFlags = Check(
    code: .contradictingFlags,
    title: Wording(nl: "signalen die elkaar tegenspreken", en: "flags that contradict each other"),
    finds: Wording(
      nl:
        "Een signaal 'te weinig geregeld' en een signaal 'te veel op zich genomen' over hetzelfde, die samen kunnen opkomen.",
      en:
        "A flag 'too little in place' and a flag 'too much taken on' about the same thing that can be raised together."
    ),
    matters: Wording(
      nl: "De lezer hoort dan tegelijk dat het meer moet en dat het minder kan.",
      en: "Readers hear at the same time that it should be more and that it could be less."),
    remedy: Wording(
      nl:
        "Laat de voorwaarden elkaar uitsluiten. Gaan de signalen over iets anders, geef ze dan elk een eigen \"about\".",
      en:
        "Make the conditions exclude each other. If the flags are about different things, give each its own \"about\"."
    ),
    example: CheckExample.rubric(flags: [
      .init("low", when: "rights <= 'partner'", kind: .tooLow),
      .init("high", when: "rights = 'partner'", kind: .tooHigh),
    ]),
    mended: CheckExample.rubric(flags: [
      .init("low", when: "rights < 'partner'", kind: .tooLow),
      .init("high", when: "rights = 'province'", kind: .tooHigh),
    ])
  ) { space throws(DiagramStore.LimitReached) in
    let flags = space.program.flags
    var findings: [Finding] = []
    for (low, lowFlag) in flags.enumerated() where lowFlag.flag.kind == .tooLow {
      for (high, highFlag) in flags.enumerated() where highFlag.flag.kind == .tooHigh {
        guard lowFlag.layer == highFlag.layer, lowFlag.flag.about == highFlag.flag.about else { continue }
        let search = try space.searchAll(madeOf: [lowFlag.condition, highFlag.condition]) {
          space throws(DiagramStore.LimitReached) in
          try space.apply(
            .and, try space.truth(of: lowFlag.condition), try space.truth(of: highFlag.condition))
        }
        guard case .found(let witness) = search else { continue }
        let note = Diagnostic.Note(
          Wording(nl: "het andere signaal", en: "the other flag"), at: highFlag.flag.id.range)
        findings.append(
          Finding(
            .init(.contradiction(lowFlag.name, highFlag.name), at: lowFlag.flag.id.range, notes: [note]),
            claim: .bothRaised(low: low, high: high), witnesses: [witness]))
      }
    }
    return findings
  }
}

extension Diagnostic.Message {
  fileprivate static func contradiction(_ low: String, _ high: String) -> Self {
    let (less, more) = (Flag.Kind.tooLow.wording, Flag.Kind.tooHigh.wording)
    return Self(
      .contradictingFlags,
      nl: "\(quoted(low)) (\(less.dutch)) en \(quoted(high)) (\(more.dutch)) kunnen samen opkomen",
      en: "\(quoted(low)) (\(less.english)) and \(quoted(high)) (\(more.english)) can be raised together")
  }
}
