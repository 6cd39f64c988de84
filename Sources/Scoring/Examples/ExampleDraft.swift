import AmbitionModel

/// Turns answer sheets into examples that expect what the rubric gives for them now.
struct ExampleDraft {
  let program: Program

  /// The example with the values of `decisions` and the state of `flags`; `nil` when the sheet leaves open what
  /// there is to expect, or a file cannot say it.
  func example(
    _ id: String, title: LocalizedText? = nil, _ sheet: [Value], values decisions: [Int] = [],
    flags: [Int] = []
  ) -> Example? {
    let answers = zip(program.inputs, sheet).compactMap { input, value in
      answer(value, input).map { (name: located(input.name), answer: located($0)) }
    }
    let registers = Evaluator(program).registers(for: sheet)
    var possibilities = Possibilities(program: program, values: registers)
    let scorer = Scorer(program)
    let values = decisions.compactMap { index -> (name: Located<String>, value: Located<Example.Value>)? in
      let decision = program.decisions[index]
      let value = scorer.outcome(of: decision.result, &possibilities).value
      return expectation(value, decision).map { (located(decision.name), located($0)) }
    }
    var raised: [Example.RaisedFlag] = []
    var notRaised: [Located<String>] = []
    for index in flags {
      let flag = program.flags[index]
      switch Assessment.FlagOutcome.State(scorer.outcome(of: flag.raised, &possibilities)) {
      case .raised: raised.append(Example.RaisedFlag(located(flag.name)))
      case .notRaised: notRaised.append(located(flag.name))
      case .undetermined: break
      }
    }
    guard !(values.isEmpty && raised.isEmpty && notRaised.isEmpty) else { return nil }
    return Example(
      id: located(id), title: title, answers: answers, values: values, raised: raised, notRaised: notRaised)
  }

  /// A value as an example says it; `nil` where a file cannot.
  private func expectation(_ value: Value, _ decision: CompiledDecision) -> Example.Value? {
    switch value {
    case .option(let option): .option(program.outcomes(of: decision)[option].name)
    case .boolean(let truth): .boolean(truth)
    case .number(let number) where number.decimalText != nil: .number(number)
    case .null: .notApplicable
    default: nil
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

  private func located<Item>(_ item: Item) -> Located<Item> { Located(item, at: SourceRange(0, 0)) }

  /// `text` as the id of an example, in at most 64 letters, that is taken by no other.
  static func identifier(_ text: String, avoiding ids: Set<String>) -> String {
    let bare = String(text.map { $0 == "." ? "_" : $0 }.prefix(60))
    guard ids.contains(bare) else { return bare }
    var number = 2
    while ids.contains("\(bare)_\(number)") { number += 1 }
    return "\(bare)_\(number)"
  }
}
