import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `robustness` {
  private static let few = WeightDraws.Plan(spread: Rational(1, over: 5) ?? .one, count: 40, seed: 7)

  @Test(arguments: Breadth.trials(1...80 as ClosedRange<UInt64>, oneIn: 10))
  func `ends where a recompiled rubric gives another level`(_ seed: UInt64) throws {
    let random = try RandomRubric(seed: seed, openQuestions: 2)
    let robustness = try #require(Robustness(of: try random.assessment, Self.few))
    #expect(robustness.ranges.count >= 2)
    let now = try random.levels(in: random.rubric)
    for range in robustness.ranges {
      func levels(at value: Rational) throws -> [[Value]?] {
        try random.levels(in: try random.rubric.setting(range.subject, to: value, for: random.program))
      }
      switch range.extent {
      case .notDecided: Issue.record("not decided: \(range)")
      case .withoutInfluence: try expectUnchanged(range, nil, nil, now, levels)
      case .between(let lower, let upper):
        try expectUnchanged(range, lower, upper, now, levels)
        for (end, step) in [(lower, Self.hair.negated), (upper, Self.hair)] {
          guard let end else { continue }
          let outside = end.isIncluded ? try #require(end.value.adding(step)) : end.value
          let after = try levels(at: outside)
          let changed = now.indices.filter { now[$0]?.count == 1 && after[$0] != now[$0] }
          expectEqual(changed, end.flips.map(\.decision), "\(range)")
          for flip in end.flips {
            expectEqual(now[flip.decision], [flip.from])
            expectEqual(after[flip.decision], flip.to)
          }
          if end.isIncluded { #expect(unchanged(try levels(at: end.value), now), "\(range)") }
        }
      }
    }
  }

  @Test func `is put to the test by ranges with ends of both kinds`() throws {
    var included = 0
    var excluded = 0
    var both = 0
    for seed in 1...80 as ClosedRange<UInt64> {
      let random = try RandomRubric(seed: seed, openQuestions: 2)
      for range in try #require(Robustness(of: try random.assessment, Self.few)).ranges {
        guard case .between(let lower, let upper) = range.extent else { continue }
        for end in [lower, upper].compactMap({ $0 }) {
          if end.isIncluded { included += 1 } else { excluded += 1 }
        }
        if lower != nil, upper != nil { both += 1 }
      }
    }
    #expect(included > 20 && excluded > 20 && both > 10, "\(included) \(excluded) \(both)")
  }

  @Test(arguments: Breadth.trials(1...60 as ClosedRange<UInt64>, oneIn: 8))
  func `counts draws as recompiled rubrics do`(_ seed: UInt64) throws {
    let random = try RandomRubric(seed: seed, openQuestions: 2)
    let space = try #require(NumberSpace(of: try random.assessment))
    let draws = space.draws(Self.few)
    var generator = SplitMix64(seed: Self.few.seed)
    var counts: [Int: [[Value]: Int]] = [:]
    for _ in 0..<Self.few.count {
      var rubric = random.rubric
      for parameter in space.parameters where parameter.isWeight {
        let step = generator.integer(within: NumberSpace.fineness)
        let factor = try #require(Rational(5_000_000 + Int128(step), over: 5_000_000))
        let weight = try #require(parameter.value.multiplied(by: factor))
        rubric = try rubric.setting(parameter.subject, to: weight, for: random.program)
      }
      for (decision, values) in try random.levels(in: rubric).enumerated() {
        if let values { counts[decision, default: [:]][values, default: 0] += 1 }
      }
    }
    for share in draws.shares {
      let found = Dictionary(uniqueKeysWithValues: share.outcomes.map { ($0.values, $0.count) })
      expectEqual(found, counts[share.decision])
    }
  }

  /// Two criteria at 0 and 1 with equal weights and a threshold of one half: with weights 1 + u and 1 + v
  /// the mean reaches it where v ≥ u, so half of the square of draws (and the line u = v).
  @Test func `finds the share that geometry gives`() throws {
    let program = try compiled(Self.halves)
    let assessment = try program.assessment(of: [.option(0), .option(1)])
    let plan = WeightDraws.Plan(spread: Rational(1, over: 2) ?? .one, count: 100_000, seed: 1)
    let draws = try #require(Robustness(of: assessment, plan)).draws
    let share = try #require(draws.shares.first)
    #expect(share.value == .option(1) && !share.isCertain)
    // Four standard errors of a half out of 100,000.
    #expect(abs(share.unchanged - 50_000) < 633, "\(share.unchanged)")
    #expect(abs(draws.standardError(of: share.unchanged) - 0.00158) < 0.00001)
    let again = try #require(Robustness(of: assessment, plan))
    expectEqual(again.draws, draws)
  }

  @Test func `says what is certain`() throws {
    let program = try compiled(Self.halves)
    let plan = WeightDraws.Plan(spread: Rational(1, over: 2) ?? .one, count: 1000, seed: 1)
    let draws = try #require(Robustness(of: try program.assessment(of: [.option(1), .option(1)]), plan)).draws
    expectEqual(draws.shares.map(\.isCertain), [true])
    expectEqual(draws.unchanged, 1000)
  }

  @Test func `leaves out what missing answers leave open`() throws {
    let program = try compiled(Self.halves)
    let robustness = try #require(
      Robustness(of: try program.assessment(of: [.unknown, .option(0)]), Self.few))
    expectEqual(robustness.open.count, 1)
    expectEqual(robustness.draws.shares, [])
  }

  private static let hair = Rational(1, over: 1_000_000) ?? .one

  private static let halves = """
    {"format": "ambitie-rubric/1", "id": "halves", "version": "1", "language": "en", "title": "t",
    "summary": "s", "status": "draft", "statement": "s", "sources": [],
    "axes": [{"id": "steering", "title": "t", "summary": "s"}],
    "layers": [{"id": "a", "title": "t", "summary": "s", "criteria": [
    {"id": "x", "axis": "steering", "label": "l", "question": "q", "why": "w", "options": [
    {"id": "no", "label": "l", "text": "t"}, {"id": "yes", "label": "l", "text": "t"}]},
    {"id": "y", "axis": "steering", "label": "l", "question": "q", "why": "w", "options": [
    {"id": "no", "label": "l", "text": "t"}, {"id": "yes", "label": "l", "text": "t"}]}]}],
    "context": [],
    "levels": [{"id": "low", "title": "t", "sentence": "s"},
    {"id": "high", "title": "t", "sentence": "s", "threshold": 0.5}],
    "decisions": [
    {"id": "score", "title": "t", "each": "layer",
    "aggregate": {"function": "weighted_mean", "of": {"axis": "steering"}}},
    {"id": "shown", "title": "t", "role": "shown", "type": "level", "each": "layer",
    "ladder": {"score": "score"}}],
    "flags": []}
    """
}

/// Expects no settled level to change at many places between the ends, close to them above all.
private func expectUnchanged(
  _ range: NumberRange, _ lower: NumberRange.End?, _ upper: NumberRange.End?, _ now: [[Value]?],
  _ levels: (Rational) throws -> [[Value]?]
) throws {
  let hair = try #require(Rational(1, over: 1_000_000))
  let isWeight = if case .threshold = range.subject { false } else { true }
  let low = try #require(lower?.value ?? (isWeight ? .zero : range.value.subtracting(20)))
  let high = try #require(upper?.value ?? range.value.adding(20))
  var probes = [range.value, try #require(low.adding(hair)), try #require(high.subtracting(hair))]
  for part in 1..<8 {
    let share = try #require(Rational(Int128(part), over: 8))
    probes.append(try #require(high.subtracting(low)?.multiplied(by: share)?.adding(low)))
  }
  for probe in probes where low < probe && probe < high || probe == range.value {
    #expect(unchanged(try levels(probe), now), "\(range) at \(probe)")
  }
}

/// Whether everything that was settled is as it was.
private func unchanged(_ after: [[Value]?], _ now: [[Value]?]) -> Bool {
  zip(after, now).allSatisfy { $1?.count != 1 || $0 == $1 }
}

extension RandomRubric {
  /// What each shown level can be under `rubric`; `nil` for other decisions.
  fileprivate func levels(in rubric: Rubric) throws -> [[Value]?] {
    guard let program = RubricCompiler.compile(rubric).value else { return [] }
    let assessment = try program.assessment(of: answers)
    return zip(program.decisions, assessment.decisions).map { $0.decision.role == .shown ? $1.possible : nil }
  }
}

extension Rubric {
  /// The rubric with another weight or threshold.
  fileprivate func setting(
    _ subject: Parameter.Subject, to value: Rational, for program: Program
  ) throws -> Rubric {
    var rubric = self
    switch subject {
    case .threshold(let level): rubric.levels[level].threshold?.value = value
    case .weight(let slot):
      let layer = try #require(program.inputs[slot].layer)
      guard case .criterion(let criterion) = program.inputs[slot].question else { return rubric }
      let place = try #require(layers[layer].criteria.firstIndex { $0.id == criterion.id })
      rubric.layers[layer].criteria[place].weight.value = value
    case .operandWeight(_, _, let range):
      for index in rubric.decisions.indices {
        guard case .aggregate(var aggregate) = rubric.decisions[index].logic else { continue }
        guard let place = aggregate.weights?.firstIndex(where: { $0.range == range }) else { continue }
        aggregate.weights?[place].value = value
        rubric.decisions[index].logic = .aggregate(aggregate)
      }
    }
    return rubric
  }
}
