import AmbitionModel

extension Check {
  /// Exact meaning: even when every chosen case counts for as much or as little as an answer sheet allows on
  /// which everything applies, the sum stays below the minimum or above the maximum, for every number of cases
  /// that may be chosen; or a minimum and a maximum on the same sum exclude each other.
  static let impossibleLimit = Check(
    code: .impossibleLimit,
    title: Wording(nl: "grens die geen keuze kan halen", en: "limit that no selection can meet"),
    finds: Wording(
      nl: "Een grens onder \"portfolio\" waar geen enkele keuze van casussen aan voldoet.",
      en: "A limit under \"portfolio\" that no selection of cases meets."),
    matters: Wording(
      nl: "Dan is er nooit een keuze die mag, welke casussen er ook zijn.",
      en: "Then no selection is ever allowed, whatever cases there are."),
    remedy: Wording(
      nl: "Verruim de grens, of laat meer of minder casussen kiezen.",
      en: "Relax the limit, or let more or fewer cases be chosen."),
    example: CheckExample.rubric(limit: "\"of\": \"data.steering\", \"minimum\": 10"),
    mended: CheckExample.rubric(limit: "\"of\": \"data.steering\", \"minimum\": 6")
  ) { space throws(DiagramStore.LimitReached) in
    guard let declared = space.program.rubric.portfolio,
      let portfolio = PortfolioCompiler.compile(declared, for: space.program).value
    else { return [] }
    var wider = space.extended(to: portfolio.program)
    var findings: [Finding] = []
    var known: [LimitedSum: LimitEnds] = [:]
    for limit in portfolio.limits {
      let place = limit.limit.id.range
      let name = limit.limit.id.value.rawValue
      if let span = try wider.contributions(to: limit, of: portfolio),
        !span.allows(limit.limit, fewest: declared.fewest ?? 0, most: declared.most)
      {
        findings.append(Finding(Diagnostic(.impossibleLimit(name), at: place)))
        continue
      }
      let sum = LimitedSum(amount: limit.amount, condition: limit.condition, grouping: limit.grouping)
      var ends = known[sum] ?? LimitEnds()
      let other = ends.conflicting(with: limit.limit)
      ends.add(limit.limit)
      known[sum] = ends
      guard let other else { continue }
      let note = Diagnostic.Note(Wording(nl: "de andere grens", en: "the other limit"), at: other.id.range)
      findings.append(
        Finding(Diagnostic(.limitsExclude(other.id.value.rawValue, name), at: place, notes: [note])))
    }
    return findings
  }
}

/// What limits are set on; limits on equal sums can exclude each other.
private struct LimitedSum: Hashable {
  var amount: Register?
  var condition: Register?
  var grouping: CompiledPortfolio.Grouping?
}

/// The tightest limits on one sum so far.
private struct LimitEnds {
  private var lowest: Portfolio.Limit?
  private var highest: Portfolio.Limit?

  mutating func add(_ limit: Portfolio.Limit) {
    if let minimum = limit.minimum, lowest?.minimum.map({ $0 < minimum }) != false { lowest = limit }
    if let maximum = limit.maximum, highest?.maximum.map({ maximum < $0 }) != false { highest = limit }
  }

  func conflicting(with limit: Portfolio.Limit) -> Portfolio.Limit? {
    if let minimum = limit.minimum, let most = highest?.maximum, most < minimum { return highest }
    if let maximum = limit.maximum, let least = lowest?.minimum, maximum < least { return lowest }
    return nil
  }
}

/// What one chosen case can add to a sum.
private struct Contribution {
  var least: Rational
  var most: Rational

  /// Whether some number of cases, each adding something in between, can keep to the limit.
  func allows(_ limit: Portfolio.Limit, fewest: Int, most count: Int?) -> Bool {
    if let minimum = limit.minimum {
      if most <= .zero, minimum > .zero { return false }
      // With a negative most the fewest cases add up to the most.
      let cases = most < .zero ? fewest : count
      if let cases, let highest = Rational(Int128(cases), over: 1)?.multiplied(by: most), highest < minimum {
        return false
      }
    }
    // A group can have fewer cases than are chosen in all.
    guard let maximum = limit.maximum, limit.by == nil || least < .zero else { return true }
    let cases = least < .zero ? count : fewest
    guard let cases, let lowest = Rational(Int128(cases), over: 1)?.multiplied(by: least) else { return true }
    return lowest <= maximum
  }
}

extension RubricSpace {
  /// The least and the most that a case which may take part adds; `nil` where that has no end or is not known.
  fileprivate mutating func contributions(
    to limit: CompiledPortfolio.Limit, of portfolio: CompiledPortfolio
  ) throws(LimitReached) -> Contribution? {
    let registers = [limit.amount, limit.condition, portfolio.eligible].compactMap { $0 }
    guard !noteUndecided(registers) else { return nil }
    let zero = constant(.number(.zero))
    var amount = constant(.number(.one))
    if let register = limit.amount {
      // Rules that count with a number from the context know only what it is compared with.
      let slots = program.slots(readBy: [register])
      guard slots.allSatisfy({ !program.isNumber(slot: $0) }) else { return nil }
      amount = try diagram(of: register)
    }
    if let condition = limit.condition { amount = try select(try truth(of: condition), amount, zero) }
    // What may not take part adds nothing that counts: null drops out below.
    if let eligible = portfolio.eligible {
      amount = try select(try truth(of: eligible), amount, constant(.null))
    }
    let numbers = reach(of: amount).values.compactMap { value in
      if case .number(let number) = value { number } else { nil }
    }
    guard let least = numbers.min(), let most = numbers.max() else { return nil }
    return Contribution(least: least, most: most)
  }
}

extension Program {
  fileprivate func isNumber(slot: Int) -> Bool {
    if case .number = inputs[slot].domain { true } else { false }
  }
}

extension Diagnostic.Message {
  fileprivate static func impossibleLimit(_ name: String) -> Self {
    Self(
      .impossibleLimit, nl: "geen enkele keuze van casussen haalt de grens \(quoted(name))",
      en: "no selection of cases meets the limit \(quoted(name))")
  }

  fileprivate static func limitsExclude(_ first: String, _ second: String) -> Self {
    Self(
      .impossibleLimit, nl: "de grenzen \(quoted(first)) en \(quoted(second)) sluiten elkaar uit",
      en: "the limits \(quoted(first)) and \(quoted(second)) exclude each other")
  }
}
