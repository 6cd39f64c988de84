package import AmbitionModel

/// An example that shows something which no example of the rubric shows yet.
package struct ExampleSuggestion: Sendable {
  /// With an id that no example of the rubric has; its places mean nothing.
  package let example: Example
  package let subject: ExampleCoverage.Subject

  /// Examples for what `coverage` lacks, each run before it is suggested.
  ///
  /// Each gives the fewest answers that settle what it shows; what an earlier suggestion shows as well gets
  /// none of its own. What no answer sheet can show, and what was not decided in time, gets none either.
  /// - Parameters:
  ///   - taken: the ids of other examples.
  ///   - isExhausted: asked now and then whether to give up.
  package static func all(
    for program: Program, lacking coverage: ExampleCoverage, avoiding taken: Set<String>,
    givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) -> [ExampleSuggestion] {
    var space = RubricSpace(program, givingUpWhen: isExhausted)
    var ids = taken
    var suggestions: [ExampleSuggestion] = []
    var results: [ExampleResult] = []
    for item in coverage.items where !item.isCovered {
      if results.contains(where: { $0.shows(item.subject, in: program) }) { continue }
      guard let witness = try? space.witness(showing: item.subject) else { continue }
      // The smallest sheet settles the condition, and mostly the value; a full sheet settles everything.
      for sheet in [witness.values(for: program), space.completed(witness)] {
        guard let example = item.subject.example(sheet, for: program, avoiding: ids) else { continue }
        let result = ExampleResult(example, for: program)
        guard result.holds, result.shows(item.subject, in: program) else { continue }
        ids.insert(example.id.value)
        suggestions.append(ExampleSuggestion(example: example, subject: item.subject))
        results.append(result)
        break
      }
    }
    return suggestions
  }
}

extension ExampleCoverage.Subject {
  /// An example that shows this; `nil` when the sheet leaves open what there is to expect.
  fileprivate func example(_ sheet: [Value], for program: Program, avoiding ids: Set<String>) -> Example? {
    let draft = ExampleDraft(program: program)
    let id = ExampleDraft.identifier(identifier(in: program), avoiding: ids)
    switch self {
    case .raised(let index), .notRaised(let index): return draft.example(id, sheet, flags: [index])
    case .outcome(let members, let option):
      let registers = Evaluator(program).registers(for: sheet)
      let shown = members.filter { registers[program.decisions[$0].result.index] == .option(option) }
      return draft.example(id, sheet, values: shown)
    case .row(let members, let row):
      let registers = Evaluator(program).registers(for: sheet)
      let shown = members.filter { program.decisions[$0].decidingRows(in: registers).contains(row) }
      return draft.example(id, sheet, values: shown)
    }
  }

  /// Says what the example is for.
  private func identifier(in program: Program) -> String {
    func id(_ decisions: [Int]) -> String { program.decisions[decisions[0]].decision.id.value.rawValue }
    return switch self {
    case .raised(let index): "raises_\(program.flags[index].name)"
    case .notRaised(let index): "clears_\(program.flags[index].name)"
    case .outcome(let decisions, let option):
      "reaches_\(id(decisions))_\(program.outcomes(of: program.decisions[decisions[0]])[option].name)"
    case .row(let decisions, let row): "row_\(row + 1)_of_\(id(decisions))"
    }
  }
}

extension RubricSpace {
  /// The smallest sheet that shows `subject`; `nil` when none does.
  fileprivate mutating func witness(
    showing subject: ExampleCoverage.Subject
  ) throws(LimitReached) -> Witness? {
    switch subject {
    case .raised(let index):
      return try witness { space throws(LimitReached) in
        try space.truth(of: space.program.flags[index].condition)
      }
    case .notRaised(let index):
      return try witness { space throws(LimitReached) in
        let truth = try space.truth(of: space.program.flags[index].condition)
        return try space.excluding(truth, from: space.constant(.boolean(true)))
      }
    case .outcome(let decisions, let option):
      return try first(of: decisions) { space, decision throws(LimitReached) in
        let value = try space.diagram(of: decision.result)
        return try space.apply(.equal, value, space.constant(.option(option)))
      }
    case .row(let decisions, let row):
      return try first(of: decisions) { space, decision throws(LimitReached) in
        guard case .table(let rows) = decision.steps, case .table(let table) = decision.decision.logic else {
          return space.constant(.boolean(false))
        }
        return try space.decides(row, of: rows, table.hitPolicy)
      }
    }
  }

  private mutating func first(
    of decisions: [Int],
    _ diagram: (inout RubricSpace, CompiledDecision) throws(LimitReached) -> Diagram
  ) throws(LimitReached) -> Witness? {
    for index in decisions {
      let decision = program.decisions[index]
      let witness = try witness { space throws(LimitReached) in try diagram(&space, decision) }
      if let witness { return witness }
    }
    return nil
  }

  private mutating func witness(
    _ diagram: (inout RubricSpace) throws(LimitReached) -> Diagram
  ) throws(LimitReached) -> Witness? {
    if case .found(let witness) = try searchAll(madeOf: [], diagram) { witness } else { nil }
  }

  /// A full sheet with the answers of `witness`, and the first possible answer to every other question.
  fileprivate func completed(_ witness: Witness) -> [Value] {
    witness.values(for: program).enumerated().map { slot, value in
      value == .unknown ? possibleAnswers(inSlot: slot).first ?? .unknown : value
    }
  }
}
