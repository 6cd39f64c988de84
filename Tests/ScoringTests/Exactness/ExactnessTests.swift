import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// Means, sums and thresholds against fractions of any size: nothing is rounded on the way.
@Suite struct `exact numbers` {
  @Test(arguments: Breadth.trials(UInt64(0)..<200, oneIn: 4))
  func `agree with fractions of any size`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var sample = WeightedSample(using: &generator)
    sample.meetThreshold(using: &generator)
    let assessment = try sample.rubric.program().assess(sample.answers)

    let counted = sample.counted
    let sum = counted.reduce(BigFraction(0)) { $0 + $1.value }
    let weights = counted.reduce(BigFraction(0)) { $0 + $1.weight }
    let weighted = counted.reduce(BigFraction(0)) { $0 + $1.value * $1.weight }
    try expectEqual(number("total", assessment), sum)
    try expectEqual(number("average", assessment), sum / BigFraction(counted.count))
    try expectEqual(number("score", assessment), weighted / weights)

    expectEqual(weighted / weights, sample.threshold.value, "the sample meets its threshold exactly")
    try expectEqual(assessment.text("level"), "met")
    try expectEqual(assessment.flag("at_least").state, .raised)
    try expectEqual(assessment.flag("above").state, .notRaised)
    try expectEqual(assessment.flag("below").state, .notRaised)
    try expectEqual(assessment.flag("above_less").state, .raised)
  }

  @Test(arguments: UInt64(0)..<100) func `tell every mean from its neighbours`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 1_000 + seed)
    var sample = WeightedSample(using: &generator)
    let mean =
      sample.counted.reduce(BigFraction(0)) { $0 + $1.value * $1.weight }
      / sample.counted.reduce(BigFraction(0)) { $0 + $1.weight }
    sample.flags = [
      RubricText.flag("reached", "score >= \(mean)"), RubricText.flag("passed", "score > \(mean)"),
      RubricText.flag("equal", "score = \(mean)"),
      RubricText.flag("next", "score >= \(mean) + 1 / 1000000000000"),
      RubricText.flag("previous", "score > \(mean) - 1 / 1000000000000"),
    ]
    let assessment = try sample.rubric.program().assess(sample.answers)
    try expectEqual(number("score", assessment), mean)
    try expectEqual(
      ["reached", "passed", "equal", "next", "previous"].map { try assessment.flag($0).state },
      [.raised, .notRaised, .raised, .notRaised, .raised])
  }

  private func number(_ name: String, _ assessment: Assessment) throws -> BigFraction {
    guard case .number(let number) = try #require(assessment.outcome(named: name)).value else {
      Issue.record("\(name) is \(try assessment.text(name))")
      return BigFraction(0)
    }
    return BigFraction(number)
  }

  static let sums: [(String, String)] = [
    ("0.1 + 0.2 = 0.3", "true"), ("0.1 * 3 = 0.3", "true"), ("(1 - 0.9) * 10 >= 1", "true"),
    ("5 / 3 >= 5 / 3", "true"), ("1 / 3 + 1 / 3 + 1 / 3 = 1", "true"), ("mean(1, 2, 2) = 5 / 3", "true"),
    ("1.1 + 2.2 <= 3.3", "true"), ("0.1 ** 3 = 0.001", "true"), ("2 / 3 > 0.666666666666666666", "true"),
    ("2 / 3 < 0.666666666666666667", "true"), ("modulo(0.3, 0.1) = 0", "true"), ("1 / 0 = null", "true"),
    ("modulo(-5, 3) = 1", "true"), ("floor(-0.5) = -1", "true"), ("ceiling(-0.5) = 0", "true"),
    ("floor(0.1 * 3 * 10) = 3", "true"), ("4 ** 0.5", "2"), ("8 ** (1 / 3)", "2"), ("(4 / 9) ** 1.5", "8/27"),
    ("27 ** (-2 / 3)", "1/9"), ("0 ** 0.5", "0"), ("1 ** 0.3", "1"), ("2 ** 0.5", "inexactPower"),
    ("2 ** 0.3", "inexactPower"), ("-4 ** 0.5", "inexactPower"), ("0 ** -1", "null"), ("0 ** -0.5", "null"),
    // Arguments by name, in any order
    ("modulo(divisor: 5, dividend: 12)", "2"), ("abs(n: -3)", "3"), ("sum(list: [1, 2])", "3"),
    ("mean(list: [1, 2])", "3/2"),
  ]

  @Test func `give sums that binary fractions miss`() throws {
    expectEqual(Self.sums.count, 31)
    for (expression, expected) in Self.sums {
      let program = try RubricText(decisions: [RubricText.expression("sum", expression)]).program()
      try expectEqual(program.assess().text("sum"), expected, "\(expression)")
    }
  }

  @Test func `let a mean of 5/3 reach a threshold of 5/3`() throws {
    let rubric = RubricText(
      criteria: ["data": ["a", "b", "c"].map { RubricText.criterion($0, ["one=1", "two=2"]) }],
      decisions: [
        RubricText.decision(
          "score", #""aggregate": {"function": "weighted_mean", "of": {"axis": "steering"}}"#),
        RubricText.decision(
          "step",
          #""type": "ordinal", \#(RubricText.options(["no", "yes"])), "ladder": "#
            + #"{"steps": [{"value": "yes", "when": "score >= 5 / 3"}]}"#),
      ])
    let assessment = try rubric.program().assess(["data.a": "one", "data.b": "two", "data.c": "two"])
    try expectEqual(assessment.text("score"), "5/3")
    try expectEqual(assessment.text("step"), "yes")
  }

  @Test func `say so when a number does not fit`() throws {
    let program = try RubricText(
      facts: [RubricText.fact("n", "number")],
      decisions: [RubricText.expression("large", "n ** 40"), RubricText.expression("larger", "large + 1")],
      flags: [RubricText.flag("f", "large > 0")]
    ).program()
    let assessment = try program.assess(["n": "123456789012345678"])
    try expectEqual(assessment.text("large"), "numberTooLarge")
    try expectEqual(assessment.text("larger"), "numberTooLarge")
    try expectEqual(assessment.flag("f"), .init(state: .undetermined, undecidedBy: []))
    try expectEqual(program.assess(["n": "2"]).text("large"), "1099511627776")
  }
}
