package import AmbitionModel

/// One choice that would be another one, with what that alone brings about.
package struct SingleChange: Sendable {
  package var change: Change
  package var cost: Rational
  /// The flags that are raised now and certainly not any more.
  package var gone: [Int]
  /// The flags that are certainly raised then and were not before.
  package var new: [Int]
  /// The layers that come to the level that fits, and were not there.
  package var fitting: [Int]
  /// The layers that certainly were at the level that fits, and leave it.
  package var leaving: [Int]

  /// What the change is good for: flags that go and layers that come to fit, less the opposite.
  package var gain: Int { gone.count + fitting.count - new.count - leaving.count }
}

/// The changes of one answer that do a case the most good.
///
/// Only settled choices are changed: an open question asks for an answer, not for another choice.
package struct SingleChanges {
  /// Those with a gain, the greatest first, then the cheapest, then in the order of the rubric.
  package let best: [SingleChange]

  /// - Complexity: O(*c* · *n*) for *c* other options and *n* instructions, and a whole assessment for each one
  ///   that is kept.
  package init(for assessment: Assessment, limit: Int) {
    let search = Search(assessment)
    // What certainly changes is seen in the registers; the few that are kept are worked out exactly.
    let likely = search.candidates.sorted(by: Self.isBetter).prefix(limit * 2)
    best = Array(
      likely.compactMap(search.exactly).filter { $0.gain > 0 }.sorted(by: Self.isBetter).prefix(limit))
  }

  private static func isBetter(_ left: SingleChange, _ right: SingleChange) -> Bool {
    if left.gain != right.gain { return left.gain > right.gain }
    if left.cost != right.cost { return left.cost < right.cost }
    return (left.change.slot, left.change.to.rank) < (right.change.slot, right.change.to.rank)
  }
}

private struct Search {
  private let assessment: Assessment
  private let pairs: [Program.LevelPair]
  private var program: Program { assessment.program }

  init(_ assessment: Assessment) {
    self.assessment = assessment
    pairs = assessment.program.levelPairs
  }

  /// Every other choice of a lever, with what the registers show of it.
  var candidates: [SingleChange] {
    program.inputs.indices.flatMap { slot -> [SingleChange] in
      guard assessment.sheet.values[slot].isSettled, program.isLever(slot, at: assessment.sheet.values[slot])
      else { return [] }
      return (program.possibleAnswers(forSlot: slot) ?? [])
        .filter { $0 != assessment.sheet.values[slot] && program.isProposable($0, forSlot: slot) }.map {
          candidate(slot, $0)
        }
    }.filter { $0.gain > 0 }
  }

  private func candidate(_ slot: Int, _ value: Value) -> SingleChange {
    var answers = assessment.sheet.values
    answers[slot] = value
    let registers = Evaluator(program).registers(for: answers)
    return result(slot, value) { flag in
      switch registers[program.flags[flag].raised.index] {
      case .boolean(let isRaised): isRaised ? .raised : .notRaised
      default: .undetermined
      }
    } value: {
      registers[program.decisions[$0].result.index]
    }
  }

  /// The same change, with everything that completing the open answers can give taken into account; `nil` where it takes a
  /// layer further away from the level that fits.
  func exactly(_ candidate: SingleChange) -> SingleChange? {
    let sheet = assessment.sheet.changed(by: [candidate.change])
    let after = Scorer(program).assess(assessment.caseStudy, sheet)
    guard !pairs.contains(where: { leadsAway($0, to: after) }) else { return nil }
    return result(candidate.change.slot, candidate.change.to) {
      after.flags[$0].state
    } value: {
      after.decisions[$0].value
    }
  }

  /// Whether a layer that is certainly lower than fits sinks, or one that is certainly higher rises.
  private func leadsAway(_ pair: Program.LevelPair, to after: Assessment) -> Bool {
    guard let now = assessment.decisions[pair.shown].levels,
      let fitting = assessment.decisions[pair.fitting].levels,
      let then = after.decisions[pair.shown].levels
    else { return false }
    if now.upperBound < fitting.lowerBound {
      return then.lowerBound < now.lowerBound || then.upperBound < now.upperBound
    }
    if now.lowerBound > fitting.upperBound {
      return then.lowerBound > now.lowerBound || then.upperBound > now.upperBound
    }
    return false
  }

  private func result(
    _ slot: Int, _ value: Value, _ flag: (Int) -> Assessment.FlagOutcome.State, value decision: (Int) -> Value
  ) -> SingleChange {
    let from = assessment.sheet.values[slot]
    let before = assessment.flags.map { $0.state }
    let flags = before.indices
    func fits(_ shown: Value, _ fitting: Value) -> Bool {
      shown.isSettled && shown == fitting && shown != .null
    }
    let (fitting, leaving) = pairs.reduce(into: ([Int](), [Int]())) { lists, pair in
      let now = fits(assessment.decisions[pair.shown].value, assessment.decisions[pair.fitting].value)
      let (shown, asked) = (decision(pair.shown), decision(pair.fitting))
      if !now, fits(shown, asked) { lists.0.append(pair.layer) }
      if now, !fits(shown, asked) { lists.1.append(pair.layer) }
    }
    return SingleChange(
      change: Change(slot: slot, from: from, to: value),
      cost: program.cost(from: from, to: value, inSlot: slot),
      gone: flags.filter { before[$0] == .raised && flag($0) == .notRaised },
      new: flags.filter { before[$0] != .raised && flag($0) == .raised },
      fitting: fitting, leaving: leaving)
  }
}

extension Value {
  /// The place of an answer among those of its question.
  fileprivate var rank: Int {
    switch self {
    case .option(let index): index
    case .boolean(let truth): truth ? 1 : 0
    default: 0
    }
  }
}
