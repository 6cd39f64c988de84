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
  /// - Parameter isExhausted: asked now and then whether to give up.
  package static func all(
    for program: Program, lacking coverage: ExampleCoverage,
    givingUpWhen isExhausted: @escaping @Sendable () -> Bool = { false }
  ) -> [ExampleSuggestion] {
    var space = RubricSpace(program, givingUpWhen: isExhausted)
    var ids = Set(program.rubric.examples.map { $0.id.value })
    var suggestions: [ExampleSuggestion] = []
    var results: [ExampleResult] = []
    for item in coverage.items where !item.isCovered {
      if results.contains(where: { $0.shows(item.subject, in: program) }) { continue }
      guard let witness = try? space.witness(showing: item.subject) else { continue }
      let draft = ExampleDraft(program: program, subject: item.subject)
      // The smallest sheet settles the condition, and mostly the value; a full sheet settles everything.
      for sheet in [witness.values(for: program), space.completed(witness)] {
        guard let example = draft.example(sheet, avoiding: ids) else { continue }
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

/// Turns an answer sheet into an example that expects what it shows.
private struct ExampleDraft {
  let program: Program
  let subject: ExampleCoverage.Subject

  /// The example; `nil` when the sheet leaves open what there is to expect.
  func example(_ sheet: [Value], avoiding ids: Set<String>) -> Example? {
    let answers = zip(program.inputs, sheet).compactMap { input, value in
      answer(value, input).map { (name: located(input.name), answer: located($0)) }
    }
    let registers = Evaluator(program).registers(for: sheet)
    var values: [(name: Located<String>, value: Located<Example.Value>)] = []
    if case .outcome(let members, _) = subject { values = expected(members, registers) }
    if case .row(let members, _) = subject { values = expected(members, registers) }
    var raised: [Located<String>] = []
    var notRaised: [Located<String>] = []
    if case .raised(let index) = subject { raised = [located(program.flags[index].name)] }
    if case .notRaised(let index) = subject { notRaised = [located(program.flags[index].name)] }
    guard !(values.isEmpty && raised.isEmpty && notRaised.isEmpty) else { return nil }
    return Example(
      id: located(identifier(avoiding: ids)), title: nil, answers: answers, values: values, raised: raised,
      notRaised: notRaised)
  }

  /// The values of the decisions that show the subject, where a file can say them.
  private func expected(
    _ members: [Int], _ registers: [Value]
  ) -> [(name: Located<String>, value: Located<Example.Value>)] {
    var possibilities = Possibilities(program: program, values: registers)
    let scorer = Scorer(program)
    return members.compactMap { index in
      let decision = program.decisions[index]
      let value = scorer.outcome(of: decision.result, &possibilities).value
      let isShown: Bool =
        switch subject {
        case .outcome(_, let option): value == .option(option)
        case .row(_, let row): decision.decidingRows(in: registers).contains(row)
        default: false
        }
      guard isShown else { return nil }
      let expected: Example.Value
      switch value {
      case .option(let option): expected = .option(program.outcomes(of: decision)[option].name)
      case .boolean(let truth): expected = .boolean(truth)
      case .number(let number) where number.decimalText != nil: expected = .number(number)
      case .null: expected = .notApplicable
      default: return nil
      }
      return (located(decision.name), located(expected))
    }
  }

  private func answer(_ value: Value, _ input: Input) -> Answer.Value? {
    switch (value, input.domain) {
    case (.option(let index), .options(let options)): .option(options[index].id.value.rawValue)
    case (.boolean(let truth), _): .boolean(truth)
    case (.number(let number), _): number.decimalText == nil ? nil : .number(number)
    case (.text(let index), _): .option(program.texts.indices.contains(index) ? program.texts[index] : "…")
    case (.null, _): .notApplicable
    default: nil
    }
  }

  /// Says what the example is for, in at most 64 letters, and is taken by no other example.
  private func identifier(avoiding ids: Set<String>) -> String {
    func id(_ decisions: [Int]) -> String { program.decisions[decisions[0]].decision.id.value.rawValue }
    let text =
      switch subject {
      case .raised(let index): "raises_\(program.flags[index].name)"
      case .notRaised(let index): "clears_\(program.flags[index].name)"
      case .outcome(let decisions, let option):
        "reaches_\(id(decisions))_\(program.outcomes(of: program.decisions[decisions[0]])[option].name)"
      case .row(let decisions, let row): "row_\(row + 1)_of_\(id(decisions))"
      }
    let bare = String(text.map { $0 == "." ? "_" : $0 }.prefix(60))
    guard ids.contains(bare) else { return bare }
    var number = 2
    while ids.contains("\(bare)_\(number)") { number += 1 }
    return "\(bare)_\(number)"
  }

  private func located<Item>(_ item: Item) -> Located<Item> { Located(item, at: SourceRange(0, 0)) }
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
