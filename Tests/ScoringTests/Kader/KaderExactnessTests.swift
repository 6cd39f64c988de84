import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// A small rubric with a kader and partly answered sheets, made at random; every sheet can be tried.
struct RandomKader: Sendable {
  let kader: CompiledKader
  /// One value for each slot, some of them unknown.
  let sheets: [[Value]]

  init(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let options = ["o0", "o1", "o2"]
    func efforts(_ random: inout SeededGenerator) -> String {
      let parts = options.map { id in
        let cost = Int.random(in: 1...3, using: &random)
        return #"{"id": "\#(id)", "label": "l", "text": "t", "effort": {"cost": \#(cost)}}"#
      }
      return #""options": [\#(parts.joined(separator: ", "))]"#
    }
    var text = RubricText(layers: ["one", "two"])
    for layer in text.layers {
      text.criteria[layer] = ["a", "b"].map { id in
        #"{"id": "\#(id)", "axis": "steering", "label": "l", "question": "q", "why": "w", "#
          + efforts(&random) + "}"
      }
    }
    text.facts = [
      RubricText.fact("kind", "ordinal", RubricText.options(options)), RubricText.fact("open", "boolean"),
    ]
    text.levels = [
      RubricText.level("low"), RubricText.level("mid", threshold: "1"),
      RubricText.level("top", threshold: "1.5"),
    ]
    text.decisions = [
      RubricText.decision(
        "score",
        #""role": "score", "axis": "steering", "each": "layer", "aggregate": {"function": "mean", "of": {"axis": "steering"}}"#
      ),
      RubricText.decision("shown", #""role": "shown", "each": "layer", "ladder": {"score": "score"}"#),
    ]
    text.flags = [RubricText.flag("gap", "one.shown < two.shown")]
    let program = try text.program()
    let rules = (0..<Int.random(in: 2...4, using: &random)).map { index in
      KaderText.rule("rule\(index)", Self.rule(&random))
    }
    kader = try KaderText.compiled(KaderText.kader(rules), for: program)
    sheets = (0..<6).map { _ in
      program.inputs.map { input -> Value in
        guard Int.random(in: 0...2, using: &random) > 0 else { return .unknown }
        switch input.domain {
        case .options(let options): return .option(Int.random(in: options.indices, using: &random))
        default: return .boolean(Bool.random(using: &random))
        }
      }
    }
  }

  private static func rule(_ random: inout SeededGenerator) -> String {
    func pick(_ items: [String]) -> String { items[Int.random(in: items.indices, using: &random)] }
    func condition() -> String {
      let option = #"\"o\#(Int.random(in: 0...2, using: &random))\""#
      let name = pick(["one.a", "one.b", "two.a", "two.b", "kind"])
      return pick([
        "\(name) \(pick(["=", "!=", ">=", "<"])) \(option)", "open = true", "raised.gap", "not(raised.gap)",
        #"one.shown >= \"mid\""#, "one.shown = two.shown",
      ])
    }
    func whole() -> String {
      let pair = "\(condition()) \(pick(["and", "or"])) \(condition())"
      return pick([condition(), pair, "not(\(condition()))"])
    }
    let when = Bool.random(using: &random) ? #""when": "\#(whole())", "# : ""
    switch Int.random(in: 0...3, using: &random) {
    case 0: return #"\#(when)"layers": ["\#(pick(["one", "two"]))"], "minimum": "\#(pick(["mid", "top"]))""#
    case 1: return #"\#(when)"layers": ["one"], "target": "\#(pick(["low", "mid", "top"]))""#
    default: return #"\#(when)"requires": "\#(whole())""#
    }
  }
}

/// What must come out, by running completed sheets through the evaluator alone.
struct KaderReference {
  let kader: CompiledKader
  var program: Program { kader.program }

  func answers(_ slot: Int) -> [Value] {
    if case .options(let options) = program.inputs[slot].domain { return options.indices.map { .option($0) } }
    return [.boolean(false), .boolean(true)]
  }

  func isChoice(_ slot: Int) -> Bool {
    if case .criterion = program.inputs[slot].question { true } else { false }
  }

  /// Every sheet with the unknown answers among `slots` filled in.
  func completions(_ sheet: [Value]) -> [[Value]] {
    sheet.indices.reduce([[]]) { prefixes, slot in
      let values = sheet[slot] == .unknown ? answers(slot) : [sheet[slot]]
      return prefixes.flatMap { prefix in values.map { prefix + [$0] } }
    }
  }

  func verdicts(_ sheet: [Value]) -> [Value] {
    let registers = Evaluator(program).registers(for: sheet)
    return kader.rules.map { registers[$0.verdict.index] }
  }

  /// The state of each rule, without recorded reasons.
  func states(_ sheet: [Value]) -> [KaderAssessment.State] {
    let all = completions(sheet).map(verdicts)
    return kader.rules.indices.map { rule in
      switch Set(all.map { $0[rule] }) {
      case [.boolean(true)]: .complies
      case [.boolean(false)]: .deviates
      case [.null]: .notApplicable
      default: .undetermined
      }
    }
  }

  /// The cheapest sets of changed choices, and of these the smallest, after which `isMet` of every completion; `nil` when there is none.
  func cheapest(_ sheet: [Value], _ isMet: ([Value]) -> Bool) -> (cost: Rational, ways: Set<[Change]>)? {
    var best: (cost: Rational, ways: Set<[Change]>)?
    let choices = sheet.indices.filter { isChoice($0) }
    let combinations = choices.reduce([[]] as [[Value]]) { prefixes, slot in
      let values = answers(slot) + (sheet[slot] == .unknown ? [.unknown] : [])
      return prefixes.flatMap { prefix in values.map { prefix + [$0] } }
    }
    for combination in combinations {
      var changed = sheet
      var changes: [Change] = []
      var cost = Rational.zero
      for (slot, value) in zip(choices, combination) where value != sheet[slot] {
        guard case .option(let index) = value else { continue }
        changes.append(Change(slot: slot, from: sheet[slot], to: value))
        cost = cost.adding(price(sheet[slot], index, slot)) ?? cost
        changed[slot] = value
      }
      guard best.map({ cost <= $0.cost }) ?? true, completions(changed).map(verdicts).allSatisfy(isMet) else {
        continue
      }
      if let known = best, known.cost == cost {
        let fewest = known.ways.first?.count ?? 0
        if changes.count < fewest { best = (cost, [changes]) }
        if changes.count == fewest { best?.ways.insert(changes) }
      } else {
        best = (cost, [changes])
      }
    }
    return best
  }

  /// One for an open question, else the sum of the steps passed: the effort of the upper option.
  private func price(_ from: Value, _ to: Int, _ slot: Int) -> Rational {
    guard case .option(let start) = from, case .options(let options) = program.inputs[slot].domain else {
      return .one
    }
    return (min(start, to)..<max(start, to)).reduce(.zero) { sum, step in
      sum.adding(
        options[step + 1].effort?.cost.value
          ?? (options[step + 1].value.value == options[step].value.value ? .zero : .one)) ?? sum
    }
  }
}

@Suite struct `kaders on random rubrics` {
  static let seeds = Array(UInt64(1)...40)

  private func assess(_ sheet: [Value], by kader: CompiledKader) throws -> KaderAssessment {
    var answers: [String: String] = [:]
    for (slot, input) in kader.program.inputs.enumerated() {
      switch (sheet[slot], input.domain) {
      case (.option(let index), .options(let options)): answers[input.name] = options[index].id.value.rawValue
      case (.boolean(let truth), _): answers[input.name] = "\(truth)"
      default: break
      }
    }
    let reading = KaderAssessment.assess(try kader.program.caseStudy(answers), by: kader)
    let assessment = try #require(reading.value)
    expectEqual(assessment.assessment.sheet.values, sheet)
    return assessment
  }

  @Test(arguments: seeds)
  func `stand as every completion says`(_ seed: UInt64) throws {
    let random = try RandomKader(seed: seed)
    let reference = KaderReference(kader: random.kader)
    for sheet in random.sheets {
      let assessment = try assess(sheet, by: random.kader)
      expectEqual(assessment.outcomes.map(\.state), reference.states(sheet))
    }
  }

  @Test(arguments: Breadth.trials(seeds, oneIn: 8))
  func `find the smallest changes that there are`(_ seed: UInt64) throws {
    let random = try RandomKader(seed: seed)
    let reference = KaderReference(kader: random.kader)
    for sheet in random.sheets.prefix(3) {
      let assessment = try assess(sheet, by: random.kader)
      // What keeps proposals sensible is tried with paths.
      var finder = PathFinder(random.kader.program, from: sheet)
      for index in assessment.rules(.deviates) {
        let verdict = random.kader.rules[index].verdict
        let found = finder.plan(for: .holds(verdict), limit: 1000, keeping: .none)
        let plan = try #require(found)
        expect(plan, reference.cheapest(sheet) { $0[index] == .boolean(true) })
      }
      let deviating = Set(assessment.rules(.deviates))
      let open = Set(assessment.rules(.undetermined))
      let found = finder.plan(for: KaderPathFinder(assessment).goal, limit: 1000, keeping: .none)
      let all = try #require(found)
      expect(
        all,
        reference.cheapest(sheet) { verdicts in
          verdicts.indices.allSatisfy { index in
            deviating.contains(index)
              ? verdicts[index] == .boolean(true) : open.contains(index) || verdicts[index] != .boolean(false)
          }
        })
    }
  }

  private func expect(_ plan: ChangePlan, _ best: (cost: Rational, ways: Set<[Change]>)?) {
    #expect(plan.ways.map(\.cost).allSatisfy { $0 == best?.cost })
    expectEqual(Set(plan.ways.map(\.changes)), best?.ways ?? [])
    expectEqual(plan.ways.count, best?.ways.count ?? 0)
  }

  @Test func `cover every state and changes of several steps`() throws {
    var states: Set<KaderAssessment.State> = []
    var lengths: Set<Int> = []
    for seed in Self.seeds {
      let random = try RandomKader(seed: seed)
      for sheet in random.sheets {
        let assessment = try assess(sheet, by: random.kader)
        states.formUnion(assessment.outcomes.map(\.state))
        var finder = KaderPathFinder(assessment)
        lengths.insert(finder.plan(limit: 1)?.ways.first?.changes.count ?? -1)
      }
    }
    expectEqual(states, [.complies, .deviates, .undetermined, .notApplicable])
    #expect(lengths.isSuperset(of: [-1, 0, 1, 2]))
  }
}
