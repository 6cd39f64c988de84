import AmbitionModel

extension RubricCheck {
  static let irrelevantQuestion = RubricCheck(
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
    var relevant: Set<Int> = []
    for register in space.program.outcomes {
      relevant.formUnion(try space.reach(of: register).slots)
    }
    // A question asked in every layer matters when it matters in one of them.
    let places = Set(relevant.map { space.program.inputs[$0].place })
    var seen: Set<SourceRange> = []
    return space.program.inputs.filter { input in
      if case .text = input.domain { return false }
      return !places.contains(input.place) && seen.insert(input.place).inserted
    }.map { Finding(.init(.irrelevant($0.name), at: $0.place)) }
  }

  static let indistinctOptions = RubricCheck(
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
    let outcomes = try space.outcomeDiagrams()
    // Keyed by the place of the option, so that a fact of every layer counts as one question.
    var differs: [SourceRange: Bool] = [:]
    var order: [(slot: Int, option: Int)] = []
    for slot in space.program.inputs.indices {
      // Facts may record more than today's rules use; a criterion exists to be scored.
      guard case .criterion = space.program.inputs[slot].question,
        case .options(let options) = space.program.inputs[slot].domain
      else { continue }
      let relevant = outcomes.filter { $0.slots.contains(slot) }
      for upper in options.indices.dropFirst() where !relevant.isEmpty {
        let place = options[upper].id.range
        if differs[place] == nil { order.append((slot, upper)) }
        if differs[place] == true { continue }
        differs[place] = try space.tellsApart(upper - 1, upper, inSlot: slot, relevant.map(\.diagram))
      }
    }
    return order.compactMap { slot, upper in
      guard case .options(let options) = space.program.inputs[slot].domain,
        differs[options[upper].id.range] == false
      else { return nil }
      let names = (options[upper - 1].id.value.rawValue, options[upper].id.value.rawValue)
      return Finding(
        .init(.indistinct(names.0, names.1, space.program.inputs[slot].name), at: options[upper].id.range))
    }
  }
}

extension RubricSpace {
  /// Every outcome that readers see, with the slots that it depends on.
  fileprivate mutating func outcomeDiagrams() throws(LimitReached) -> [(diagram: Diagram, slots: Set<Int>)] {
    var found: [(diagram: Diagram, slots: Set<Int>)] = []
    for register in program.outcomes {
      let diagram = try diagram(of: register)
      found.append((diagram, Set(reach(of: diagram).slots)))
    }
    return found
  }

  fileprivate mutating func tellsApart(
    _ lower: Int, _ upper: Int, inSlot slot: Int, _ diagrams: [Diagram]
  ) throws(LimitReached) -> Bool {
    for diagram in diagrams {
      if try restrict(diagram, slot, to: lower) != (try restrict(diagram, slot, to: upper)) { return true }
    }
    return false
  }
}

extension Program {
  /// The decisions and flags that readers see.
  var outcomes: [Register] {
    decisions.filter { $0.decision.role != nil }.map(\.result) + flags.map(\.condition)
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
