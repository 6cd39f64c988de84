import AmbitionModel

extension FeelEvaluation {
  mutating func evaluate(_ table: FeelDecisionTable) throws(FeelStop) -> FeelValue {
    var values: [FeelValue] = []
    for input in table.inputs {
      let value = try evaluate(input.expression)
      guard try admits(value, input.allowed) else {
        return null(.notAllowed(value), at: input.expression.range)
      }
      values.append(value)
    }
    var hits: [[FeelValue]] = []
    for rule in table.rules {
      guard try matches(values, rule) else { continue }
      guard let hit = try outputs(of: rule, table) else { return .null }
      hits.append(hit)
      if table.hitPolicy == .first { break }
    }
    if hits.isEmpty { return try otherwise(table) }
    return try combine(hits, table)
  }

  private mutating func matches(_ values: [FeelValue], _ rule: FeelDecisionTable.Rule) throws(FeelStop)
    -> Bool
  {
    for (value, tests) in zip(values, rule.tests) {
      guard case .boolean(true) = try test(value, tests) else { return false }
    }
    return true
  }

  /// Whether a value is among those allowed; null is not held against them, since every test on it is null.
  private mutating func admits(_ value: FeelValue, _ allowed: [UnaryTest]?) throws(FeelStop) -> Bool {
    guard let allowed, !value.isNull else { return true }
    if case .boolean(true) = try test(value, allowed) { return true }
    return false
  }

  private mutating func outputs(
    of rule: FeelDecisionTable.Rule, _ table: FeelDecisionTable
  ) throws(FeelStop) -> [FeelValue]? {
    var values: [FeelValue] = []
    for (expression, output) in zip(rule.outputs, table.outputs) {
      let value = try evaluate(expression)
      guard try admits(value, output.allowed) else {
        _ = null(.notAllowed(value), at: expression.range)
        return nil
      }
      values.append(value)
    }
    return values
  }

  private mutating func otherwise(_ table: FeelDecisionTable) throws(FeelStop) -> FeelValue {
    if table.outputs.contains(where: { $0.otherwise != nil }) {
      var values: [FeelValue] = []
      for output in table.outputs {
        values.append(try output.otherwise.map { value throws(FeelStop) in try evaluate(value) } ?? .null)
      }
      return single(values, table)
    }
    switch table.hitPolicy {
    case .collect: return .list([])
    case .collectCount: return .number(0)
    default: return null(.noRuleMatches, at: table.range)
    }
  }

  // MARK: Hit policies

  private mutating func combine(_ hits: [[FeelValue]], _ table: FeelDecisionTable) throws(FeelStop)
    -> FeelValue
  {
    switch table.hitPolicy {
    case .unique:
      guard hits.count == 1 else { return null(.severalRulesMatch(hits.count), at: table.range) }
      return single(hits[0], table)
    case .any:
      let first = single(hits[0], table)
      for hit in hits.dropFirst() {
        guard FeelComparison.equal(first, single(hit, table)) == true else {
          return null(.rulesDisagree, at: table.range)
        }
      }
      return first
    case .first: return single(hits[0], table)
    case .priority: return try single(byPriority(hits, table)[0], table)
    case .outputOrder: return try list(try byPriority(hits, table).map { single($0, table) }, at: table.range)
    case .ruleOrder, .collect: return try list(hits.map { single($0, table) }, at: table.range)
    case .collectCount: return .number(Rational(hits.count))
    case .collectSum: return try aggregate(hits, "sum", table)
    case .collectMinimum: return try aggregate(hits, "min", table)
    case .collectMaximum: return try aggregate(hits, "max", table)
    }
  }

  /// The value of one rule: that of the only output, or a context.
  private func single(_ values: [FeelValue], _ table: FeelDecisionTable) -> FeelValue {
    if table.outputs.count <= 1 { return values.first ?? .null }
    return .context(FeelContext(zip(table.outputs, values).map { ($0.name ?? "", $1) }))
  }

  /// One aggregate for each output.
  private mutating func aggregate(
    _ hits: [[FeelValue]], _ name: String, _ table: FeelDecisionTable
  ) throws(FeelStop) -> FeelValue {
    guard let function = FunctionCatalog.function(named: name) else { return .null }
    let site = FeelCallSite(function: function, range: table.range)
    var results: [FeelValue] = []
    for column in table.outputs.indices {
      let values = try list(hits.compactMap { column < $0.count ? $0[column] : nil }, at: table.range)
      results.append(try function.body([values], &self, site))
    }
    return single(results, table)
  }

  /// The hits by the order in which the outputs list their values, the first output before the second;
  /// equal ones stay in the order of the rules.
  private mutating func byPriority(
    _ hits: [[FeelValue]], _ table: FeelDecisionTable
  ) throws(FeelStop) -> [[FeelValue]] {
    var ranked: [(ranks: [Int], hit: [FeelValue])] = []
    for hit in hits {
      var ranks: [Int] = []
      for (value, output) in zip(hit, table.outputs) { ranks.append(try rank(value, output)) }
      ranked.append((ranks, hit))
    }
    // The place of the rule decides last: sorting need not be stable.
    return ranked.enumerated()
      .sorted { ($0.element.ranks + [$0.offset]).lexicographicallyPrecedes($1.element.ranks + [$1.offset]) }
      .map { $0.element.hit }
  }

  /// The first of the allowed values that this one is; after all of them when it is none.
  private mutating func rank(_ value: FeelValue, _ output: FeelDecisionTable.Output) throws(FeelStop) -> Int {
    let allowed = output.allowed ?? []
    for (index, candidate) in allowed.enumerated() {
      if case .boolean(true) = try test(value, [candidate]) { return index }
    }
    return allowed.count
  }
}

extension Wording {
  fileprivate static func notAllowed(_ value: FeelValue) -> Self {
    let shown = value.text
    return Self(
      nl: "\(shown.prefix(60)) is geen toegestane waarde", en: "\(shown.prefix(60)) is no allowed value")
  }

  fileprivate static let noRuleMatches = Self(nl: "er is geen regel van toepassing", en: "no rule matches")

  fileprivate static func severalRulesMatch(_ count: Int) -> Self {
    Self(
      nl: "er zijn \(count) regels van toepassing, en dat mag er één zijn",
      en: "\(count) rules match where only one may")
  }

  fileprivate static let rulesDisagree = Self(
    nl: "de regels die van toepassing zijn, zijn het oneens", en: "the rules that match disagree")
}
