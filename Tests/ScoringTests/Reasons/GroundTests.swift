import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// A condition with answers, and what it rests on in words.
struct GroundCase: Sendable, CustomTestStringConvertible {
  var condition: String
  var answers: [String: String]
  var state: Assessment.FlagOutcome.State
  var grounds: [String]
  var testDescription: String { "\(condition) \(answers.sorted { $0.key < $1.key })" }

  init(
    _ condition: String, _ answers: [String: String], _ state: Assessment.FlagOutcome.State,
    _ grounds: [String]
  ) {
    self.condition = condition
    self.answers = answers
    self.state = state
    self.grounds = grounds
  }

  static let all: [GroundCase] = [
    GroundCase(#"exit = "locked""#, ["data.exit": "locked"], .raised, ["data.exit = 0: true"]),
    GroundCase(#"exit >= "planned""#, ["data.exit": "locked"], .notRaised, ["data.exit >= 1: false"]),
    GroundCase(#"not(exit < "planned")"#, ["data.exit": "free"], .raised, ["data.exit >= 1: true"]),
    GroundCase(#"not(exit < "planned")"#, ["data.exit": "locked"], .notRaised, ["data.exit >= 1: false"]),
    GroundCase(
      #"not(exit < "planned")"#, ["data.exit": "not_applicable"], .notRaised, ["data.exit >= 1: false"]),
    GroundCase(#"exit < "planned""#, ["data.exit": "not_applicable"], .notRaised, ["data.exit < 1: false"]),
    GroundCase("3 < size", ["size": "4"], .raised, ["size > 3: true"]),
    GroundCase("shared", ["shared": "true"], .raised, ["shared"]),
    GroundCase("not(shared)", ["shared": "false"], .raised, ["shared"]),
    // Of what fails the first failing part, of what holds every part
    GroundCase(
      #"shared and size > 3"#, ["shared": "true", "size": "4"], .raised, ["shared", "size > 3: true"]),
    GroundCase("shared and size > 3", ["shared": "false", "size": "2"], .notRaised, ["shared"]),
    GroundCase("shared and size > 3", ["size": "2"], .notRaised, ["size > 3: false"]),
    GroundCase("shared and size > 3", ["shared": "true"], .undetermined, ["size > 3: nil"]),
    GroundCase("shared or size > 3", ["shared": "true", "size": "4"], .raised, ["shared"]),
    GroundCase(
      "shared or size > 3", ["shared": "false", "size": "2"], .notRaised, ["shared", "size > 3: false"]),
    GroundCase("shared or size > 3", ["size": "2"], .undetermined, ["shared"]),
    GroundCase(
      "if shared then size > 3 else size > 5", ["shared": "true", "size": "4"], .raised,
      ["shared", "size > 3: true"]),
    GroundCase(
      "if shared then size > 3 else size > 5", ["size": "6"], .raised,
      ["shared", "size > 3: true", "size > 5: true"]),
    GroundCase(
      "not(if shared then size > 3 else size > 5)", ["shared": "false", "size": "4"], .raised,
      ["shared", "size <= 5: true"]),
    // Each once
    GroundCase("size > 3 and size > 3", ["size": "4"], .raised, ["size > 3: true"]),
    // Open answers that settle it together
    GroundCase("shared or not(shared)", [:], .raised, ["shared"]),
    GroundCase("size > 3 and (shared or not(shared))", ["size": "4"], .raised, ["size > 3: true", "shared"]),
    // Decisions are grounds of their own
    GroundCase("large", ["size": "9"], .raised, ["large"]),
    GroundCase("same", ["size": "9"], .raised, ["large"]),
    GroundCase("double > 10", ["size": "9"], .raised, ["double > 10: true"]),
    GroundCase("double > size", ["size": "9"], .raised, ["size < double: true"]),
    GroundCase("size < double", ["size": "9"], .raised, ["size < double: true"]),
    GroundCase("double + size > 10", ["size": "9"], .raised, ["double", "size"]),
  ]
}

@Suite struct `grounds of a flag` {
  @Test(arguments: GroundCase.all) func `are the least that settles it`(_ row: GroundCase) throws {
    let rubric = RubricText(
      criteria: ["data": [RubricText.criterion("exit", ["locked", "planned", "free"])]],
      facts: [RubricText.fact("shared", "boolean"), RubricText.fact("size", "number")],
      decisions: [
        RubricText.expression("same", "large"), RubricText.expression("large", "size > 8"),
        RubricText.expression("double", "size * 2"),
      ], flags: [RubricText.flag("f", row.condition, #""each": "layer""#)])
    let assessment = try rubric.program().assess(row.answers)
    try expectEqual(assessment.flag("data.f").state, row.state)
    expectEqual(assessment.grounds(forFlag: 0).map { text($0, assessment.program) }, row.grounds)
  }

  @Test func `have rows`() {
    #expect(GroundCase.all.count >= 26)
  }

  @Test func `of decisions with equal rules end at answers`() throws {
    let program = try RubricText(
      layers: ["data", "infrastructure"], facts: [RubricText.fact("size", "number")],
      decisions: [
        RubricText.expression("alias", "origin"), RubricText.expression("origin", "size + 1"),
        RubricText.expression("fits", "size * 2", #""each": "layer""#),
      ]
    ).program()
    let assessment = try program.assess(["size": "3"])
    expectEqual(assessment.grounds(forDecision: 0).map { text($0, program) }, ["origin"])
    for index in 1...3 {
      expectEqual(assessment.grounds(forDecision: index).map { text($0, program) }, ["size"])
    }
    for index in 0...3 {
      expectEqual(assessment.answers(behind: [Ground(subject: .decision(index), comparison: nil)]), [0])
    }
  }

  private func text(_ ground: Ground, _ program: Program) -> String {
    guard let comparison = ground.comparison else { return name(ground.subject, program) }
    let bound =
      switch comparison.bound {
      case .value(.option(let index)): "\(index)"
      case .value(.number(let number)): "\(number)"
      case .value(let value): "\(value)"
      case .subject(let other): name(other, program)
      }
    let holds = comparison.holds.map { "\($0)" } ?? "nil"
    return "\(name(ground.subject, program)) \(comparison.relation.symbol) \(bound): \(holds)"
  }

  private func name(_ subject: Ground.Subject, _ program: Program) -> String {
    switch subject {
    case .answer(let slot): program.inputs[slot].name
    case .decision(let index): program.decisions[index].name
    }
  }
}
