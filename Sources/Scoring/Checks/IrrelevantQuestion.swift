import AmbitionModel

extension Check {
  /// Exact meaning: whatever else is answered, with or without *not applicable*, no two answers to the question
  /// lead to different values of an outcome that readers see, and choosing cases together does not ask for it. Free text is for readers and needs no rule.
  static let irrelevantQuestion = Check(
    code: .irrelevantQuestion,
    title: Wording(nl: "vraag die niets uitmaakt", en: "question that changes nothing"),
    finds: Wording(
      nl: "Een criterium of feit dat geen enkele uitkomst en geen enkel signaal kan veranderen.",
      en: "A criterion or fact that can change no outcome and no flag."),
    matters: Wording(
      nl: "Mensen zoeken dit antwoord voor niets uit.", en: "People find out this answer for nothing."),
    remedy: Wording(
      nl: "Gebruik het antwoord in een regel, of haal de vraag weg.",
      en: "Use the answer in a rule, or remove the question."),
    example: CheckExample.rubric(fact: "unused"),
    mended: CheckExample.rubric(fact: nil)
  ) { space throws(DiagramStore.LimitReached) in
    let program = space.program
    // A question asked in every layer matters when it matters in one of them.
    func open(_ relevant: Set<Int>) -> [Int] {
      let places = Set(relevant.map { program.inputs[$0].place })
      var seen: Set<SourceRange> = []
      return program.inputs.indices.filter { slot in
        if case .text = program.inputs[slot].domain { return false }
        let place = program.inputs[slot].place
        return !places.contains(place) && seen.insert(place).inserted
      }
    }
    var relevant = Set(try space.outcomeSteps().keys).union(program.slotsReadBesides)
    if !open(relevant).isEmpty {
      relevant.formUnion(
        try space.inAllSheets { space throws(DiagramStore.LimitReached) in try space.outcomeSteps() }.keys)
    }
    return open(relevant).filter { !space.isUndecided(slot: $0) }.map {
      Finding(.init(.irrelevant(program.inputs[$0].name), at: program.inputs[$0].place))
    }
  }

  /// Exact meaning: whatever else is answered, with or without *not applicable*, going from the one option to the
  /// next changes no outcome that readers see; the criterion as a whole does change one.
  static let indistinctOptions = Check(
    code: .indistinctOptions,
    title: Wording(nl: "opties die hetzelfde doen", en: "options that do the same"),
    finds: Wording(
      nl:
        "Twee opties naast elkaar van een criterium die bij geen enkel antwoordblad een andere uitkomst of een ander signaal geven.",
      en: "Two neighbouring options of a criterion that give no answer sheet another outcome or flag."),
    matters: Wording(
      nl: "De invuller moet kiezen tussen dingen die voor de rubric gelijk zijn.",
      en: "People have to choose between things that are equal to the rubric."),
    remedy: Wording(
      nl: "Voeg de opties samen, geef ze een andere waarde of gebruik het verschil in een regel.",
      en: "Merge the options, give them different values or use the difference in a rule."),
    example: CheckExample.rubric(values: ["0", "3", "3"], thresholds: ["3"]),
    mended: CheckExample.rubric(values: ["0", "1.5", "3"], thresholds: ["3"])
  ) { space throws(DiagramStore.LimitReached) in
    let program = space.program
    var findings: [Finding] = []
    var steps = try space.outcomeSteps()
    // Facts may record more than today's rules use; a criterion exists to be scored.
    let criteria = program.inputs.indices.filter { slot in
      if case .criterion = program.inputs[slot].question { true } else { false }
    }
    func missing(_ slot: Int) -> [Int] {
      space.options(inSlot: slot).dropLast().filter { steps[slot]?.contains($0) != true }
    }
    if criteria.contains(where: { !missing($0).isEmpty }) {
      let wider = try space.inAllSheets { space throws(DiagramStore.LimitReached) in
        try space.outcomeSteps()
      }
      for (slot, found) in wider { steps[slot, default: []].formUnion(found) }
    }
    for slot in criteria where steps[slot] != nil {
      guard case .options(let options) = program.inputs[slot].domain else { continue }
      for lower in missing(slot) where !space.isUndecided(slot: slot) {
        findings.append(
          Finding(
            .init(
              .indistinct(
                options[lower].id.value.rawValue, options[lower + 1].id.value.rawValue,
                program.inputs[slot].name),
              at: program.place(ofOption: lower + 1, inSlot: slot))))
      }
    }
    return findings
  }
}

extension RubricSpace {
  /// By slot, the answers that lead to another outcome than the next one on some sheet.
  fileprivate mutating func outcomeSteps() throws(LimitReached) -> [Int: Set<Int>] {
    var diagrams: [Diagram] = []
    for register in program.outcomes { diagrams.append(try diagram(of: register)) }
    return steps(in: diagrams)
  }

  /// Whether an outcome that reads the answer in `slot` reads one too of which only a few values were tried.
  fileprivate mutating func isUndecided(slot: Int) -> Bool {
    guard !sampledSlots.isEmpty else { return false }
    let readers = program.outcomes.filter { program.slots(readBy: [$0]).contains(slot) }
    return noteUndecided(readers)
  }
}

extension Program {
  /// The values that readers see: flags, and decisions with a role; all of them where none has a role.
  var outcomes: [Register] {
    let shown = decisions.filter { $0.decision.role != nil }
    return (shown.isEmpty ? decisions : shown).map { $0.result } + flags.map { $0.condition }
  }
}

extension Diagnostic.Message {
  fileprivate static func irrelevant(_ name: String) -> Self {
    Self(
      .irrelevantQuestion, nl: "het antwoord op \(quoted(name)) kan geen uitkomst veranderen",
      en: "the answer to \(quoted(name)) can change no outcome")
  }

  fileprivate static func indistinct(_ lower: String, _ upper: String, _ question: String) -> Self {
    Self(
      .indistinctOptions,
      nl: "\(quoted(lower)) en \(quoted(upper)) van \(quoted(question)) geven altijd dezelfde uitkomst",
      en: "\(quoted(lower)) and \(quoted(upper)) of \(quoted(question)) always give the same outcome")
  }
}
