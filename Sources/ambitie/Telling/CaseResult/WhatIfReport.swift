package import AmbitionModel
package import Scoring

/// A case before and after some changes: outcomes side by side, flags gone and new, and the rules that now bind.
package struct WhatIfReport {
  private let before: Assessment
  private let after: Assessment
  private let changes: [Change]
  private let places: RubricPlaces
  private let speaker: Speaker
  private var language: Language { speaker.language }
  private var program: Program { before.program }

  package init(
    _ before: Assessment, _ after: Assessment, _ changes: [Change], _ places: RubricPlaces,
    _ language: Language
  ) {
    self.before = before
    self.after = after
    self.changes = changes
    self.places = places
    speaker = Speaker(before.program, language)
  }

  package var blocks: [Block] {
    let title = "\(before.caseStudy.markedTitle[language]): \(WhatIfWords.title[language])"
    return [.heading(1, title), .list(changes.map { Block.Item(speaker.sentence($0)) })] + outcomes + flags
      + consequences + rules
  }

  /// The decisions that come out differently.
  private var moved: [Int] {
    program.decisions.indices.filter { index in
      program.decisions[index].decision.role != nil
        && !before.decisions[index].isSame(as: after.decisions[index])
    }
  }

  private var outcomes: [Block] {
    guard !moved.isEmpty else { return [.paragraph(WhatIfWords.nothingMoves[language])] }
    let rows = moved.map { index in
      let decision = program.decisions[index]
      let speaker = speaker.beside([before, after].flatMap { $0.decisions[index].ends })
      return [
        speaker.title(ofLayer: decision.layer), decision.decision.title[language],
        speaker.text(before.decisions[index], of: decision),
        speaker.text(after.decisions[index], of: decision),
      ]
    }
    let header = [Words.layer, WhatIfWords.outcome, WhatIfWords.now, WhatIfWords.then].map {
      $0[language]
    }
    let columns = header.indices.map { column in
      ([header] + rows).map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    guard columns.reduce(2 * (header.count - 1), +) > 80 else {
      return [.table(.init(header: header, rows: rows))]
    }
    return [
      .heading(3, WhatIfWords.changes[language]),
      .list(rows.map { Block.Item("\($0[0]), \($0[1]): \($0[2]) → \($0[3])") }),
    ]
  }

  private var flags: [Block] {
    let groups: [(Wording, (Assessment.FlagOutcome.State, Assessment.FlagOutcome.State) -> Bool)] = [
      (WhatIfWords.gone, { $0 == .raised && $1 == .notRaised }),
      (WhatIfWords.new, { $0 != .raised && $1 == .raised }),
      (WhatIfWords.cleared, { $0 == .undetermined && $1 == .notRaised }),
      (WhatIfWords.opened, { $0 != .undetermined && $1 == .undetermined }),
    ]
    return groups.flatMap { title, isMember -> [Block] in
      let members = program.flags.indices.filter { isMember(before.flags[$0].state, after.flags[$0].state) }
      guard !members.isEmpty else { return [] }
      return [.heading(3, title[language]), .list(members.map { Block.Item(speaker.title(ofFlag: $0)) })]
    }
  }

  /// What the levels and ways of sourcing ask that the case comes to.
  private var consequences: [Block] {
    let subjects = moved.compactMap { index -> ConsequenceBlocks.Subject? in
      guard case .option(let option) = after.decisions[index].value else { return nil }
      return .init(decision: index, option: option)
    }
    return ConsequenceBlocks(speaker).blocks(subjects)
  }

  private var rules: [Block] {
    let explained = moved.filter {
      after.decisions[$0].value != .unknown && program.decisions[$0].decision.role != .score
    }
    guard !explained.isEmpty else { return [] }
    return [.heading(2, WhatIfWords.why[language])]
      + ExplanationBlocks.blocks(forDecisions: explained, of: after, places, language)
  }

  package var json: String {
    let decisions = moved.map { index -> JSON in
      let decision = program.decisions[index]
      return [
        "name": .string(decision.name),
        "before": .possible(before.decisions[index].possible, of: decision, program),
        "after": .possible(after.decisions[index].possible, of: decision, program),
        "range_before": before.decisions[index].range == nil ? nil : JSON.range(before.decisions[index]),
        "range_after": after.decisions[index].range == nil ? nil : JSON.range(after.decisions[index]),
      ]
    }
    let flags = program.flags.indices.filter { before.flags[$0].state != after.flags[$0].state }
    let file: JSON = [
      "format": "ambitie-whatif/1",
      "case": .string(before.caseStudy.id.value.rawValue),
      "changes": .array(changes.map { .change($0, program) }),
      "decisions": .array(decisions),
      "flags": .array(
        flags.map {
          [
            "name": .string(program.flags[$0].name), "before": .string(before.flags[$0].state.rawValue),
            "after": .string(after.flags[$0].state.rawValue),
          ]
        }),
    ]
    return file.text
  }
}

private enum WhatIfWords {
  static let title = Wording(nl: "wat als", en: "what if")
  static let nothingMoves = Wording(
    nl: "Geen niveau, keuze of score verandert.", en: "No level, choice or score changes.")
  static let changes = Wording(nl: "Wat verandert", en: "What changes")
  static let outcome = Wording(nl: "Uitkomst", en: "Outcome")
  static let now = Wording(nl: "Nu", en: "Now")
  static let then = Wording(nl: "Dan", en: "Then")
  static let gone = Wording(nl: "Signalen die verdwijnen", en: "Flags that go")
  static let new = Wording(nl: "Signalen die erbij komen", en: "Flags that come")
  static let cleared = Wording(
    nl: "Signalen die niet meer open staan: niet aan de orde", en: "Flags no longer open: not raised")
  static let opened = Wording(nl: "Signalen die open komen te staan", en: "Flags that become open")
  static let why = Wording(nl: "De regels die dan gelden", en: "The rules that bind then")
}
