import AmbitionModel

@testable import Scoring

/// What every check must find in a small rubric, by running every answer sheet through the evaluator.
///
/// Written from the meaning in each check's doc comment, without diagrams, so that the two can disagree.
struct BruteForce {
  let program: Program
  /// What can be answered in each slot, *not applicable* last.
  private let answers: [[Value]]
  /// Every sheet, in the order of `runs`.
  let sheets: [[Value]]
  /// The registers of every sheet, in the order of a counter whose first slot runs fastest.
  private let runs: [[Value]]
  /// Whether everything applies on a sheet.
  private let isAnswered: [Bool]

  init(_ program: Program) {
    self.program = program
    answers = program.inputs.map { input -> [Value] in
      switch input.domain {
      case .options(let options): options.indices.map { .option($0) } + [.null]
      case .boolean: [.boolean(false), .boolean(true), .null]
      // Rules compare with whole and half numbers, so that quarters see everything.
      case .number: (0...12).compactMap { Rational($0, over: 4).map { .number($0) } } + [.null]
      case .text: [.text(-1), .null]
      }
    }
    let evaluator = Evaluator(program)
    var sheets: [[Value]] = []
    var runs: [[Value]] = []
    var isAnswered: [Bool] = []
    let count = answers.map(\.count).reduce(1, *)
    for index in 0..<count {
      var rest = index
      var sheet: [Value] = []
      for possible in answers {
        sheet.append(possible[rest % possible.count])
        rest /= possible.count
      }
      sheets.append(sheet)
      runs.append(evaluator.registers(for: sheet))
      isAnswered.append(!sheet.contains(.null))
    }
    self.sheets = sheets
    self.runs = runs
    self.isAnswered = isAnswered
  }

  var sheetCount: Int { runs.count }

  /// The code and subject of everything that must be found.
  var findings: Set<String> {
    flagFindings.union(outcomeFindings).union(tableFindings).union(questionFindings).union(bandFindings)
      .union(kindFindings).union(sameRules).union(idleParts)
  }

  private func holds(_ register: Register, _ run: [Value]) -> Bool { run[register.index] == .boolean(true) }

  private var flagFindings: Set<String> {
    var found: Set<String> = []
    for flag in program.flags {
      let raised = runs.map { holds(flag.condition, $0) }
      if !raised.contains(true) { found.insert("never-raised \(flag.name)") }
      if zip(raised, isAnswered).allSatisfy({ $0 || !$1 }) { found.insert("always-raised \(flag.name)") }
    }
    for low in program.flags where low.flag.kind == .tooLow {
      for high in program.flags where high.flag.kind == .tooHigh && high.layer == low.layer {
        if runs.contains(where: { holds(low.condition, $0) && holds(high.condition, $0) }) {
          found.insert("contradicting-flags \(low.name) \(high.name)")
        }
      }
    }
    return found
  }

  private var outcomeFindings: Set<String> {
    var found: Set<String> = []
    for decision in program.decisions {
      let id = decision.decision.id.value.rawValue
      var names: [String] = []
      if case .ordinal(let options) = decision.decision.type { names = options.map(\.id.value.rawValue) }
      if case .level = decision.type, case .ladder = decision.steps {
        names = program.rubric.levels.map(\.id.value.rawValue)
      }
      let members = program.decisions.filter { $0.decision.id.value == decision.decision.id.value }
      for (index, name) in names.enumerated() {
        let isReached = members.contains { member in
          runs.contains { $0[member.result.index] == .option(index) }
        }
        if !isReached { found.insert("unreachable-outcome \(id) \(name)") }
      }
    }
    return found
  }

  private var tableFindings: Set<String> {
    var found: Set<String> = []
    var alive: [SourceRange: Bool] = [:]
    for decision in program.decisions {
      guard case .table(let rows) = decision.steps, case .table(let table) = decision.decision.logic else {
        continue
      }
      let policy = table.hitPolicy
      if table.otherwise == nil, policy != .collectCount,
        zip(runs, isAnswered).contains(where: { run, isAnswered in
          (isAnswered || decision.columns.allSatisfy { run[$0.index] != .null })
            && rows.allSatisfy { !holds($0.condition, run) }
        })
      {
        found.insert("table-gap \(decision.name)")
      }
      if policy == .unique || policy == .any, runs.contains(where: { clashes(rows, policy, $0) }) {
        found.insert("table-overlap \(decision.name) \(policy.rawValue)")
      }
      for index in rows.indices where alive[table.rules[index].range] != true {
        alive[table.rules[index].range] = runs.contains { decides(index, rows, policy, $0) }
      }
    }
    for (range, isAlive) in alive where !isAlive { found.insert("dead-row \(range.start)") }
    for place in alive.filter({ $0.value }).keys where isOnlyNotApplicable(place) {
      found.insert("only-not-applicable \(place.start)")
    }
    return found
  }

  /// Whether the row at `place`, which decides somewhere and does not ask for null, never decides where
  /// everything applies.
  private func isOnlyNotApplicable(_ place: SourceRange) -> Bool {
    for decision in program.decisions {
      guard case .table(let rows) = decision.steps, case .table(let table) = decision.decision.logic,
        let index = table.rules.firstIndex(where: { $0.range == place })
      else { continue }
      if table.rules[index].when.contains(where: { $0.text == "null" }) { return false }
      for (run, isAnswered) in zip(runs, isAnswered) where isAnswered {
        if decides(index, rows, table.hitPolicy, run) { return false }
      }
    }
    return true
  }

  /// Pairs of sheets on which everything applies that differ in a step up in one criterion.
  private func stepsUp(_ body: (Int, Int) -> Void) {
    var stride = 1
    for (slot, possible) in answers.enumerated() {
      defer { stride *= possible.count }
      guard program.inputs[slot].isCriterion else { continue }
      for index in runs.indices
      where isAnswered[index] && (index / stride) % possible.count < possible.count - 2 {
        body(index, index + stride)
      }
    }
  }

  private var kindFindings: Set<String> {
    var found: Set<String> = []
    for id in Set(program.flags.map(\.flag.id.value.rawValue)) {
      let members = program.flags.filter { $0.flag.id.value.rawValue == id }
      let kind = members[0].flag.kind
      guard kind == .tooLow || kind == .tooHigh else { continue }
      let isContradicted = members.allSatisfy { flag in
        var (raises, clears) = (false, false)
        stepsUp { lower, upper in
          let (before, after) = (holds(flag.condition, runs[lower]), holds(flag.condition, runs[upper]))
          if !before, after { raises = true }
          if before, !after { clears = true }
        }
        return kind == .tooLow ? raises && !clears : clears && !raises
      }
      if isContradicted {
        found.insert("contradicting-kind \(id) \(kind.wording.english)")
      }
    }
    return found
  }

  private var sameRules: Set<String> {
    var found: Set<String> = []
    let answered = runs.indices.filter { isAnswered[$0] }
    var known: [[Int]: [(id: String, raised: [Bool])]] = [:]
    for flag in program.flags {
      let raised = answered.map { holds(flag.condition, runs[$0]) }
      guard Set(raised).count == 2 else { continue }
      let id = flag.flag.id.value.rawValue
      if let other = known[[flag.layer ?? -1]]?.first(where: { $0.raised == raised }) {
        found.insert("same-rule \(other.id) \(id)")
      } else {
        known[[flag.layer ?? -1], default: []].append((id, raised))
      }
    }
    var decisions: [(id: String, layers: [Int?], names: [String], values: [[Value]])] = []
    for (id, members) in program.decisionsByID {
      switch members[0].steps {
      case .table, .ladder: break
      case .expression, .aggregate: continue
      }
      let values = members.map { member in answered.map { runs[$0][member.result.index] } }
      guard values.contains(where: { Set($0).count > 1 }) else { continue }
      let (layers, names) = (members.map(\.layer), program.outcomes(of: members[0]).map(\.name))
      if let other = decisions.first(where: {
        $0.layers == layers && $0.names == names && $0.values == values
      }) {
        found.insert("same-rule \(other.id) \(id)")
      } else {
        decisions.append((id, layers, names, values))
      }
    }
    return found
  }

  private var idleParts: Set<String> {
    let variants = RubricVariants(program, reached: [])
    var compiler = VariantCompiler(program)
    let compiled = variants.parts.flatMap { variants.of($0) }.filter(\.isPartLeftOut)
      .compactMap { compiler.compile($0) }
    guard !compiled.isEmpty else { return [] }
    let evaluator = Evaluator(compiler.extended)
    var idle = Set(compiled.indices)
    for sheet in sheets {
      let run = evaluator.registers(for: sheet)
      for index in idle {
        let variant = compiled[index]
        let isSame =
          variant.decisions.allSatisfy { run[program.decisions[$0].result.index] == run[$1.index] }
          && variant.flags.allSatisfy { run[program.flags[$0].raised.index] == run[$1.index] }
        if !isSame { idle.remove(index) }
      }
    }
    return Set(idle.map { "idle-condition \(compiled[$0].variant.place.start)" })
  }

  /// Whether some answer sheet shows a subject of coverage.
  func coveredSubjects(_ subject: ExampleCoverage.Subject) -> Bool {
    switch subject {
    case .raised(let flag): runs.contains { holds(program.flags[flag].condition, $0) }
    case .notRaised(let flag):
      runs.contains { [.boolean(false), .null].contains($0[program.flags[flag].condition.index]) }
    case .outcome(let members, let option):
      members.contains { member in
        runs.contains { $0[program.decisions[member].result.index] == .option(option) }
      }
    case .row(let members, let row):
      members.contains { member in
        guard case .table(let rows) = program.decisions[member].steps,
          case .table(let table) = program.decisions[member].decision.logic
        else { return false }
        return runs.contains { run in
          // Rows in conflict give no outcome, and so nothing to show.
          decides(row, rows, table.hitPolicy, run) && !isFault(run[program.decisions[member].result.index])
        }
      }
    }
  }

  private func isFault(_ value: Value) -> Bool {
    if case .fault = value { true } else { false }
  }

  private func clashes(
    _ rows: [CompiledDecision.Row], _ policy: DecisionTable.HitPolicy, _ run: [Value]
  ) -> Bool {
    let outputs = rows.filter { holds($0.condition, run) }.map { run[$0.output.index] }
    return policy == .unique ? outputs.count > 1 : Set(outputs).count > 1
  }

  private func decides(
    _ index: Int, _ rows: [CompiledDecision.Row], _ policy: DecisionTable.HitPolicy, _ run: [Value]
  ) -> Bool {
    let matching = rows.indices.filter { holds(rows[$0].condition, run) }
    guard matching.contains(index) else { return false }
    func output(_ row: Int) -> Int {
      switch run[rows[row].output.index] {
      case .option(let option): option
      case .number(let number): Int(number.floor)
      default: .max
      }
    }
    switch policy {
    case .collectSum, .collectCount: return true
    case .unique, .first, .any: return matching.first == index
    case .priority, .collectMinimum: return matching.min { output($0) < output($1) } == index
    // `min` keeps the first of equals, `max` would take the last.
    case .collectMaximum: return matching.min { output($0) > output($1) } == index
    }
  }

  private var questionFindings: Set<String> {
    var found: Set<String> = []
    let shown = program.decisions.filter { $0.decision.role != nil }
    let outcomes = shown.map(\.result) + program.flags.map(\.condition)
    var stride = 1
    for (slot, possible) in answers.enumerated() {
      defer { stride *= possible.count }
      let input = program.inputs[slot]
      var differs = Array(repeating: false, count: possible.count)
      var isRelevant = false
      for (index, run) in runs.enumerated() {
        let digit = index / stride % possible.count
        guard digit < possible.count - 2 else { continue }
        let next = runs[index + stride]
        if outcomes.contains(where: { run[$0.index] != next[$0.index] }) {
          isRelevant = true
          differs[digit] = true
        }
        if case .criterion = input.question {
          for decision in shown where decision.decision.role == .score || decision.decision.role == .shown {
            if next[decision.result.index].isLess(than: run[decision.result.index]) {
              found.insert("falling-score \(input.name) \(digit)")
            }
          }
        }
      }
      if case .text = input.domain { continue }
      if !isRelevant { found.insert("irrelevant-question \(input.name)") }
      guard case .criterion(let criterion) = input.question, isRelevant else { continue }
      for lower in 0..<criterion.options.count - 1 where !differs[lower] {
        found.insert("indistinct-options o\(lower) o\(lower + 1) \(input.name)")
      }
    }
    return found
  }

  /// Bands over the score of a layer, tried on every twentieth with the interpreter of the standard.
  private var bandFindings: Set<String> {
    var found: Set<String> = []
    for decision in program.decisions {
      guard case .table(let table) = decision.decision.logic, table.otherwise == nil,
        table.inputs.map(\.text) == ["score"]
      else { continue }
      let scores = program.decisions.filter { $0.decision.id.value.rawValue == "score" }.flatMap { score in
        zip(runs, isAnswered).compactMap { run, isAnswered -> Rational? in
          guard isAnswered, case .number(let number) = run[score.result.index] else { return nil }
          return number
        }
      }
      guard let low = scores.min(), let high = scores.max() else { continue }
      let grid = (-20...240).compactMap { Rational($0, over: 20) }.filter { low <= $0 && $0 <= high }
      let isFaulty = (grid + [low, high]).contains { number in
        let hits = table.rules.count { matches($0.when[0].text, number) }
        return hits == 0 || hits > 1 && table.hitPolicy == .unique
      }
      if isFaulty { found.insert("number-bands \(decision.decision.id.value.rawValue)") }
    }
    return found
  }

  /// Whether one of the few kinds of test that random rubrics use takes a number.
  private func matches(_ test: String, _ number: Rational) -> Bool {
    if test == "-" { return true }
    if test == "null" { return false }
    func value(_ text: some StringProtocol) -> Rational { Rational(decimal: text) ?? 0 }
    if let range = test.firstRange(of: "..") {
      let low = value(test[..<range.lowerBound].dropFirst())
      let high = value(test[range.upperBound...].dropLast())
      return (test.hasPrefix("[") ? low <= number : low < number)
        && (test.hasSuffix("]") ? number <= high : number < high)
    }
    let bound = value(test.drop { !$0.isNumber })
    let sign = test.prefix { !$0.isNumber }
    return switch sign {
    case "< ": number < bound
    case "<= ": number <= bound
    case "> ": number > bound
    case ">= ": number >= bound
    default: number == bound
    }
  }
}

extension Value {
  /// Whether both are numbers or options and this one is lower.
  func isLess(than other: Value) -> Bool {
    switch (self, other) {
    case (.number(let a), .number(let b)): a < b
    case (.option(let a), .option(let b)): a < b
    default: false
    }
  }
}
