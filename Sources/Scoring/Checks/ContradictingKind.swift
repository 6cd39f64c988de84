import AmbitionModel

extension Check {
  /// Exact meaning: in each of its layers some higher answer raises a flag `tooLow` and none takes it away, or
  /// the other way round for `tooHigh`.
  ///
  /// The answers are those to the criterion that `about` names or that the decision reads which it names; else those to all criteria that matter and to the
  /// fact that `about` names, or, where it names none, to the facts with options that matter beside criteria.
  static let contradictingKind = Check(
    code: .contradictingKind,
    title: Wording(nl: "signaal van de verkeerde soort", en: "flag of the wrong kind"),
    finds: Wording(
      nl:
        "Een signaal 'te weinig geregeld' dat alleen bij hogere antwoorden opkomt, of 'te veel op zich genomen' bij lagere.",
      en:
        "A flag 'too little in place' that only higher answers raise, or 'too much taken on' that only lower ones raise."
    ),
    matters: Wording(
      nl: "De lezer krijgt dan de raad om nog verder van het doel af te gaan.",
      en: "Readers are then told to move even further from where they should be."),
    remedy: Wording(
      nl: "Draai de vergelijking in \"when\" om, of kies een andere \"kind\".",
      en: "Turn the comparison in \"when\" around, or choose another \"kind\"."),
    example: CheckExample.rubric(flags: [.init("bought", when: "rights = 'market'", kind: .tooHigh)]),
    mended: CheckExample.rubric(flags: [.init("bought", when: "rights = 'market'", kind: .tooLow)])
  ) { space throws(DiagramStore.LimitReached) in
    var findings: [Finding] = []
    for members in space.program.flagsByPlace {
      let flag = members[0].flag
      guard flag.kind == .tooLow || flag.kind == .tooHigh else { continue }
      var isContradicted = true
      for member in members where isContradicted {
        let turns = try space.turns(of: member)
        isContradicted =
          flag.kind == .tooLow ? turns.raises && !turns.clears : turns.clears && !turns.raises
      }
      guard isContradicted else { continue }
      findings.append(
        Finding(.init(.contradictingKind(flag.id.value.rawValue, flag.kind), at: flag.id.range)))
    }
    return findings
  }
}

extension RubricSpace {
  /// Whether a higher answer to what the flag is about raises it, and whether one takes it away.
  fileprivate mutating func turns(
    of flag: CompiledFlag
  ) throws(LimitReached) -> (raises: Bool, clears: Bool) {
    let condition = try truth(of: flag.condition) { $0 == .boolean(true) }
    let slots = program.slots(judging: flag, among: reach(of: condition).slots)
    var turns = (raises: false, clears: false)
    for slot in slots {
      for lower in possibleAnswers(inSlot: slot).indices.dropLast() {
        let before = try restrict(condition, slot, to: lower)
        let after = try restrict(condition, slot, to: lower + 1)
        if before == after { continue }
        if witness(try excluding(before, from: after)) != nil { turns.raises = true }
        if witness(try excluding(after, from: before)) != nil { turns.clears = true }
      }
    }
    return turns
  }
}

extension Program {
  /// The flags of each flag of the rubric, one for each of its layers.
  var flagsByPlace: [[CompiledFlag]] {
    var order: [SourceRange] = []
    var members: [SourceRange: [CompiledFlag]] = [:]
    for flag in flags {
      if members[flag.flag.id.range] == nil { order.append(flag.flag.id.range) }
      members[flag.flag.id.range, default: []].append(flag)
    }
    return order.compactMap { members[$0] }
  }

  /// Of the questions that a flag hangs on those that tell whether it is about too little or too much.
  fileprivate func slots(judging flag: CompiledFlag, among slots: [Int]) -> [Int] {
    let about = flag.flag.about
    let named = about.flatMap { slot(named: rubric.name($0, inLayer: flag.layer)) ?? slot(named: $0) }
      .flatMap { slots.contains($0) ? $0 : nil }
    if let named, inputs[named].isCriterion { return [named] }
    let criteria = slots.filter { inputs[$0].isCriterion }
    if let about,
      let decision = decision(named: rubric.name(about, inLayer: flag.layer)) ?? decision(named: about)
    {
      let read = self.slots(readBy: [decision.result])
      return criteria.filter { read.contains($0) }
    }
    // What is too high can also be a fact, such as an ambition above what criteria carry.
    return slots.filter { slot in
      switch inputs[slot].domain {
      case .options: inputs[slot].isCriterion || slot == named || named == nil && !criteria.isEmpty
      case .boolean: slot == named
      case .number, .text: false
      }
    }
  }
}

extension Diagnostic.Message {
  fileprivate static func contradictingKind(_ name: String, _ kind: Flag.Kind) -> Self {
    kind == .tooLow
      ? Self(
        .contradictingKind,
        nl:
          "signaal \(quoted(name)) zegt '\(kind.wording.dutch)', maar alleen hogere antwoorden laten het opkomen",
        en: "flag \(quoted(name)) says '\(kind.wording.english)', but only higher answers raise it")
      : Self(
        .contradictingKind,
        nl:
          "signaal \(quoted(name)) zegt '\(kind.wording.dutch)', maar alleen lagere antwoorden laten het opkomen",
        en: "flag \(quoted(name)) says '\(kind.wording.english)', but only lower answers raise it")
  }
}
