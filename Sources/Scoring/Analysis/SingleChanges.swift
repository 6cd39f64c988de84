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
    best = Array(likely.map(search.exactly).filter { $0.gain > 0 }.sorted(by: Self.isBetter).prefix(limit))
  }

  private static func isBetter(_ left: SingleChange, _ right: SingleChange) -> Bool {
    if left.gain != right.gain { return left.gain > right.gain }
    if left.cost != right.cost { return left.cost < right.cost }
    return (left.change.slot, left.change.to.index) < (right.change.slot, right.change.to.index)
  }
}

private struct Search {
  private let assessment: Assessment
  private let pairs: [(layer: Int, shown: Int, fitting: Int)]
  private var program: Program { assessment.program }

  init(_ assessment: Assessment) {
    self.assessment = assessment
    let decisions = assessment.program.decisions
    func index(_ role: Decision.Role, _ layer: Int) -> Int? {
      decisions.firstIndex { $0.decision.role == role && $0.layer == layer }
    }
    pairs = assessment.program.rubric.layers.indices.compactMap { layer in
      guard let shown = index(.shown, layer), let fitting = index(.fitting, layer) else { return nil }
      return (layer, shown, fitting)
    }
  }

  /// Every other choice, with what the registers show of it.
  var candidates: [SingleChange] {
    program.inputs.indices.flatMap { slot -> [SingleChange] in
      guard case .criterion(let criterion) = program.inputs[slot].question,
        case .option = assessment.sheet.values[slot]
      else { return [] }
      return criterion.options.indices.map { Value.option($0) }
        .filter { $0 != assessment.sheet.values[slot] }.map { candidate(slot, $0) }
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

  /// The same change, with everything that completing the open answers can give taken into account.
  func exactly(_ candidate: SingleChange) -> SingleChange {
    let sheet = assessment.sheet.changed(by: [candidate.change])
    let after = Scorer(program).assess(assessment.caseStudy, sheet)
    return result(candidate.change.slot, candidate.change.to) {
      after.flags[$0].state
    } value: {
      after.decisions[$0].value
    }
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
      cost: program.cost(from: from, to: value.index, inSlot: slot),
      gone: flags.filter { before[$0] == .raised && flag($0) == .notRaised },
      new: flags.filter { before[$0] != .raised && flag($0) == .raised },
      fitting: fitting, leaving: leaving)
  }
}

extension Value {
  /// The place of an option in its list; 0 for what is no option.
  fileprivate var index: Int { if case .option(let index) = self { index } else { 0 } }
}
