import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `the smallest change` {
  @Test(arguments: Breadth.trials(1...60 as ClosedRange<UInt64>, oneIn: 3))
  func `is what trying every set of changes finds`(_ seed: UInt64) throws {
    let random = try RandomRubric(seed: seed)
    let everything = Everything(random.program, random.answers)
    for goal in goals(random.program) {
      for restraint in PathFinder.Restraint.allCases {
        var finder = PathFinder(random.program, from: random.answers)
        let found = finder.plan(for: goal, limit: 100_000, keeping: restraint)
        let plan = try #require(found)
        let expected = everything.plan(for: goal, keeping: restraint)
        let what = "\(goal) \(restraint)"
        expectEqual(Set(plan.ways.map(\.changes)), Set(expected.ways), "\(what)")
        expectEqual(plan.ways.count, expected.ways.count, "a way is there twice: \(what)")
        #expect(plan.ways.allSatisfy { $0.cost == expected.cost }, "\(what)")
        expectEqual(plan.unavoidable, expected.unavoidable, "\(what)")
        if plan.ways.isEmpty, !plan.blockedBy.isEmpty {
          #expect(plan.blockedBy.allSatisfy { random.answers[$0] == .unknown })
        }
      }
    }
  }

  /// The ways that are proposed are those without new flags, and others only where there are none.
  @Test func `raises a new flag only where that cannot be helped`() throws {
    var seen = (careful: 0, helpless: 0)
    for seed in 1...60 as ClosedRange<UInt64> {
      let random = try RandomRubric(seed: seed)
      for goal in goals(random.program) {
        var finder = PathFinder(random.program, from: random.answers)
        let careful = finder.plan(for: goal, limit: 50, keeping: .withoutNewFlags)
        let any = finder.plan(for: goal, limit: 50, keeping: .towardsFit)
        let plan = finder.plan(for: goal, limit: 50)
        if let careful, !careful.ways.isEmpty {
          expectEqual(plan?.ways, careful.ways)
          #expect(careful.ways.allSatisfy { $0.newFlags.isEmpty })
          if careful.ways != any?.ways { seen.careful += 1 }
        } else {
          expectEqual(plan?.ways, any?.ways)
          if plan?.ways.contains(where: { !$0.newFlags.isEmpty }) == true { seen.helpless += 1 }
        }
      }
    }
    #expect(min(seen.careful, seen.helpless) > 5, "\(seen)")
  }

  @Test func `is cut off at the limit`() throws {
    // What the other test is put to, too.
    var seen = (ties: 0, unavoidable: 0, blocked: 0, impossible: 0, already: 0)
    for seed in 1...90 as ClosedRange<UInt64> {
      let random = try RandomRubric(seed: seed)
      for goal in goals(random.program) {
        var finder = PathFinder(random.program, from: random.answers)
        let found = finder.plan(for: goal, limit: 100_000)
        let all = try #require(found)
        for limit in 1...2 {
          let cut = finder.plan(for: goal, limit: limit)
          expectEqual(cut?.ways, Array(all.ways.prefix(limit)))
        }
        if all.ways.count > 2 { seen.ties += 1 }
        if all.ways.first?.changes.isEmpty == true { seen.already += 1 }
        if !all.ways.isEmpty, !all.unavoidable.isEmpty { seen.unavoidable += 1 }
        if all.ways.isEmpty { if all.blockedBy.isEmpty { seen.impossible += 1 } else { seen.blocked += 1 } }
      }
    }
    let least = min(min(seen.ties, seen.unavoidable, seen.blocked), min(seen.impossible, seen.already))
    #expect(least > 10, "\(seen)")
  }
}

/// Some of every kind.
private func goals(_ program: Program) -> [Goal] {
  let shown = program.decisions.indices.filter { program.decisions[$0].decision.role == .shown }
  let pairs = shown.compactMap { index -> Goal? in
    let layer = program.decisions[index].layer
    guard layer != nil else { return nil }
    return program.decisions.firstIndex { $0.decision.role == .fitting && $0.layer == layer }
      .map { .equal(index, $0) }
  }
  let levels = shown.flatMap { index in (0...2).map { Goal.atLeast(decision: index, option: $0) } }
  let exact = shown.flatMap { index in (0...2).map { Goal.exactly(decision: index, option: $0) } }
  let flags = program.flags.indices.map { Goal.notRaised(flag: $0) }
  return levels + exact + flags + pairs + [
    .all(pairs), .all(flags), .all(shown.map { .atLeast(decision: $0, option: 2) }),
  ]
}

/// Tries everything: every set of changed choices, with every completion of what stays open.
private struct Everything {
  let program: Program
  let answers: [Value]
  private let candidates: [Candidate]

  struct Candidate {
    var changes: [Change]
    var cost: Rational
    /// The registers under every completion.
    var runs: [[Value]]
    /// The registers of the answers as they are, under the same completions; what is counted on is as counted on.
    var now: [[Value]]
  }

  init(_ program: Program, _ answers: [Value]) {
    self.program = program
    self.answers = answers
    var sheets: [[Change]] = [[]]
    for (slot, input) in program.inputs.enumerated() {
      let control =
        switch input.question {
        case .criterion(let criterion): criterion.guidance.control
        case .fact(let fact): fact.guidance.control
        }
      guard control != .found, answers[slot] != .null else { continue }
      if case .options(let options) = input.domain, case .option(let index) = answers[slot],
        options[index].control == .found
      {
        continue
      }
      let others: [Value] =
        switch input.domain {
        case .options(let options):
          options.indices.filter {
            answers[slot] == .unknown || (options[$0].control != .found && options[$0].isProposed)
          }
          .map { .option($0) }
        case .boolean: [.boolean(false), .boolean(true)]
        case .number, .text: []
        }
      sheets = sheets.flatMap { sheet in
        [sheet]
          + others.filter { $0 != answers[slot] }
          .map { sheet + [Change(slot: slot, from: answers[slot], to: $0)] }
      }
    }
    let evaluator = Evaluator(program)
    candidates = sheets.map { changes in
      var changed = answers
      var found = answers
      for change in changes {
        changed[change.slot] = change.to
        if change.from == .unknown { found[change.slot] = change.to }
      }
      return Candidate(
        changes: changes, cost: Self.cost(changes, program),
        runs: program.completions(of: changed).map { evaluator.registers(for: $0) },
        now: program.completions(of: found).map { evaluator.registers(for: $0) })
    }
  }

  /// Counted step by step, with the effort of the higher option of each, or one; one for an open question.
  private static func cost(_ changes: [Change], _ program: Program) -> Rational {
    var total = Rational.zero
    for change in changes {
      var steps: [Rational] = [.one]
      if case .option(let from) = change.from, case .option(let to) = change.to,
        case .options(let options) = program.inputs[change.slot].domain
      {
        steps = (min(from, to)..<max(from, to)).map {
          options[$0 + 1].effort?.cost.value
            ?? (options[$0 + 1].value.value == options[$0].value.value ? .zero : .one)
        }
      }
      for step in steps { total = total.adding(step) ?? total }
    }
    return total
  }

  /// The least effort first, then the fewest changes.
  func plan(
    for goal: Goal, keeping restraint: PathFinder.Restraint
  ) -> (ways: [[Change]], cost: Rational, unavoidable: [Int]) {
    let reaching = candidates.filter { candidate in
      candidate.runs.allSatisfy { holds(goal, $0) } && keeps(restraint, goal, candidate)
    }
    guard let cost = reaching.map(\.cost).min() else { return ([], .zero, []) }
    let cheap = reaching.filter { $0.cost == cost }
    let fewest = cheap.map(\.changes.count).min()
    let unavoidable = program.inputs.indices.filter { slot in
      reaching.allSatisfy { $0.changes.contains { $0.slot == slot } }
    }
    return (cheap.filter { $0.changes.count == fewest }.map(\.changes), cost, unavoidable)
  }

  private func keeps(_ restraint: PathFinder.Restraint, _ goal: Goal, _ candidate: Candidate) -> Bool {
    guard restraint != .none else { return true }
    return zip(candidate.now, candidate.runs).allSatisfy { now, then in
      let staysOnCourse = program.rubric.layers.indices.allSatisfy { layer in
        func index(_ role: Decision.Role) -> Int? {
          program.decisions.firstIndex { $0.decision.role == role && $0.layer == layer }
        }
        guard let shown = index(.shown), let fitting = index(.fitting), !names(goal, shown),
          case .option(let here) = now[program.decisions[shown].result.index],
          case .option(let asked) = now[program.decisions[fitting].result.index], here != asked
        else { return true }
        guard case .option(let there) = then[program.decisions[shown].result.index] else { return false }
        return here < asked ? there >= here : there <= here
      }
      let raisesNone = program.flags.allSatisfy {
        then[$0.condition.index] != .boolean(true) || now[$0.condition.index] == .boolean(true)
      }
      return staysOnCourse && (raisesNone || restraint == .towardsFit)
    }
  }

  private func names(_ goal: Goal, _ decision: Int) -> Bool {
    switch goal {
    case .atLeast(let own, _), .exactly(let own, _): own == decision
    case .equal(let first, let second): first == decision || second == decision
    case .all(let goals): goals.contains { names($0, decision) }
    case .notRaised, .holds, .kept: false
    }
  }

  private func holds(_ goal: Goal, _ run: [Value]) -> Bool {
    switch goal {
    case .atLeast(let decision, let option):
      if case .option(let index) = run[program.decisions[decision].result.index] {
        index >= option
      } else {
        false
      }
    case .exactly(let decision, let option):
      run[program.decisions[decision].result.index] == .option(option)
    case .equal(let first, let second):
      run[program.decisions[first].result.index] == run[program.decisions[second].result.index]
    case .notRaised(let flag): run[program.flags[flag].condition.index] != .boolean(true)
    case .holds(let register): run[register.index] == .boolean(true)
    case .kept(let register): run[register.index] != .boolean(false) && run[register.index].isSettled
    case .all(let goals): goals.allSatisfy { holds($0, run) }
    }
  }
}
