import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// Answers to a random rubric, each with a certainty that the seed chose.
private struct DoubtedCase {
  let random: RandomRubric
  let sheet: AnswerSheet
  let caseStudy: CaseStudy

  init(seed: UInt64) throws {
    random = try RandomRubric(seed: seed, openQuestions: 2)
    var generator = SeededGenerator(seed: seed &+ 1_000)
    var study = try random.assessment.caseStudy
    for (slot, value) in random.answers.enumerated() where value != .unknown {
      let input = random.program.inputs[slot]
      let confidence = ([nil] + Answer.Confidence.allCases).randomElement(using: &generator) ?? nil
      let answer = Answer(
        value: Located(Self.text(value, input), at: SourceRange(0, 0)), confidence: confidence)
      let named = CaseStudy.NamedAnswer(name: Located(input.name, at: SourceRange(0, 0)), answer: answer)
      if case .fact = input.question { study.context.append(named) } else { study.answers.append(named) }
    }
    caseStudy = study
    sheet = try #require(AnswerSheet.read(study, for: random.program).value)
    expectEqual(sheet.values, random.answers)
  }

  private static func text(_ value: Value, _ input: Input) -> Answer.Value {
    switch (value, input.domain) {
    case (.option(let index), .options(let options)): .option(options[index].id.value.rawValue)
    case (.boolean(let truth), _): .boolean(truth)
    default: .notApplicable
    }
  }
}

@Suite struct `the firm reading` {
  @Test(arguments: Breadth.trials(1...60 as ClosedRange<UInt64>, oneIn: 3))
  func `is what is left when doubted answers are taken out`(_ seed: UInt64) throws {
    let doubted = try DoubtedCase(seed: seed)
    let program = doubted.random.program
    for floor in [Answer.Confidence.low, .medium, .high] {
      let assessment = Scorer(program).assess(doubted.caseStudy, doubted.sheet, firmFrom: floor)
      var answers = doubted.random.answers
      var out: [Int] = []
      for slot in answers.indices where answers[slot] != .unknown {
        guard let confidence = doubted.sheet.answers[slot]?.confidence, confidence < floor else { continue }
        answers[slot] = .unknown
        out.append(slot)
      }
      expectEqual(assessment.firm?.doubted ?? [], out)
      let runs = program.completions(of: answers).map { Evaluator(program).registers(for: $0) }
      for (index, decision) in program.decisions.enumerated() where decision.decision.role != .score {
        let firm = Set(runs.map { $0[decision.result.index] })
        let told = assessment.doubt(ofDecision: index)?.firm ?? assessment.decisions[index]
        expectEqual(Set(told.possible ?? []), firm, "seed \(seed), \(decision.name)")
        if let doubt = assessment.doubt(ofDecision: index) {
          #expect(!doubt.restsOn.isEmpty && doubt.restsOn.allSatisfy { out.contains($0) })
        }
      }
      for (index, flag) in program.flags.enumerated() {
        let raised = Set(runs.map { $0[flag.condition.index] == .boolean(true) })
        let state = assessment.doubt(ofFlag: index)?.firm.state ?? assessment.flags[index].state
        expectEqual(state, raised == [true] ? .raised : raised == [false] ? .notRaised : .undetermined)
      }
    }
  }

  @Test func `is put to the test by outcomes that differ`() throws {
    var differing = 0
    var same = 0
    for seed in 1...60 as ClosedRange<UInt64> {
      let doubted = try DoubtedCase(seed: seed)
      let program = doubted.random.program
      let assessment = Scorer(program).assess(doubted.caseStudy, doubted.sheet, firmFrom: .medium)
      for index in program.decisions.indices {
        if assessment.doubt(ofDecision: index) == nil { same += 1 } else { differing += 1 }
      }
    }
    #expect(differing > 30 && same > 30, "\(differing) \(same)")
  }

  @Test func `is the answers as they are where nobody doubts one`() throws {
    let random = try RandomRubric(seed: 5)
    let assessment = try random.assessment
    #expect(assessment.firm == nil)
    for index in random.program.decisions.indices { #expect(assessment.doubt(ofDecision: index) == nil) }
  }
}

/// Two criteria at 0 and 1 with equal weights: the mean is one half.
private func halves(threshold: String) throws -> Assessment {
  let program = try RubricText(
    criteria: [
      "data": [
        RubricText.criterion("rights", ["a", "b"]), RubricText.criterion("choices", ["a", "b"]),
      ]
    ],
    levels: [RubricText.level("low"), RubricText.level("high", threshold: threshold)],
    decisions: [
      RubricText.decision(
        "score",
        #""each": "layer", "role": "score", "aggregate": {"function": "weighted_mean", "of": {"axis": "steering"}}"#
      ),
      RubricText.decision(
        "shown", #""each": "layer", "role": "shown", "type": "level", "ladder": {"score": "score"}"#),
    ]
  ).program()
  return try program.assessment(of: [.option(0), .option(1)])
}

@Suite struct `a level that is less firm than it looks` {
  @Test func `lies on its threshold only where the score equals it`() throws {
    for (threshold, expected) in [("0.5", Rational(1, over: 2)), ("0.49", nil), ("0.51", nil)] {
      let assessment = try halves(threshold: threshold)
      let shown = try #require(assessment.program.decisions.firstIndex { $0.name == "data.shown" })
      expectEqual(assessment.threshold(underDecision: shown), expected, "\(threshold)")
    }
  }

  /// With weights v and w the mean of 0 and 1 is w / (v + w). A fifth off, that is 6/11 or 4/9 by w, and 5/11 or 5/9 by v:
  /// 0.55 is reached by v alone, 0.45 is lost by w alone.
  @Test(arguments: [("0.5", 2), ("0.54", 2), ("0.55", 1), ("0.56", 0), ("0.45", 1), ("0.44", 0)])
  func `moves with a weight that is a fifth off`(_ row: (threshold: String, weights: Int)) throws {
    let assessment = try halves(threshold: row.threshold)
    let shown = try #require(assessment.program.decisions.firstIndex { $0.name == "data.shown" })
    let moved = assessment.levelsMoved(byWeightsWithin: Rational(1, over: 5) ?? .zero)
    expectEqual(moved[shown]?.count ?? 0, row.weights, "\(row.threshold)")
  }
}
