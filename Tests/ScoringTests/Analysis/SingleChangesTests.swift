import AmbitionModel
import TestSupport
import Testing

@testable import Scoring

@Suite struct `single changes` {
  /// Whatever is said of a change is what trying every completion of the open answers shows.
  @Test(arguments: Breadth.trials(1...60 as ClosedRange<UInt64>, oneIn: 3))
  func `bring about what they promise`(_ seed: UInt64) throws {
    let random = try RandomRubric(seed: seed)
    let assessment = try random.assessment
    for found in SingleChanges(for: assessment, limit: 4).best {
      var changed = random.answers
      expectEqual(changed[found.change.slot], found.change.from)
      changed[found.change.slot] = found.change.to
      let (before, after) = (states(random.program, random.answers), states(random.program, changed))
      expectEqual(found.gone, before.indices.filter { before[$0] == .raised && after[$0] == .notRaised })
      expectEqual(found.new, before.indices.filter { before[$0] != .raised && after[$0] == .raised })
      #expect(found.gain > 0)
    }
  }

  /// With every question answered nothing is left to guess, so no change does better than the first.
  @Test func `leave out none that does more good`() throws {
    var tried = 0
    for seed in 1...60 as ClosedRange<UInt64> {
      let random = try RandomRubric(seed: seed)
      let program = random.program
      guard let answers = program.completions(of: random.answers).first else { continue }
      let sheet = try random.assessment.sheet.changed(
        by: answers.indices.map { Change(slot: $0, from: .unknown, to: answers[$0]) })
      let assessment = Scorer(program).assess(try random.assessment.caseStudy, sheet)
      let best = SingleChanges(for: assessment, limit: 1).best.first
      let before = states(program, answers)
      for slot in answers.indices {
        guard program.isLever(slot, at: answers[slot]) else { continue }
        for value in program.possibleAnswers(forSlot: slot) ?? []
        where value != answers[slot] && program.isProposable(value, forSlot: slot) {
          var changed = answers
          changed[slot] = value
          guard !strays(program, answers, changed) else { continue }
          let after = states(program, changed)
          let gone = before.indices.count { before[$0] == .raised && after[$0] != .raised }
          let new = before.indices.count { before[$0] != .raised && after[$0] == .raised }
          let fits = fitting(program, changed).subtracting(fitting(program, answers)).count
          let leaves = fitting(program, answers).subtracting(fitting(program, changed)).count
          #expect(gone + fits - new - leaves <= best?.gain ?? 0)
          tried += 1
        }
      }
    }
    #expect(tried > 100)
  }

  /// Whether a layer that is lower than fits sinks, or one that is higher rises.
  private func strays(_ program: Program, _ answers: [Value], _ changed: [Value]) -> Bool {
    let (now, then) = (Evaluator(program).registers(for: answers), Evaluator(program).registers(for: changed))
    return program.rubric.layers.indices.contains { layer in
      func level(_ role: Decision.Role, _ registers: [Value]) -> Int? {
        let decision = program.decisions.first { $0.decision.role == role && $0.layer == layer }
        guard let decision, case .option(let index) = registers[decision.result.index] else { return nil }
        return index
      }
      guard let here = level(.shown, now), let asked = level(.fitting, now), let there = level(.shown, then)
      else { return false }
      return here < asked ? there < here : here > asked && there > here
    }
  }

  private func states(_ program: Program, _ answers: [Value]) -> [Assessment.FlagOutcome.State] {
    let runs = program.completions(of: answers).map { Evaluator(program).registers(for: $0) }
    return program.flags.map { flag in
      let raised = runs.count { $0[flag.condition.index] == .boolean(true) }
      return raised == 0 ? .notRaised : raised == runs.count ? .raised : .undetermined
    }
  }

  /// The layers in which the level shown is the level that fits.
  private func fitting(_ program: Program, _ answers: [Value]) -> Set<Int> {
    let registers = Evaluator(program).registers(for: answers)
    func value(_ role: Decision.Role, _ layer: Int) -> Value? {
      program.decisions.first { $0.decision.role == role && $0.layer == layer }.map {
        registers[$0.result.index]
      }
    }
    return Set(
      program.rubric.layers.indices.filter { layer in
        guard let shown = value(.shown, layer), let fitting = value(.fitting, layer) else { return false }
        return shown == fitting && shown != .null && shown.isSettled
      })
  }
}
