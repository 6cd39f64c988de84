import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// Grounds against what they claim: that they hold, and that they are enough.
@Suite struct `grounds` {
  @Test(arguments: Breadth.trials(UInt64(0)..<120, oneIn: 3))
  func `are enough to settle what they explain`(seed: UInt64) throws {
    let sample = try OpenSample(seed: 20_000 + seed, completions: 40)
    let assessment = sample.assessment
    let program = sample.program
    func reach(_ register: Register, _ grounds: [Ground]) throws -> [Value] {
      let kept = assessment.sheet.keeping(assessment.answers(behind: grounds))
      var possibilities = Possibilities(
        program: program, values: Evaluator(program).registers(for: kept.values))
      let reach = possibilities.reach(of: register)
      return try #require(reach).values
    }
    for (index, outcome) in assessment.decisions.enumerated() where outcome.value != .unknown {
      let decision = program.decisions[index]
      try expectEqual(
        reach(decision.result, assessment.grounds(forDecision: index)), [outcome.value],
        "\(decision.name)")
    }
    for (index, outcome) in assessment.flags.enumerated() where outcome.state != .undetermined {
      let flag = program.flags[index]
      try expectEqual(
        reach(flag.raised, assessment.grounds(forFlag: index)), [.boolean(outcome.state == .raised)],
        "\(flag.name)")
    }
  }

  @Test(arguments: Breadth.trials(UInt64(0)..<40, oneIn: 2))
  func `say what is so`(seed: UInt64) throws {
    let sample = try OpenSample(seed: 30_000 + seed, completions: 12)
    let assessment = sample.assessment
    let program = sample.program
    var grounds = program.flags.indices.flatMap { assessment.grounds(forFlag: $0) }
    grounds += program.decisions.indices.flatMap { assessment.grounds(forDecision: $0) }
    #expect(!grounds.isEmpty)
    for ground in grounds {
      guard let comparison = ground.comparison else { continue }
      let bound: Value =
        switch comparison.bound {
        case .value(let value): value
        case .subject(let other): value(of: other, assessment)
        }
      let (left, right) = (value(of: ground.subject, assessment), bound)
      guard left.isSettled, right.isSettled else {
        #expect(comparison.holds == nil || left != .unknown && right != .unknown, "\(ground)")
        continue
      }
      let a = try #require(ReferenceValue(left))
      let b = try #require(ReferenceValue(right))
      let scope = ReferenceScope(values: [:], layers: [])
      let truth = scope.compare(comparison.relation.symbol, a, b) == .boolean(true)
      expectEqual(comparison.holds, truth, "\(ground)")
    }
  }

  private func value(of subject: Ground.Subject, _ assessment: Assessment) -> Value {
    switch subject {
    case .answer(let slot): assessment.sheet.values[slot]
    case .decision(let index): assessment.registers[assessment.program.decisions[index].result.index]
    }
  }
}

extension Ground.Relation {
  var symbol: String {
    switch self {
    case .equal: "="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}
