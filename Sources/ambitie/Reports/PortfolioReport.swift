import AmbitionModel
import Scoring

/// Which cases are best chosen together, in words.
///
/// Cases stand in the order of the alphabet: the choice is one of a set, and no ranking.
struct PortfolioReport {
  let choice: PortfolioChoice
  let speaker: Speaker
  var language: Language { speaker.language }
  var shown: PortfolioChoice.Outcome { choice.shown }
  private var best: Selection? { shown.selections.first }

  init(_ choice: PortfolioChoice, _ language: Language) {
    self.choice = choice
    speaker = Speaker(choice.portfolio.program, language)
  }

  var blocks: [Block] {
    [.heading(1, choice.portfolio.portfolio.title[language])] + conclusion + chosen + limits + runnersUp
      + leftOut
      + open
  }

  // MARK: The choice

  private var conclusion: [Block] {
    guard let best else { return [.paragraph(PortfolioWords.nothing[language])] + obstacle(shown) }
    let (count, all) = (best.items.count, choice.cases.count)
    let value = speaker.numbers.text(best.value)
    let measure = choice.portfolio.portfolio.value.title[language]
    switch shown.reading.manner {
    case .certain where choice.regret == nil:
      return [.paragraph(PortfolioWords.settled(count, all, value, measure)[language])]
    case .certain:
      let regret = choice.regret ?? .zero
      let firm =
        regret == .zero
        ? PortfolioWords.firm : PortfolioWords.regret(speaker.numbers.text(regret))
      return [
        .paragraph(PortfolioWords.certain(count, all, value, measure)[language]), .paragraph(firm[language]),
      ]
    case .possible:
      return [.paragraph(PortfolioWords.possible(count, all, value, measure)[language])]
        + obstacle(choice.certain)
    }
  }

  /// Why a reading has no choice.
  private func obstacle(_ outcome: PortfolioChoice.Outcome) -> [Block] {
    if !outcome.reading.barred.isEmpty {
      let names = outcome.reading.barred.map(title)
      return [.paragraph(PortfolioWords.barred(Listing.all(names))[language])]
    }
    var bounds = outcome.conflict.map { Block.Item(describe($0, in: outcome)) }
    guard !bounds.isEmpty else { return [] }
    let required = choice.terms.with.sorted().map(title)
    if !required.isEmpty { bounds.append(.init(PortfolioWords.mustBeIn(Listing.all(required))[language])) }
    let intro =
      outcome.reading.manner == .certain && choice.possible != nil
      ? PortfolioWords.notCertain : PortfolioWords.conflict
    return [.paragraph(intro[language]), .list(bounds)]
  }

  private var chosen: [Block] {
    guard let best else { return [] }
    let cases = byTitle(shown.reading.cases(of: best))
    return [
      .heading(2, PortfolioWords.choice[language]),
      .list(
        cases.map { Block.Item("\(title($0)): \(text(choice.cases[$0].value))", [.init(grounds(of: $0))]) }),
    ]
  }

  /// The answers that the worth of a case follows from.
  private func grounds(of index: Int) -> String {
    let sheet = choice.cases[index].sheet
    return choice.portfolio.slotsOfValue.map { slot in
      let label = speaker.program.inputs[slot].label[language]
      return "\(label): \(speaker.text(sheet.values[slot], ofSlot: slot).lowercasedFirst)"
    }.joined(separator: "; ")
  }

  // MARK: Limits

  private var limits: [Block] {
    guard let best else { return [] }
    let cases = shown.reading.cases(of: best)
    let terms = choice.terms
    let declared = choice.portfolio.portfolio
    let size = PortfolioWords.ends(
      (terms.fewest ?? declared.fewest).map { "\($0)" }, (terms.most ?? declared.most).map { "\($0)" })
    var items = [Block.Item("\(PortfolioWords.size[language]): \(cases.count)\(in: size, language)")]
    for index in choice.portfolio.limits.indices { items.append(item(limit: index, cases)) }
    for group in terms.apart {
      items.append(.init(PortfolioWords.apart(Listing.all(group.map(title)))[language]))
    }
    return [.heading(2, PortfolioWords.limits[language]), .list(items)]
  }

  private func item(limit index: Int, _ cases: [Int]) -> Block.Item {
    let limit = choice.portfolio.limits[index]
    let (minimum, maximum) =
      choice.terms.ends[index] ?? (limit.limit.minimum, limit.limit.maximum)
    let ends = PortfolioWords.ends(
      minimum.map { speaker.numbers.text($0) }, maximum.map { speaker.numbers.text($0) })
    let name = limit.limit.title[language]
    guard limit.grouping != nil else {
      let sum = sum(cases, index) { $0 == .all }
      return .init("\(name): \(text(sum.span))\(in: ends, language)\(missing(sum.open, cases.count))")
    }
    var groups: [PortfolioGroup] = []
    for item in cases {
      if case .one(let group) = choice.cases[item].parts[index].membership, !groups.contains(group) {
        groups.append(group)
      }
    }
    var children = groups.map { group in
      Block.Item("\(text(group, inLimit: index)): \(text(sum(cases, index) { $0 == .one(group) }.span))")
    }
    let open = cases.filter {
      if case .open = choice.cases[$0].parts[index].membership { true } else { false }
    }
    if !open.isEmpty { children.append(.init(PortfolioWords.unknownGroup(open.count)[language])) }
    return .init("\(name)\(in: ends, language)", children.sorted { $0.text < $1.text })
  }

  /// What cases add up to, and of how many the amount is open.
  private func sum(
    _ cases: [Int], _ limit: Int, _ isIn: (PortfolioMembership) -> Bool
  ) -> (span: NumberSpan, open: Int) {
    var (low, high): (Rational?, Rational?) = (.zero, .zero)
    var open = 0
    for item in cases {
      let part = choice.cases[item].parts[limit]
      guard isIn(part.membership) || part.membership == .none else { continue }
      if part.amount.number == nil { open += 1 }
      low = low.flatMap { sum in part.amount.low.flatMap { sum.adding($0) } }
      high = high.flatMap { sum in part.amount.high.flatMap { sum.adding($0) } }
    }
    return (NumberSpan(low: low, high: high), open)
  }

  private func missing(_ open: Int, _ all: Int) -> String {
    open == 0 ? "" : "; \(PortfolioWords.openAmounts(open, all)[language])"
  }

  // MARK: Other choices

  private var runnersUp: [Block] {
    let others = shown.selections.dropFirst()
    guard let best, !others.isEmpty else { return [] }
    let items = others.map { other in
      let cost = best.value.subtracting(other.value) ?? .zero
      let worth =
        cost == .zero
        ? PortfolioWords.asGood[language]
        : PortfolioWords.less(speaker.numbers.text(other.value), speaker.numbers.text(cost))[language]
      return Block.Item("\(worth): \(difference(from: best, to: other))")
    }
    let more: [Block] = shown.hasMore ? [.paragraph(PortfolioWords.more[language])] : []
    return [.heading(2, PortfolioWords.runnersUp[language]), .list(items)] + more
  }

  /// "without A; with B"
  private func difference(from first: Selection, to second: Selection) -> String {
    let (one, other) = (shown.reading.cases(of: first), shown.reading.cases(of: second))
    let gone = byTitle(one.filter { !other.contains($0) }).map(title)
    let new = byTitle(other.filter { !one.contains($0) }).map(title)
    return [
      gone.isEmpty ? nil : PortfolioWords.without(Listing.all(gone))[language],
      new.isEmpty ? nil : PortfolioWords.with(Listing.all(new))[language],
    ].compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: What is left out

  private var leftOut: [Block] {
    guard let best else { return [] }
    let chosen = shown.reading.cases(of: best)
    let rest = byTitle(choice.cases.indices.filter { !chosen.contains($0) })
    guard !rest.isEmpty else { return [] }
    let tooMuch: [Block] = shown.leftOut == nil ? [.paragraph(PortfolioWords.tooMuch[language])] : []
    return [.heading(2, PortfolioWords.leftOut[language])] + tooMuch
      + [.list(rest.map { .init("\(title($0)): \(text(choice.cases[$0].value))", changes(for: $0, best)) })]
  }

  private func changes(for index: Int, _ best: Selection) -> [Block.Item] {
    if let reason = reasonOutside(index) { return [.init(reason)] }
    let item = shown.reading.items.firstIndex(of: index)
    guard let entry = shown.leftOut?.first(where: { $0.item == item }) else { return [] }
    var items: [Block.Item] = []
    if let own = entry.best, let missing = entry.missing {
      let change = difference(from: best, to: own)
      items.append(
        .init(
          missing == .zero
            ? PortfolioWords.equallyGood(change)[language]
            : PortfolioWords.best(speaker.numbers.text(own.value), speaker.numbers.text(missing), change)[
              language]))
    } else {
      items.append(
        .init(PortfolioWords.impossible[language], entry.conflict.map { .init(describe($0, in: shown)) }))
    }
    return items + excesses(of: entry)
  }

  private func excesses(of entry: LeftOut) -> [Block.Item] {
    guard entry.missing != .zero, !entry.excesses.isEmpty else { return [] }
    let all = entry.excesses.map { excess in
      PortfolioWords.move(
        name(of: excess.bound, in: shown), speaker.numbers.text(excess.use),
        speaker.numbers.text(shown.reading.problem[excess.bound] ?? .zero), excess.bound.side)[language]
    }
    guard entry.excesses.count == 1 else {
      return [.init(PortfolioWords.severalMoves[language], all.map { .init($0) })]
    }
    guard let relaxed = entry.relaxed, relaxed.missing != .zero else {
      return [.init("\(PortfolioWords.fitsIf[language]) \(all[0]).")]
    }
    let rest = PortfolioWords.othersFirst(speaker.numbers.text(relaxed.missing))[language]
    return [.init("\(PortfolioWords.fitsIf[language]) \(all[0]). \(rest)")]
  }

  /// Why a case is not weighed at all; `nil` when it is.
  private func reasonOutside(_ index: Int) -> String? {
    let item = choice.cases[index]
    if choice.terms.without.contains(index) { return PortfolioWords.onRequest[language] }
    if item.isEligible == false {
      return PortfolioWords.notEligible(choice.portfolio.portfolio.eligible?.title[language] ?? "")[language]
    }
    if item.value == nil { return PortfolioWords.noValue[language] }
    guard !shown.reading.items.contains(index) else { return nil }
    let labels = item.undecidedBy.map { speaker.program.inputs[$0].label[language] }
    return PortfolioWords.notWeighed(Listing.all(labels))[language]
  }

  // MARK: What is open

  private var open: [Block] {
    var counts: [(slot: Int, count: Int)] = []
    for item in choice.cases where item.isEligible != false {
      for slot in item.undecidedBy {
        if let place = counts.firstIndex(where: { $0.slot == slot }) {
          counts[place].count += 1
        } else {
          counts.append((slot, 1))
        }
      }
    }
    guard let possible = choice.possible, !choice.isSettled, !counts.isEmpty else { return [] }
    var blocks: [Block] = [.heading(2, PortfolioWords.open[language])]
    if let top = possible.selections.first, shown.reading.manner == .certain, let best {
      let (one, other) = (shown.reading.cases(of: best), possible.reading.cases(of: top))
      let new = byTitle(other.filter { !one.contains($0) }).map(title)
      blocks.append(
        .paragraph(
          PortfolioWords.atMost(speaker.numbers.text(top.value), Listing.all(new), isSame: new.isEmpty)[
            language]))
    }
    let items = counts.sorted { $0.count == $1.count ? $0.slot < $1.slot : $0.count > $1.count }.map {
      Block.Item(
        "\(speaker.program.inputs[$0.slot].label[language]): \(Count.of($0.count, .missingAnswer)[language])")
    }
    return blocks + [.paragraph(PortfolioWords.ask[language]), .list(items)]
  }

  // MARK: Words

  func title(_ index: Int) -> String { choice.cases[index].caseStudy.title[language] }

  private func byTitle(_ cases: [Int]) -> [Int] {
    cases.sorted { a, b in
      let (x, y) = (title(a).lowercased(), title(b).lowercased())
      return x == y ? a < b : x < y
    }
  }

  private func text(_ span: NumberSpan?) -> String {
    guard let span else { return Words.notApplicable[language] }
    if let number = span.number { return speaker.numbers.text(number) }
    return PortfolioWords.span(
      span.low.map { speaker.numbers.text($0) }, span.high.map { speaker.numbers.text($0) })[language]
  }

  func text(_ group: PortfolioGroup, inLimit limit: Int? = nil) -> String {
    switch group.title {
    case .text(let text): return text[language]
    case .value(let value):
      switch limit.flatMap({ choice.portfolio.limits[$0].grouping }) {
      case .answer(let slot)?: return speaker.text(value, ofSlot: slot)
      case .decision(let index)?: return speaker.text(value, of: speaker.program.decisions[index])
      default: return speaker.text(value)
      }
    }
  }

  /// What a bound is about.
  private func name(of bound: SelectionProblem.Bound, in outcome: PortfolioChoice.Outcome) -> String {
    func limit(_ index: Int) -> String { choice.portfolio.limits[index].limit.title[language] }
    switch outcome.reading.subjects[bound.limit] {
    case .size: return PortfolioWords.size[language]
    case .limit(let index, let group):
      return group.map { "\(limit(index)) (\(text($0, inLimit: index)))" } ?? limit(index)
    case .openGroup(let index): return "\(limit(index)) (\(Words.unknown[language]))"
    case .newGroup(let index, let item):
      return "\(limit(index)) (\(PortfolioWords.groupOf(title(item))[language]))"
    case .apart(let cases): return PortfolioWords.apart(Listing.all(cases.map(title)))[language]
    }
  }

  private func describe(_ bound: SelectionProblem.Bound, in outcome: PortfolioChoice.Outcome) -> String {
    let number = speaker.numbers.text(outcome.reading.problem[bound] ?? .zero)
    let end =
      bound.side == .minimum ? PortfolioWords.ends(number, nil) : PortfolioWords.ends(nil, number)
    return "\(name(of: bound, in: outcome))\(in: end, language)"
  }
}

extension Count.Noun {
  fileprivate static let missingAnswer = Self(
    nl: ("antwoord ontbreekt", "antwoorden ontbreken"), en: ("answer is missing", "answers are missing"))
}

extension DefaultStringInterpolation {
  /// " (5 to 10)", or nothing where nothing is bounded.
  fileprivate mutating func appendInterpolation(in ends: Wording?, _ language: Language) {
    if let ends { appendLiteral(" (\(ends[language]))") }
  }
}
