import AmbitionModel
import Scoring

// What the room said and decided, and what that can become.
extension Minutes {
  // MARK: Rules

  /// What the room thinks of the rules of kaders.
  var rules: [Block] {
    guard !session.kaders.isEmpty else { return [] }
    let items = session.kaders.map { vote in
      let rule = rule(vote)
      let name = rule?.title[language] ?? vote.rule.value.rawValue
      let counts = MinutesWords.counts(vote.agree, vote.adjust, vote.reject)[language]
      let words = [
        rule.map { MinutesWords.proposed($0.wording[language])[language] },
        vote.wording.map { MinutesWords.rewritten($0)[language] },
      ].compactMap { $0 }
      return Block.Item("\(name): \(counts)", words.map { Block.Item($0) })
    }
    return [.heading(2, MinutesWords.rules[language]), .list(items)]
  }

  private func rule(_ vote: WorkingSession.KaderVote) -> Kader.Rule? {
    kaders.first { $0.id.value == vote.kader.value }?.rules.first { $0.id.value == vote.rule.value }
  }

  // MARK: Texts

  /// The notes about a question, by case.
  var said: [Block] {
    let notes = session.notes.filter { !MinutesWords.isDecision($0.slide) }
    guard !notes.isEmpty else { return [] }
    var order: [String] = []
    for note in notes where !order.contains(note.slide) { order.append(note.slide) }
    let items = order.map { slide in
      Block.Item(
        MinutesWords.question(slide)[language],
        notes.filter { $0.slide == slide }.map { note in
          let place = note.caseStudy.map { "\(title($0.value.rawValue)): " } ?? ""
          return Block.Item(place + MinutesWords.quote(note.text)[language])
        })
    }
    return [.heading(2, MinutesWords.said[language]), .list(items)]
  }

  var decisions: [Block] {
    let levels = session.decided.map {
      Block.Pair(title($0.layer.value), MinutesWords.least(level($0.level.value))[language])
    }
    let notes = session.notes.filter { MinutesWords.isDecision($0.slide) }
    guard !levels.isEmpty || !notes.isEmpty else { return [] }
    let left = rubric.layers.filter { layer in !session.decided.contains { $0.layer.value == layer.id.value }
    }
    let open =
      levels.isEmpty || left.isEmpty
      ? []
      : [Block.paragraph(MinutesWords.undecided(Listing.all(left.map { $0.title[language] }))[language])]
    let pairs = levels + notes.map(pair)
    return [.heading(2, MinutesWords.decisions[language]), .pairs(pairs)] + open
  }

  /// "3 Direct"; the id where the rubric has no such level.
  private func level(_ id: Identifier<Level>) -> String {
    rubric.levels.firstIndex { $0.id.value == id }.map { level($0) } ?? id.rawValue
  }

  /// What there is to do, as far as the harvest tells.
  var next: [Block] {
    var items: [Wording] = []
    let isAdjusted = session.kaders.contains { $0.adjust > 0 || $0.wording != nil }
    if isAdjusted { items.append(MinutesWords.rewriteRules) }
    let accidental = session.consistency.filter { $0.accidental > $0.deliberate }.map { vote in
      MinutesWords.lookAgain(
        title(vote.layer.value), title(vote.first.value.rawValue), title(vote.second.value.rawValue))
    }
    items += accidental
    let unknown = session.tallies.filter { $0.tally.unknown > $0.tally.count }
    items += unknown.map { MinutesWords.findOut(title($0.layer.value), title($0.caseStudy.value.rawValue)) }
    if session.decided.isEmpty, !session.notes.contains(where: { MinutesWords.isDecision($0.slide) }),
      !session.preferences.isEmpty
    {
      items.append(MinutesWords.decideNext)
    }
    guard !items.isEmpty else { return [] }
    return [.heading(2, MinutesWords.next[language]), .list(items.map { Block.Item($0[language]) })]
  }

  // MARK: A proposal

  /// A text that a council could adopt: the levels that the room chose, or else prefers, and the rules that it accepts, as the last slide of a
  /// session has them.
  var proposal: [Block] {
    let chosen = session.decided.map {
      MinutesWords.aims(title($0.layer.value), level($0.level.value))[language]
    }
    let levels = chosen.isEmpty ? session.preferences.compactMap { preference($0) } : chosen
    let kept = session.kaders.filter { $0.isAccepted }
    let sentences = kept.compactMap { vote in vote.wording ?? rule(vote)?.wording[language] }
    guard !levels.isEmpty || !sentences.isEmpty else { return [] }
    let voted = kaders.filter { kader in kept.contains { $0.kader.value == kader.id.value } }
    let refused = session.kaders.count - kept.count
    return [
      .heading(2, MinutesWords.proposal[language]), .note(MinutesWords.proposalDraft[language]),
    ] + (chosen.isEmpty && !levels.isEmpty ? [.note(MinutesWords.fromVotes[language])] : []) + [
      .paragraph(MinutesWords.council[language])
    ] + (levels + sentences).enumerated().map { .paragraph("\($0 + 1). \($1)") }
      + conditions + voted.map { .paragraph($0.principle[language]) }
      + (refused > 0 ? [.note(MinutesWords.refused(refused)[language])] : [])
  }

  /// When the room would have it otherwise, and what it asks before it looks back.
  private var conditions: [Block] {
    let notes = ["decide.unless", "decide.conditions"].flatMap { slide in
      session.notes.filter { $0.slide == slide }
    }
    return notes.isEmpty ? [] : [.pairs(notes.map(pair))]
  }

  /// What was written down under its question; what somebody wrote after "unless" may say so itself.
  private func pair(_ note: WorkingSession.Note) -> Block.Pair {
    let question = MinutesWords.question(note.slide)[language]
    let opening = ["tenzij ", "unless "].first { note.text.lowercased().hasPrefix($0) }
    guard note.slide == "decide.unless", let opening else { return Block.Pair(question, note.text) }
    return Block.Pair(question, String(note.text.dropFirst(opening.count)))
  }

  private func preference(_ item: WorkingSession.LayerTally) -> String? {
    guard item.tally.count >= Tally.leastShown else { return nil }
    let layer = title(item.layer.value)
    switch item.tally.median {
    case let one where one.count == 1: return MinutesWords.aims(layer, level(one[0]))[language]
    case let two where two.count == 2:
      return MinutesWords.aimsBetween(layer, level(two[0]), level(two[1]))[language]
    default: return nil
    }
  }
}
