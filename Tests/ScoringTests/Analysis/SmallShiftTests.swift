import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

/// What a small change of weights moves, against the whole range of each number, which is held against recompiled rubrics.
@Suite("small changes of weights") struct SmallShiftTests {
  @Test(arguments: Breadth.trials(UInt64(1)...120, oneIn: 4))
  func `move what the whole ranges say`(_ seed: UInt64) throws {
    let random = try RandomRubric(seed: seed)
    try compare(try random.assessment)
  }

  @Test func `move what the whole ranges say in the shipped rubric`() throws {
    let program = try DenseProgramTests.program(at: "rubrics/digital-information-product.json")
    var generator = SeededGenerator(seed: 5)
    var moved = 0
    for _ in 0..<Breadth.count(6, of: 60) {
      let answers = program.inputs.indices.map { slot -> Value in
        Int.random(in: 0..<10, using: &generator) == 0
          ? .unknown : program.possibleAnswers(forSlot: slot)?.randomElement(using: &generator) ?? .unknown
      }
      moved += try compare(try program.assessment(of: answers))
    }
    #expect(moved > 0)
  }

  /// A spent budget leaves a reserve, which is not enough for every weight: fewer are told, and none that is not so.
  @Test func `tell less and nothing else where the budget is spent`() throws {
    let program = try DenseProgramTests.program(at: "rubrics/digital-information-product.json")
    var generator = SeededGenerator(seed: 5)
    let share = try #require(Rational(9, over: 10))
    var (told, whole) = (0, 0)
    for _ in 0..<24 {
      let answers = program.inputs.indices.map { slot in
        Int.random(in: 0..<4, using: &generator) == 0
          ? .unknown : program.possibleAnswers(forSlot: slot)?.randomElement(using: &generator) ?? .unknown
      }
      let all = try program.assessment(of: answers).levelsMoved(byWeightsWithin: share)
      let poor = program.within(WorkBudget(steps: 0))
      for (decision, subjects) in try poor.assessment(of: answers).levelsMoved(byWeightsWithin: share) {
        #expect(subjects.allSatisfy { all[decision]?.contains($0) == true })
        told += subjects.count
      }
      whole += all.values.reduce(0) { $0 + $1.count }
    }
    #expect(told < whole)
  }

  /// How many levels were moved.
  @discardableResult
  private func compare(_ assessment: Assessment) throws -> Int {
    var all = 0
    for share in [Rational(1, over: 20), Rational(1, over: 5), Rational(9, over: 10)].compactMap({ $0 }) {
      var expected: [Int: [Parameter.Subject]] = [:]
      var isDecided = true
      for range in try #require(NumberSpace(of: assessment)).ranges() {
        if case .threshold = range.subject { continue }
        if range.extent == .notDecided { isDecided = false }
        guard case .between(let lower, let upper) = range.extent else { continue }
        let reach = try #require(range.value.multiplied(by: share))
        for end in [lower, upper].compactMap({ $0 }) {
          let distance = try #require(end.value.subtracting(range.value)).magnitude
          guard distance < reach || (distance == reach && !end.isIncluded) else { continue }
          for flip in end.flips where expected[flip.decision]?.contains(range.subject) != true {
            expected[flip.decision, default: []].append(range.subject)
          }
        }
      }
      let moved = assessment.levelsMoved(byWeightsWithin: share)
      // Looking less far may decide more.
      if isDecided { expectEqual(moved, expected) }
      all += moved.count
    }
    return all
  }
}
