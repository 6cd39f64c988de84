package import AmbitionModel
import Scoring

/// What a working session brought, written down for those who were there: votes, variants, views of rules, what was
/// said and decided, and a first text for a proposal to the council.
///
/// Everything comes from the harvest; the kaders give the words of their rules.
package struct Minutes {
  let session: WorkingSession
  let rubric: Rubric
  /// Of the cases, by id; a case without one is called by its id.
  let titles: [String: LocalizedText]
  let kaders: [Kader]
  let language: Language

  package init(
    _ session: WorkingSession, _ rubric: Rubric, titles: [String: LocalizedText], kaders: [Kader],
    _ language: Language
  ) {
    (self.session, self.rubric, self.titles) = (session, rubric, titles)
    (self.kaders, self.language) = (kaders, language)
  }

  package var blocks: [Block] {
    let parts = [
      votes, preferences, variants, consistency, rules, said, decisions, next, proposal,
    ].flatMap { $0 }
    return [.heading(1, MinutesWords.title[language])] + opening
      + (parts.isEmpty ? [.paragraph(MinutesWords.nothing[language])] : parts)
  }

  private var opening: [Block] {
    let day = session.date.map { NumberStyle(language: language).text($0) }
    let named = session.cases.map { title($0) }
    var pairs: [Block.Pair] = []
    if let day { pairs.append(.init(MinutesWords.day[language], day)) }
    if !named.isEmpty { pairs.append(.init(MinutesWords.about[language], named.joined(separator: ", "))) }
    if let room = mostBallots { pairs.append(.init(MinutesWords.room[language], room)) }
    return [.note(MinutesWords.draft[language])] + (pairs.isEmpty ? [] : [.pairs(pairs)])
  }

  /// Nobody counted the people; the most who took part in one question are the least who were there.
  private var mostBallots: String? {
    let tallies = session.tallies.map { $0.tally } + session.preferences.map { $0.tally }
    return tallies.map { $0.ballots }.max().flatMap { $0 > 0 ? MinutesWords.atLeast($0)[language] : nil }
  }

  func title(_ id: String) -> String { titles[id]?[language] ?? id }

  func title(_ layer: Identifier<Layer>) -> String {
    rubric.title(ofLayer: layer)?[language] ?? layer.rawValue
  }

  /// `3 Meesturen`.
  func level(_ index: Int) -> String {
    rubric.levels.indices.contains(index)
      ? "\(index + 1) \(rubric.levels[index].title[language])" : "\(index + 1)"
  }

  // MARK: Votes

  private var votes: [Block] {
    guard !session.tallies.isEmpty, let scale = VoteScale(rubric) else { return [] }
    let report = VoteReport(VoteCount(scale, session.tallies), titles: titles, language)
    return [.heading(2, MinutesWords.votes[language])] + report.blocks.dropFirst().map { $0.lower }
  }

  private var preferences: [Block] {
    guard !session.preferences.isEmpty else { return [] }
    let rows = session.preferences.map { item in
      [title(item.layer.value)] + item.tally.summary(orElse: VoteWords.tooFew).map { $0[language] }
    }
    let header = VoteWords.summaryHeader.map { $0[language] }
    return [
      .heading(2, MinutesWords.preferences[language]), .table(Block.Table(header: header, rows: rows)),
    ]
  }

  private var variants: [Block] {
    guard !session.variants.isEmpty else { return [] }
    let items = session.variants.map { variant in
      let moves = variant.levels.map { "\(title($0.layer.value)): \(option($0))" }
      let text = moves.isEmpty ? MinutesWords.asItIs[language] : moves.joined(separator: "; ")
      return Block.Item("\(title(variant.caseStudy.value.rawValue)), \(variant.name): \(text)")
    }
    return [.heading(2, MinutesWords.variants[language]), .list(items)]
  }

  /// A level or an answer, by what it is called.
  private func option(_ move: WorkingSession.Variant.Move) -> String {
    let id = move.level.value.rawValue
    if let index = rubric.levels.firstIndex(where: { $0.id.value.rawValue == id }) { return level(index) }
    return rubric.title(of: move)?[language] ?? id
  }

  private var consistency: [Block] {
    guard !session.consistency.isEmpty else { return [] }
    let items = session.consistency.map { vote in
      Block.Item(
        MinutesWords.pair(
          title(vote.layer.value), title(vote.first.value.rawValue), title(vote.second.value.rawValue),
          vote.deliberate, vote.accidental)[language])
    }
    return [.heading(2, MinutesWords.consistency[language]), .list(items)]
  }
}

extension VoteCount {
  /// The votes of a harvest; those about layers that the scale does not have are left out.
  init(_ scale: VoteScale, _ tallies: [WorkingSession.CaseTally]) {
    var seen: Set<String> = []
    let cases = tallies.map { $0.caseStudy.value.rawValue }.filter { seen.insert($0).inserted }
    let entries = tallies.compactMap { item -> Entry? in
      guard let layer = scale.layers.firstIndex(where: { $0.id.value == item.layer.value }),
        item.tally.levels.count == scale.levels.count
      else { return nil }
      return Entry(caseStudy: item.caseStudy.value.rawValue, layer: layer, tally: item.tally)
    }
    self.init(scale, cases: cases, entries: entries)
  }
}

extension Block {
  /// The block as part of something larger: headings go one down.
  fileprivate var lower: Block {
    if case .heading(let depth, let text) = self { .heading(depth + 1, text) } else { self }
  }
}
